import { digestLetter } from '../../domain/letters';
import { atHour, localDate } from '../../domain/time/epoch';
import { busyMorning, DAY, dated, digest, frame, item, morning, PLAN } from './models';

describe('the subject of a digest', () => {
  const subjectOf = (...args: Parameters<typeof item>) => digestLetter(digest([item(...args)])).subject;
  const name = 'Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị';

  test('names the one assignment and how many working days are left', () => {
    expect(subjectOf({ kind: 'reminder', rung: '-7' }, dated('2021-10-11'))).toBe(
      `[Nhắc nhiệm vụ] Còn 7 ngày làm việc – KH142-III.4-02/2021-Q3: ${name} (hạn 11/10/2021)`,
    );
  });

  test('says on the due day that it is today', () => {
    expect(subjectOf({ kind: 'due', rung: '0' }, dated('2021-09-30'))).toBe(
      `[Đến hạn hôm nay] KH142-III.4-02/2021-Q3: ${name}`,
    );
  });

  test('asks for a report when it is 3 working days overdue', () => {
    expect(subjectOf()).toBe('[Quá hạn 3 ngày làm việc] Đề nghị báo cáo kết quả – KH142-III.4-02/2021-Q3');
  });

  test('speaks of progress where a standing duty has no date', () => {
    expect(subjectOf({ kind: 'reminder', rung: '-15' }, { nominalDue: null, effectiveDue: null })).toBe(
      `[Nhắc nhiệm vụ] Đề nghị báo cáo tiến độ – KH142-III.4-02/2021-Q3: ${name}`,
    );
  });

  test.each([
    ['start', `[Giao nhiệm vụ] KH142-III.4-02/2021-Q3: ${name} (hạn 31/12/2021)`],
    ['accepted', `[Đã xác nhận] KH142-III.4-02/2021-Q3: ${name}`],
    ['closed', `[Kết thúc theo dõi] KH142-III.4-02/2021-Q3: ${name}`],
  ] as const)('of a single %s', (kind, expected) => {
    expect(subjectOf({ kind, rung: '' }, dated('2021-12-31'))).toBe(expected);
  });

  test('counts several assignments by urgency', () => {
    expect(digestLetter(digest(busyMorning())).subject).toBe(
      '[Đôn đốc] 5 nhiệm vụ: 1 quá hạn, 1 đến hạn hôm nay, 1 sắp đến hạn, 1 mới giao, 1 thông tin (30/09/2021)',
    );
  });

  test('asks the head to see to the report', () => {
    const model = digest([item({ kind: 'escalation', rung: '+3' })], {
      audience: { kind: 'head', id: 'hoi-nong-dan' },
    });
    expect(digestLetter(model).subject).toBe(
      '[Quá hạn 3 ngày làm việc] Đề nghị chỉ đạo báo cáo kết quả – KH142-III.4-02/2021-Q3',
    );
  });

  test('is a list as of the day for the Standing Committee', () => {
    const audience = { kind: 'committee', id: 'committee' } as const;
    const model = digest([item({ kind: 'escalation', rung: '+8', role: 'watching' })], {
      audience,
      recipientName: 'Ban Thường vụ Tỉnh uỷ',
    });
    expect(digestLetter(model).subject).toBe(
      '[Báo cáo Ban Thường vụ Tỉnh uỷ] Danh sách nhiệm vụ quá hạn tính đến 30/09/2021',
    );
  });

  test('of a rehearsal is marked as such', () => {
    expect(digestLetter(digest([item()], { rehearsal: true })).subject).toMatch(/^\[DIỄN TẬP\] \[Quá hạn/);
  });

  test('shortens a long name between words', () => {
    const subject = subjectOf(
      { kind: 'due' },
      dated('2021-09-30', { summary: 'Tổ chức hội nghị quán triệt '.repeat(20) }),
    );
    expect(subject).toMatch(/ Tổ…$/);
    expect(subject.length).toBeLessThan(140);
  });
});

describe('the body of a digest', () => {
  test('tells each assignment by urgency, with all its facts', () => {
    const { text } = digestLetter(digest(busyMorning()));
    expect(text).toBe(`Kính gửi: Hội Nông dân tỉnh

Thực hiện ${PLAN}, tính đến ngày 30/09/2021, quý cơ quan có 5 nhiệm vụ cần lưu ý như sau.

I. QUÁ HẠN (1 NHIỆM VỤ)

1. KH142-III.4-02/2021-Q3 – Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị
   Căn cứ: Mục III.4
   Sản phẩm: Quy chế phối hợp
   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
   Thời hạn: 27/09/2021
   Tình trạng: quá hạn 3 ngày làm việc (gộp 2 lần nhắc chưa gửi được do gián đoạn)

II. ĐẾN HẠN HÔM NAY (1 NHIỆM VỤ)

1. KH142-III.4-05/2021-Q3 – Báo cáo quý III về tiếp xúc, đối thoại với nhân dân
   Căn cứ: Mục III.4
   Sản phẩm: Quy chế phối hợp
   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
   Thời hạn: 30/09/2021; theo văn bản: “hằng quý”
   Tình trạng: đến hạn hôm nay

III. SẮP ĐẾN HẠN (1 NHIỆM VỤ)

1. KH142-II.1-03/once – Rà soát mô hình "Dân vận khéo" & nhân rộng
   Căn cứ: Mục II.1
   Vai trò: Cơ quan phối hợp (chủ trì: Ban Dân vận Tỉnh uỷ)
   Thời hạn: 11/10/2021
   Tình trạng: còn 7 ngày làm việc
   Việc cần làm: hoàn thành phần việc phối hợp theo đề nghị của cơ quan chủ trì

IV. MỚI GIAO (1 NHIỆM VỤ)

1. KH142-III.2-01/2021 – Mở lớp tập huấn nghiệp vụ cho cán bộ cơ sở
   Căn cứ: Mục III.2
   Sản phẩm: Báo cáo kết quả tập huấn
   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
   Thời hạn: 31/12/2021; theo văn bản: “hằng năm”
   Tình trạng: mới giao, còn 66 ngày làm việc
   Việc cần làm: xác nhận tiếp nhận; trường hợp không đúng thẩm quyền, đề nghị trả lại và nêu rõ lý do

V. THÔNG TIN (1 NHIỆM VỤ)

1. KH142-III.1-01/2021-Q2 – Báo cáo quý II
   Căn cứ: Mục III.4
   Sản phẩm: Quy chế phối hợp
   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
   Thời hạn: 20/09/2021
   Tình trạng: đã xác nhận hoàn thành
   Việc cần làm: không phải thực hiện gì thêm

Với mỗi nhiệm vụ được giao chủ trì, đề nghị chọn một trong ba việc sau, gửi Ban Dân vận Tỉnh uỷ (điện thoại 0251 3822 000, thư điện tử danvan@tinh.example), ghi rõ mã nhiệm vụ:

- Nộp kết quả: gửi sản phẩm, kèm số và ngày văn bản nếu có.
- Đề nghị gia hạn: nêu lý do và thời hạn đề nghị.
- Báo khó khăn, vướng mắc: nêu nội dung vướng mắc và kiến nghị.

Trường hợp sản phẩm đã được gửi thì không cần trả lời thư này.

Ban Dân vận Tỉnh uỷ
Điện thoại: 0251 3822 000
Thư điện tử: danvan@tinh.example
`);
  });

  test('shows the written words and both dates where the due day rolled', () => {
    const due = {
      deadlineText: 'trong quý III/2023',
      nominalDue: localDate('2023-09-30'),
      effectiveDue: localDate('2023-10-02'),
    };
    const { text } = digestLetter(
      digest([item({ kind: 'reminder' }, due)], { day: localDate('2023-09-27') }),
    );
    expect(text).toContain(
      'Thời hạn: 02/10/2023; theo văn bản: “trong quý III/2023”; ngày 30/09/2023 là ngày nghỉ nên tính đến hết ngày làm việc tiếp theo',
    );
    expect(text).toContain('Tình trạng: còn 3 ngày làm việc');
  });

  test('counts the days as of today, whatever rung a late line carries', () => {
    const late = item({ kind: 'reminder', rung: '-3' }, dated('2021-10-01'));
    expect(digestLetter(digest([late])).text).toContain('Tình trạng: còn 1 ngày làm việc');
  });

  test('calls Saturday after a due Friday overdue, without a count of zero', () => {
    const { text } = digestLetter(digest([item({}, dated('2021-10-01'))], { day: localDate('2021-10-02') }));
    expect(text).toContain('Tình trạng: quá hạn\n');
  });

  test('says of a standing duty that it has no date and asks for progress', () => {
    const standing = { nominalDue: null, effectiveDue: null, deadlineText: 'thường xuyên' };
    const { text } = digestLetter(digest([item({ kind: 'reminder', rung: '-15' }, standing)]));
    expect(text).toContain('Thời hạn: không ấn định ngày; theo văn bản: “thường xuyên”');
    expect(text).toContain('Tình trạng: đến kỳ báo cáo tiến độ');
  });

  test('tells an overdue and an escalated rung of one assignment in one place', () => {
    const model = digest([item({ rung: '+2' }), item({ kind: 'escalation', rung: '+2' })]);
    const { subject, text } = digestLetter(model);
    expect(subject).toBe('[Quá hạn 3 ngày làm việc] Đề nghị báo cáo kết quả – KH142-III.4-02/2021-Q3');
    expect(text.match(/KH142-III\.4-02/g)).toHaveLength(1);
    expect(text).toContain('Lưu ý: nhiệm vụ đã đến mức báo cáo người đứng đầu cơ quan');
  });

  test('names the plan at each assignment when there are several', () => {
    const other = 'Chương trình hành động của Tỉnh uỷ: “Chuyển đổi số”';
    const { text } = digestLetter(
      digest([item(), item({}, { cycle: 'CT8/1', assignment: 'CT8-II-01/once', clause: 'Điểm 3 Điều 5' })], {
        plans: { 'KH142/1': PLAN, 'CT8/1': other },
      }),
    );
    expect(text).toContain(`Các kế hoạch liên quan:\n\n- ${other}\n- ${PLAN}`);
    expect(text).toContain(`Căn cứ: Điểm 3 Điều 5, ${other}`);
    expect(text).toContain(`Căn cứ: Mục III.4, ${PLAN}`);
  });

  test('puts what an informed body hears under information and asks nothing of it', () => {
    const { text } = digestLetter(
      digest([item({ kind: 'start', role: 'informed' }, { leadName: 'Sở Nội vụ' })]),
    );
    expect(text).toContain('I. THÔNG TIN');
    expect(text).toContain('Vai trò: Nhận để biết (chủ trì: Sở Nội vụ)');
    expect(text).not.toContain('Nộp kết quả');
  });

  test('carries the link of each led assignment in place of the address, and only web addresses', () => {
    const PAGE = 'https://dondoc.tinh.example/l/abc';
    const PLAIN = { 'KH142-III.4-02/2021-Q3': PAGE };
    const links = {
      'KH142-III.4-02/2021-Q3': 'https://dondoc.tinh.example/l/abc?x=1&y=2',
      'KH142-V.1-01/once': 'javascript:alert(1)',
    };
    const good = digestLetter(digest([item()], { links }));
    expect(good.text).toContain(
      'Nộp kết quả – Đề nghị gia hạn – Báo khó khăn, vướng mắc: https://dondoc.tinh.example/l/abc?x=1&y=2',
    );
    expect(good.html).toContain('href="https://dondoc.tinh.example/l/abc?x=1&amp;y=2"');
    for (const action of ['gia-han', 'bao-cao'])
      expect(digestLetter(digest([item()], { links: PLAIN })).html).toContain(`href="${PAGE}/${action}"`);
    expect(good.text).toContain('theo liên kết ghi ở từng nhiệm vụ');
    const bad = digestLetter(digest([item({}, { assignment: 'KH142-V.1-01/once' })], { links }));
    expect(bad.html + bad.text).not.toContain('javascript:');
    expect(bad.text).toContain('gửi Ban Dân vận Tỉnh uỷ');
  });

  test('carries the link of a part that is asked for, under what it is for; and none to who is only told', () => {
    const links = { 'KH142-III.4-02/2021-Q3': 'https://dondoc.tinh.example/l/abc' };
    const asked = digestLetter(digest([item({ kind: 'start', role: 'contributing' })], { links }));
    expect(asked.text).toContain('Gửi phần phối hợp: https://dondoc.tinh.example/l/abc');
    expect(asked.text).toContain('đồng thời gửi theo liên kết ghi ở từng nhiệm vụ');
    const told = digestLetter(digest([item({ kind: 'start', role: 'informed' })], { links }));
    expect(told.text).not.toContain('https:');
  });

  test('says where to answer even when nobody signs', () => {
    const { text } = digestLetter(digest([item()], { signature: null }));
    expect(text).toContain('gửi cơ quan theo dõi, đôn đốc, ghi rõ mã nhiệm vụ');
  });

  test('is marked as a rehearsal at both ends, in both parts', () => {
    const { text, html } = digestLetter(digest([item()], { rehearsal: true }));
    expect(text.match(/DIỄN TẬP/g)).toHaveLength(2);
    expect(text.startsWith('*** DIỄN TẬP ***')).toBe(true);
    expect(html.match(/class="mark"/g)).toHaveLength(2);
    expect(digestLetter(digest([item()])).html).not.toContain('DIỄN TẬP');
  });

  test('is never empty', () => {
    expect(() => digestLetter(digest([]))).toThrow(RangeError);
  });
});

describe('letters to those who watch', () => {
  const escalated = item({ kind: 'escalation', rung: '+8', role: 'watching' }, dated('2021-09-15'));

  test('the Standing Committee reads days overdue, the lead body and the level', () => {
    const audience = { kind: 'committee', id: 'committee' } as const;
    const { text, html } = digestLetter(
      digest([escalated], { audience, recipientName: 'Ban Thường vụ Tỉnh uỷ' }),
    );
    expect(text).toContain(
      'báo cáo danh sách 1 nhiệm vụ quá hạn đến mức phải báo cáo, tính đến ngày 30/09/2021.',
    );
    expect(text).toContain('Cơ quan chủ trì: Hội Nông dân tỉnh');
    expect(text).toContain('Tình trạng: quá hạn 11 ngày làm việc, mức báo cáo 4');
    expect(text).not.toContain('Nộp kết quả');
    expect(html).toContain('quá hạn 11 ngày làm việc<br>mức báo cáo 4');
  });

  test('the office hears how what it was told of has ended', () => {
    const audience = { kind: 'office', id: 'office' } as const;
    const ended = item({ kind: 'accepted', rung: '', role: 'watching' });
    const { subject, text } = digestLetter(digest([ended], { audience, recipientName: 'Văn phòng Tỉnh uỷ' }));
    expect(subject).toBe('[Báo cáo Văn phòng Tỉnh uỷ] Kết quả nhiệm vụ đã báo cáo quá hạn, ngày 30/09/2021');
    expect(text).toContain('đã xác nhận hoàn thành');
    expect(text).not.toContain('mức báo cáo');
  });

  test('the head is asked to direct', () => {
    const { text } = digestLetter(
      digest([escalated], {
        audience: { kind: 'head', id: 'hoi-nong-dan' },
        recipientName: 'Đồng chí Lê Văn An',
      }),
    );
    expect(text).toContain('Kính gửi: Đồng chí Lê Văn An');
    expect(text).toContain('kính đề nghị đồng chí quan tâm chỉ đạo');
  });

  test('the secretariat reads what waits for it, what was submitted last first marked, and the mails to settle', () => {
    const audience = { kind: 'secretariat', id: 'secretariat' } as const;
    const submitted = item({ kind: 'submitted', rung: '', role: 'watching' });
    const waiting = (id: string, summary: string) => ({
      cycle: 'KH142/1',
      assignment: { id, summary } as never,
      leadName: 'Hội Nông dân tỉnh',
      submittedAt: atHour(localDate('2021-09-29'), 15),
    });
    const figures = morning({
      awaitingAcceptance: [
        waiting('KH142-III.4-02/2021-Q3', 'Quy chế'),
        waiting('KH142-I.1-01/2021', 'Báo cáo'),
      ],
      unresolvedMails: 2,
    });
    const { subject, text } = digestLetter(digest([escalated, submitted], { audience, morning: figures }));
    expect(subject).toBe(
      '[Đôn đốc] 1 nhiệm vụ: 1 quá hạn; 2 kết quả chờ xác nhận; 2 thư cần xử lý (30/09/2021)',
    );
    expect(text).toContain('KẾT QUẢ CHỜ XÁC NHẬN (2)');
    expect(text).toContain('nộp ngày 29/09/2021, mới nộp');
    expect(text).not.toContain('THÔNG TIN');
    expect(text).toContain(
      '2. KH142-I.1-01/2021 – Báo cáo\n   Cơ quan chủ trì: Hội Nông dân tỉnh\n   Tình trạng: nộp ngày 29/09/2021\n',
    );
    expect(text).toContain('Có 2 thư bị từ chối, chưa đến đủ địa chỉ hoặc chưa rõ đã đến nơi nhận hay chưa');
  });

  test('the secretariat may hear figures alone', () => {
    const audience = { kind: 'secretariat', id: 'secretariat' } as const;
    const figures = morning({ unresolvedMails: 1 });
    expect(digestLetter(digest([], { audience, morning: figures })).subject).toBe(
      '[Đôn đốc] 1 thư cần xử lý (30/09/2021)',
    );
  });
});

describe('a very large digest', () => {
  const items = Array.from({ length: 1500 }, (_, i) =>
    item(
      { kind: i % 3 === 0 ? 'overdue' : 'reminder' },
      dated(i % 3 === 0 ? '2021-09-27' : '2021-10-11', {
        assignment: `KH142-III.${(i % 9) + 1}-${String(i).padStart(4, '0')}/2021-Q3`,
        summary:
          'Tổ chức tuyên truyền, vận động đoàn viên, hội viên và nhân dân thực hiện các mô hình dân vận khéo trên địa bàn',
        deadlineText: 'trong quý III/2021',
      }),
    ),
  );

  test('names every one of 1,500 assignments, under 1 MB a part, in a moment', () => {
    const before = process.cpuUsage();
    const letter = digestLetter(digest(items));
    const { user, system } = process.cpuUsage(before);
    const missing = items.filter(
      ({ subject: { assignment } }) => !letter.html.includes(assignment) || !letter.text.includes(assignment),
    );
    expect(missing).toEqual([]);
    expect(Buffer.byteLength(letter.html)).toBeLessThan(1_000_000);
    expect(Buffer.byteLength(letter.text)).toBeLessThan(1_000_000);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });

  test('stays under 1 MB a part when names and products are very long', () => {
    const long = items.map((one) => ({
      ...one,
      subject: { ...one.subject, summary: 'Đẩy mạnh '.repeat(200), product: 'Kế hoạch, báo cáo '.repeat(50) },
    }));
    const letter = digestLetter(digest(long));
    expect(Buffer.byteLength(letter.html)).toBeLessThan(1_000_000);
  });

  test('keeps a morning of 40 assignments with all facts, and below what mail programs cut off', () => {
    const letter = digestLetter(digest(items.slice(0, 40)));
    expect(letter.text.match(/Căn cứ: Mục/g)).toHaveLength(40);
    expect(Buffer.byteLength(letter.html)).toBeLessThan(102_000);
  });
});

test('a letter of a body is the same for the same model', () => {
  expect(digestLetter(digest(busyMorning()))).toEqual(digestLetter(digest(busyMorning())));
  expect(frame().day).toBe(DAY);
});
