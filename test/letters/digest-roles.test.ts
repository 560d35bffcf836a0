import type { CardRole, ItemKind } from '../../domain/desk/types';
import { asksForRow, digestLetter, rowKey, type DigestModel } from '../../domain/letters';
import { localDate } from '../../domain/time/epoch';
import {
  contributed,
  explained,
  explanationRequired,
  overdue,
  partsAsked,
  progress,
  received,
  suspended,
  withdrawn,
} from './act-events';
import { rowOf } from './acts';
import { dated, digest, item } from './models';
import { CONTACT } from './pieces';

/** A letter of one line. */
function told(
  role: CardRole,
  kind: ItemKind,
  about: Parameters<typeof item>[1] = {},
  change: Partial<DigestModel> = {},
) {
  return digestLetter(digest([item({ role, kind, rung: '' }, about)], change));
}

const KEY = rowKey(item().subject);
const soNoiVu = {
  audience: { kind: 'body', id: 'so-noi-vu' } as const,
  recipientName: 'Sở Nội vụ',
  rows: { [KEY]: rowOf({ events: [received(), partsAsked] }) },
};
const part = { deadlineText: 'theo đề nghị của cơ quan chủ trì', ...dated('2021-10-05') };

describe('a coordinating body that was asked for its part', () => {
  test('reads what, by when and to whom', () => {
    const { subject, text } = told('contributing', 'start', part, soNoiVu);
    expect(subject).toBe(
      '[Nộp phần phối hợp] Còn 3 ngày làm việc – KH142-III.4-02/2021-Q3: Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị (hạn 05/10/2021)',
    );
    expect(text).toContain(`I. SẮP ĐẾN HẠN (1 NHIỆM VỤ)`);
    expect(text)
      .toContain(`   Vai trò: Cơ quan phối hợp, được đề nghị gửi phần việc (chủ trì: Hội Nông dân tỉnh)
   Nội dung đề nghị: Góp ý điều 5 và điều 6 của dự thảo quy chế
   Hạn gửi phần phối hợp: 05/10/2021, theo đề nghị của cơ quan chủ trì
   Tình trạng: mới được đề nghị, còn 3 ngày làm việc
   Việc cần làm: gửi phần việc hoặc ý kiến phối hợp cho cơ quan chủ trì

Phần việc phối hợp đề nghị gửi cơ quan chủ trì, đồng thời gửi ${CONTACT}, ghi rõ mã nhiệm vụ.
`);
    expect(text).not.toContain('Đề nghị gia hạn');
  });

  test('reads when its day has passed that nothing came', () => {
    const { subject, text } = told('contributing', 'overdue', part, {
      ...soNoiVu,
      day: localDate('2021-10-06'),
    });
    expect(subject).toBe('[Quá hạn 1 ngày làm việc] Đề nghị nộp phần phối hợp – KH142-III.4-02/2021-Q3');
    expect(text).toContain('Tình trạng: chưa nhận được phần phối hợp, quá hạn 1 ngày làm việc');
  });
});

describe('a lead body', () => {
  test('that owes an explanation reads the question again, beside what it is overdue with', () => {
    const row = rowOf({ events: [received(), overdue, explanationRequired] });
    const lines = [item({ kind: 'reminder', role: 'explaining' }, dated('2021-10-15')), item()];
    const { subject, text } = digestLetter(
      digest(lines, { day: localDate('2021-10-12'), rows: { [KEY]: row } }),
    );
    expect(subject).toBe('[Đôn đốc] 2 nhiệm vụ: 1 quá hạn, 1 sắp đến hạn (12/10/2021)');
    expect(text).toContain(`   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh), được yêu cầu giải trình
   Cần giải trình: Vì sao dự thảo chưa được trình sau khi đã lấy ý kiến?
   Hạn giải trình: 15/10/2021
   Tình trạng: chưa nhận được giải trình, còn 3 ngày làm việc
`);
    expect(text).toContain(`Văn bản giải trình đề nghị gửi ${CONTACT}, ghi rõ mã nhiệm vụ.`);
    expect(text).toContain('Với mỗi nhiệm vụ được giao chủ trì, đề nghị chọn một trong ba việc sau');
  });

  test('that was asked to explain, with nothing else that day, reads so in the subject', () => {
    expect(told('explaining', 'due', dated('2021-09-30')).subject).toMatch(
      /^\[Yêu cầu giải trình\] Đến hạn hôm nay – /,
    );
    expect(told('explaining', 'overdue', dated('2021-09-29')).subject).toBe(
      '[Quá hạn 1 ngày làm việc] Đề nghị giải trình – KH142-III.4-02/2021-Q3',
    );
  });

  test('reports the year’s progress of a standing duty, and is offered no extension', () => {
    const standing = { nominalDue: null, effectiveDue: null, deadlineText: 'thường xuyên' };
    const { text } = told('lead', 'reminder', standing);
    expect(text).toContain('Việc cần làm: báo cáo tiến độ thực hiện trong năm');
    expect(text).toContain(`Báo cáo tiến độ đề nghị gửi ${CONTACT}, ghi rõ mã nhiệm vụ.`);
    expect(text).not.toContain('gia hạn');
  });

  test('reads which partners gave their part and which did not', () => {
    const row = rowOf({ events: [received(), partsAsked, contributed] });
    const { subject, text } = told('noting', 'contributed', {}, { rows: { [KEY]: row } });
    expect(subject).toMatch(/^\[Cơ quan phối hợp đã gửi phần việc\] /);
    expect(text).toContain(`   Vai trò: Cơ quan chủ trì (Hội Nông dân tỉnh)
   Đã gửi: Sở Nội vụ
   Chưa gửi: Uỷ ban Mặt trận Tổ quốc tỉnh
`);
  });

  test('that gave the lead up reads who has it now and what is left to do', () => {
    const { text } = told('lead', 'transferred', { leadName: 'Liên đoàn Lao động tỉnh' });
    expect(text).toContain('Vai trò: Thôi chủ trì (chủ trì hiện nay: Liên đoàn Lao động tỉnh)');
    expect(text).toContain('Việc cần làm: không phải thực hiện tiếp; bàn giao hồ sơ, tài liệu');
    expect(text).not.toContain('Nộp kết quả');
  });

  test('of a secret duty answers by another way, and only that', () => {
    const { text } = told('lead', 'due', { summary: 'Nhiệm vụ mật (nội dung theo văn bản gửi riêng)' });
    expect(text).toContain('gửi theo đường văn bản mật, không gửi qua thư điện tử');
    expect(text).not.toContain('gửi sản phẩm');
  });
});

