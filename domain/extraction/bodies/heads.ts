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
  'tổ công tác',
  'tổ thư ký',
  'tổ giúp việc',
  'công ty',
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
  'là cơ quan thường trực',
  'cơ quan đầu mối',
  'cơ quan chủ trì',
);
