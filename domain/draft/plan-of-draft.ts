import type { WorkingCalendar } from '../calendar/working-days';
import { DEFAULT_DEADLINE_OPTIONS, type DeadlineOptions, type Term } from '../deadline/types';
import type { Draft, DraftBody, DraftGroup, DraftObligation, DraftTarget } from '../extraction/draft';
import { checkPlan } from '../plan/check';
import { deadlineReader } from '../plan/expand';
import type { Obligation, Plan, PlanBody, PlanGroup, Target } from '../plan/schema';
import { accepted, refused, type Outcome } from '../refusal';
import { formatVn } from '../time/local-date';
import { clausesOfDraft } from './clauses-of-draft';
import { termOfDraft } from './draft-term';
import { obligationCodeOf, planCodeOf } from './plan-code';
import { proposedRound } from './rounds-of-draft';

export interface PlanOfDraftOptions {
  calendar: WorkingCalendar;
  ladders: readonly { name: string }[];
  /** Of the plan; made from the paper's number where nobody gives one. */
  code?: string | undefined;
  /** Where the paper gives none, or another than it is to run for. */
  term?: Term | undefined;
  deadlineOptions?: DeadlineOptions | undefined;
}

/**
 * The plan that a draft proposes. What the paper does not say is null or a question that keeps the plan from starting;
 * what cannot run as it was read is switched off and held for a person. Refusals: `no-obligations`, `no-bodies`,
 * `term-unknown`.
 */
export function planOfDraft(draft: Draft, options: PlanOfDraftOptions): Outcome<Plan> {
  if (draft.obligations.length + draft.weak.length === 0) {
    const message =
      'Văn bản không giao nhiệm vụ nào nên không lập được tệp kế hoạch; hãy kiểm tra có đúng văn bản giao nhiệm vụ không, kể cả phụ lục.';
    return refused('no-obligations', message);
  }
  const bodies = usedBodies(draft);
  if (bodies.length === 0) {
    const message =
      'Chưa nhận ra cơ quan nào trong văn bản; cần danh bạ cơ quan của tỉnh: thêm --directory <tệp>.';
    return refused('no-bodies', message, '--directory');
  }
  const term = options.term === undefined ? termOfDraft(draft) : { term: options.term, assumed: false };
  if (term === null) {
    const message =
      'Văn bản không ghi giai đoạn thực hiện và không có năm nào để suy ra; thêm --term, ví dụ --term 2021-01-01..2025-12-31.';
    return refused('term-unknown', message, '--term');
  }
  const code = options.code ?? planCodeOf(draft.document);
  const plan: Plan = {
    plan: headOf(draft, code, term, options.deadlineOptions ?? DEFAULT_DEADLINE_OPTIONS),
    offices: {},
    bodies: bodies.map((body) => bodyOf(body, draft)),
    groups: usedGroups(draft).map((group) => groupOf(group, draft)),
    obligations: obligationsOf(draft, code),
    targets: draft.targets.map((target) => targetOf(target, code)),
    clauses: clausesOfDraft(draft.clauses),
  };
  return accepted(heldBack(doubtful(plan, draft, options), options));
}

type Head = Plan['plan'];
type HeadQuestion = NonNullable<Head['questions']>[number];

function headOf(
  { document }: Draft,
  code: string,
  { term, assumed }: { term: Term; assumed: boolean },
  options: DeadlineOptions,
): Head {
  const { type, number, issuer, date, title } = document;
  const questions: HeadQuestion[] = [];
  const ask = (about: HeadQuestion['about'], text: string) =>
    questions.push({ about, text, confirmed: null });
  if (type === null) ask('type', 'Không đọc được loại văn bản; tạm ghi Kế hoạch.');
  if (issuer === null) ask('issuer', 'Không đọc được cơ quan ban hành.');
  if (title === null) ask('title', 'Không đọc được tên văn bản; tạm ghi theo số hiệu.');
  const years = `${formatVn(term.start)} – ${formatVn(term.end)}`;
  if (assumed) ask('term', `Văn bản không ghi giai đoạn thực hiện; tạm lấy ${years}.`);
  if (date === null) {
    ask('startsOn', `Văn bản không ghi ngày ký; chưa có ngày khởi động thì tính từ ${formatVn(term.start)}.`);
  }
  return {
    code,
    type: type ?? 'Kế hoạch',
    number,
    issuer: issuer ?? '(chưa rõ cơ quan ban hành)',
    signedOn: date,
    startsOn: null,
    term,
    title: title === null ? `${type ?? 'Kế hoạch'} ${number ?? code}` : fullTitle(type, title),
    assumed: assumed ? ['term'] : [],
    options,
    ladder: 'default',
    ...(questions.length > 0 ? { questions } : {}),
  };
}

/** A paper prints its kind above its title, and the title often goes on from it. */
function fullTitle(type: string | null, title: string): string {
  return type !== null && /^\p{Ll}/u.test(title) ? `${type} ${title}` : title;
}

/**
 * Bodies that have a part in something; a body that is only mentioned would be a row nobody needs. Where groups alone
 * have one, all: their members are among them.
 */
function usedBodies({ bodies, groups, obligations, weak }: Draft): DraftBody[] {
  const named = new Set(
    [...obligations, ...weak].flatMap(({ lead, coordinating }) => [...lead, ...coordinating]),
  );
  const members = groups.filter(({ id }) => named.has(id)).flatMap((group) => group.members);
  const used = new Set([...named, ...members]);
  const taking = bodies.filter(({ id }) => used.has(id));
  return taking.length > 0 ? taking : bodies;
}

