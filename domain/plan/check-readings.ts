import { groupMembers, resolveBodies } from './expand';
import type { PlanPath, PlanProblem } from './problems';
import type { Obligation, Plan } from './schema';

/**
 * Readings of a paper that decide who does what, and that nobody has stood for. Only what touches an obligation that
 * would be started counts: a group that no tracked obligation names keeps nobody waiting.
 */
export function checkReadings(plan: Plan): PlanProblem[] {
  const used = usedIds(plan);
  const leading = new Set(plan.obligations.filter(({ track }) => track).flatMap(({ lead }) => lead));
  return [
    ...(plan.plan.questions ?? []).flatMap(({ text, confirmed }, i) =>
      confirmed === null ? [open('unanswered-question', ['plan', 'questions', i], text)] : [],
    ),
    ...plan.bodies.flatMap(({ id, question }, i) =>
      used.has(id) && question?.confirmed === null
        ? [open('unanswered-question', ['bodies', i, 'question'], question.text)]
        : [],
    ),
    ...plan.groups.flatMap((group, i) => (used.has(group.id) ? groupProblems(group, i, leading) : [])),
    ...plan.obligations.flatMap((obligation, i) => obligationProblems(obligation, i)),
  ];
}

/** Ids of bodies and groups that have a part in what is tracked; the members of a used group are used. */
function usedIds(plan: Plan): Set<string> {
  const members = groupMembers(plan);
  const named = plan.obligations
    .filter(({ track }) => track)
    .flatMap(({ lead, coordinating, informed }) => [...lead, ...coordinating, ...informed]);
  return new Set([...named, ...resolveBodies(named, members)]);
}

/** A partner may be left unnamed once somebody has said so ("các cơ quan liên quan"); a lead may not. */
function groupProblems(
  { id, name, members, question }: Plan['groups'][number],
  index: number,
  leading: ReadonlySet<string>,
): PlanProblem[] {
  if (members.length === 0 && (leading.has(id) || !question?.confirmed)) {
    const or = leading.has(id) ? '' : ', hoặc xác nhận là không gửi cho ai';
    const message = `Chưa rõ nhóm “${name}” gồm những cơ quan nào; ghi mã của từng cơ quan vào members${or}.`;
    return [open('group-without-members', ['groups', index, 'members'], message)];
  }
  return question?.confirmed === null && members.length > 0
    ? [open('unanswered-question', ['groups', index, 'question'], question.text)]
    : [];
}

function obligationProblems({ code, track, reading }: Obligation, index: number): PlanProblem[] {
  if (reading === undefined || reading.confirmed !== null) return [];
  if (!track) {
    if (reading.held === null) return [];
    const message = [
      `Nhiệm vụ ${code} đang tắt: ${sentence(reading.held)}`,
      'Sửa rồi ghi track: true, hoặc xác nhận là không theo dõi.',
    ].join(' ');
    return [open('held-obligation', ['obligations', index, 'reading'], message)];
  }
  if (reading.confidence !== 'low' && !reading.leadImplied) return [];
  const why = reading.leadImplied
    ? 'câu trong văn bản không nêu cơ quan chủ trì'
    : 'cách đọc có độ tin cậy thấp';
  const message = `Nhiệm vụ ${code}: ${why} (${reading.reason}); cần người xác nhận ai làm việc gì.`;
  return [open('unconfirmed-reading', ['obligations', index, 'reading'], message)];
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function open(code: string, path: PlanPath, message: string): PlanProblem {
  return { code, path, message, severity: 'confirm' };
}
