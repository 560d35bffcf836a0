import type { ObligationKind } from '../../plan/schema';

/** Words that may stand before the verb that says what kind of work it is. */
const BEFORE =
  /^(?:(?:tiếp tục|tăng cường|đẩy mạnh|thường xuyên|chủ động|tích cực|kịp thời|tập trung|chủ trì|hướng dẫn|chỉ đạo|lãnh đạo|tổ chức|tiến hành|thực hiện|công tác|việc|và|có|định kỳ|phải|cần|(?:làm |là )?(?:cơ quan )?đầu mối|giúp (?:(?:ban thường vụ|thường trực|ban chấp hành)(?: (?:đảng bộ )?(?:tỉnh [uủ][yỷ]|thành [uủ][yỷ]|tỉnh|cấp [uủ][yỷ]))?|(?:đảng bộ )?(?:tỉnh [uủ][yỷ]|thành [uủ][yỷ]|tỉnh|cấp [uủ][yỷ](?: đảng)?|ubnd tỉnh|uỷ ban nhân dân tỉnh))),? )*/iu;
const TIME =
  /^(?:(?:theo )?định kỳ|(?:h[àằ]ng|mỗi) (?:tuần|tháng|quý|năm)|(?:vào |trong |đến )?(?:cuối )?năm (?:19|20)\d{2}|(?:6|9|sáu|chín) tháng|\([^)]{1,40}\)|và|,|\s)+/iu;

const WATCHING = /^(?:theo dõi|giám sát|kiểm tra|đôn đốc|nắm chắc|nắm bắt|nắm tình hình)(?!\p{L})/iu;
const REPORTING = /^(?:(?:tổng hợp|có|gửi),? )*báo cáo(?!\p{L})/iu;
/** "kịp thời báo cáo" behind what is carried out anyway. */
const REPORTING_LATER = /, (?:và )?(?:kịp thời|định kỳ) báo cáo(?!\p{L})/iu;

const OBJECT =
  '(?: (?:sau )?(?:\\d+|một|hai|ba|năm) năm| năm (?:19|20)\\d{2}(?=\\s*(?:[.,;)]|$))| (?:việc|quá trình|kết quả|tình hình|công tác|giai đoạn|nhiệm kỳ|thực hiện|thi hành|triển khai|đề án|kế hoạch|chương trình|chỉ thị|nghị quyết|kết luận|thông tri|quyết định|quy chế|phong trào|mô hình|theo|vào|trong|cuối|giữa)(?!\\p{L}))';
const MIDTERM = new RegExp(`(?<!\\p{L})sơ kết(?=${OBJECT}|[.;,]? ?$)`, 'iu');
const FINAL = new RegExp(`(?<!\\p{L})tổng kết(?=${OBJECT}|[.;,]? ?$)`, 'iu');
/** "sơ kết, tổng kết", "sơ, tổng kết": a habit, no single review. */
const BOTH = /(?<!\p{L})(?:sơ kết|sơ),? (?:và )?tổng kết/iu;
/** A review as the task stands near its beginning; further on it is spoken of. */
const REVIEW_REACH = 170;

function reviewKind(task: string): ObligationKind | null {
  const near = task.slice(0, REVIEW_REACH);
  if (BOTH.test(near)) return null;
  if (MIDTERM.test(near)) return 'midterm-review';
  return FINAL.test(near) ? 'final-review' : null;
}

/** What kind of work a task asks for. `tag` is the sentence about time behind it ("Thời gian sơ kết vào …"). */
export function kindOf(task: string, tag: string | null, recurring: boolean): ObligationKind {
  const bare = task.replace(TIME, '');
  const said = (tag === null ? null : reviewKind(tag)) ?? reviewKind(bare);
  if (said) return said;
  if (REPORTING.test(bare)) return 'report';
  const verb = bare.replace(BEFORE, '');
  if (REPORTING.test(verb)) return 'report';
  if (WATCHING.test(verb)) return 'monitoring';
  if (/^(?:tập trung )?triển khai/iu.test(bare) && REPORTING_LATER.test(bare)) return 'report';
  return recurring ? 'periodic' : 'assignment';
}