function usedGroups({ groups, obligations, weak }: Draft): DraftGroup[] {
  const named = new Set(
    [...obligations, ...weak].flatMap(({ lead, coordinating }) => [...lead, ...coordinating]),
  );
  return groups.filter(({ id }) => named.has(id));
}

function bodyOf({ id, name, aliases, kind }: DraftBody, draft: Draft): PlanBody {
  const question = questionAbout(id, draft);
  return {
    id,
    name,
    aliases,
    ...(kind === null ? {} : { kind }),
    contacts: [],
    head: null,
    ...(question === null ? {} : { question }),
  };
}

function groupOf({ id, name, members }: DraftGroup, draft: Draft): PlanGroup {
  const known = new Set(draft.bodies.map((body) => body.id));
  const group = { id, name, members: members.filter((member) => known.has(member)) };
  const question = questionAbout(id, draft);
  if (question !== null) return { ...group, question };
  return group.members.length > 0
    ? group
    : { ...group, question: { text: `“${name}” gồm những cơ quan nào?`, confirmed: null } };
}

function questionAbout(id: string, { questions }: Draft): { text: string; confirmed: null } | null {
  const texts = questions.filter(({ about }) => about === id).map(({ message }) => message);
  return texts.length === 0 ? null : { text: texts.join(' '), confirmed: null };
}

function obligationsOf({ obligations, weak }: Draft, code: string): Obligation[] {
  const known = new Set([...obligations, ...weak].map(({ id }) => id));
  return withRounds(
    [
      ...obligations.map((one) => obligationOf(one, code, known, one.lead.length > 0)),
      ...weak.map((one) => obligationOf(one, code, known, false)),
    ],
    [...obligations, ...weak],
  );
}

/** The first yearly report upwards is the annual one; a second one is periodic. */
function withRounds(obligations: Obligation[], read: readonly DraftObligation[]): Obligation[] {
  let hasAnnual = false;
  return obligations.map((obligation, i) => {
    if (!obligation.track) return obligation;
    const round = proposedRound(read[i]!, !hasAnnual);
    if (round === undefined) return obligation;
    hasAnnual ||= round !== false && round.kind === 'annual';
    return { ...obligation, round };
  });
}

function obligationOf(
  one: DraftObligation,
  plan: string,
  known: ReadonlySet<string>,
  track: boolean,
): Obligation {
  const { place, deadline } = one;
  const lead = [...new Set(one.lead)];
  return {
    code: obligationCodeOf(plan, one.id),
    clause: one.clause,
    line: 'line' in place ? place.line : null,
    kind: one.kind,
    summary: one.summary.trim() === '' ? one.quote : one.summary,
    lead,
    coordinating: [...new Set(one.coordinating)].filter((id) => !lead.includes(id)),
    informed: [],
    product: null,
    deadline: { text: deadline.kind === 'none' ? '' : deadline.rawText, confirmed: null },
    dependsOn: one.dependsOn.filter((id) => known.has(id)).map((id) => obligationCodeOf(plan, id)),
    condition: one.condition,
    track,
    ladder: null,
    reading: {
      confidence: one.confidence,
      reason: one.confidenceReason,
      page: 'paragraph' in place ? place.page : null,
      paragraph: 'paragraph' in place ? place.paragraph : null,
      quote: one.quote,
      leadImplied: one.leadImplied,
      held: null,
      confirmed: null,
    },
  };
}

/** Obligations and targets share their codes, their ids in a draft need not differ. */
function targetOf({ id, place, alsoAt: _, ...target }: DraftTarget, code: string): Target {
  return {
    ...target,
    code: obligationCodeOf(code, /-?ct-?\d*$/i.test(id) ? id : `${id}-CT`),
    line: 'line' in place ? place.line : null,
  };
}

/** The plan keeps the words of a deadline and reads them again: where that gives other days than in the sentence, a person decides. */
function doubtful(plan: Plan, draft: Draft, { calendar }: PlanOfDraftOptions): Plan {
  const read = deadlineReader(plan, calendar);
  const sentences = new Map(draft.obligations.map((one) => [obligationCodeOf(plan.plan.code, one.id), one]));
  const obligations = plan.obligations.map((obligation) => {
    const before = sentences.get(obligation.code)?.deadline.occurrences ?? [];
    const again = read(obligation);
    if (before.length === 0 || !again.ok || daysOf(before) === daysOf(again.value.occurrences))
      return obligation;
    const reason = `trong câu thời hạn là ${daysOf(before)}, đọc riêng cụm từ thì ra ${daysOf(again.value.occurrences) || 'không có ngày'}`;
    return { ...obligation, reading: { ...obligation.reading!, confidence: 'low' as const, reason } };
  });
  return { ...plan, obligations };
}

function daysOf(occurrences: readonly { nominalDue: Parameters<typeof formatVn>[0] }[]): string {
  return occurrences.map(({ nominalDue }) => formatVn(nominalDue)).join(', ');
}

/** What would keep the whole file from being read is switched off, with the reason, until somebody mends it. */
function heldBack(plan: Plan, { calendar, ladders }: PlanOfDraftOptions): Plan {
  const reasons = new Map<number, string>();
  for (const { path, message, severity } of checkPlan(plan, { calendar, ladders })) {
    const [list, index] = path;
    if (severity === 'error' && list === 'obligations' && typeof index === 'number' && !reasons.has(index))
      reasons.set(index, message);
  }
  const obligations = plan.obligations.map((obligation, i) => {
    const held = reasons.get(i);
    return held === undefined || !obligation.track
      ? obligation
      : { ...obligation, track: false, reading: { ...obligation.reading!, held } };
  });
  return { ...plan, obligations };
}
