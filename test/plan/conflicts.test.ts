import { lunarTable } from '../../config/calendars/load';
import { conflictsOf, type Conflict, type ConflictCode } from '../../domain/plan/conflicts';
import { body, obligation, OFFICES, planOf, preparedOf } from './cycles';

function found(
  obligations: object[],
  given: Parameters<typeof planOf>[1] = {},
  startsOn?: string,
): Conflict[] {
  const { source, prepared } = preparedOf(planOf(obligations, given), startsOn);
  return conflictsOf(source, prepared, lunarTable());
}

function ofCode(conflicts: Conflict[], code: ConflictCode): Conflict[] {
  return conflicts.filter((one) => one.code === code);
}

test('a plan of 2026 with all its addresses has nothing to look at', () => {
  expect(found([obligation('a', 'quý III/2026')])).toEqual([]);
});

describe('dueOnHoliday', () => {
  test.each([
    [
      'Tết, rolled to the first working day after it',
      'ngày 18/02/2026',
      'Hạn 18/02/2026 rơi vào ngày nghỉ: Tết Nguyên đán; hạn lùi đến hết ngày 23/02/2026',
    ],
    [
      '30/4',
      'đến hết ngày 30/4/2026',
      'Hạn 30/04/2026 rơi vào ngày nghỉ: Ngày Giải phóng miền Nam (30/4); hạn lùi đến hết ngày 04/05/2026',
    ],
    [
      'Giỗ Tổ on its own Sunday',
      'ngày 26/4/2026',
      'Hạn 26/04/2026 rơi vào ngày nghỉ: Giỗ Tổ Hùng Vương (10/3 âm lịch); hạn lùi đến hết ngày 28/04/2026',
    ],
    [
      'a swapped Monday',
      'ngày 31/8/2026',
      'Hạn 31/08/2026 rơi vào ngày nghỉ: Ngày nghỉ bù, nghỉ liền kề hoặc hoán đổi; hạn lùi đến hết ngày 03/09/2026',
    ],
  ])('%s', (_, text, message) => {
    expect(ofCode(found([obligation('a', text)]), 'dueOnHoliday')).toEqual([
      { code: 'dueOnHoliday', message, assignments: ['a/once'] },
    ]);
  });

  test('a plain weekend is none: rolling is for that', () => {
    expect(found([obligation('a', 'ngày 14/03/2026')])).toEqual([]);
  });

  test('a plan that does not roll is told that the day stays', () => {
    const [conflict] = found([obligation('a', 'ngày 18/02/2026')], { plan: { options: { roll: false } } });
    expect(conflict!.message).toContain('kế hoạch chọn không lùi ngày');
  });

  test('all that is due on the day stands in one line', () => {
    const [conflict] = found([
      obligation('a', 'ngày 18/02/2026', { lead: ['doan-the', 'mttq'] }),
      obligation('b', 'ngày 18/02/2026'),
    ]);
    expect(conflict!.assignments).toEqual([
      'a/once/tinh-doan',
      'a/once/hoi-nong-dan',
      'a/once/mttq',
      'b/once',
    ]);
  });
});

describe('crowdedWeek', () => {
  const due = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => obligation(`v${i}`, text(i)));

  test('five in one week are a full week, six are too many', () => {
    expect(found(due(5, () => 'ngày 18/03/2026'))).toEqual([]);
    expect(found(due(6, (i) => `ngày ${16 + (i % 5)}/03/2026`))).toEqual([
      {
        code: 'crowdedWeek',
        message: 'Cơ quan mttq có 6 nhiệm vụ đến hạn trong tuần 16/03/2026 – 22/03/2026',
        assignments: ['v0/once', 'v1/once', 'v2/once', 'v3/once', 'v4/once', 'v5/once'],
      },
    ]);
  });

  test('the week goes from Monday to Sunday, by the day that counts', () => {
    // Sunday 15/03 rolls into the week of Monday 16/03.
    expect(found(due(6, (i) => (i === 0 ? 'ngày 15/03/2026' : 'ngày 18/03/2026')))).toHaveLength(1);
    expect(found(due(6, (i) => (i === 0 ? 'ngày 13/03/2026' : 'ngày 18/03/2026')))).toEqual([]);
  });

  test('bodies are counted apart', () => {
    const six = due(6, () => 'ngày 18/03/2026').map((one, i) => ({
      ...one,
      lead: [i < 3 ? 'mttq' : 'tinh-doan'],
    }));
    expect(found(six)).toEqual([]);
  });
});

