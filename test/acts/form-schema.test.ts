import { actFormOf, dayTyped, fieldOf, type SentFields } from '../../domain/acts/form-schema';
import type { ActType } from '../../domain/acts/forms';
import { localDate, startOfDay } from '../../domain/time/epoch';

const BODIES = new Map([
  ['ban-dan-van', 'Ban Dân vận Tỉnh uỷ'],
  ['tinh-doan', 'Tỉnh đoàn'],
]);
const read = (type: ActType, fields: SentFields) =>
  actFormOf(type, fields, { actor: { by: 'Lê Thu Hà', through: 'link' }, files: [], bodies: BODIES });

test('a result with the number and day of its paper, typed as people type days', () => {
  const fields = { text: ' Đã xong.\r\nĐủ 12 xã. ', paperNumber: '15-BC/BDV', paperDate: '5/9/2026' };
  expect(read('submit', fields)).toEqual({
    ok: true,
    value: {
      by: 'Lê Thu Hà',
      through: 'link',
      type: 'submit',
      text: 'Đã xong.\nĐủ 12 xã.',
      paper: { number: '15-BC/BDV', date: '2026-09-05' },
      files: [],
      handedInAt: null,
    },
  });
});

test('a paper brought by hand carries the day on which it was handed in', () => {
  const read1 = read('submit', { text: 'Bản giấy', handedInOn: '2026-09-03' });
  expect(read1).toMatchObject({
    ok: true,
    value: { handedInAt: startOfDay(localDate('2026-09-03')), paper: null },
  });
});

test.each<[string, ActType, SentFields, string, string]>([
  ['a report without words', 'report', { text: '  ' }, 'text', 'Cần ghi việc đã làm được.'],
  ['101 per cent', 'report', { text: 'x', percent: '101' }, 'percent', 'từ 0 đến 100'],
  ['30 February', 'askExtension', { reason: 'x', until: '30/02/2026' }, 'until', '"30/02/2026" không phải'],
  ['no day', 'askExtension', { reason: 'x', until: '' }, 'until', 'Cần thời hạn'],
  ['half a paper', 'submit', { text: 'x', paperNumber: '15-BC' }, 'paperDate', 'cần cả ngày'],
  ['the other half', 'submit', { text: 'x', paperDate: '1/9/2026' }, 'paperNumber', 'cần cả số'],
  ['a measure that is none', 'decide', { dossier: 'a', measure: 'x' }, 'measure', 'Cần chọn biện pháp'],
  ['an unknown body', 'transfer', { to: 'ban-ma', reason: 'x' }, 'to', 'Không có cơ quan này'],
  ['neither yes nor no', 'decideMove', {}, 'accepted', 'đồng ý hoặc không đồng ý'],
])('%s is refused at its field', (_what, type, fields, at, message) => {
  const outcome = read(type, fields);
  expect(outcome).toMatchObject({
    ok: false,
    refusal: { at, message: expect.stringContaining(message) as string },
  });
});

test('one body that was ticked is a list of one; nothing that was not asked for comes in', () => {
  const fields = {
    bodies: 'tinh-doan',
    what: 'Số liệu cấp xã',
    until: '15/03/2026',
    by: 'Kẻ khác',
    type: 'accept',
  };
  expect(read('askParts', fields)).toEqual({
    ok: true,
    value: {
      by: 'Lê Thu Hà',
      through: 'link',
      type: 'askParts',
      bodies: ['tinh-doan'],
      what: 'Số liệu cấp xã',
      until: '2026-03-15',
    },
  });
});

test('days are read in both orders and never guessed', () => {
  expect(['5/9/2026', '05.09.2026', '2026-09-05', '5/13/2026', '5/9/26', 'mai'].map(dayTyped)).toEqual([
    '2026-09-05',
    '2026-09-05',
    '2026-09-05',
    null,
    null,
    null,
  ]);
});

test('a refusal of the rules points at the field that holds what it is about', () => {
  expect(['paper.date', 'files[2]', 'reason', 'newEffectiveDue', null].map(fieldOf)).toEqual([
    'paperDate',
    'files',
    'reason',
    'until',
    null,
  ]);
});
