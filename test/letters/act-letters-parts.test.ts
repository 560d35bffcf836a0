import {
  declined,
  draftRejected,
  drafted,
  kept,
  received,
  transferPlanned,
  transferredNow,
} from './act-events';
import { lettersOf } from './acts';
import { PLAN } from './models';
import { CONTACT, DUTY, GIVEN, SIGNED, THREE } from './pieces';

describe('letters about who does it', () => {
  test('a body whose refusal was not taken reads why it keeps the duty', () => {
    const [letter] = lettersOf({ events: [declined, kept] });
    expect(letter?.subject).toBe(
      '[Giữ nguyên cơ quan chủ trì] KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị (hạn 30/09/2021)',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: quý cơ quan tiếp tục chủ trì thực hiện nhiệm vụ dưới đây; đề nghị trả lại do không đúng thẩm quyền không được chấp thuận.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn: 30/09/2021 (còn 61 ngày làm việc); theo văn bản: “trong quý III/2021”
   Đề nghị trả lại: ngày 05/07/2021
   Lý do đề nghị: Nội dung thuộc chức năng tuyên giáo
   Đề xuất giao: Ban Tuyên giáo Tỉnh uỷ
   Lý do giữ nguyên: Hội là cơ quan chủ trì theo phân công tại Mục III.4
   Người quyết định: Trần Thị Bình, ngày 07/07/2021

Đề nghị quý cơ quan xác nhận tiếp nhận và tổ chức thực hiện; thời hạn không thay đổi.

${SIGNED}`);
  });

  test('the head reads what its staff has prepared', () => {
    const [letter] = lettersOf({ policy: { approval: 'head' }, events: [received(), drafted] });
    expect(letter?.subject).toBe(
      '[Chờ duyệt kết quả] KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị (hạn 30/09/2021)',
    );
    expect(letter?.text).toBe(`Kính gửi: Đồng chí Lê Văn An

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: kết quả của nhiệm vụ dưới đây đã được chuẩn bị, chờ đồng chí duyệt trước khi nộp.

${DUTY}   Chủ trì: Hội Nông dân tỉnh
${GIVEN}   Thời hạn: 30/09/2021 (còn 11 ngày làm việc); theo văn bản: “trong quý III/2021”
   Nội dung kết quả: Dự thảo quy chế đã lấy ý kiến các ngành
   Sản phẩm gửi kèm: văn bản số 31-TTr/HND, ngày 15/09/2021
   Tệp kèm theo: 2 tệp: Quy chế phối hợp.docx; Tổng hợp ý kiến.xlsx
   Người trình: Phạm Thị Hoa, ngày 15/09/2021

Đề nghị đồng chí duyệt để nộp, hoặc yêu cầu hoàn thiện và nêu rõ lý do. Khi chưa được duyệt, kết quả chưa được tính là đã nộp và thời hạn vẫn tiếp tục tính.

${SIGNED}`);
  });

  test('the staff reads why the head did not let it go', () => {
    const [letter] = lettersOf({
      policy: { approval: 'head' },
      events: [received(), drafted, draftRejected],
    });
    expect(letter?.subject).toBe(
      '[Chưa duyệt] Đề nghị hoàn thiện kết quả – KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị (hạn 30/09/2021)',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: người đứng đầu cơ quan chưa duyệt kết quả của nhiệm vụ dưới đây; kết quả chưa được nộp.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn: 30/09/2021 (còn 10 ngày làm việc); theo văn bản: “trong quý III/2021”
   Lý do: Chưa tiếp thu ý kiến của Sở Nội vụ
   Người quyết định: Lê Văn An, ngày 16/09/2021

Đề nghị quý cơ quan hoàn thiện kết quả và trình duyệt lại; thời hạn không thay đổi.

${SIGNED}`);
  });

  test('of a transfer to come, who leads and who will lead read what each is to do', () => {
    const [first, second] = lettersOf({ events: [received(), transferPlanned] });
    expect(first?.subject).toBe(
      '[Sẽ chuyển cơ quan thực hiện từ ngày 16/08/2021] KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị (hạn 30/09/2021)',
    );
    expect(first?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: từ ngày 16/08/2021, nhiệm vụ dưới đây được chuyển từ quý cơ quan sang Liên đoàn Lao động tỉnh chủ trì thực hiện.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn: 30/09/2021 (còn 42 ngày làm việc); theo văn bản: “trong quý III/2021”
   Chuyển: Hội Nông dân tỉnh → Liên đoàn Lao động tỉnh
   Có hiệu lực: ngày 16/08/2021
   Lý do: Sắp xếp lại phân công giữa các đoàn thể
   Người quyết định: Trần Thị Bình, ngày 03/08/2021, theo văn bản số 77-QĐ/TU, ngày 02/08/2021

Trước ngày 16/08/2021, quý cơ quan vẫn là cơ quan chủ trì; thời hạn và lịch nhắc không thay đổi. Đề nghị chuẩn bị bàn giao hồ sơ, tài liệu cho Liên đoàn Lao động tỉnh.

${SIGNED}`);
    expect(second?.subject).toBe(
      '[Sẽ chuyển cơ quan thực hiện từ ngày 16/08/2021] KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị (hạn 30/09/2021)',
    );
    expect(second?.text).toBe(`Kính gửi: Liên đoàn Lao động tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: từ ngày 16/08/2021, nhiệm vụ dưới đây được chuyển từ Hội Nông dân tỉnh sang quý cơ quan chủ trì thực hiện.

${DUTY}   Chủ trì: Hội Nông dân tỉnh
${GIVEN}   Thời hạn: 30/09/2021 (còn 42 ngày làm việc); theo văn bản: “trong quý III/2021”
   Chuyển: Hội Nông dân tỉnh → Liên đoàn Lao động tỉnh
   Có hiệu lực: ngày 16/08/2021
   Lý do: Sắp xếp lại phân công giữa các đoàn thể
   Người quyết định: Trần Thị Bình, ngày 03/08/2021, theo văn bản số 77-QĐ/TU, ngày 02/08/2021

Đề nghị quý cơ quan chuẩn bị tiếp nhận hồ sơ, tài liệu từ Hội Nông dân tỉnh. Đến ngày 16/08/2021, quý cơ quan sẽ nhận thư giao nhiệm vụ; hiện chưa phải xác nhận tiếp nhận.

${SIGNED}`);
  });

  test('who leads from today on reads what it is given and by when to confirm it', () => {
    const [letter] = lettersOf({ events: [received(), transferredNow] });
    expect(letter?.subject).toBe(
      '[Giao chủ trì] KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị (hạn 30/09/2021)',
    );
    expect(letter?.text).toBe(`Kính gửi: Liên đoàn Lao động tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: từ ngày 16/08/2021, quý cơ quan được giao chủ trì thực hiện nhiệm vụ dưới đây thay Hội Nông dân tỉnh.

${DUTY}   Vai trò: Cơ quan chủ trì (Liên đoàn Lao động tỉnh)
${GIVEN}   Thời hạn: 30/09/2021 (còn 33 ngày làm việc); theo văn bản: “trong quý III/2021”
   Chuyển: Hội Nông dân tỉnh → Liên đoàn Lao động tỉnh
   Có hiệu lực: ngày 16/08/2021
   Lý do: Sắp xếp lại phân công giữa các đoàn thể
   Người quyết định: Trần Thị Bình, ngày 16/08/2021, theo văn bản số 77-QĐ/TU, ngày 02/08/2021

Đề nghị quý cơ quan xác nhận tiếp nhận trước ngày 20/08/2021 và tổ chức thực hiện; trường hợp không đúng thẩm quyền, đề nghị trả lại và nêu rõ lý do. Hồ sơ, tài liệu do Hội Nông dân tỉnh bàn giao.

Đề nghị quý cơ quan chọn một trong ba việc sau, gửi ${CONTACT}, ghi rõ mã nhiệm vụ:

${THREE}
Trường hợp sản phẩm đã được gửi thì không cần trả lời thư này.

${SIGNED}`);
  });
});
