import { shownSummary } from '../desk/subject';
import type { AssignmentRecord, AssignmentStatus, BodyRef, Paper } from '../lifecycle/types';
import { groupBy } from '../plan/group-by';
import { groupMembers, resolveBodies } from '../plan/expand';
import type { Obligation, Plan, RoundKind, Target } from '../plan/schema';
import { roundKindOf } from '../rounds/round-of';
import type { Instant, LocalDate } from '../time/epoch';
import { isAtOrBelow } from './clauses';
import { clauseOrder, compare } from './order';
import { byCutoff } from './review-of';
import { isPartlyReported } from './targets';
import type { Snapshot, SubPlanFigures } from './types';

/* From a clause of the paper to everything that was made of it, and which reports tell of that. */

export interface ClauseTrace {
  clause: string;
  line: number | null;
  heading: string | null;
  /** Why nothing is asked by it; null: it asks, or should. */
  asksNothing: string | null;
  obligations: ObligationTrace[];
  targets: TargetTrace[];
}

export interface ObligationTrace {
  code: string;
  summary: string;
  lead: BodyRef[];
  deadlineText: string;
  track: boolean;
  /** It is a round, not work of its lead. */
  round: RoundKind | null;
  /** Ids of its rounds that were frozen. */
  frozen: string[];
  assignments: AssignmentTrace[];
}

export interface AssignmentTrace {
  id: string;
  leadName: string;
  status: AssignmentStatus;
  effectiveDue: LocalDate | null;
  submission: { n: number; at: Instant; paper: Paper | null } | null;
  acceptedAt: Instant | null;
  /** Parts in which a body says something of it, oldest first. */
  told: { round: string; title: string; body: BodyRef; remark: string | null }[];
}

export interface TargetTrace {
  target: Target;
  /** Of each frozen round that asked for it, oldest first; `met` null too where only some of the bodies reported. */
  readings: { round: string; title: string; value: number | null; met: boolean | null; bodies: BodyRef[] }[];
}

/** The clause and all below it, in the order of the paper; empty where the plan knows nothing of it. */
export function traceClause(
  plan: Plan,
  rows: readonly AssignmentRecord[],
  snapshots: readonly Snapshot[],
  clause: string,
): ClauseTrace[] {
  const frozen = [...snapshots].sort(byCutoff);
  const rowsOf = groupBy([...rows], ({ assignment }) => assignment.obligation);
  const known = [...(plan.clauses ?? []), ...plan.obligations, ...plan.targets].map((one) => one.clause);
  return [...new Set(known)]
    .filter((one) => isAtOrBelow(one, clause))
    .sort(clauseOrder(plan))
    .map((one) => {
      const head = plan.clauses?.find((given) => given.clause === one);
      return {
        clause: one,
        line: head?.line ?? null,
        heading: head?.heading ?? null,
        asksNothing: head?.asksNothing ?? null,
        obligations: plan.obligations
          .filter((obligation) => obligation.clause === one)
          .map((obligation) => obligationTrace(plan, obligation, rowsOf.get(obligation.code) ?? [], frozen)),
        targets: plan.targets
          .filter((target) => target.clause === one)
          .map((target) => targetTrace(target, frozen)),
      };
    });
}

function obligationTrace(
  plan: Plan,
  obligation: Obligation,
  rows: readonly AssignmentRecord[],
  frozen: readonly Snapshot[],
): ObligationTrace {
  const kind = roundKindOf(obligation);
  const { code, summary, secrecy } = obligation;
  const lead = resolveBodies(obligation.lead, groupMembers(plan));
  return {
    code,
    summary: shownSummary({ summary, ...(secrecy === undefined ? {} : { secrecy }) }),
    lead: lead.map((id) => ({ id, name: plan.bodies.find((body) => body.id === id)?.name ?? id })),
    deadlineText: obligation.deadline.text,
    track: obligation.track,
    round: kind,
    frozen: frozen.filter(({ round }) => isRoundOf(obligation, round)).map(({ round }) => round.id),
    assignments: [...rows]
      .sort((a, b) => compare(a.assignment.id, b.assignment.id))
      .map((row) => assignmentTrace(row, frozen)),
  };
}

/** A round of the plan (`annual/2012`, `midterm/2013`) is that of every clause that asks for such a one. */
export function isRoundOf(obligation: Obligation, { id, kind }: { id: string; kind: RoundKind }): boolean {
  const parts = id.split('/');
  return roundKindOf(obligation) === kind && (parts.length === 2 || parts.includes(obligation.code));
}

function assignmentTrace(row: AssignmentRecord, frozen: readonly Snapshot[]): AssignmentTrace {
  const { assignment, leadName, status, effectiveDue, acceptedAt, submittedAt, detail } = row;
  const last = detail?.submissions.at(-1);
  return {
    id: assignment.id,
    leadName,
    status,
    effectiveDue,
    submission:
      submittedAt === null ? null : { n: last?.version ?? 1, at: submittedAt, paper: last?.paper ?? null },
    acceptedAt,
    told: frozen.flatMap(({ round, parts }) =>
      parts.flatMap(({ body, content }) =>
        (content?.assignments ?? [])
          .filter(({ id }) => id === assignment.id)
          .map(({ remark }) => ({ round: round.id, title: round.title, body, remark })),
      ),
    ),
  };
}

function targetTrace(target: Target, frozen: readonly Snapshot[]): TargetTrace {
  return {
    target,
    readings: frozen.flatMap(({ round, targets }) =>
      targets
        .filter(({ target: known, asked }) => known.code === target.code && asked.length > 0)
        .map((reading) => ({
          round: round.id,
          title: round.title,
          value: reading.value,
          met: isPartlyReported(reading) ? null : reading.met,
          bodies: reading.reported.map(({ body }) => body),
        })),
    ),
  };
}

/** Plans of lower bodies that carry out a clause, or one below it, as the newest snapshot has them. */
export function subPlansBelow(snapshots: readonly Snapshot[], clause: string): SubPlanFigures[] {
  const newest = [...snapshots].sort(byCutoff).at(-1);
  return newest?.subPlans.filter((one) => isAtOrBelow(one.clause, clause)) ?? [];
}
