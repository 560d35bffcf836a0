import { dossierOf, hasContent, stillLaid } from '../../domain/dossier/dossier-of';
import type { Dossier, NamedItem } from '../../domain/dossier/types';
import { deedWords, overdueWords, outcomeWords, reasonWords } from '../../domain/dossier/words';
import type { DigestItem } from '../../domain/desk/types';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { localDate } from '../../domain/time/epoch';
import {
  accepted,
  asked,
  at,
  decided,
  extensionRefused,
  MONDAY,
  reported,
  required,
  rowOf,
  said,
  submitted,
  workingDays,
} from './rows';

const ID = 'KH142-III.4-01/2021-Q3';

function dossier(
  rows: AssignmentRecord[],
  lines: DigestItem[],
  named: NamedItem[] = [],
  day = MONDAY,
): Dossier {
  return dossierOf({ scope: 'real', day, at: at(day, 8), said: lines, rows, named, workingDays });
}

function namedOn(day: string, assignment = ID, due = '2021-09-30'): NamedItem {
  return { dossier: day, day: localDate(day), cycle: 'KH142/1', assignment, due: localDate(due) };
}

/** `KH142-III.4-01/2021-Q3 overdue 12 named 0 remind`. */
function written({ items }: Dossier): string[] {
  return items.map(
    ({ cause, row, daysOverdue, named, proposed }) =>
      `${row.assignment.id} ${cause} ${daysOverdue} named ${named} ${proposed.measure}`,
  );
}

function results({ settled }: Dossier): string[] {
  return settled.map((item) => `${item.row.assignment.id} ${outcomeWords(item)}`);
}

describe('the dossier of a Monday', () => {
  test('names what has just been reported to the Committee, with its working days', () => {
    const row = rowOf();
    const made = dossier([row], [said(row)]);
    expect(written(made)).toEqual([`${ID} overdue 12 named 0 remind`]);
    expect(overdueWords(made.items[0]!, MONDAY)).toBe('quá hạn 12 ngày làm việc (nhóm 1–30 ngày)');
    expect(made.id).toBe('2021-10-18');
  });

  test('names again what earlier dossiers named and is still overdue, the oldest first', () => {
    const fresh = rowOf();
    const old = rowOf({ id: 'KH142-II.1-01/2021', due: '2021-08-31' });
    const earlier = ['2021-09-20', '2021-09-27'].map((day) =>
      namedOn(day, 'KH142-II.1-01/2021', '2021-08-31'),
    );
    expect(written(dossier([fresh, old], [said(fresh)], earlier))).toEqual([
      'KH142-II.1-01/2021 overdue 32 named 2 criticise',
      `${ID} overdue 12 named 0 remind`,
    ]);
  });

  test('does not name what was accepted half an hour before, though its desk had already looked', () => {
    const reportedRow = rowOf();
    const row = rowOf({ acts: [submitted('2021-10-18'), accepted('2021-10-18')] });
    const made = dossier([row], [said(reportedRow)]);
    expect(made.items).toEqual([]);
    expect(hasContent(made)).toBe(false);
  });

  test('tells at its end what became of what the last one named', () => {
    const done = rowOf({
      id: 'a',
      due: '2021-08-31',
      acts: [submitted('2021-10-12'), accepted('2021-10-13')],
    });
    const waiting = rowOf({ id: 'b', due: '2021-08-31', acts: [submitted('2021-10-15')] });
    const moved = rowOf({
      id: 'c',
      due: '2021-08-31',
      acts: [decided('2021-10-12', '2021-10-11', '2021-11-30')],
    });
    const before = rowOf({
      id: 'd',
      due: '2021-07-30',
      acts: [submitted('2021-10-05'), accepted('2021-10-06')],
    });
    const named = [
      ...['a', 'b', 'c'].map((id) => namedOn('2021-10-11', id, '2021-08-31')),
      // Settled before the last dossier, which told of it.
      namedOn('2021-10-04', 'd', '2021-07-30'),
    ];
    const made = dossier([done, waiting, moved, before], [said(done, 'accepted')], named);
    expect(made.items).toEqual([]);
    expect(results(made)).toEqual([
      'a đã xác nhận hoàn thành ngày 13/10/2021',
      'b đã nộp kết quả, chờ xác nhận (nộp ngày 15/10/2021)',
      'c đã điều chỉnh thời hạn đến 30/11/2021',
    ]);
    // Rows come in no order: what is told first was laid first.
    const shuffled = dossier([before, moved, waiting, done], [said(done, 'accepted')], named);
    expect(results(shuffled)).toEqual(results(made));
  });

  test('takes up a request for extension that only the Committee grants, before it is due', () => {
    const row = rowOf({ due: '2021-11-30', acts: [asked('2021-10-14', '2022-03-31', 'committee')] });
    expect(written(dossier([row], [said(row, 'extensionAsked')]))).toEqual([
      `${ID} extension 0 named 0 remind`,
    ]);
    const other = rowOf({ due: '2021-11-30', acts: [asked('2021-10-14', '2021-12-10', 'secretariat')] });
    expect(dossier([other], []).items).toEqual([]);
  });

  test('tells when a request was refused and the day stands', () => {
    const refused = rowOf({
      due: '2021-11-30',
      acts: [asked('2021-10-07', '2022-03-31', 'committee'), extensionRefused('2021-10-13')],
    });
    expect(results(dossier([refused], [], [namedOn('2021-10-11', ID, '2021-11-30')]))).toEqual([
      `${ID} không gia hạn, giữ nguyên thời hạn`,
    ]);
  });

  test('does not count a dossier whose mail nobody took and that was carried to this one', () => {
    const row = rowOf({ on: '2021-10-19' });
    const tuesday = localDate('2021-10-19');
    const carried = dossier([row], [said(row, 'escalation', '2021-10-18')], [namedOn('2021-10-18')], tuesday);
    expect(written(carried)).toEqual([`${ID} overdue 13 named 0 remind`]);
  });

  test('a letter that was held up leaves out what was accepted meanwhile', () => {
    const [row, other] = [rowOf(), rowOf({ id: 'KH142-III.4-02/2021-Q3' })];
    const made = dossier([row, other], [said(row), said(other)]);
    const later = rowOf({ acts: [submitted('2021-10-18'), accepted('2021-10-18')] });
    expect(written(stillLaid(made, [later, other]))).toEqual([
      'KH142-III.4-02/2021-Q3 overdue 12 named 0 remind',
    ]);
  });

  test('a stopped clock asks nothing of anybody', () => {
    const row = rowOf({
      acts: [
        {
          by: 'Nguyễn Văn Bình',
          type: 'Suspended',
          reason: 'Sắp xếp bộ máy',
          paper: null,
          at: at('2021-10-15'),
        },
      ],
    });
    expect(dossier([row], [said(row)], [namedOn('2021-10-11')])).toMatchObject({
      items: [],
      settled: [{ outcome: 'suspended' }],
    });
  });
});

