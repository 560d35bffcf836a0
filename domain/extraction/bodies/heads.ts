import { phrases } from './words';

/** Nouns with which the name of a body begins; the name itself is capitalised. */
export const HEADS = phrases(
  'ban chỉ đạo',
  'ban quản lý',
  'ban chỉ huy',
  'ban',
  'tiểu ban',
  'hội đồng',
  'hội',
  'liên hiệp',
  'liên minh',
  'liên đoàn',
  'sở',
  'cục',
  'chi cục',
  'kho bạc',
  'viễn thông',
  'điện lực',
  'bưu điện',
  'ngân hàng',
  'bảo hiểm xã hội',
  'văn phòng',
  'trung tâm',
  'trường',
  'học viện',
  'viện',
  'đảng đoàn',
  'ban cán sự đảng',
  'đảng uỷ',
  'đảng bộ',
  'huyện uỷ',
  'thành uỷ',
  'thị uỷ',
  'huyện đoàn',
  'công an',
  'bộ chỉ huy',
  'toà án',
  'viện kiểm sát',
  'thanh tra',
  'báo',
  'đài',
  'quỹ',
  'phòng',
  'nhà',
  'tổ công tác',
  'tổ thư ký',
  'tổ giúp việc',
  'công ty',
);

/** Other words that begin like them. */
export const NO_HEADS = phrases(
  'trường hợp',
  'hội nghị',
  'hội thảo',
  'hội viên',
  'hội thi',
  'hội nhập',
  'sở hữu',
  'báo cáo',
  'ban hành',
  'cục bộ',
  'viện dẫn',
  'phòng chống',
  'phòng ngừa',
  'nhà nước',
  'quỹ đất',
  'các mục tiêu',
  'các chỉ tiêu',
  'các nhiệm vụ',
  'các giải pháp',
  'các chỉ thị',
  'các nghị quyết',
  'các văn bản',
  'các chính sách',
  'các phong trào',
  'các nội dung',
  'các vấn đề',
  'các biện pháp',
  'các chương trình',
  'các đề án',
  'các dự án',
  'các kế hoạch',
);

/** Their names may begin with a verb: "Ban Chỉ đạo thực hiện quy chế dân chủ". */
export const HEADS_OF_A_TASK = phrases('ban chỉ đạo', 'tổ công tác', 'hội đồng', 'tiểu ban');

/** With these a group begins. */
export const MANY = phrases('các', 'các cơ quan', 'các đơn vị', 'các tổ chức', 'các địa phương');

/** Who stands for the body: "Giám đốc Sở Nội vụ", "từng tổ chức Mặt trận Tổ quốc". */
export const FOR_THE_BODY = phrases(
  'từng tổ chức',
  'từng',
  'mỗi',
  'lãnh đạo',
  'thủ trưởng',
  'giám đốc',
  'chủ tịch',
  'bí thư',
  'trưởng',
  'chánh',
  'chánh thanh tra',
  'người đứng đầu',
  'tập thể lãnh đạo',
);

/** "- cơ quan Thường trực Ban Chỉ đạo …" says of a body what else it is; "co quan" is a misprint that is met. */
export const STANDING_OFFICE = phrases(
  'cơ quan thường trực',
  'co quan thường trực',
  'cơ quan đầu mối',
  'cơ quan chủ trì',
);

/** The same as a clause: "Giao X là cơ quan thường trực, theo dõi …". */
export const IS_STANDING_OFFICE = phrases(
  'là cơ quan thường trực',
  'là đầu mối',
  'là cơ quan đầu mối',
  'làm đầu mối',
);
