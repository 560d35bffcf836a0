import {
  accepted,
  extensionAsked,
  extensionGranted,
  extensionRefused,
  moveProposed,
  moved,
  received,
  reopened,
  resumed,
  submitted,
  suspended,
  withdrawn,
} from './act-events';
import { lettersOf } from './acts';
import { PLAN } from './models';
import { CONTACT, DUTY, GIVEN, SIGNED, THREE } from './pieces';

describe('letters that tell of another day', () => {
  test('an extension that was granted tells both days, how many are left and by which paper', () => {
    const [letter] = lettersOf({ events: [received(), extensionAsked(), extensionGranted()] });
    expect(letter?.subject).toBe(
      '[Gia hạn] Đồng ý điều chỉnh thời hạn KH142-III.4-02/2021-Q3: 30/09/2021 → 30/11/2021',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: đề nghị gia hạn nhiệm vụ dưới đây được đồng ý.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn trước: 30/09/2021
   Thời hạn mới: 30/11/2021 (còn 47 ngày làm việc)
   Theo văn bản: “trong quý III/2021”
   Số lần gia hạn: đã gia hạn 1 lần; còn được gia hạn tối đa 1 lần; lần sau do Ban Thường vụ Tỉnh uỷ quyết định
   Đề nghị gia hạn: lần 1, ngày 20/09/2021, xin đến ngày 30/11/2021
   Lý do đề nghị: Chờ hướng dẫn của Trung ương Hội
   Quyết định: Ban Dân vận Tỉnh uỷ, tại văn bản số 88-CV/BDVTU, ngày 24/09/2021

Đề nghị quý cơ quan thực hiện và nộp kết quả chậm nhất ngày 30/11/2021. Các lần nhắc tiếp theo tính theo thời hạn mới.

Thư này để thông báo, không cần trả lời.

${SIGNED}`);
  });

  test('a second extension that was refused tells what was asked, who refused and why', () => {
    const [letter] = lettersOf({
      events: [
        received(),
        extensionAsked(),
        extensionGranted('2021-09-24', '2021-10-04'),
        extensionAsked('2021-10-01'),
        extensionRefused,
      ],
    });
    expect(letter?.subject).toBe(
      '[Gia hạn] Không đồng ý điều chỉnh thời hạn KH142-III.4-02/2021-Q3; giữ thời hạn 04/10/2021',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: đề nghị gia hạn nhiệm vụ dưới đây không được đồng ý; thời hạn hiện nay giữ nguyên.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn: 04/10/2021 (quá hạn 1 ngày làm việc); theo văn bản: “trong quý III/2021”
   Đề nghị gia hạn: lần 2, ngày 01/10/2021, xin đến ngày 30/11/2021
   Lý do đề nghị: Chờ hướng dẫn của Trung ương Hội
   Quyết định: Ban Thường vụ Tỉnh uỷ, tại văn bản số 102-TB/TU, ngày 05/10/2021
   Lý do: Hướng dẫn đã ban hành từ tháng 8

Nhiệm vụ đã quá hạn; đề nghị quý cơ quan khẩn trương hoàn thành và nộp kết quả.

${SIGNED}`);
  });

  test('a day that follows the one before it tells which assignment moved', () => {
    const [letter] = lettersOf({ events: [received(), moveProposed, moved] });
    expect(letter?.subject).toBe('[Điều chỉnh thời hạn] KH142-III.4-02/2021-Q3: 30/09/2021 → 18/10/2021');
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo điều chỉnh thời hạn của nhiệm vụ dưới đây, do nhiệm vụ làm cơ sở để thực hiện có thời hạn mới.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn trước: 30/09/2021
   Thời hạn mới: 18/10/2021 (còn 54 ngày làm việc); ngày 16/10/2021 là ngày nghỉ nên tính đến hết ngày làm việc tiếp theo
   Theo văn bản: “trong quý III/2021”
   Nhiệm vụ cơ sở: KH142-III.4-01/2021-Q2, thời hạn mới 15/09/2021
   Ý kiến kèm theo: Cần đủ thời gian sau khi có kết quả khảo sát
   Người quyết định: Trần Thị Bình (thay Nguyễn Văn Cường), ngày 03/08/2021

Đề nghị quý cơ quan thực hiện và nộp kết quả chậm nhất ngày 18/10/2021. Các lần nhắc tiếp theo tính theo thời hạn mới.

Thư này để thông báo, không cần trả lời.

${SIGNED}`);
  });

  test('a suspension says that the clock stands still', () => {
    const [letter] = lettersOf({ events: [received(), suspended] });
    expect(letter?.subject).toBe(
      '[Tạm dừng thực hiện] KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: nhiệm vụ dưới đây tạm dừng thực hiện từ ngày 10/08/2021.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn khi tạm dừng: 30/09/2021 (còn 37 ngày làm việc); theo văn bản: “trong quý III/2021”
   Lý do: Tập trung phòng, chống dịch Covid-19
   Người quyết định: Trần Thị Bình, ngày 10/08/2021, theo văn bản số 95-CV/TU, ngày 09/08/2021

Trong thời gian tạm dừng, thời hạn không tính tiếp, quý cơ quan không được nhắc và chưa phải nộp kết quả. Thời hạn mới sẽ được thông báo khi tiếp tục thực hiện.

${SIGNED}`);
  });

  test('a resumption tells the day before, the day now and how long it rested', () => {
    const [letter] = lettersOf({ events: [received(), suspended, resumed] });
    expect(letter?.subject).toBe(
      '[Tiếp tục thực hiện] KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị (hạn 15/11/2021)',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: nhiệm vụ dưới đây được tiếp tục thực hiện từ ngày 27/09/2021.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn trước: 30/09/2021
   Thời hạn mới: 15/11/2021 (còn 35 ngày làm việc)
   Theo văn bản: “trong quý III/2021”
   Đã tạm dừng: từ ngày 10/08/2021 đến ngày 27/09/2021
   Lý do: Dịch đã được kiểm soát
   Người quyết định: Trần Thị Bình, ngày 27/09/2021

Đề nghị quý cơ quan thực hiện và nộp kết quả chậm nhất ngày 15/11/2021. Các lần nhắc tiếp theo tính theo thời hạn mới.

Đề nghị quý cơ quan chọn một trong ba việc sau, gửi ${CONTACT}, ghi rõ mã nhiệm vụ:

${THREE}
Trường hợp sản phẩm đã được gửi thì không cần trả lời thư này.

${SIGNED}`);
  });

  test('a withdrawal says that nothing is asked any more', () => {
    const [letter] = lettersOf({ events: [received(), withdrawn] });
    expect(letter?.subject).toBe(
      '[Thu hồi nhiệm vụ] KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: nhiệm vụ dưới đây được thu hồi từ ngày 20/08/2021.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Lý do: Nội dung đã có trong quy chế của Tỉnh uỷ
   Người quyết định: Trần Thị Bình, ngày 20/08/2021, theo văn bản số 99-TB/TU, ngày 20/08/2021

Quý cơ quan không phải thực hiện tiếp nhiệm vụ này; nhiệm vụ không tính vào tỷ lệ hoàn thành.

Thư này để thông báo, không cần trả lời.

${SIGNED}`);
  });

  test('a reopening tells the new day and asks for an answer', () => {
    const [letter] = lettersOf({ events: [received(), submitted('2021-09-28'), accepted, reopened] });
    expect(letter?.subject).toBe(
      '[Mở lại nhiệm vụ] KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị (hạn 15/12/2021)',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: nhiệm vụ dưới đây đã kết thúc, nay được mở lại để tiếp tục thực hiện.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn trước: 30/09/2021
   Thời hạn mới: 15/12/2021 (còn 47 ngày làm việc)
   Theo văn bản: “trong quý III/2021”
   Mở lại: lần 1, ngày 11/10/2021
   Lý do: Quy chế phải sửa theo quy định mới
   Người quyết định: Trần Thị Bình, ngày 11/10/2021

Đề nghị quý cơ quan thực hiện và nộp kết quả chậm nhất ngày 15/12/2021.

Đề nghị quý cơ quan chọn một trong ba việc sau, gửi ${CONTACT}, ghi rõ mã nhiệm vụ:

${THREE}
Trường hợp sản phẩm bổ sung đã được gửi thì không cần trả lời thư này.

${SIGNED}`);
  });
});
