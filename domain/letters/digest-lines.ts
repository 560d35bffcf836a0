import type { DigestItem, Subject } from '../desk/types';
import type { AudienceKind } from '../ladder/types';
import { URGENCIES, type Colour, type Urgency } from '../notices';
import { groundWords, linkOf } from './frame';
import type { Line } from './lines';
import { roundSection } from './round-lines';
import { isRound } from './round-words';
import type { DigestModel } from './model';
import type { Block, Entry, Fact, Row } from './paper';
import { isMasked } from './said';
import { saidFacts } from './said-facts';
import { todoWords } from './todo-words';
import { lineDue, oneLine, ROW_NAME, ROW_PRODUCT, ROW_WORDS, roleWords, shortened } from './words';

/** Above this many assignments the letter is a list: mail programs cut off what is longer than about 100 kB. */
const FULL_ENTRIES = 40;

const HEADINGS: Record<Urgency, { text: string; colour: Colour }> = {
  overdue: { text: 'Quá hạn', colour: 'red' },
  answer: { text: 'Chờ xem xét, giải quyết', colour: 'amber' },
  today: { text: 'Đến hạn hôm nay', colour: 'amber' },
  soon: { text: 'Sắp đến hạn', colour: 'amber' },
  new: { text: 'Mới giao', colour: 'blue' },
  information: { text: 'Thông tin', colour: 'grey' },
};

/**
 * The lines of a digest by urgency: with all facts in a letter to a body, as a list to who watches. Rounds stand together,
 * where the most pressing of them would.
 */
export function lineSections(model: DigestModel, lines: Line[], several: boolean): Block[] {
  const addressed = model.audience.kind === 'body' || model.audience.kind === 'head';
  const full = addressed && lines.length <= FULL_ENTRIES;
  const rounds = lines.filter(({ item }) => isRound(item));
  return URGENCIES.flatMap((urgency): Block[] => {
    const here = lines.filter((line) => line.urgency === urgency && !isRound(line.item));
    const reports = rounds[0]?.urgency === urgency ? roundSection(model, rounds, { several, full }) : [];
    return [...assignmentSection(model, here, urgency, { several, full }), ...reports];
  });
}

function assignmentSection(
  model: DigestModel,
  here: Line[],
  urgency: Urgency,
  { several, full }: { several: boolean; full: boolean },
): Block[] {
  if (here.length === 0) return [];
  const { text, colour } = HEADINGS[urgency];
  const heading: Block = { type: 'heading', text: `${text} (${here.length} nhiệm vụ)`, colour };
  return full
    ? [heading, ...here.map((line): Block => ({ type: 'entry', entry: entryOf(model, line, several) }))]
    : [
        heading,
        {
          type: 'table',
          left: 'Nhiệm vụ',
          right: 'Tình trạng',
          rows: here.map((line) => rowOf(model, line, several)),
        },
      ];
}

function entryOf(model: DigestModel, { item, colour, standing, kinds }: Line, several: boolean): Entry {
  const { subject } = item;
  const due = lineDue(item);
  const todo = todoWords(item);
  const facts: (Fact | null)[] = [
    fact('Căn cứ', groundWords(model, subject, several)),
    subject.product === null ? null : fact('Sản phẩm', oneLine(subject.product)),
    // News apart goes to who leads.
    fact('Vai trò', roleWords(item.role === 'noting' ? 'lead' : item.role, subject, item.kind)),
    ...saidFacts(model, item),
    fact(due.label, due.text),
    fact('Tình trạng', standing, true),
    kinds.has('escalation') && model.audience.kind === 'body'
      ? fact('Lưu ý', 'nhiệm vụ đã đến mức báo cáo người đứng đầu cơ quan')
      : null,
    todo === null ? null : fact('Việc cần làm', todo),
  ];
  return {
    code: oneLine(subject.assignment),
    name: oneLine(subject.summary),
    colour,
    facts: facts.filter((one) => one !== null),
    ...linkFor(model, item),
  };
}

function fact(label: string, text: string, strong = false): Fact {
  return { label, text, strong };
}

/** Levels of report, as the ladder counts them. */
const LEVELS: Record<AudienceKind, number | null> = {
  body: null,
  head: 1,
  secretariat: 2,
  office: 3,
  committee: 4,
};

function rowOf(model: DigestModel, { item, colour, standing, kinds }: Line, several: boolean): Row {
  const { subject, role, kind } = item;
  const level = LEVELS[model.audience.kind];
  const due = lineDue(item);
  const todo = todoWords(item);
  return {
    code: oneLine(subject.assignment),
    name: shortened(subject.summary, ROW_NAME),
    details: [
      roleWords(role, subject, kind),
      groundWords(model, subject, several) +
        (subject.product === null ? '' : `; sản phẩm: ${shortened(subject.product, ROW_PRODUCT)}`),
      ...saidFacts(model, item).map(({ label, text }) => `${label}: ${shortened(text, ROW_WORDS)}`),
      `${due.label}: ${due.text}`,
      ...(todo === null ? [] : [`Việc cần làm: ${todo}`]),
    ],
    standing: [standing, ...(kinds.has('escalation') && level !== null ? [`mức báo cáo ${level}`] : [])],
    colour,
    ...linkFor(model, item),
  };
}

/** The page of the assignment, to whom something is asked of: by what is asked. */
function linkFor(
  model: DigestModel,
  { role, subject }: DigestItem,
): { link: string | null; linkLabel?: string } {
  const label = linkLabel(model.audience.kind, role, subject);
  if (label === null) return { link: null };
  const link = linkOf(model, subject.assignment);
  return label === THREE_ACTIONS ? { link } : { link, linkLabel: label };
}

const THREE_ACTIONS = '';

function linkLabel(reader: AudienceKind, role: DigestItem['role'], subject: Subject): string | null {
  if (role === 'contributing') return 'Gửi phần phối hợp';
  if (role === 'explaining') return 'Gửi giải trình';
  if (role !== 'lead') return null;
  if (reader === 'head' || isMasked(subject)) return 'Mở trang của nhiệm vụ';
  return subject.effectiveDue === null ? 'Báo cáo tiến độ' : THREE_ACTIONS;
}
