import { BLOCKING_FLAGS, type DeadlineFlag } from '../../domain/deadline/types';
import type { DeadlineReader } from '../../domain/plan/expand';
import type { Obligation, Plan } from '../../domain/plan/schema';
import { formatVn } from '../../domain/time/local-date';
import type { PlanFileProblem } from '../plan-file';
import { CONFIDENCE_LABELS, OBLIGATION_KIND_LABELS } from '../terminal/draft-words';
import { FLAG_LABELS } from '../terminal/words';
import { placeOf, placeWords } from './place-words';

/** What a person has to stand for, with all that is needed to decide it. */
export interface ReviewPoint {
  kind: 'deadline' | 'reading' | 'held' | 'members' | 'group' | 'body' | 'head' | 'other';
  /** The same point after other points were answered. */
  key: string;
  /** Where in the plan: `['obligations', 3]`, `['bodies', 1]`, `['plan', 'questions', 0]`. */
  path: (string | number)[];
  /** Line of the plan file. */
  line: number | null;
  /** What it is about: "KH17-II.1-02 · II.1 · dòng 14". */
  title: string;
  /** The sentence of the paper. */
  quote: string | null;
  /** What was read: pairs of a label and a value. */
  facts: [label: string, value: string][];
  /** Why it is open. */
  why: string;
  /** How sure the reading of an obligation is; absent for other points. */
  confidence?: 'high' | 'medium' | 'low';
}

/** The open points of a plan, in the order of its file. */
export function reviewPoints(
  plan: Plan,
  open: readonly PlanFileProblem[],
  read: DeadlineReader,
): ReviewPoint[] {
  return open.map((problem) => pointOf(plan, problem, read));
}

function pointOf(plan: Plan, problem: PlanFileProblem, read: DeadlineReader): ReviewPoint {
  const [list, index, part] = problem.path as (string | number)[];
  const { code, line, sentence } = problem;
  if (list === 'obligations' && typeof index === 'number') {
    return obligationPoint(plan, index, code, { line, why: sentence }, read);
  }
  const other = { line, quote: null, why: sentence };
  if (list === 'plan' && index === 'questions' && typeof part === 'number') {
    const { about } = plan.plan.questions![part]!;
    const value = headValue(plan, about);
    return {
      ...other,
      kind: 'head',
      key: `head:${about}`,
      path: ['plan', 'questions', part],
      title: HEAD_TITLES[about],
      facts: [['Đang ghi', value]],
    };
  }
  if ((list === 'groups' || list === 'bodies') && typeof index === 'number') {
    const { id, name } = plan[list][index]!;
    const kind = list === 'bodies' ? 'body' : code === 'group-without-members' ? 'members' : 'group';
    const facts: ReviewPoint['facts'] = [['Có mặt trong', usesOf(plan, id)]];
    if (list === 'groups')
      facts.unshift(['Gồm', namesIn(plan, plan.groups[index]!.members) || '(chưa có cơ quan nào)']);
    return {
      ...other,
      kind,
      key: `${kind}:${id}`,
      path: [list, index],
      title: name,
      facts,
      why: kind === 'members' ? whyMembers(plan, id) : sentence,
    };
  }
  return {
    ...other,
    kind: 'other',
    key: `${code}:${problem.at}`,
    path: [],
    title: problem.at ?? code,
    facts: [],
  };
}

function whyMembers({ obligations }: Plan, group: string): string {
  const led = obligations.filter(({ track, lead }) => track && lead.includes(group));
  return led.length === 0
    ? 'Nhóm gồm những cơ quan nào? Nhóm chỉ phối hợp nên để trống cũng được: khi ấy không gửi cho ai.'
    : `Nhóm gồm những cơ quan nào? Nhóm chủ trì ${led.map(({ code }) => code).join(', ')} nên phải có cơ quan.`;
}

const HEAD_TITLES = {
  type: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  term: 'Giai đoạn thực hiện',
  title: 'Tên văn bản',
  startsOn: 'Ngày khởi động',
} as const;

function headValue({ plan }: Plan, about: keyof typeof HEAD_TITLES): string {
  if (about === 'term') return `${formatVn(plan.term.start)} – ${formatVn(plan.term.end)}`;
  if (about === 'startsOn') return plan.startsOn === null ? '(trống)' : formatVn(plan.startsOn);
  return plan[about];
}