describe('the words of an item', () => {
  test('reasons are the body’s own: its wish, its explanation, its difficulty', () => {
    const row = rowOf({
      acts: [
        required('2021-10-04', '2021-10-08'),
        {
          by: 'Trần Thị Hoa',
          type: 'Explained',
          text: 'Mẫu phiếu phải sửa hai lần',
          files: [],
          at: at('2021-10-07'),
        },
        reported('2021-10-08', 60, 'Ba huyện chưa gửi phiếu', 'Đề nghị đôn đốc ba huyện'),
        asked('2021-10-11', '2021-12-31', 'committee'),
      ],
    });
    expect(reasonWords(row)).toEqual([
      'Đề nghị gia hạn đến 31/12/2021: Chờ số liệu của ngành Thống kê',
      'Giải trình ngày 07/10/2021: Mẫu phiếu phải sửa hai lần',
      'Vướng mắc (báo cáo ngày 08/10/2021, đạt 60%): Ba huyện chưa gửi phiếu; kiến nghị: Đề nghị đôn đốc ba huyện',
    ]);
  });

  test('silence is said', () => {
    expect(reasonWords(rowOf())).toEqual(['Chưa có báo cáo']);
  });

  test('of a secret duty no word is said, whatever somebody wrote', () => {
    const row = rowOf({ secrecy: 'mat', acts: [asked('2021-10-11', '2021-12-31', 'committee')] });
    expect(reasonWords(row).join()).not.toMatch(/Thống kê/);
    expect(reasonWords(row).join()).toMatch(/mật/);
  });

  test('what was done is counted', () => {
    const urge = (day: string) =>
      ({ by: 'Nguyễn Văn Bình', type: 'Urged', note: 'Khẩn trương', at: at(day) }) as const;
    const row = rowOf({
      due: '2021-08-31',
      acts: [
        urge('2021-09-10'),
        urge('2021-09-24'),
        required('2021-09-27', '2021-10-01'),
        decided('2021-10-05', '2021-10-04'),
      ],
    });
    expect(deedWords(row, 1)).toEqual([
      'đôn đốc 2 lần (gần nhất 24/09/2021)',
      'yêu cầu giải trình 1 lần (chưa trả lời, hạn 01/10/2021)',
      'Ban Thường vụ đã quyết định nhắc nhở (15-TB/TU, ngày 05/10/2021)',
      'đã nêu trong 1 tờ trình trước',
      'đã báo cáo người đứng đầu cơ quan, cơ quan theo dõi, Văn phòng Tỉnh uỷ',
    ]);
  });
});
