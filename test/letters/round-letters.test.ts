import { digestLetter, hasSomethingToSay, type DigestModel } from '../../domain/letters';
import { localDate } from '../../domain/time/epoch';
import { dated, digest, item, morning, PLAN } from './models';
import {
  acceptedPart,
  closedByTime,
  opened,
  ROUND,
  roundItem,
  roundRow,
  roundsBy,
  sent,
  sentBack,
} from './rounds';

const on = (day: string) => ({ day: localDate(day) });

function toBody(record = roundRow([opened()]), change: Partial<DigestModel> = {}): DigestModel {
  return digest([roundItem(record, 'hoi-nong-dan')], { rounds: roundsBy(record), ...change });
}

const COLLATOR = {
  audience: { kind: 'body', id: 'ban-dan-van' },
  recipientName: 'Ban Dân vận Tỉnh uỷ',
} as const;

function toCollator(record = roundRow([opened(), sent('hoi-nong-dan'), closedByTime])): DigestModel {
  return digest([roundItem(record, null)], { rounds: roundsBy(record), ...COLLATOR });
}

describe('the letter that asks a body for its part', () => {
  test('says which round, of which data, by when, and what to send where', () => {
    const { subject, text } = digestLetter(toBody());
    expect(subject).toBe(
      '[Kỳ báo cáo] Còn 10 ngày làm việc – Gửi phần báo cáo: Báo cáo năm 2021 (hạn 14/10/2021)',
    );
    expect(text).toBe(`Kính gửi: Hội Nông dân tỉnh

Thực hiện ${PLAN}, tính đến ngày 30/09/2021, quý cơ quan có 1 kỳ báo cáo cần lưu ý như sau.

I. KỲ BÁO CÁO (1)

1. Báo cáo năm 2021 – phần báo cáo của cơ quan
   Mã kỳ báo cáo: annual/2021
   Căn cứ: Mục IV.2; theo văn bản: “hằng năm”
   Vai trò: Cơ quan gửi phần báo cáo (Hội Nông dân tỉnh)
   Kỳ số liệu: từ ngày 12/10/2020 đến 24:00 ngày 11/10/2021 (thời điểm chốt số liệu)
   Hạn gửi: 24:00 ngày 14/10/2021
   Tình trạng: chưa có phần báo cáo, còn 10 ngày làm việc

Với mỗi kỳ báo cáo phải gửi phần báo cáo, đề nghị gửi Ban Dân vận Tỉnh uỷ (điện thoại 0251 3822 000, thư điện tử danvan@tinh.example), ghi rõ mã kỳ báo cáo:

- Phần báo cáo: điền biểu mẫu của kỳ (số liệu các chỉ tiêu, tình hình từng nhiệm vụ, kết quả, hạn chế, nguyên nhân, phương hướng).
- Khó khăn, vướng mắc: nêu ở mục khó khăn, kiến nghị của biểu mẫu; trường hợp không kịp gửi, báo ngay lý do.

Hết hạn gửi, số liệu của kỳ được chốt theo các phần đã nhận; phần gửi sau đó chỉ được nêu ở phụ lục của kỳ tiếp theo. Trường hợp phần báo cáo đã được gửi thì không cần trả lời thư này.

Ban Dân vận Tỉnh uỷ
Điện thoại: 0251 3822 000
Thư điện tử: danvan@tinh.example
`);
  });

  test.each([
    [
      '2021-10-12',
      '[Kỳ báo cáo] Còn 2 ngày làm việc – Gửi phần báo cáo: Báo cáo năm 2021 (hạn 14/10/2021)',
      'còn 2 ngày làm việc',
    ],
    ['2021-10-14', '[Đến hạn hôm nay] Gửi phần báo cáo: Báo cáo năm 2021', 'đến hạn hôm nay'],
  ])('on %s its subject is "%s"', (day, subject, left) => {
    const letter = digestLetter({ ...toBody(), ...on(day) });
    expect(letter.subject).toBe(subject);
    expect(letter.text).toContain(`Tình trạng: chưa có phần báo cáo, ${left}\n`);
  });

  test('says why a part was sent back', () => {
    const record = roundRow([opened(), sent('hoi-nong-dan'), sentBack('hoi-nong-dan')]);
    const { text } = digestLetter({ ...toBody(record), ...on('2021-10-14') });
    expect(text).toContain(
      'Trả lại: ngày 13/10/2021, đề nghị sửa và gửi lại\n   Lý do: Thiếu số liệu cấp huyện\n',
    );
  });

  test('rests on the office’s rules where no clause asks for the report', () => {
    const record = roundRow([opened()], { obligation: null });
    const { text } = digestLetter(toBody(record));
    expect(text).toContain('Căn cứ: quy tắc về kỳ báo cáo của Ban Dân vận Tỉnh uỷ\n');
    expect(text).not.toContain('theo văn bản');
  });

  test('offers neither a result nor an extension, and calls no report a nhiệm vụ', () => {
    const { subject, text, html } = digestLetter(toBody());
    for (const words of ['Nộp kết quả', 'gia hạn', 'nhiệm vụ cần lưu ý', 'mã nhiệm vụ'])
      expect(subject + text + html).not.toContain(words);
  });

  test('can be read without the row of the round', () => {
    const { text } = digestLetter(toBody(undefined, { rounds: {} }));
    expect(text).toContain('Hạn gửi: 24:00 ngày 14/10/2021');
    expect(text).not.toContain('Kỳ số liệu');
  });
});

