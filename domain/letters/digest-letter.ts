import type { DigestItem } from '../desk/types';
import type { AudienceKind } from '../ladder/types';
import { URGENCIES, type Colour, type Urgency } from '../notices';
import { dateOf } from '../time/epoch';
import { answerBlocks, groundWords, linkOf, paperOf, plansIn } from './frame';
import { htmlPart } from './html-part';
import { linesOf, type Line } from './lines';
import type { AwaitingRow, DigestModel, Letter } from './model';
import type { Block, Entry, Fact, Row } from './paper';
import { digestSubject } from './subject-line';
import { textPart } from './text-part';
import { capitalized, dueWords, oneLine, printedDate, roleWords, shortened } from './words';

/** Above this many assignments the letter is a list: mail programs cut off what is longer than about 100 kB. */
const FULL_ENTRIES = 40;
/** Characters of a name and a product in a list. */
const ROW_NAME = 160;
const ROW_PRODUCT = 80;

export function hasSomethingToSay(model: DigestModel): boolean {
  return model.items.length > 0 || hasFigures(model);
}

/** The letter of one morning to one audience. */
export function digestLetter(model: DigestModel): Letter {
  if (!hasSomethingToSay(model)) throw new RangeError('Thư đôn đốc không có nội dung thì không được lập');
  const lines = linesOf({ ...model, items: model.items.filter((item) => !isAwaited(model, item)) });
  const subject = digestSubject(model, lines);
  const paper = paperOf(model, blocksOf(model, lines));
  return { subject, text: textPart(paper), html: htmlPart(paper, subject) };
}

/** What was submitted stands once: among the results that wait for an answer. */
function isAwaited({ morning }: DigestModel, { kind, subject }: DigestItem): boolean {
  return (
    kind === 'submitted' &&
    (morning?.awaitingAcceptance.some(({ assignment }) => assignment.id === subject.assignment) ?? false)
  );
}

function hasFigures({ morning }: DigestModel): boolean {
  return morning !== null && (morning.awaitingAcceptance.length > 0 || morning.unresolvedMails > 0);
}

function blocksOf(model: DigestModel, lines: Line[]): Block[] {
  const plans = plansIn(
    model,
    lines.map(({ item }) => item.subject),
  );
  const several = plans.length > 1;
  return [
    { type: 'paragraph', text: introduction(model, lines, plans) },
    ...(several ? [{ type: 'list', items: plans } satisfies Block] : []),
    ...sections(model, lines, several),
    ...figureBlocks(model),
    ...closing(model, lines),
  ];
}

// ---- introduction

function introduction(model: DigestModel, lines: Line[], plans: string[]): string {
  const [plan] = plans;
  const ground = plans.length === 1 ? `thực hiện ${plan}, ` : '';
  const tail = plans.length > 1 ? ' Các kế hoạch liên quan:' : '';
  return capitalized(ground + INTRODUCTIONS[model.audience.kind](printedDate(model.day), lines) + tail);
}

const INTRODUCTIONS: Record<AudienceKind, (day: string, lines: Line[]) => string> = {
  body: (day, lines) => `tính đến ngày ${day}, quý cơ quan có ${lines.length} nhiệm vụ cần lưu ý như sau.`,
  head: (day, lines) =>
    `tính đến ngày ${day}, cơ quan do đồng chí đứng đầu có ${lines.length} nhiệm vụ quá hạn chưa có kết quả được ghi nhận; kính đề nghị đồng chí quan tâm chỉ đạo.`,
  secretariat: (day, lines) =>
    lines.length === 0
      ? `tình hình theo dõi, đôn đốc tính đến ngày ${day}.`
      : `tình hình theo dõi, đôn đốc tính đến ngày ${day} có ${lines.length} nhiệm vụ cần lưu ý như sau.`,
  office: reportIntroduction,
  committee: reportIntroduction,
};

function reportIntroduction(day: string, lines: Line[]): string {
  const overdue = lines.filter(({ urgency }) => urgency === 'overdue').length;
  return overdue === 0
    ? `báo cáo kết quả các nhiệm vụ quá hạn đã nêu trong các báo cáo trước, tính đến ngày ${day}.`
    : `báo cáo danh sách ${overdue} nhiệm vụ quá hạn đến mức phải báo cáo, tính đến ngày ${day}.`;
}

// ---- sections by urgency

const HEADINGS: Record<Urgency, { text: string; colour: Colour }> = {
  overdue: { text: 'Quá hạn', colour: 'red' },
  today: { text: 'Đến hạn hôm nay', colour: 'amber' },
  soon: { text: 'Sắp đến hạn', colour: 'amber' },
  new: { text: 'Mới giao', colour: 'blue' },
  information: { text: 'Thông tin', colour: 'grey' },
};

