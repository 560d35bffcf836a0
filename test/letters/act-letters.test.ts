import { actLetter } from '../../domain/letters';
import { ACT_WRITERS } from '../../domain/letters/acts';
import type { ActKind } from '../../domain/letters/acts/types';
import type { AssignmentEvent } from '../../domain/lifecycle/events';
import type { LetterKind } from '../../domain/notices';
import { localDate } from '../../domain/time/epoch';
import {
  extensionAsked,
  extensionGranted,
  moved,
  moveProposed,
  received,
  resumed,
  suspended,
  transferredNow,
  urged,
} from './act-events';
import { lettersOf, modelsOf, newDue, when, type Life } from './acts';
import { LIVES } from './lives';
import { frame } from './models';

const KINDS = Object.keys(LIVES) as LetterKind[];

/** Everything that people wrote in those lives. */
function wordsIn({ events }: Life): string[] {
  const fields = ['reason', 'suggested', 'text', 'note', 'question'] as const;
  return events
    .flatMap((event) => fields.map((field) => (event as Record<string, unknown>)[field]))
    .filter(isText);
}

function isText(word: unknown): word is string {
  return typeof word === 'string';
}

describe('the letter of every act', () => {
  test.each(KINDS)('%s: names the assignment, the plan and who may be asked', (kind) => {
    const letters = lettersOf(LIVES[kind]);
    expect(letters.length).toBeGreaterThan(0);
    for (const { subject, text } of letters) {
      expect(subject).toMatch(/^\[.+\].*KH142-III\.4-02\/2021-Q3/);
      expect(text).toContain('Kế hoạch số 142-KH/TU, ngày 05/03/2021');
      expect(text).toContain('Căn cứ: Mục III.4');
      expect(text).toMatch(/Ban Dân vận Tỉnh uỷ\nĐiện thoại: .*\nThư điện tử: .*\n$/);
      expect(subject + text).not.toMatch(/!|\d{4}-\d{2}-\d{2}|undefined|null|NaN/);
    }
  });

  test.each(KINDS)('%s: of a secret duty tells nothing but that it exists and its days', (kind) => {
    const life = { ...LIVES[kind], assignment: { secrecy: 'mat' as const } };
    const words = [...wordsIn(life), 'Xây dựng quy chế', 'Quy chế phối hợp', 'Tổng hợp ý kiến.xlsx'];
    for (const { subject, text, html } of lettersOf(life)) {
      expect(text).toContain('Nhiệm vụ mật (nội dung theo văn bản gửi riêng)');
      expect(text).not.toContain('gửi sản phẩm');
      for (const word of words) expect(subject + text + html).not.toContain(word);
    }
  });

  test.each(KINDS)('%s: is marked as a rehearsal, and signed by nobody where nobody is known', (kind) => {
    for (const { subject, text } of lettersOf(LIVES[kind], { rehearsal: true, signature: null })) {
      expect(subject).toMatch(/^\[DIỄN TẬP\] /);
      expect(text.match(/\*\*\* DIỄN TẬP \*\*\*/g)).toHaveLength(2);
      expect(text).not.toContain('Điện thoại');
    }
  });

  test('a letter that does not fit its event is not written', () => {
    const [urging] = modelsOf(LIVES.urged);
    const wrong = { ...urging!, event: received() };
    expect(() => actLetter(wrong)).toThrow(RangeError);
    expect(() => actLetter({ ...urging!, record: { ...urging!.record, detail: null } })).toThrow(
      'Thư "Đôn đốc"',
    );
  });

  test('a kind without its words does not compile', () => {
    const lacking: Omit<typeof ACT_WRITERS, 'urged'> = ACT_WRITERS;
    // @ts-expect-error 'urged' has no words
    const writers: Record<ActKind, unknown> = lacking;
    expect(writers).toBeDefined();
  });
});

