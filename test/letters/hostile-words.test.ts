import fc from 'fast-check';
import type { CardRole, DigestItem, ItemKind } from '../../domain/desk/types';
import { digestLetter, returnedLetter, type DigestModel, type Letter } from '../../domain/letters';
import type { AudienceKind } from '../../domain/ladder/types';
import { fromDayNumber, localDate } from '../../domain/time/epoch';
import type { AssignmentEvent } from '../../domain/lifecycle/events';
import type { LetterKind } from '../../domain/notices';
import { lettersOf, type Life } from './acts';
import { LIVES } from './lives';
import { digest, frame, item, returned, subject } from './models';

const LETTER_KINDS = Object.keys(LIVES) as LetterKind[];

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
const kinds = Object.keys({
  start: 0,
  reminder: 0,
  due: 0,
  overdue: 0,
  escalation: 0,
  round: 0,
  submitted: 0,
  accepted: 0,
  closed: 0,
  receipt: 0,
  withdrawn: 0,
  suspended: 0,
  resumed: 0,
  reopened: 0,
  moved: 0,
  transferred: 0,
  contributed: 0,
  difficulty: 0,
  declined: 0,
  extensionAsked: 0,
  moveProposed: 0,
  explained: 0,
} satisfies Record<ItemKind, 0>) as ItemKind[];
const roles = Object.keys({
  lead: 0,
  coordinating: 0,
  informed: 0,
  watching: 0,
  contributing: 0,
  explaining: 0,
  noting: 0,
} satisfies Record<CardRole, 0>) as CardRole[];

const anyItem: fc.Arbitrary<DigestItem> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    rung: fc.constantFrom('-15', '0', '+3', ''),
    role: fc.constantFrom(...roles),
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

/** A life in which people wrote nothing but such words. */
function lifeOf(kind: LetterKind, words: string, id: string): Life {
  const { events, ...life } = LIVES[kind];
  const written = ['by', 'onBehalfOf', 'reason', 'suggested', 'text', 'note', 'question'];
  const hostile = events.map((event) =>
    Object.fromEntries(
      Object.entries(event).map(([key, value]) => [
        key,
        written.includes(key) && typeof value === 'string' ? words : value,
      ]),
    ),
  ) as AssignmentEvent[];
  const spoilt = hostile.map((event) => ({
    ...event,
    ...('paper' in event && event.paper !== null ? { paper: { ...event.paper, number: words } } : {}),
    ...('files' in event ? { files: (event.files ?? []).map((file) => ({ ...file, name: words })) } : {}),
    ...('predecessor' in event ? { predecessor: words } : {}),
    ...('transfer' in event ? { transfer: { ...event.transfer, by: words, reason: words } } : {}),
  })) as AssignmentEvent[];
  const about = { id, clause: words, summary: words, product: words, deadlineText: words };
  return { ...life, assignment: about, events: spoilt };
}

test('no word of anybody becomes markup, a header or a line of its own in the letter of an act', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LETTER_KINDS), word, word, (kind, words, name) => {
      const letters = lettersOf(lifeOf(kind, words, words), {
        recipientName: name,
        plans: { 'KH142/1': name },
        bodies: { 'mat-tran': name },
        signature: { office: name, phone: name, email: name },
      });
      letters.forEach(expectClean);
    }),
    { numRuns: 300 },
  );
});

const anyAct = fc
  .tuple(fc.constantFrom(...LETTER_KINDS), word)
  .map(([kind, words]) => lettersOf(lifeOf(kind, words, 'KH142-III.4-02/2021-Q3'))[0]!);

test('a hostile question cannot forge a line of the letter that asks it', () => {
  const [letter] = lettersOf(lifeOf('explanationRequired', 'Vì sao?\nHạn giải trình: 31/12/2030', 'KH1'));
  expect(letter?.text).toContain('Nội dung cần giải trình: Vì sao? Hạn giải trình: 31/12/2030');
  expect(letter?.text.match(/^ {3}Hạn giải trình: /gm)).toHaveLength(1);
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
    fc.property(fc.oneof(anyModel.map(digestLetter), anyAct), ({ text, html }) => {
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