describe('who needs do nothing', () => {
  test.each<[CardRole, ItemKind, string]>([
    ['informed', 'start', 'để biết, không cần trả lời'],
    ['informed', 'accepted', 'để biết, không cần trả lời'],
    ['coordinating', 'start', 'phối hợp khi cơ quan chủ trì đề nghị; không cần trả lời'],
    ['coordinating', 'moved', 'phối hợp theo thời hạn nêu trên; không cần trả lời'],
    ['coordinating', 'resumed', 'phối hợp theo thời hạn nêu trên; không cần trả lời'],
    ['coordinating', 'accepted', 'không phải thực hiện gì thêm'],
    ['coordinating', 'withdrawn', 'không phải thực hiện gì thêm'],
    ['coordinating', 'transferred', 'không phải phối hợp tiếp; bàn giao phần việc cho cơ quan tiếp nhận'],
    ['lead', 'closed', 'không phải thực hiện gì thêm'],
  ])('%s, of "%s", reads so', (role, kind, words) => {
    const { text } = told(role, kind, dated('2021-11-30'));
    expect(text).toContain(`Việc cần làm: ${words}\n`);
    expect(text).not.toContain('Nộp kết quả');
  });

  test('reads why a duty rests or was taken back, but of a secret one not even that', () => {
    const resting = { events: [received(), suspended] };
    const told1 = told('coordinating', 'suspended', {}, { rows: { [KEY]: rowOf(resting) } });
    expect(told1.text).toContain('Lý do: Tập trung phòng, chống dịch Covid-19');
    const secret = rowOf({ ...resting, assignment: { secrecy: 'mat' } });
    expect(told('coordinating', 'suspended', {}, { rows: { [KEY]: secret } }).text).not.toContain('Covid');
    const gone = rowOf({ events: [received(), withdrawn] });
    expect(told('informed', 'withdrawn', {}, { rows: { [KEY]: gone } }).text).toContain(
      'Lý do: Nội dung đã có trong quy chế của Tỉnh uỷ',
    );
  });
});

describe('rows', () => {
  test('are asked for only where a line tells what somebody said', () => {
    expect(asksForRow(item({ kind: 'overdue' }))).toBe(false);
    expect(asksForRow(item({ kind: 'overdue', role: 'contributing' }))).toBe(true);
    expect(asksForRow(item({ kind: 'difficulty', role: 'noting' }))).toBe(true);
  });

  test('that keep no details leave a line as its card has it', () => {
    const row = { ...rowOf({ events: [received(), progress] }), detail: null };
    expect(told('noting', 'difficulty', {}, { rows: { [KEY]: row } }).text).not.toContain('Ba ngành');
  });
});

describe('who watches', () => {
  const office = {
    audience: { kind: 'office', id: 'office' } as const,
    recipientName: 'Văn phòng Tỉnh uỷ',
  };

  test.each<[ItemKind, string]>([
    ['moved', 'điều chỉnh thời hạn, còn 43 ngày làm việc'],
    ['withdrawn', 'đã thu hồi'],
    ['suspended', 'tạm dừng thực hiện'],
  ])('hears of "%s" as how things stand with what it was told of', (kind, standing) => {
    const { subject, text } = told('watching', kind, dated('2021-11-30'), office);
    expect(subject).toBe(
      '[Báo cáo Văn phòng Tỉnh uỷ] Tình hình nhiệm vụ đã báo cáo quá hạn, ngày 30/09/2021',
    );
    expect(text).toContain('báo cáo tình hình các nhiệm vụ quá hạn đã nêu trong các báo cáo trước');
    expect(text).toContain(`Tình trạng: ${standing}\n`);
    expect(text).not.toContain('Việc cần làm');
  });

  test('the secretariat reads a difficulty and an explanation in their own words', () => {
    const secretariat = { audience: { kind: 'secretariat', id: 'secretariat' } as const };
    const difficulty = told('noting', 'difficulty', dated('2021-10-15'), {
      ...secretariat,
      rows: { [KEY]: rowOf({ events: [received(), progress] }) },
    });
    expect(difficulty.text).toContain('I. CHỜ XEM XÉT, GIẢI QUYẾT (1 NHIỆM VỤ)');
    expect(difficulty.text).toContain(`   Khó khăn, vướng mắc: Ba ngành chưa trả lời
   Kiến nghị, đề xuất: Đề nghị Ban Dân vận có văn bản nhắc
`);
    const answer = told(
      'noting',
      'explained',
      {},
      {
        ...secretariat,
        rows: { [KEY]: rowOf({ events: [received(), overdue, explanationRequired, explained] }) },
      },
    );
    expect(answer.text).toContain('Nội dung giải trình: Phải chờ ý kiến của ba ngành, đến ngày 12/10 mới đủ');
  });
});
