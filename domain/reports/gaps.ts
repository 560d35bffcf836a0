import { shownSummary } from '../desk/subject';
import { groupBy } from '../plan/group-by';
import type { Obligation, Plan } from '../plan/schema';
import { isAtOrBelow } from './clauses';
import { isRoundOf } from './lineage';
import { isReported } from './matrix';
import type { Gap, Snapshot, SnapshotRow } from './types';

/** Rows as they stand, and the rounds that were frozen; `round`: the one that is being told of. */
type ToldSoFar = Pick<Snapshot, 'rows' | 'earlier'> & Partial<Pick<Snapshot, 'round'>>;

/** What a person should look at before the final paper is made; in the order of the paper. */
export function gapsOf(plan: Plan, snapshot: ToldSoFar): Gap[] {
  return [...clauseGaps(plan), ...untracked(plan), ...withoutOutcome(plan, snapshot)];
}

/** A clause that sets a target asks for something too; nothing says whether a clause was left out by mistake, but a person. */
function clauseGaps({ clauses = [], obligations, targets }: Plan): Gap[] {
  const asked = [...obligations, ...targets].map(({ clause }) => clause);
  return clauses
    .filter(({ asksNothing }) => asksNothing === undefined)
    .filter(({ clause }) => !asked.some((one) => isAtOrBelow(one, clause)))
    .map(({ clause, line, heading }) => ({ kind: 'clause-without-obligation', clause, line, heading }));
}

function untracked({ obligations }: Plan): Gap[] {
  return obligations
    .filter(({ track }) => !track)
    .map((obligation) => ({
      kind: 'obligation-untracked',
      clause: obligation.clause,
      code: obligation.code,
      summary: summaryOf(obligation),
    }));
}

function withoutOutcome(plan: Plan, snapshot: ToldSoFar): Gap[] {
  const rowsOf = groupBy(snapshot.rows, ({ obligation }) => obligation);
  return plan.obligations
    .filter(({ track }) => track)
    .flatMap((obligation): Gap[] => {
      const rows = rowsOf.get(obligation.code) ?? [];
      // Reports and reviews have rounds, and no rows.
      if (rows.length === 0) return isToldInRound(obligation, snapshot) ? [] : [neverBegun(plan, obligation)];
      return rows.filter((row) => !hasOutcome(row)).map((row) => rowGap(row));
    });
}

/** A result that was not sent back, nor taken from who is to do it anew; a yearly word on a standing duty, or a recorded end. */
function hasOutcome(row: SnapshotRow): boolean {
  if (row.status === 'accepted' || row.status === 'withdrawn') return true;
  if (row.status === 'closed') return row.reasons.length > 0 || isReported(row);
  return row.status === 'submitted' || (row.effectiveDue === null && row.progress !== null);
}

function rowGap({ clause, obligation, id, summary, leadName }: SnapshotRow): Gap {
  return { kind: 'no-outcome', clause, code: obligation, assignment: id, summary, leadName };
}

/** Its round was frozen: this one, or one before. */
function isToldInRound(obligation: Obligation, { round, earlier }: ToldSoFar): boolean {
  const frozen = [
    ...(round === undefined ? [] : [round]),
    ...earlier.map(({ round: id, kind }) => ({ id, kind })),
  ];
  return frozen.some((one) => isRoundOf(obligation, one));
}

function neverBegun(plan: Plan, obligation: Obligation): Gap {
  const { clause, code, lead } = obligation;
  const names = lead.map((id) => [...plan.bodies, ...plan.groups].find((one) => one.id === id)?.name ?? id);
  return {
    kind: 'no-outcome',
    clause,
    code,
    assignment: code,
    summary: summaryOf(obligation),
    leadName: names.join(', '),
  };
}

function summaryOf({ summary, secrecy }: Obligation): string {
  return shownSummary({ summary, ...(secrecy === undefined ? {} : { secrecy }) });
}
