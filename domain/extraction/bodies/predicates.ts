import { followAny, phrases, type Word } from './words';

/**
 * Words with which a predicate begins. A name ends in front of them: "Ban Chỉ đạo của tỉnh | xây dựng …". Nouns of
 * the same spelling ("Ban Tổ chức", "các tổ chức") are parts of names and are read before this list is asked.
 */
const VERBS = phrases(
  // advising and leading
  'tham mưu',
  'giúp',
  'chỉ đạo',
  'lãnh đạo',
  'hướng dẫn',
  'phân công',
  'giao',
  'yêu cầu',
  'điều hành',
  'quản lý',
  // making and carrying out
  'xây dựng',
  'tổ chức',
  'triển khai',
  'thực hiện',
  'tiến hành',
  'ban hành',
  'thành lập',
  'lập',
  'trình',
  'soạn thảo',
  'nghiên cứu',
  'rà soát',
  'sửa đổi',
  'bổ sung',
  'điều chỉnh',
  'hoàn thiện',
  'hoàn thành',
  'cụ thể hoá',
  'thể chế hoá',
  'quy định',
  'đề ra',
  'lựa chọn',
  'đăng ký',
  'khảo sát',
  'thẩm định',
  'cân đối',
  'bố trí',
  'cung cấp',
  'công bố',
  'công khai',
  'mở',
  'phát động',
  'duy trì',
  'đưa',
  'làm',
  'giữ',
  'lấy',
  'tạo',
  'dành',
  'cử',
  'tham gia',
  'phản ánh',
  'biểu dương',
  'khen thưởng',
  // watching and telling
  'theo dõi',
  'giám sát',
  'kiểm tra',
  'đôn đốc',
  'đánh giá',
  'nắm',
  'dự báo',
  'tổng hợp',
  'báo cáo',
  'đề xuất',
  'kiến nghị',
  'sơ kết',
  'tổng kết',
  'sơ',
  // movement
  'quán triệt',
  'tuyên truyền',
  'phổ biến',
  'giáo dục',
  'vận động',
  'phát huy',
  'nâng cao',
  'đổi mới',
  'củng cố',
  'kiện toàn',
  'bảo đảm',
  'đảm bảo',
  'đẩy mạnh',
  'tăng cường',
  'quan tâm',
  'chú trọng',
  'coi trọng',
  'chăm lo',
  'bám sát',
  'xem xét',
  'hỗ trợ',
  'giải quyết',
  'xử lý',
  'phòng ngừa',
  'ngăn chặn',
  'đào tạo',
  'bồi dưỡng',
  'tập huấn',
  'biên soạn',
  'tiếp thu',
  'chủ trì',
  'phối hợp',
  'căn cứ',
  'xác định',
  'gắn',
);

/** Words in front of the verb. */
const ADVERBS = phrases(
  'tiếp tục',
  'thường xuyên',
  'chủ động',
  'tích cực',
  'kịp thời',
  'khẩn trương',
  'trực tiếp',
  'tập trung',
  'định kỳ',
  'hàng năm',
  'hằng năm',
  'hàng quý',
  'hằng quý',
  'hàng tháng',
  'hằng tháng',
  'nghiêm túc',
  'phải',
  'cần',
  'cần phải',
  'nên',
  'sẽ',
  'được',
  'có trách nhiệm',
  'có nhiệm vụ',
  'chịu trách nhiệm',
  'có kế hoạch',
  'có',
);

const STARTS = [...VERBS, ...ADVERBS];

/** Whether a predicate begins at word `at`. */
export function isPredicate(words: readonly Word[], at: number): boolean {
  return followAny(words, at, STARTS) !== null;
}

/** Whether a verb stands at `at`, adverbs passed over; answers the index behind it, or null. */
export function verbAt(words: readonly Word[], at: number): number | null {
  let i = at;
  for (let behind = followAny(words, i, ADVERBS); behind !== null; behind = followAny(words, i, ADVERBS)) {
    i = behind;
  }
  return followAny(words, i, VERBS);
}
