import fc from 'fast-check';
import { readDeadline } from '../../domain/deadline';
import type { DeadlineReading } from '../../domain/deadline/types';
import { formatVn } from '../../domain/time/local-date';
import { fromDayNumber, dayNumber, localDate, plusDays } from '../../domain/time/epoch';
import { calendar, PLAIN, read, TERM } from './deadline-support';

const aDate = fc
  .integer({ min: dayNumber(localDate('2000-01-01')), max: dayNumber(localDate('2060-12-31')) })
  .map(fromDayNumber);
const aYear = fc.integer({ min: 2000, max: 2060 });
const ROMAN = ['I', 'II', 'III', 'IV'];
const numeral = fc.constantFrom(...ROMAN, '1', '2', '3', '4');

const aPhrase = fc.oneof(
  fc
    .tuple(fc.constantFrom('quý', 'Hoàn thành trong quý', 'sơ kết vào quý'), numeral, aYear)
    .map(([head, n, y]) => `${head} ${n}/${y}`),
  fc.tuple(numeral, numeral, aYear).map(([a, b, y]) => `quý ${a}, quý ${b} năm ${y}`),
  fc
    .tuple(fc.constantFrom('trước ngày', 'chậm nhất ngày', 'đến hết ngày'), aDate)
    .map(([head, d]) => `${head} ${formatVn(d)}`),
  fc
    .tuple(fc.constantFrom('', 'đầu ', 'giữa ', 'cuối '), fc.integer({ min: 1, max: 12 }), aYear)
    .map(([part, m, y]) => `${part}tháng ${m}/${y}`),
  fc
    .tuple(fc.constantFrom('năm', 'đến năm', 'cuối năm', '6 tháng đầu năm', '9 tháng đầu năm'), aYear)
    .map((parts) => parts.join(' ')),
  fc.constantFrom(
    'hằng năm',
    'hằng quý trước ngày 25',
    'hằng tháng',
    'hằng năm trước ngày 15/12',
    'thường xuyên',
    'giữa nhiệm kỳ',
  ),
  fc.tuple(aYear, fc.integer({ min: 1, max: 9 })).map(([y, n]) => `giai đoạn ${y}-${y + n}`),
);

/** Everything but the words, which differ with the spelling. */
function meaning(text: string): Omit<DeadlineReading, 'rawText' | 'reason'> {
  const { kind, recurrence, flags, needsConfirmation, occurrences } = read(text, { term: TERM });
  return { kind, recurrence, flags, needsConfirmation, occurrences };
}

const SPELLINGS: [string, (text: string) => string][] = [
  ['capitals', (text) => text.toUpperCase()],
  ['decomposed letters', (text) => text.normalize('NFD')],
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['line breaks', (text) => text.replaceAll(' ', ' \n  ')],
  ['spaces around', (text) => `  ${text} `],
  ['hàng for hằng', (text) => text.replaceAll('hằng', 'hàng')],
  ['mỗi for hằng', (text) => text.replaceAll('hằng', 'mỗi')],
  ['quí for quý', (text) => text.replaceAll('quý', 'quí')],
  ['qúy for quý', (text) => text.replaceAll('quý', 'qúy')],
  ['kì for kỳ', (text) => text.replaceAll('kỳ', 'kì')],
  ['an en dash', (text) => text.replaceAll('-', ' – ')],
  ['l for I', (text) => text.replace(/(?<= )I+V?(?=[/,. ])/g, (roman) => roman.replaceAll('I', 'l'))],
  [
    'the one-character numeral',
    (text) => text.replace(/(?<= )III(?=[/,. ])/g, 'Ⅲ').replace(/(?<= )IV(?=[/,. ])/g, 'Ⅳ'),
  ],
  [
    'full width',
    (text) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  ],
];

test.each(SPELLINGS)('%s change nothing', (_, respell) => {
  fc.assert(
    fc.property(aPhrase, (phrase) => {
      expect(meaning(respell(phrase))).toEqual(meaning(phrase));
    }),
    { numRuns: 60 },
  );
});

test('the effective due day is a working day, never before the nominal one, and nothing lies between', () => {
  fc.assert(
    fc.property(aPhrase, (phrase) => {
      for (const { nominalDue, effectiveDue } of meaning(phrase).occurrences) {
        expect(effectiveDue >= nominalDue && calendar.isWorkingDay(effectiveDue)).toBe(true);
        for (let day = nominalDue; day < effectiveDue; day = plusDays(day, 1)) {
          expect(calendar.isWorkingDay(day)).toBe(false);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('periods of a reading are distinct, and windows begin on or before the due day', () => {
  fc.assert(
    fc.property(aPhrase, (phrase) => {
      const { occurrences } = meaning(phrase);
      expect(new Set(occurrences.map((one) => one.period)).size).toBe(occurrences.length);
      for (const { windowStart, nominalDue } of occurrences)
        expect((windowStart ?? nominalDue) <= nominalDue).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a date in a sentence is found wherever it stands', () => {
  const around = fc.constantFrom(
    '',
    'Giao Ban Dân vận chủ trì, ',
    'Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013; ',
  );
  fc.assert(
    fc.property(around, aDate, (before, date) => {
      const { occurrences } = meaning(`${before}hoàn thành chậm nhất ngày ${formatVn(date)}.`);
      expect(occurrences.map((one) => one.nominalDue)).toEqual([date]);
    }),
    { numRuns: 100 },
  );
});

test('no text at all makes it throw', () => {
  const WORDS =
    'quý hằng năm tháng tuần ngày trước đến hết cuối đầu giữa nhiệm kỳ giai đoạn kể từ ký sau khi lần một 6 III IV V 0 15/12 31/02 2022 - / , . ( ) “ ” và trong vòng định kỳ thường xuyên';
  const soup = fc
    .array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 25 })
    .map((words) => words.join(' '));
  const anything = fc.oneof(
    soup,
    soup,
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(anything, (text) => {
      for (const context of [PLAIN, { ...PLAIN, term: TERM, signedOn: TERM.start }]) {
        const outcome = readDeadline(text, context);
        if (outcome.ok) expect(outcome.value.rawText).toBe(text);
        else expect(text.normalize('NFC')).toContain(outcome.refusal.at);
      }
    }),
    { numRuns: 1500 },
  );
});
