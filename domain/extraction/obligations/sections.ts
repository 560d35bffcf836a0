import type { Block } from '../outline';

/** What a part of a paper is for: only where tasks are set is a bare sentence read as one. */
export type Section = 'tasks' | 'time' | 'background';

const LEADING = '^(?:một số |những |các |công tác |về )*';
const starts = (words: string) => new RegExp(`${LEADING}(?:${words})(?!\\p{L})`, 'iu');

/** Aims, reasons and results: what stands there is wanted or was done, nobody is charged. */
const BACKGROUND = starts(
  'mục đích|mục tiêu|yêu cầu|chỉ tiêu|quan điểm|phương châm|nguyên tắc|đánh giá|kết quả|thành tích|ưu điểm|hạn chế|khuyết điểm|tồn tại|yếu kém|nguyên nhân|bài học|thực trạng|tình hình|đặc điểm|bối cảnh|căn cứ|cơ sở (?:chính trị|pháp lý|thực tiễn|lý luận|khoa học)|sự cần thiết|phạm vi|đối tượng|giải thích|tầm nhìn|khó khăn|thuận lợi|dự báo|phần mở đầu|mở đầu|kết luận',
);
const TIME = starts(
  'thời gian|tiến độ|lộ trình|thời hạn|chế độ (?:thông tin,? )?báo cáo|sơ kết|kiểm tra,? sơ kết',
);
const TASKS = starts(
  'nhiệm vụ|giải pháp|biện pháp|nội dung|tổ chức|phân công|trách nhiệm|chương trình|triển khai|điều khoản',
);

/** What money is for is no task. */
const MONEY = starts('kinh phí|dự toán|nguồn vốn|nguồn kinh phí|ngân sách|nguồn lực thực hiện');

/** The nearest heading above that tells; tasks where none does. */
export function sectionOf(block: Block): Section {
  if (MONEY.test(block.clause.text)) return 'background';
  for (let at: Block | null = block.parent; at; at = at.parent) {
    const { text } = at.clause;
    if (MONEY.test(text) || isAnnex(at)) return 'background';
    if (BACKGROUND.test(text)) return 'background';
    if (TIME.test(text)) return 'time';
    if (TASKS.test(text)) return 'tasks';
  }
  return isPreamble(block) ? 'background' : 'tasks';
}

/** Lists and forms behind the signature; a second paper there has numbers of its own and is read. */
function isAnnex({ mark }: Block): boolean {
  return mark?.kind === 'annex' && mark.style !== 'paper';
}

/** Paragraphs before the first number of a numbered paper. */
function isPreamble(block: Block): boolean {
  return block.parent === null && block.mark === null && block.clause.id.startsWith('MD');
}