describe('dependencyLate', () => {
  const waiting = (first: string, second: string, more: object = {}) =>
    ofCode(
      found([obligation('a', first, more), obligation('b', second, { dependsOn: ['a'] })]),
      'dependencyLate',
    );

  test('a follower due before what it waits for', () => {
    expect(waiting('quý III/2026', 'quý II/2026')).toEqual([
      {
        code: 'dependencyLate',
        message: 'b đến hạn 30/06/2026, trước khi nhiệm vụ mà nó chờ (a) đến hạn 30/09/2026',
        assignments: ['a/2026-Q3', 'b/2026-Q2'],
      },
    ]);
  });
  test('the same day is in order', () => expect(waiting('quý III/2026', 'quý III/2026')).toEqual([]));
  test('of two yearly duties each year is held against its own', () => {
    expect(waiting('hằng năm, trước ngày 30/6', 'hằng năm, trước ngày 30/9')).toEqual([]);
    expect(waiting('hằng năm, trước ngày 30/9', 'hằng năm, trước ngày 30/6')[0]!.assignments).toHaveLength(6);
  });
  test('of a yearly predecessor the first year counts for a single follower', () => {
    expect(waiting('hằng năm', 'quý I/2027')).toEqual([]);
    expect(waiting('hằng năm', 'quý III/2026')).toHaveLength(1);
  });
  test('of several leads the last one counts', () => {
    expect(waiting('quý III/2026', 'quý II/2026', { lead: ['doan-the'] })[0]!.assignments).toEqual([
      'a/2026-Q3/hoi-nong-dan',
      'b/2026-Q2',
    ]);
  });
  test('what has no date keeps nobody waiting', () =>
    expect(waiting('thường xuyên', 'quý II/2026')).toEqual([]));
});

describe('noDue', () => {
  test('words in which no deadline was found, and none written', () => {
    const conflicts = ofCode(found([obligation('a', 'theo chỉ đạo'), obligation('b', '')]), 'noDue');
    expect(conflicts.map(({ message }) => message)).toEqual([
      'a không tìm thấy thời hạn trong cụm “theo chỉ đạo”: được hỏi tiến độ mỗi năm một lần và không bao giờ quá hạn',
      'b không ghi thời hạn: được hỏi tiến độ mỗi năm một lần và không bao giờ quá hạn',
    ]);
    expect(conflicts[0]!.assignments).toEqual(['a/2026', 'a/2027', 'a/2028']);
  });
  test('a duty that says it is continuous is meant so', () => {
    expect(ofCode(found([obligation('a', 'thường xuyên')]), 'noDue')).toEqual([]);
  });
});