test('rounds and duties of one morning are counted apart, the most pressing first', () => {
  const record = roundRow([opened()]);
  const duties = [
    item({ kind: 'start', rung: '-66' }, dated('2021-12-31', { assignment: 'KH142-I-01/2021' })),
    item(),
  ];
  const { subject, text } = digestLetter(
    digest([...duties, roundItem(record, 'hoi-nong-dan')], { rounds: roundsBy(record), ...on('2021-10-14') }),
  );
  expect(subject).toBe(
    '[Đôn đốc] 2 nhiệm vụ: 1 quá hạn, 1 mới giao; 1 kỳ báo cáo: 1 đến hạn hôm nay (14/10/2021)',
  );
  expect(text).toContain('quý cơ quan có 2 nhiệm vụ và 1 kỳ báo cáo cần lưu ý');
  expect(text.match(/^[IVX]+\. .*/gm)).toEqual([
    'I. QUÁ HẠN (1 NHIỆM VỤ)',
    'II. KỲ BÁO CÁO (1)',
    'III. MỚI GIAO (1 NHIỆM VỤ)',
  ]);
  expect(text).toContain('Nộp kết quả');
  expect(text).toContain('ghi rõ mã kỳ báo cáo');
});

describe('the letter to the collating body', () => {
  test('says who is missing, and by when it collates and hands in', () => {
    const { subject, text } = digestLetter({ ...toCollator(), ...on('2021-10-19') });
    expect(subject).toBe(
      '[Kỳ báo cáo] Còn 2 ngày làm việc – Tổng hợp, trình báo cáo: Báo cáo năm 2021 (hạn 21/10/2021)',
    );
    expect(text).toContain(`I. KỲ BÁO CÁO (1)

1. Tổng hợp: Báo cáo năm 2021 – báo cáo trình Ban Thường vụ Tỉnh uỷ
   Mã kỳ báo cáo: annual/2021
   Căn cứ: Mục IV.2; theo văn bản: “hằng năm”
   Vai trò: Cơ quan tổng hợp (Ban Dân vận Tỉnh uỷ)
   Kỳ số liệu: từ ngày 12/10/2020 đến 24:00 ngày 11/10/2021 (thời điểm chốt số liệu)
   Phần báo cáo đã nhận: 1/4 cơ quan
   Chưa gửi (3): Sở Nội vụ; Uỷ ban Mặt trận Tổ quốc tỉnh; Tỉnh đoàn
   Hạn tổng hợp: 24:00 ngày 21/10/2021
   Hạn trình: 24:00 ngày 28/10/2021
   Tình trạng: chưa có báo cáo tổng hợp, còn 2 ngày làm việc

Số liệu của kỳ tổng hợp đã chốt. Sau khi trình báo cáo, đề nghị báo số, ngày văn bản và mã kỳ báo cáo cho Ban Dân vận Tỉnh uỷ (điện thoại 0251 3822 000, thư điện tử danvan@tinh.example) để ghi nhận.
`);
  });

  test('tells apart who is missing and who sent its part after the close', () => {
    const record = roundRow([
      opened(),
      sent('hoi-nong-dan'),
      sent('so-noi-vu'),
      sentBack('so-noi-vu'),
      closedByTime,
      sent('mat-tran', '2021-10-15'),
    ]);
    const { text } = digestLetter({ ...toCollator(record), ...on('2021-10-19') });
    expect(text).toContain(`Phần báo cáo đã nhận: 1/4 cơ quan
   Chưa gửi (2): Sở Nội vụ; Tỉnh đoàn
   Gửi sau khi chốt (1): Uỷ ban Mặt trận Tổ quốc tỉnh
`);
  });

  test('is pressing and red once the paper is overdue', () => {
    const { subject, text, html } = digestLetter({ ...toCollator(), ...on('2021-10-26') });
    expect(subject).toBe('[Quá hạn 3 ngày làm việc] Tổng hợp, trình báo cáo: Báo cáo năm 2021');
    expect(text).toContain('Tình trạng: chưa có báo cáo tổng hợp, quá hạn 3 ngày làm việc\n');
    expect(html).toContain('#b42318');
  });
});

