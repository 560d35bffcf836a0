import { returnedLetter } from '../../domain/letters';
import { localDate } from '../../domain/time/epoch';
import { PLAN, returned, subject } from './models';

test('tells the lead body why its result came back and until when to do it again', () => {
  const letter = returnedLetter(returned());
  expect(letter.subject).toBe(
    '[Trả lại] Đề nghị bổ sung, thực hiện lại, chậm nhất ngày 18/10/2021 – KH142-III.4-02/2021-Q3',
  );
  expect(letter.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Thực hiện ${PLAN}, kết quả của nhiệm vụ dưới đây chưa được xác nhận và được trả lại; đề nghị quý cơ quan bổ sung, thực hiện lại.

KH142-III.4-02/2021-Q3 – Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị
   Căn cứ: Mục III.4
   Sản phẩm: Quy chế phối hợp
   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
   Lý do: Quy chế chưa có ý kiến của Mặt trận Tổ quốc
   Trả lại: lần 1, ngày 30/09/2021, người trả lại: Trần Thị Bình
   Thời hạn mới: 18/10/2021; ngày 16/10/2021 là ngày nghỉ nên tính đến hết ngày làm việc tiếp theo (còn 12 ngày làm việc)
   Theo văn bản: “trong quý III/2021”

Đề nghị quý cơ quan chọn một trong ba việc sau, gửi Ban Dân vận Tỉnh uỷ (điện thoại 0251 3822 000, thư điện tử danvan@tinh.example), ghi rõ mã nhiệm vụ:

- Nộp kết quả: gửi sản phẩm, kèm số và ngày văn bản nếu có.
- Đề nghị gia hạn: nêu lý do và thời hạn đề nghị.
- Báo khó khăn, vướng mắc: nêu nội dung vướng mắc và kiến nghị.

Trường hợp sản phẩm bổ sung đã được gửi thì không cần trả lời thư này.

Ban Dân vận Tỉnh uỷ
Điện thoại: 0251 3822 000
Thư điện tử: danvan@tinh.example
`);
});

test('leaves out what is not known', () => {
  const { text } = returnedLetter(returned({ subject: subject({ product: null }), plans: {} }));
  expect(text).not.toContain('Sản phẩm:');
  expect(text).not.toContain('Theo văn bản');
  expect(text).toContain('\nKết quả của nhiệm vụ dưới đây chưa được xác nhận');
});

test('says the new day once where it needs no rolling, and carries the page of the assignment', () => {
  const due = localDate('2021-10-15');
  const note = { ...returned().note, newNominalDue: due, newEffectiveDue: due };
  const links = { 'KH142-III.4-02/2021-Q3': 'https://dondoc.tinh.example/l/xyz' };
  const { text, html } = returnedLetter(returned({ note, links, rehearsal: true }));
  expect(text).toContain('Thời hạn mới: 15/10/2021 (còn 11 ngày làm việc)');
  expect(html).toContain('href="https://dondoc.tinh.example/l/xyz"');
  expect(text).toContain('*** DIỄN TẬP ***');
});