describe('the day before', () => {
  const first = (events: AssignmentEvent[]) => lettersOf({ events })[0]!;

  test('is the one that stood when the extension was asked for, after another was granted', () => {
    const { subject } = first([
      received(),
      extensionAsked(),
      extensionGranted('2021-09-24', '2021-10-29'),
      extensionAsked('2021-10-20'),
      extensionGranted('2021-10-25', '2021-11-30'),
    ]);
    expect(subject).toContain('29/10/2021 → 30/11/2021');
  });

  test('is known after a resumption only if somebody asked for more time since', () => {
    const later = { ...extensionGranted('2021-10-25', '2021-12-31'), at: when('2021-10-25') };
    const asked = extensionAsked('2021-10-20', '2021-12-31');
    expect(first([received(), suspended, resumed, asked, later]).subject).toContain(
      '15/11/2021 → 31/12/2021',
    );
    const proposed = {
      ...moveProposed,
      due: newDue('2021-12-31'),
      at: when('2021-10-20'),
    } as AssignmentEvent;
    const follows = { ...moved, due: newDue('2021-12-31'), at: when('2021-10-25') } as AssignmentEvent;
    const { subject, text } = first([received(), suspended, resumed, proposed, follows]);
    expect(subject).toContain('thời hạn mới 31/12/2021');
    expect(text).not.toContain('Thời hạn trước');
  });

  test('is the day that another change of the same instant had set', () => {
    const at = when('2021-09-24');
    const extended = { ...extensionGranted('2021-09-24', '2021-10-04'), at };
    const follows = { ...moved, due: newDue('2021-10-18', '2021-10-16'), at } as AssignmentEvent;
    const { subject } = first([received(), moveProposed, extensionAsked(), extended, follows]);
    expect(subject).toContain('04/10/2021 → 18/10/2021');
  });
});

describe('what is asked for', () => {
  test('of a standing duty is its progress, never an extension', () => {
    const standing = { nominalDue: null, effectiveDue: null, progressOn: localDate('2021-12-31') };
    const [letter] = lettersOf({ assignment: standing, events: [received(), urged('2021-10-05')] });
    expect(letter?.text).toContain('chọn một trong hai việc sau');
    expect(letter?.text).toContain('- Báo cáo tiến độ: nêu việc đã làm');
    expect(letter?.text).not.toContain('gia hạn');
  });

  test('after a transfer of a suspended assignment waits for its resumption', () => {
    const [letter] = lettersOf({ events: [received(), suspended, transferredNow] });
    expect(letter?.text).toContain('Nhiệm vụ đang tạm dừng; quý cơ quan chưa phải nộp kết quả.');
  });

  test('stands under a link where the assignment has a page', () => {
    const links = { 'KH142-III.4-02/2021-Q3': 'https://dondoc.tinh.example/l/xyz' };
    const [letter] = lettersOf(LIVES.urged, { links });
    expect(letter?.text).toContain('theo liên kết ghi ở từng nhiệm vụ');
    expect(letter?.html).toContain('href="https://dondoc.tinh.example/l/xyz"');
    const [told] = lettersOf(LIVES.withdrawn, { links });
    expect(told?.text).not.toContain('https:');
  });

  test('names a partner that came in by a transfer and is not one of the plan', () => {
    const to = { id: 'lien-doan', name: 'Liên đoàn Lao động tỉnh' };
    const transfer = {
      ...transferredNow.transfer,
      replaced: { id: 'so-noi-vu', name: 'Sở Nội vụ' },
      to,
      role: 'coordinating' as const,
    };
    const taken: AssignmentEvent = { ...transferredNow, transfer };
    const [letter] = lettersOf({ events: [received(), taken, urged('2021-09-20')] });
    expect(letter?.text).toContain('Phối hợp: Uỷ ban Mặt trận Tổ quốc tỉnh; Liên đoàn Lao động tỉnh');
    expect(frame().bodies).not.toHaveProperty('lien-doan');
  });
});