describe('the secretariat’s morning', () => {
  const secretariat = (model: Partial<DigestModel>, day = '2021-10-15') =>
    digest([], {
      audience: { kind: 'secretariat', id: 'secretariat' },
      recipientName: 'Ban Dân vận Tỉnh uỷ',
      day: localDate(day),
      morning: morning({}),
      ...model,
    });
  const closed = roundRow([opened(), sent('hoi-nong-dan'), acceptedPart('hoi-nong-dan'), closedByTime]);

  test('tells after the close who is missing, by name', () => {
    const { subject, text } = digestLetter(
      secretariat({ morning: morning({ rounds: [closed] }), lookedThrough: null }),
    );
    expect(subject).toBe('[Đôn đốc] 1 kỳ báo cáo đã chốt, chờ báo cáo (15/10/2021)');
    expect(text).toContain(`I. KỲ BÁO CÁO ĐÃ CHỐT, CHỜ BÁO CÁO (1 KỲ)

1. annual/2021 – Báo cáo năm 2021
   Cơ quan tổng hợp: Ban Dân vận Tỉnh uỷ
   Phần báo cáo đã nhận: 1/4 cơ quan
   Chưa gửi (3): Sở Nội vụ; Uỷ ban Mặt trận Tổ quốc tỉnh; Tỉnh đoàn
   Hạn tổng hợp: 21/10/2021; hạn trình: 28/10/2021
   Tình trạng: đã chốt ngày 14/10/2021, chưa có báo cáo tổng hợp, còn 4 ngày làm việc
`);
  });

  test('names twelve of those missing and counts the rest', () => {
    const participants = Array.from({ length: 20 }, (_, i) => ({
      id: `xa-${i + 1}`,
      name: `Xã số ${i + 1}`,
      targets: [],
    }));
    const plan = { ...ROUND, participants };
    const record = roundRow([opened(plan), closedByTime], { participants });
    const { text } = digestLetter(
      secretariat({ morning: morning({ rounds: [record] }), lookedThrough: null }),
    );
    expect(text).toContain('Chưa gửi (20): Xã số 1; ');
    expect(text).toContain('; Xã số 12 và 8 cơ quan khác\n');
    expect(text).not.toContain('Xã số 13');
  });

  test('tells whose part waits to be accepted', () => {
    const record = roundRow([opened(), sent('hoi-nong-dan'), sent('tinh-doan')]);
    const { subject, text } = digestLetter(
      secretariat({ morning: morning({ rounds: [record] }) }, '2021-10-13'),
    );
    expect(subject).toBe('[Đôn đốc] 1 kỳ có phần báo cáo chờ xác nhận (13/10/2021)');
    expect(text).toContain(`1. annual/2021 – Báo cáo năm 2021
   Cơ quan tổng hợp: Ban Dân vận Tỉnh uỷ
   Cơ quan: Hội Nông dân tỉnh; Tỉnh đoàn
   Tình trạng: 2 phần báo cáo chờ xác nhận
`);
  });

  test.each([
    ['the morning after the close', '2021-10-15', '2021-10-13', true],
    ['the morning after a day of downtime', '2021-10-19', '2021-10-13', true],
    ['any morning while there is time', '2021-10-19', '2021-10-15', false],
    ['a morning on which the desk does not look', '2021-10-15', undefined, false],
    ['the morning after the paper was due', '2021-10-22', '2021-10-15', true],
    ['any later morning', '2021-10-27', '2021-10-22', false],
    ['the first look of all', '2021-10-27', null, true],
  ])('a closed round is a reason for a mail: %s', (_, day, looked, expected) => {
    const lookedThrough = typeof looked === 'string' ? localDate(looked) : looked;
    const since = lookedThrough === undefined ? {} : { lookedThrough };
    const model = secretariat({ morning: morning({ rounds: [closed] }), ...since }, day);
    expect(hasSomethingToSay(model)).toBe(expected);
  });

  test('a closed round that it collates itself stands once, as its line', () => {
    const own = roundRow([opened(), sent('hoi-nong-dan'), closedByTime], { collator: null });
    const model = secretariat({
      items: [roundItem(own, null)],
      rounds: roundsBy(own),
      morning: morning({ rounds: [own] }),
    });
    const { subject, text } = digestLetter(model);
    expect(subject).toBe(
      '[Đôn đốc] 1 kỳ báo cáo: 1 sắp đến hạn; 1 kỳ có phần báo cáo chờ xác nhận (15/10/2021)',
    );
    expect(text.match(/Chưa gửi/g)).toHaveLength(1);
    expect(text).toContain(
      'Việc cần làm: tổng hợp, trình báo cáo; khi đã gửi thì ghi nhận số, ngày văn bản\n',
    );
  });
});

test('hostile words of a title stay words', () => {
  const record = roundRow([opened()], { title: 'Báo cáo <b>quý</b>\nIII' });
  const { text, html } = digestLetter(toBody(record));
  expect(text).toContain('1. Báo cáo <b>quý</b> III – ');
  expect(html).not.toContain('<b>quý</b>');
});
