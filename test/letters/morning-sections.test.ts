import type { DigestItem } from '../../domain/desk/types';
import { digestLetter, hasSomethingToSay, type MorningFigures } from '../../domain/letters';
import { localDate } from '../../domain/time/epoch';
import {
  declined,
  explanationRequired,
  extensionAsked,
  extensionGranted,
  kept,
  moveProposed,
  overdue,
  received,
  submitted,
} from './act-events';
import { rowOf, type Life } from './acts';
import { digest, item, morning } from './models';

const DAY = localDate('2021-10-20');

function secretariat(figures: Partial<MorningFigures>, items: DigestItem[] = []) {
  return digest(items, {
    audience: { kind: 'secretariat', id: 'secretariat' },
    recipientName: 'Ban Dân vận Tỉnh uỷ',
    day: DAY,
    morning: morning(figures),
  });
}

function row(id: string, ...events: Life['events']) {
  return rowOf({ assignment: { id }, events });
}

const NAME = 'Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị';
const committee = { ...extensionAsked('2021-10-01', '2021-12-31'), authority: 'committee' } as const;

describe('the secretariat’s morning', () => {
  test('tells what is to be decided: a refusal of the duty, an extension, a day that follows another', () => {
    const toDecide = [
      row('KH142-I-01/2021', declined),
      row(
        'KH142-I-02/2021',
        received(),
        extensionAsked(),
        extensionGranted('2021-09-24', '2021-11-30'),
        committee,
      ),
      row('KH142-I-03/2021', received(), moveProposed, extensionAsked()),
    ];
    const { subject, text } = digestLetter(secretariat({ toDecide }));
    expect(subject).toBe('[Đôn đốc] 3 đề nghị chờ quyết định (20/10/2021)');
    expect(text).toContain(`I. ĐỀ NGHỊ CHỜ QUYẾT ĐỊNH (3)

1. KH142-I-01/2021 – ${NAME}
   Cơ quan chủ trì: Hội Nông dân tỉnh
   Thời hạn hiện nay: 30/09/2021
   Lý do trả lại: Nội dung thuộc chức năng tuyên giáo
   Đề xuất giao: Ban Tuyên giáo Tỉnh uỷ
   Tình trạng: trả lại do không đúng thẩm quyền, ngày 05/07/2021
2. KH142-I-02/2021 – ${NAME}
   Cơ quan chủ trì: Hội Nông dân tỉnh
   Thời hạn hiện nay: 30/11/2021
   Lý do đề nghị gia hạn: Chờ hướng dẫn của Trung ương Hội
   Tình trạng: đề nghị gia hạn lần 2 đến ngày 31/12/2021 (cấp quyết định: Ban Thường vụ Tỉnh uỷ; đã gia hạn 1 lần)
3. KH142-I-03/2021 – ${NAME}
   Cơ quan chủ trì: Hội Nông dân tỉnh
   Thời hạn hiện nay: 30/09/2021
   Lý do đề nghị gia hạn: Chờ hướng dẫn của Trung ương Hội
   Nhiệm vụ cơ sở: KH142-III.4-01/2021-Q2, thời hạn mới 15/09/2021
   Tình trạng: đề nghị gia hạn lần 1 đến ngày 30/11/2021 (cấp quyết định: Ban Dân vận Tỉnh uỷ), đề xuất điều chỉnh thời hạn đến ngày 16/10/2021
`);
  });

  test('tells who did not confirm receipt and who did not explain', () => {
    const { subject, text } = digestLetter(
      secretariat({
        unreceived: [row('KH142-I-04/2021', declined, kept)],
        unexplained: [row('KH142-I-05/2021', received(), overdue, explanationRequired)],
      }),
    );
    expect(subject).toBe('[Đôn đốc] 1 nhiệm vụ chưa tiếp nhận; 1 giải trình quá hạn (20/10/2021)');
    expect(text).toContain(`I. CHƯA TIẾP NHẬN (1)

1. KH142-I-04/2021 – ${NAME}
   Cơ quan chủ trì: Hội Nông dân tỉnh
   Thời hạn: 30/09/2021
   Tình trạng: chưa xác nhận tiếp nhận, yêu cầu tiếp nhận trước ngày 07/07/2021

II. GIẢI TRÌNH QUÁ HẠN (1)

1. KH142-I-05/2021 – ${NAME}
   Cơ quan chủ trì: Hội Nông dân tỉnh
   Hạn giải trình: 15/10/2021; yêu cầu lần 1, ngày 08/10/2021
   Cần giải trình: Vì sao dự thảo chưa được trình sau khi đã lấy ý kiến?
   Tình trạng: chưa giải trình, quá hạn 3 ngày làm việc
`);
  });

  test('tells once what stands in a section, and marks what is new', () => {
    const about = (id: string) => ({ assignment: id });
    const items = [
      item({ kind: 'declined', role: 'noting', rung: '' }, about('KH142-I-01/2021')),
      item({ kind: 'receipt', role: 'watching' }, about('KH142-I-04/2021')),
      item({ kind: 'submitted', role: 'watching', rung: '' }, about('KH142-I-06/2021')),
      item({ kind: 'extensionAsked', role: 'noting', rung: '' }, about('KH142-I-07/2021')),
    ];
    const { subject, text } = digestLetter(
      secretariat(
        {
          toDecide: [row('KH142-I-01/2021', declined)],
          unreceived: [row('KH142-I-04/2021', declined, kept)],
          awaitingAcceptance: [row('KH142-I-06/2021', received(), submitted('2021-09-28'))],
        },
        items,
      ),
    );
    // Of the last nothing waits any more: it is told as the news it was.
    expect(subject).toBe(
      '[Đôn đốc] 1 nhiệm vụ: 1 chờ giải quyết; 1 đề nghị chờ quyết định; 1 kết quả chờ xác nhận; 1 nhiệm vụ chưa tiếp nhận (20/10/2021)',
    );
    for (const { subject: about } of items) expect(text.split(`${about.assignment} –`)).toHaveLength(2);
    expect(text).toContain('ngày 05/07/2021, mới đề nghị\n');
    expect(text).toContain('trước ngày 07/07/2021, mới quá thời gian tiếp nhận\n');
    expect(text).toContain('nộp ngày 28/09/2021, mới nộp\n');
  });

  test('does not take an assignment of another cycle for the one of a line', () => {
    const other = { ...row('KH142-I-01/2021', declined), cycle: 'KH142/2' };
    const line = item({ kind: 'declined', role: 'noting', rung: '' }, { assignment: 'KH142-I-01/2021' });
    const { subject } = digestLetter(secretariat({ toDecide: [other] }, [line]));
    expect(subject).toContain('1 nhiệm vụ: 1 chờ giải quyết; 1 đề nghị chờ quyết định');
  });

  test('tells of a secret duty that something waits, and no word of it', () => {
    const secret = (...events: Life['events']) => rowOf({ assignment: { secrecy: 'mat' }, events });
    const { text, html } = digestLetter(
      secretariat({
        toDecide: [secret(declined), secret(received(), extensionAsked())],
        awaitingAcceptance: [secret(received(), submitted('2021-09-28'))],
        unreceived: [secret(declined, kept)],
        unexplained: [secret(received(), overdue, explanationRequired)],
      }),
    );
    expect(text.match(/Nhiệm vụ mật \(nội dung theo văn bản gửi riêng\)/g)).toHaveLength(5);
    for (const word of ['Xây dựng quy chế', 'tuyên giáo', 'Tuyên giáo', 'Chờ hướng dẫn', 'Vì sao'])
      expect(text + html).not.toContain(word);
  });

  test('is no letter for those alone who have not confirmed receipt: each was said once as a line', () => {
    expect(hasSomethingToSay(secretariat({ unreceived: [row('KH142-I-01/2021', declined)] }))).toBe(false);
  });

  test.each<keyof MorningFigures>(['toDecide', 'unexplained', 'awaitingAcceptance'])(
    'is a letter where there is nothing but "%s"',
    (figure) => {
      expect(hasSomethingToSay(secretariat({}))).toBe(false);
      expect(hasSomethingToSay(secretariat({ [figure]: [row('KH142-I-01/2021', declined)] }))).toBe(true);
    },
  );

  test('keeps rows short: 400 in each section stay under 1 MB a part', () => {
    const long = { ...declined, reason: 'Nội dung này '.repeat(60) } as typeof declined;
    const many = (...events: Life['events']) =>
      Array.from({ length: 400 }, (_, i) => {
        const made = row(`KH142-I-${i}/2021`, ...events);
        return { ...made, assignment: { ...made.assignment, summary: 'Đẩy mạnh '.repeat(200) } };
      });
    const { text, html } = digestLetter(
      secretariat({
        toDecide: many(long),
        unreceived: many(long, kept),
        unexplained: many(received(), overdue, explanationRequired),
      }),
    );
    expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
  });
});