describe('addresses', () => {
  const [mttq, tinhDoan, hoiNongDan] = [body('mttq'), body('tinh-doan'), body('hoi-nong-dan')];
  const given = [obligation('a', 'quý III/2026', { coordinating: ['tinh-doan'] })];

  test('a body with a part and no address', () => {
    const bodies = [mttq, { ...tinhDoan, contacts: [] }, { ...hoiNongDan, contacts: [] }];
    expect(found(given, { bodies })).toEqual([
      {
        code: 'noContact',
        message:
          'Cơ quan tinh-doan chưa có địa chỉ nhận thư; thư gửi cơ quan này không đến được ai, cần ghi địa chỉ',
        field: 'contacts',
        assignments: ['a/2026-Q3'],
      },
    ]);
  });

  test('a lead without a head; who only coordinates is never reported to one', () => {
    const bodies = [{ ...mttq, head: null }, { ...tinhDoan, head: null }, hoiNongDan];
    expect(found(given, { bodies })).toEqual([
      {
        code: 'noHead',
        message:
          'Cơ quan mttq chưa có địa chỉ của người đứng đầu; báo cáo quá hạn cấp 1 sẽ nằm trong thư gửi cơ quan',
        assignments: ['a/2026-Q3'],
      },
    ]);
  });

  test('offices that are not given', () => {
    expect(
      found(given, { offices: { office: OFFICES.office } }).map(({ code, message, field }) => [
        code,
        message,
        field,
      ]),
    ).toEqual([
      [
        'noOffice',
        'Chưa có địa chỉ của Ban Dân vận Tỉnh uỷ; việc quá hạn không báo cáo đến nơi được',
        'offices.secretariat',
      ],
      [
        'noOffice',
        'Chưa có địa chỉ của Ban Thường vụ Tỉnh uỷ; việc quá hạn không báo cáo đến nơi được',
        'offices.committee',
      ],
    ]);
  });

  test('one address for several, however it is written', () => {
    const bodies = [
      mttq,
      { ...tinhDoan, contacts: [{ email: 'MTTQ@mau.example' }] },
      { ...hoiNongDan, head: { email: 'mttq@mau.example' } },
    ];
    expect(found(given, { bodies })).toEqual([
      {
        code: 'sharedAddress',
        message:
          'Địa chỉ mttq@mau.example là của nhiều nơi nhận (Cơ quan mttq; Cơ quan tinh-doan; người đứng đầu Cơ quan hoi-nong-dan); hộp thư này nhận thư của tất cả',
        assignments: [],
      },
    ]);
  });

  test('two contacts of one body with one address are one recipient', () => {
    const bodies = [
      { ...mttq, contacts: [{ email: 'mttq@mau.example' }, { email: 'mttq@mau.example' }] },
      tinhDoan,
      hoiNongDan,
    ];
    expect(found(given, { bodies })).toEqual([]);
  });
});

describe('the calendar', () => {
  test('years that nobody has decided make one line', () => {
    const conflicts = found([obligation('a', 'hằng năm')]);
    expect(conflicts).toEqual([
      {
        code: 'futureCalendar',
        message:
          'Lịch làm việc các năm 2027, 2028, 2029 là dự kiến (chưa có thông báo chính thức); hạn và ngày nhắc có thể đổi khi có',
        assignments: ['a/2026', 'a/2027', 'a/2028'],
      },
    ]);
  });
  test('years that nobody has checked make another', () => {
    const conflicts = found([obligation('a', 'quý III/2012')], {
      plan: { startsOn: '2012-01-02', term: { start: '2011-01-01', end: '2015-12-31' } },
    });
    expect(conflicts).toEqual([
      {
        code: 'uncheckedCalendar',
        message:
          'Lịch làm việc các năm 2012 chưa đối chiếu với văn bản của năm; cần rà lại ngày nghỉ bù, hoán đổi',
        assignments: ['a/2012-Q3'],
      },
    ]);
  });
});

test('beforeStart counts what is only listed', () => {
  const conflicts = found(
    [obligation('a', 'hằng quý', { ladder: 'gon' })],
    { plan: { term: { start: '2026-01-01', end: '2026-12-31' } } },
    '2026-07-01',
  );
  expect(ofCode(conflicts, 'beforeStart')).toEqual([
    {
      code: 'beforeStart',
      message: '2 kỳ hạn trước ngày khởi động 01/07/2026 chỉ liệt kê, không theo dõi',
      assignments: ['a/2026-Q1', 'a/2026-Q2'],
    },
  ]);
});