function obligationPoint(
  plan: Plan,
  index: number,
  code: string,
  { line, why }: Pick<ReviewPoint, 'line' | 'why'>,
  read: DeadlineReader,
): ReviewPoint {
  const obligation = plan.obligations[index]!;
  const kind = code === 'held-obligation' ? 'held' : code === 'unconfirmed-reading' ? 'reading' : 'deadline';
  const place = placeOf(obligation);
  return {
    kind,
    key: `${kind}:${obligation.code}`,
    path: ['obligations', index],
    line,
    title: [obligation.code, obligation.clause, ...(place === null ? [] : [placeWords(place)])].join(' · '),
    quote: obligation.reading?.quote ?? null,
    facts: obligationFacts(plan, obligation, read),
    why: whyOpen(kind, obligation, read) ?? why,
    ...(obligation.reading === undefined ? {} : { confidence: obligation.reading.confidence }),
  };
}

function obligationFacts(plan: Plan, obligation: Obligation, read: DeadlineReader): ReviewPoint['facts'] {
  const { summary, kind, lead, coordinating, deadline, condition, reading } = obligation;
  return [
    ['Việc', `${summary} (${OBLIGATION_KIND_LABELS[kind]})`],
    [
      'Chủ trì',
      `${namesIn(plan, lead) || '(chưa có)'}${reading?.leadImplied === true ? ' – suy ra, câu không nêu' : ''}`,
    ],
    ...(coordinating.length === 0 ? [] : [['Phối hợp', namesIn(plan, coordinating)] as [string, string]]),
    ['Thời hạn', `${deadline.text === '' ? '(không nêu)' : `“${deadline.text}”`}${daysOf(obligation, read)}`],
    ...(condition === null ? [] : [['Điều kiện', condition] as [string, string]]),
    ...(reading === undefined
      ? []
      : [['Tin cậy', `${CONFIDENCE_LABELS[reading.confidence]}: ${reading.reason}`] as [string, string]]),
  ];
}

const NAMED_DAYS = 4;

function daysOf(obligation: Obligation, read: DeadlineReader): string {
  const outcome = read(obligation);
  if (!outcome.ok || outcome.value.occurrences.length === 0) return '';
  const { occurrences } = outcome.value;
  const days = occurrences.slice(0, NAMED_DAYS).map(({ nominalDue }) => formatVn(nominalDue));
  return ` → ${days.join(', ')}${occurrences.length > NAMED_DAYS ? ` … (${occurrences.length} kỳ)` : ''}`;
}

/** Shorter than in a list of problems: the facts stand beside it. */
function whyOpen(kind: ReviewPoint['kind'], obligation: Obligation, read: DeadlineReader): string | null {
  const { reading } = obligation;
  if (kind === 'deadline') return deadlineWhy(obligation, read);
  if (kind === 'held') return reading?.held ?? null;
  return reading?.leadImplied === true
    ? 'Câu không nêu cơ quan chủ trì: có đúng là cơ quan này không?'
    : (reading?.reason ?? null);
}

function deadlineWhy(obligation: Obligation, read: DeadlineReader): string {
  const outcome = read(obligation);
  if (!outcome.ok) return outcome.refusal.message;
  const blocking = (flag: DeadlineFlag) => (BLOCKING_FLAGS as readonly DeadlineFlag[]).includes(flag);
  const flags = outcome.value.flags.filter(blocking).map((flag) => FLAG_LABELS[flag]);
  return [flags.join('; '), outcome.value.reason ?? ''].filter((words) => words !== '').join('. ');
}

export function namesIn({ bodies, groups }: Pick<Plan, 'bodies' | 'groups'>, ids: readonly string[]): string {
  const names = new Map([...bodies, ...groups].map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? id).join('; ');
}

const NAMED_USES = 5;

function usesOf({ obligations, groups }: Plan, id: string): string {
  const codes = obligations
    .filter(({ lead, coordinating, informed }) =>
      [lead, coordinating, informed].some((ids) => ids.includes(id)),
    )
    .map(({ code }) => code);
  const inGroups = groups.filter(({ members }) => members.includes(id)).map(({ name }) => `nhóm ${name}`);
  const all = [...codes, ...inGroups];
  return all.length > NAMED_USES
    ? `${all.slice(0, NAMED_USES).join(', ')} và ${all.length - NAMED_USES} nơi khác`
    : all.join(', ');
}
