import type { PlanSheets } from '../../../domain/draft/plan-sheets';
import type { Plan } from '../../../domain/plan/schema';

/** The first sheet: what this is and how to work in it. */
export function guideLines(
  { plan, obligations }: Plan,
  sheets: PlanSheets,
): { text: string; strong?: boolean }[] {
  const tracked = obligations.filter(({ track }) => track).length;
  const open = Object.values(sheets)
    .flat()
    .flatMap(({ cells }) => [cells['agreed'], cells['deadlineAgreed'], cells['readingAgreed']])
    .filter((cell) => cell === 'no').length;
  return [
    { text: plan.title, strong: true },
    {
      text: `Mã kế hoạch ${plan.code}. ${tracked} nhiệm vụ đang theo dõi, ${obligations.length - tracked} đang tắt, ${open} điểm chưa đồng ý.`,
    },
    { text: '' },
    { text: '1. Cột đầu xám chỉ để xem; sửa vào đó không có tác dụng. Cột đầu xanh được sửa.' },
    {
      text: '2. Ô vàng “Chưa” là điểm cần người quyết định: xem nguyên văn, sửa nếu sai, rồi chọn “Đồng ý”. Người nạp lại tệp được ghi là người xác nhận.',
    },
    {
      text: '3. Một ô có nhiều cơ quan: mỗi dòng một tên (Alt+Enter) hoặc cách nhau bằng dấu “;”. Ghi tên hay mã đều được, kể cả tên nhóm.',
    },
    {
      text: '4. Thời hạn ghi bằng lời như trong văn bản (“quý III/2021”, “trước ngày 30/6/2022”, “hằng năm”) hoặc một ngày cụ thể.',
    },
    {
      text: '5. Thêm việc: ghi vào dòng trống dưới cùng, để trống cột Mã. Bỏ việc: chọn “Không” ở cột Theo dõi; xoá dòng chỉ được báo lại.',
    },
    { text: '6. Không đổi tên trang, không gộp ô, không dùng công thức. Thứ tự dòng và cột đổi được.' },
    { text: '' },
    { text: 'Nạp lại:  dondoc plan import <tệp này> --into <tệp kế hoạch>.yaml --as "Họ tên, chức vụ"' },
    { text: 'Xem trước mà chưa ghi: thêm --dry-run.' },
  ];
}
