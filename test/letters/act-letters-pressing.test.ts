import {
  decided,
  escalated,
  explanationRequired,
  extensionAsked,
  overdue,
  received,
  submitted,
  urged,
} from './act-events';
import { lettersOf } from './acts';
import { PLAN } from './models';
import { CONTACT, DUTY, GIVEN, SIGNED, THREE } from './pieces';

describe('letters that press', () => {
  test('the first urging, before the due day, asks for steady work', () => {
    const [letter] = lettersOf({ events: [received(), urged('2021-09-20')] });
    expect(letter?.subject).toBe(
      '[Đôn đốc lần 1] KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ đôn đốc quý cơ quan thực hiện nhiệm vụ dưới đây.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn: 30/09/2021; theo văn bản: “trong quý III/2021”
   Tình trạng: đang thực hiện, còn 8 ngày làm việc
   Nội dung: Ban Thường vụ cần quy chế trước hội nghị tháng 11
   Người đôn đốc: Trần Thị Bình, ngày 20/09/2021

Đề nghị quý cơ quan tập trung thực hiện, bảo đảm tiến độ.

Đề nghị quý cơ quan chọn một trong ba việc sau, gửi ${CONTACT}, ghi rõ mã nhiệm vụ:

${THREE}
Trường hợp sản phẩm đã được gửi thì không cần trả lời thư này.

${SIGNED}`);
  });

  test('the second urging, after the head was told, says so', () => {
    const [letter] = lettersOf({
      events: [received(), urged('2021-09-20'), overdue, escalated(1, '2021-10-04'), urged('2021-10-05')],
    });
    expect(letter?.subject).toBe(
      '[Đôn đốc lần 2] KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ đôn đốc quý cơ quan thực hiện nhiệm vụ dưới đây, đã quá hạn và chưa có kết quả được ghi nhận.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn: 30/09/2021; theo văn bản: “trong quý III/2021”
   Tình trạng: đang thực hiện, quá hạn 3 ngày làm việc
   Đã báo cáo: mức 1, đến người đứng đầu cơ quan
   Nội dung: Ban Thường vụ cần quy chế trước hội nghị tháng 11
   Người đôn đốc: Trần Thị Bình, ngày 05/10/2021

Đề nghị quý cơ quan khẩn trương hoàn thành và nộp kết quả; nếu chưa hoàn thành được, đề nghị báo cáo rõ nguyên nhân và thời gian hoàn thành.

Đề nghị quý cơ quan chọn một trong ba việc sau, gửi ${CONTACT}, ghi rõ mã nhiệm vụ:

${THREE}
Trường hợp sản phẩm đã được gửi thì không cần trả lời thư này.

${SIGNED}`);
  });

  test('an explanation is asked for with a day of its own', () => {
    const [letter] = lettersOf({
      events: [
        received(),
        overdue,
        escalated(1, '2021-10-04'),
        escalated(2, '2021-10-06'),
        explanationRequired,
      ],
    });
    expect(letter?.subject).toBe(
      '[Yêu cầu giải trình] Trả lời chậm nhất ngày 15/10/2021 – KH142-III.4-02/2021-Q3',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ đề nghị quý cơ quan giải trình về việc thực hiện nhiệm vụ dưới đây.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn: 30/09/2021; theo văn bản: “trong quý III/2021”
   Tình trạng: đang thực hiện, quá hạn 6 ngày làm việc
   Đã báo cáo: mức 2, đến cơ quan theo dõi, đôn đốc
   Nội dung cần giải trình: Vì sao dự thảo chưa được trình sau khi đã lấy ý kiến?
   Hạn giải trình: 15/10/2021 (còn 5 ngày làm việc)
   Yêu cầu: lần 1, ngày 08/10/2021, người yêu cầu: Trần Thị Bình

Đề nghị quý cơ quan trả lời bằng văn bản, nêu rõ nguyên nhân, trách nhiệm, biện pháp khắc phục và thời gian hoàn thành; gửi ${CONTACT}, ghi rõ mã nhiệm vụ.

Việc giải trình không thay cho việc nộp kết quả.

${SIGNED}`);
  });

  test('the Standing Committee grants time', () => {
    const [letter] = lettersOf({
      events: [
        received(),
        overdue,
        extensionAsked('2021-10-05'),
        decided('extend', '2021-10-18', '2021-11-30'),
      ],
    });
    expect(letter?.subject).toBe(
      '[Gia hạn] Ban Thường vụ Tỉnh uỷ đồng ý điều chỉnh thời hạn KH142-III.4-02/2021-Q3: 30/09/2021 → 30/11/2021',
    );
    expect(letter?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: Ban Thường vụ Tỉnh uỷ đồng ý gia hạn nhiệm vụ dưới đây.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn trước: 30/09/2021
   Thời hạn mới: 30/11/2021 (còn 31 ngày làm việc)
   Theo văn bản: “trong quý III/2021”
   Quyết định: Ban Thường vụ Tỉnh uỷ, tại văn bản số 110-TB/TU, ngày 18/10/2021
   Ý kiến chỉ đạo: Báo cáo kết quả khắc phục tại kỳ họp tháng 11

Đề nghị quý cơ quan thực hiện và nộp kết quả chậm nhất ngày 30/11/2021. Các lần nhắc tiếp theo tính theo thời hạn mới.

Thư này để thông báo, không cần trả lời.

${SIGNED}`);
  });

  test('the Standing Committee reminds the body and its head', () => {
    const [first, second] = lettersOf({ events: [received(), overdue, decided('remind')] });
    expect(first?.subject).toBe('[Nhắc nhở] Ý kiến của Ban Thường vụ Tỉnh uỷ – KH142-III.4-02/2021-Q3');
    expect(first?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: Ban Thường vụ Tỉnh uỷ nhắc nhở quý cơ quan về việc thực hiện nhiệm vụ dưới đây.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn: 30/09/2021; theo văn bản: “trong quý III/2021”
   Tình trạng: đang thực hiện, quá hạn 12 ngày làm việc
   Quyết định: Ban Thường vụ Tỉnh uỷ, tại văn bản số 110-TB/TU, ngày 18/10/2021
   Ý kiến chỉ đạo: Báo cáo kết quả khắc phục tại kỳ họp tháng 11

Nhiệm vụ đã quá hạn; đề nghị quý cơ quan khẩn trương hoàn thành và nộp kết quả.

${SIGNED}`);
    expect(second?.subject).toBe('[Nhắc nhở] Ý kiến của Ban Thường vụ Tỉnh uỷ – KH142-III.4-02/2021-Q3');
    expect(second?.text).toBe(`Kính gửi: Đồng chí Lê Văn An

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: Ban Thường vụ Tỉnh uỷ nhắc nhở cơ quan do đồng chí đứng đầu về việc thực hiện nhiệm vụ dưới đây.

${DUTY}   Chủ trì: Hội Nông dân tỉnh
${GIVEN}   Thời hạn: 30/09/2021; theo văn bản: “trong quý III/2021”
   Tình trạng: đang thực hiện, quá hạn 12 ngày làm việc
   Quyết định: Ban Thường vụ Tỉnh uỷ, tại văn bản số 110-TB/TU, ngày 18/10/2021
   Ý kiến chỉ đạo: Báo cáo kết quả khắc phục tại kỳ họp tháng 11

Kính đề nghị đồng chí trực tiếp chỉ đạo sớm hoàn thành và nộp kết quả.

${SIGNED}`);
  });

  test('the Standing Committee criticises, and the letter recalls its earlier reminder', () => {
    const [first, second] = lettersOf({
      events: [
        received(),
        overdue,
        escalated(4, '2021-10-12'),
        decided('remind'),
        decided('criticise', '2021-11-15'),
      ],
    });
    expect(first?.subject).toBe('[Phê bình] Ý kiến của Ban Thường vụ Tỉnh uỷ – KH142-III.4-02/2021-Q3');
    expect(first?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: Ban Thường vụ Tỉnh uỷ phê bình quý cơ quan về việc thực hiện nhiệm vụ dưới đây.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn: 30/09/2021; theo văn bản: “trong quý III/2021”
   Tình trạng: đang thực hiện, quá hạn 32 ngày làm việc
   Đã báo cáo: mức 4, đến Ban Thường vụ Tỉnh uỷ
   Ý kiến trước đây: nhắc nhở (văn bản số 110-TB/TU, ngày 18/10/2021)
   Quyết định: Ban Thường vụ Tỉnh uỷ, tại văn bản số 110-TB/TU, ngày 15/11/2021
   Ý kiến chỉ đạo: Báo cáo kết quả khắc phục tại kỳ họp tháng 11

Nhiệm vụ đã quá hạn; đề nghị quý cơ quan khẩn trương hoàn thành và nộp kết quả.

Đề nghị quý cơ quan làm rõ nguyên nhân, trách nhiệm và có biện pháp khắc phục.

${SIGNED}`);
    expect(second?.subject).toBe('[Phê bình] Ý kiến của Ban Thường vụ Tỉnh uỷ – KH142-III.4-02/2021-Q3');
    expect(second?.text).toBe(`Kính gửi: Đồng chí Lê Văn An

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: Ban Thường vụ Tỉnh uỷ phê bình cơ quan do đồng chí đứng đầu về việc thực hiện nhiệm vụ dưới đây.

${DUTY}   Chủ trì: Hội Nông dân tỉnh
${GIVEN}   Thời hạn: 30/09/2021; theo văn bản: “trong quý III/2021”
   Tình trạng: đang thực hiện, quá hạn 32 ngày làm việc
   Đã báo cáo: mức 4, đến Ban Thường vụ Tỉnh uỷ
   Ý kiến trước đây: nhắc nhở (văn bản số 110-TB/TU, ngày 18/10/2021)
   Quyết định: Ban Thường vụ Tỉnh uỷ, tại văn bản số 110-TB/TU, ngày 15/11/2021
   Ý kiến chỉ đạo: Báo cáo kết quả khắc phục tại kỳ họp tháng 11

Kính đề nghị đồng chí trực tiếp chỉ đạo sớm hoàn thành và nộp kết quả.

Đề nghị đồng chí làm rõ nguyên nhân, trách nhiệm và có biện pháp khắc phục.

${SIGNED}`);
  });

  test('the Standing Committee inspects what was submitted late', () => {
    const [first, second] = lettersOf({
      events: [received(), overdue, submitted('2021-10-15'), decided('inspect')],
    });
    expect(first?.subject).toBe('[Kiểm tra] Ý kiến của Ban Thường vụ Tỉnh uỷ – KH142-III.4-02/2021-Q3');
    expect(first?.text).toBe(`Kính gửi: Hội Nông dân tỉnh

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: Ban Thường vụ Tỉnh uỷ quyết định kiểm tra việc thực hiện nhiệm vụ dưới đây tại quý cơ quan.

${DUTY}   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
${GIVEN}   Thời hạn: 30/09/2021; theo văn bản: “trong quý III/2021”
   Tình trạng: kết quả nộp ngày 15/10/2021, chờ xác nhận
   Quyết định: Ban Thường vụ Tỉnh uỷ, tại văn bản số 110-TB/TU, ngày 18/10/2021
   Ý kiến chỉ đạo: Báo cáo kết quả khắc phục tại kỳ họp tháng 11

Đề nghị quý cơ quan chuẩn bị báo cáo, hồ sơ, tài liệu liên quan; thời gian và nội dung kiểm tra theo thông báo riêng.

Kết quả đã nộp đang chờ xác nhận; quý cơ quan không phải nộp lại.

${SIGNED}`);
    expect(second?.subject).toBe('[Kiểm tra] Ý kiến của Ban Thường vụ Tỉnh uỷ – KH142-III.4-02/2021-Q3');
    expect(second?.text).toBe(`Kính gửi: Đồng chí Lê Văn An

Căn cứ ${PLAN}, Ban Dân vận Tỉnh uỷ thông báo: Ban Thường vụ Tỉnh uỷ quyết định kiểm tra việc thực hiện nhiệm vụ dưới đây tại cơ quan do đồng chí đứng đầu.

${DUTY}   Chủ trì: Hội Nông dân tỉnh
${GIVEN}   Thời hạn: 30/09/2021; theo văn bản: “trong quý III/2021”
   Tình trạng: kết quả nộp ngày 15/10/2021, chờ xác nhận
   Quyết định: Ban Thường vụ Tỉnh uỷ, tại văn bản số 110-TB/TU, ngày 18/10/2021
   Ý kiến chỉ đạo: Báo cáo kết quả khắc phục tại kỳ họp tháng 11

Đề nghị đồng chí chuẩn bị báo cáo, hồ sơ, tài liệu liên quan; thời gian và nội dung kiểm tra theo thông báo riêng.

Kết quả đã nộp đang chờ xác nhận.

${SIGNED}`);
  });
});
