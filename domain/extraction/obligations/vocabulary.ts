import { phrases } from '../bodies/words';

/** Words that hand work to the bodies behind them. */
export const GIVING = phrases(
  'giao',
  'giao cho',
  'giao nhiệm vụ cho',
  'giao trách nhiệm cho',
  'phân công',
  'phân công cho',
  'đề nghị',
  'yêu cầu',
  'uỷ nhiệm cho',
);

/** Words that bind a subject to its task; without one of them a bare subject may only describe. */
export const BINDING = phrases(
  'có nhiệm vụ',
  'có trách nhiệm',
  'chịu trách nhiệm',
  'phải',
  'cần',
  'cần phải',
  'chủ trì',
  'chịu trách nhiệm chủ trì',
  'có trách nhiệm chủ trì',
  'có nhiệm vụ chủ trì',
  'làm đầu mối',
  'là cơ quan đầu mối',
);

/** Behind a subject these tell what was or is, not what is to be done. */
export const TELLING = /^(?:đã|đang|còn|chưa|là|vẫn|được|luôn)$/iu;
/** … except where the words go on so. */
export const TELLING_AFTER_ALL = phrases('được giao', 'được phân công', 'là cơ quan đầu mối');

/**
 * Subjects that mean everybody in general: what is asked of them is an exhortation, nobody would answer for it. Named
 * kinds of bodies ("Uỷ ban nhân dân các cấp") are not among them.
 */
export const EVERYBODY = phrases(
  'các cấp uỷ',
  'cấp uỷ',
  'các cấp uỷ đảng',
  'cấp uỷ đảng',
  'các cấp chính quyền',
  'chính quyền',
  'chính quyền các cấp',
  'các cấp',
  'các ngành',
  'các địa phương',
  'các cơ quan',
  'các cơ quan đơn vị',
  'các đơn vị',
  'các tổ chức',
  'các tổ chức đảng',
  'hệ thống dân vận',
  'hệ thống chính trị',
  'cả hệ thống chính trị',
  'mỗi cán bộ',
  'cán bộ',
  'toàn thể cán bộ',
  'lực lượng vũ trang',
  'người đứng đầu',
  'người đứng đầu cấp uỷ',
  'người đứng đầu các cấp uỷ',
);

/** Words with which a sentence may begin before it comes to the body: up to a comma. */
export const OPENING =
  /^(?:trên cơ sở|căn cứ|sau khi|khi|trong|để|nhằm|thực hiện|theo|đồng thời|bên cạnh đó|ngoài ra|cùng với|từ|đến|trước|riêng|đối với|hàng|hằng|mỗi|định kỳ|năm|quý|tháng|vào|ngay sau|quán triệt|qua|thông qua)(?!\p{L})/iu;

/** Of them those that only link: a verb behind their comma is the task of a sentence without a body. */
export const LINKING = /^(?:từ đó|qua đó|đồng thời|bên cạnh đó|ngoài ra|thông qua đó)(?!\p{L})/iu;

/** Openings of a sentence without a body, up to the comma before its verb: a ground, a case, a time. */
export const GROUND =
  /^(?:trên cơ sở|căn cứ|trong quá trình|trong trường hợp|sau khi|khi|nếu|từ đó|qua đó|theo chức năng)(?!\p{L})/iu;

/** A time that a sentence or a part of it begins with. */
export const TIME_FIRST =
  /^(?:(?:vào|trong|đến|cuối|đầu|giữa|và) )*(?:(?:cuối|đầu|giữa) (?:năm|quý|tháng|kỳ|nhiệm kỳ)|(?:theo )?định kỳ(?: (?:h[àằ]ng )?(?:tuần|tháng|quý|năm|(?:6|9|sáu|chín) tháng))?|(?:h[àằ]ng|mỗi) (?:tuần|tháng|quý|năm)|(?:6|9|sáu|chín) tháng(?: (?:một lần|đầu năm))?|(?:1|01|một) năm(?= báo cáo)|năm (?:19|20)\d{2}|quý (?:[IVX]{1,3}|[1-4])(?: ?\/ ?\d{4}|,? năm \d{4})?|tháng \d{1,2}(?: ?\/ ?\d{4}|,? năm \d{4})?)(?![\p{L}\d])/iu;

/** Words between the sign that parts a sentence and the second task. */
export const AT_THE_SAME_TIME = phrases('đồng thời', 'bên cạnh đó', 'ngoài ra');

/** Adverbs before "phối hợp". */
export const BEFORE_TOGETHER = phrases(
  'chủ động',
  'tích cực',
  'thường xuyên',
  'tiếp tục',
  'kịp thời',
  'tăng cường',
  'chủ trì',
  'có trách nhiệm',
  'có nhiệm vụ',
  'và',
);
export const TOGETHER = phrases(
  'phối hợp',
  'phối hợp chặt chẽ',
  'phối hợp cùng',
  'phối hợp với',
  'phối hợp chặt chẽ với',
  'phối hợp cùng với',
  'phối hợp thường xuyên với',
  'phối kết hợp với',
);
/** Partners named beside the subject. */
export const ALONG_WITH = phrases('cùng với', 'cùng');
export const DIRECTING = phrases(
  'chỉ đạo',
  'tập trung chỉ đạo',
  'tiếp tục chỉ đạo',
  'lãnh đạo',
  'định hướng',
);