function sections(model: DigestModel, lines: Line[], several: boolean): Block[] {
  const addressed = model.audience.kind === 'body' || model.audience.kind === 'head';
  const full = addressed && lines.length <= FULL_ENTRIES;
  return URGENCIES.flatMap((urgency): Block[] => {
    const here = lines.filter((line) => line.urgency === urgency);
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
  });
}

function entryOf(model: DigestModel, { item, colour, standing, kinds }: Line, several: boolean): Entry {
  const { subject, role } = item;
  const facts: (Fact | null)[] = [
    fact('Căn cứ', groundWords(model, subject, several)),
    subject.product === null ? null : fact('Sản phẩm', oneLine(subject.product)),
    fact('Vai trò', roleWords(role, subject)),
    fact('Thời hạn', dueWords(subject)),
    fact('Tình trạng', standing, true),
    kinds.has('escalation') && model.audience.kind === 'body'
      ? fact('Lưu ý', 'nhiệm vụ đã đến mức báo cáo người đứng đầu cơ quan')
      : null,
  ];
  return {
    code: oneLine(subject.assignment),
    name: oneLine(subject.summary),
    colour,
    facts: facts.filter((one) => one !== null),
    link: linkFor(model, item.role, subject.assignment),
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
  const { subject, role } = item;
  const level = LEVELS[model.audience.kind];
  return {
    code: oneLine(subject.assignment),
    name: shortened(subject.summary, ROW_NAME),
    details: [
      roleWords(role, subject),
      groundWords(model, subject, several) +
        (subject.product === null ? '' : `; sản phẩm: ${shortened(subject.product, ROW_PRODUCT)}`),
      `Thời hạn: ${dueWords(subject)}`,
    ],
    standing: [standing, ...(kinds.has('escalation') && level !== null ? [`mức báo cáo ${level}`] : [])],
    colour,
    link: linkFor(model, role, subject.assignment),
  };
}

function linkFor(model: DigestModel, role: string, assignment: string): string | null {
  return role === 'lead' ? linkOf(model, assignment) : null;
}

// ---- the secretariat's figures

function figureBlocks(model: DigestModel): Block[] {
  if (model.morning === null) return [];
  const { awaitingAcceptance, unresolvedMails } = model.morning;
  const fresh = new Set(
    model.items.filter(({ kind }) => kind === 'submitted').map(({ subject }) => subject.assignment),
  );
  const blocks: Block[] = [];
  if (awaitingAcceptance.length > 0) {
    blocks.push(
      { type: 'heading', text: `Kết quả chờ xác nhận (${awaitingAcceptance.length})`, colour: 'blue' },
      {
        type: 'table',
        left: 'Nhiệm vụ',
        right: 'Tình trạng',
        rows: awaitingAcceptance.map((row) => awaitingRow(row, fresh.has(row.assignment.id))),
      },
    );
  }
  if (unresolvedMails > 0) {
    blocks.push(
      { type: 'heading', text: `Thư cần xử lý (${unresolvedMails})`, colour: 'amber' },
      {
        type: 'paragraph',
        text: `Có ${unresolvedMails} thư bị từ chối, chưa đến đủ địa chỉ hoặc chưa rõ đã đến nơi nhận hay chưa; đề nghị kiểm tra, quyết định gửi lại hoặc ghi nhận đã gửi.`,
      },
    );
  }
  return blocks;
}

function awaitingRow({ assignment, leadName, submittedAt }: AwaitingRow, fresh: boolean): Row {
  return {
    code: oneLine(assignment.id),
    name: shortened(assignment.summary, ROW_NAME),
    details: [`Cơ quan chủ trì: ${oneLine(leadName)}`],
    standing: [
      ...(submittedAt === null ? [] : [`nộp ngày ${printedDate(dateOf(submittedAt))}`]),
      ...(fresh ? ['mới nộp'] : []),
    ],
    colour: 'blue',
    link: null,
  };
}

// ---- closing

const ASKS_FOR_ANSWER: ReadonlySet<Urgency> = new Set<Urgency>(['overdue', 'today', 'soon', 'new']);

function closing(model: DigestModel, lines: Line[]): Block[] {
  if (model.audience.kind !== 'body' && model.audience.kind !== 'head') return [];
  const asked = lines.filter(({ item, urgency }) => item.role === 'lead' && ASKS_FOR_ANSWER.has(urgency));
  if (asked.length === 0) return [];
  const linked = asked.every(({ item }) => linkOf(model, item.subject.assignment) !== null);
  return answerBlocks(model, {
    opening: 'Với mỗi nhiệm vụ được giao chủ trì, đề nghị',
    linked,
    closing: 'Trường hợp sản phẩm đã được gửi thì không cần trả lời thư này.',
  });
}
