import fc from 'fast-check';
import type { DigestItem, ItemKind } from '../../domain/desk/types';
import { digestLetter, returnedLetter, type DigestModel, type Letter } from '../../domain/letters';
import type { AudienceKind } from '../../domain/ladder/types';
import { fromDayNumber, localDate } from '../../domain/time/epoch';
import { digest, frame, item, returned, subject } from './models';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><style>*{display:none}</style>',
  '&lt;b&gt; &amp;',
  'Dòng một\r\nBcc: ai-do@tinh.example',
  '\u202eđảo ngược\u202c',
  '\u2028Kính gửi: người khác',
  '${x} {{y}} <%= z %>',
];

const word = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom('Xây dựng quy chế', 'Rà soát, thống kê', 'Báo cáo kết quả'),
);
const day = fc.integer({ min: 18_600, max: 19_200 }).map(fromDayNumber);
const kinds: ItemKind[] = [
  'start',
  'reminder',
  'due',
  'overdue',
  'escalation',
  'round',
  'submitted',
  'accepted',
  'closed',
];

const anyItem: fc.Arbitrary<DigestItem> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    rung: fc.constantFrom('-15', '0', '+3', ''),
    role: fc.constantFrom('lead', 'coordinating', 'informed', 'watching'),
    merged: fc.integer({ min: 0, max: 3 }),
    summary: word,
    product: fc.option(word),
    leadName: word,
    clause: word,
    deadlineText: word,
    due: fc.option(day),
  })
  .map(({ kind, rung, role, merged, due, ...words }) =>
    item(
      {
        kind,
        rung,
        role,
        merged: Array.from({ length: merged }, () => ({ kind, rung, on: localDate('2021-09-01') })),
      },
      { ...words, nominalDue: due, effectiveDue: due },
    ),
  );

function numbered(one: DigestItem, i: number): DigestItem {
  return { ...one, subject: { ...one.subject, assignment: `KH142-III.4-${i}/2021-Q3` } };
}

const anyModel: fc.Arbitrary<DigestModel> = fc
  .record({
    audience: fc.constantFrom<AudienceKind>('body', 'head', 'secretariat', 'office', 'committee'),
    recipientName: word,
    items: fc.array(anyItem, { minLength: 1, maxLength: 6 }),
    plan: word,
    office: word,
    phone: fc.option(word),
    rehearsal: fc.boolean(),
    day,
    // 41 assignments make a list, fewer stand with all their facts.
    count: fc.constantFrom(1, 2, 5, 41),
  })
  .map(({ audience, items, plan, office, phone, count, ...rest }) =>
    digest(
      Array.from({ length: count }, (_, i) => numbered(items[i % items.length]!, i)),
      {
        ...rest,
        audience: { kind: audience, id: 'hoi-nong-dan' },
        plans: { 'KH142/1': plan },
        signature: { office, phone, email: null },
      },
    ),
  );

/** Tags and attributes that our own letters use; whatever else stands in a letter came through. */
const TAGS = new Set([
  '!doctype',
  'html',
  'head',
  'meta',
  'title',
  'style',
  'body',
  'table',
  'tr',
  'td',
  'th',
  'p',
  'b',
  'br',
  'span',
  'h2',
  'ul',
  'li',
  'a',
]);
const ATTRIBUTES =
  /^(?: (?:html|lang|charset|name|content|class|style|role|width|cellpadding|cellspacing|border|align|valign|href)(?:="[^"<>]*")?)*$/;

function expectClean({ subject: line, text, html }: Letter): void {
  expect(line).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e]/);
  expect(text).not.toMatch(/[\r\u2028\u2029\u202a-\u202e]/);
  const strange = [...html.matchAll(/<(\/?)([^\s>/]+)([^>]*)>/g)].filter(
    ([, closing, tag, attributes]) =>
      !TAGS.has(tag!.toLowerCase()) || (closing === '' && !ATTRIBUTES.test(attributes!)),
  );
  expect(strange.map(([whole]) => whole)).toEqual([]);
  expect(html.match(/<style>/g)).toHaveLength(1);
}

test('no word from outside becomes markup, a header or a line of its own', () => {
  fc.assert(
    fc.property(anyModel, (model) => expectClean(digestLetter(model))),
    { numRuns: 60 },
  );
});

test('a hostile title is shown as it is written', () => {
  const { html, text } = digestLetter(
    digest([item({}, { summary: '<script>alert("x")</script> & Cộng sự' })]),
  );
  expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Cộng sự');
  expect(text).toContain('<script>alert("x")</script> & Cộng sự');
});

test('a hostile reason cannot forge a line of the returned letter', () => {
  const letter = returnedLetter(
    returned({ note: { ...returned().note, reason: 'Thiếu\nThời hạn mới: 31/12/2030', by: '<b>ai</b>' } }),
  );
  expectClean(letter);
  expect(letter.text).toContain('Lý do: Thiếu Thời hạn mới: 31/12/2030');
});

test('a letter is formal and holds no word of the machine', () => {
  const machine =
    /workflow|signal|retry|paused|temporal|activity|queue|worker|timer|cron|engine|ledger|digest|\bdesk\b|\brung\b|undefined|null|NaN|\[object|Invalid|!/i;
  const plain = fc.constantFrom('Xây dựng quy chế', 'Rà soát, thống kê', 'Báo cáo kết quả');
  const calm = anyModel.chain((model) =>
    plain.map((words) => ({
      ...model,
      ...frame({ audience: model.audience, day: model.day, rehearsal: model.rehearsal }),
      items: model.items.map((one) => ({
        ...one,
        subject: subject({
          ...one.subject,
          summary: words,
          product: words,
          leadName: words,
          clause: 'III',
          deadlineText: '',
        }),
      })),
    })),
  );
  fc.assert(
    fc.property(calm, (model) => {
      const { subject: line, text, html } = digestLetter(model);
      const seen = html.replace(/<style>[^]*<\/style>/, '').replaceAll(/<[^>]*>/g, '');
      expect(line).not.toMatch(machine);
      expect(text).not.toMatch(machine);
      expect(seen).not.toMatch(machine);
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    }),
    { numRuns: 60 },
  );
});

test('the text part says every word that the HTML part says', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const { text, html } = digestLetter(model);
      const body = /<body[^>]*>([^]*)<\/body>/.exec(html)![1]!;
      const shown = body
        .replaceAll(/<br>|<\/?(?:p|td|th|tr|li|h2|span|table|ul|b|a)\b[^>]*>/g, '\n')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      const told = text.toLocaleUpperCase('vi').replaceAll(/\s+/g, ' ');
      // Headings of columns are the labels that a text needs not; rows and sections are numbered alike.
      const only = new Set(['TT', 'NHIỆM VỤ', 'TÌNH TRẠNG', '–']);
      const pieces = shown
        .split('\n')
        .map((piece) => piece.replaceAll(/\s+/g, ' ').trim().toLocaleUpperCase('vi'));
      const missing = pieces.filter(
        (piece) => !only.has(piece) && !/^\d*$/.test(piece) && !told.includes(piece.replace(/ –$/, '')),
      );
      expect(missing).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
