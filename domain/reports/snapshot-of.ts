import { citePlan } from '../letters/cite';
import { isSecret } from '../plan/assignment';
import { OFFICE_NAMES } from '../plan/recipients';
import type { Plan } from '../plan/schema';
import { asksWholePlan, isSameSeries } from '../rounds/series';
import type { RoundDays } from '../rounds/types';
import { endOfDay, minDate, plusDays } from '../time/epoch';
import type { SnapshotInput } from './inputs';
import { compare } from './order';
import { rowAsOf } from './row-as-of';
import { snapshotFigures, subPlanFigures } from './snapshot-figures';
import { lateParts, oldestFirst, remarksIn, snapshotParts, withoutRemarks } from './snapshot-parts';
import { snapshotRow } from './snapshot-row';
import { readTarget } from './targets';
import type { Snapshot, SnapshotPart, TargetReading } from './types';

/** What is frozen when the parts of a round are closed. The same input, in whatever order, gives the same snapshot. */
export function snapshotOf(input: SnapshotInput): Snapshot {
  const { plan, round, closedAt } = input;
  const days = daysOf(input);
  const at = endOfDay(days.cutoff);
  const rows = input.rows
    .map((row) => rowAsOf(row, at))
    .sort((a, b) => compare(a.assignment.id, b.assignment.id));
  const secret = new Set(rows.filter((row) => isSecret(row.assignment)).map((row) => row.assignment.id));
  const parts = snapshotParts(input).map((part) => withoutRemarks(part, secret));
  const remarks = remarksIn(input, parts);
  return {
    version: 1,
    scope: round.scope,
    cycle: round.cycle,
    plan: headOf(plan),
    round: {
      id: round.plan.id,
      kind: round.plan.kind,
      period: round.plan.period,
      title: round.plan.title,
      clause: round.plan.obligation?.clause ?? null,
      days,
      collator: round.plan.collator,
    },
    closedAt,
    rows: rows.map((row) => snapshotRow(row, at, remarks.get(row.assignment.id))),
    parts,
    targets: readings(input, parts),
    figures: snapshotFigures(plan, rows, days),
    earlier: oldestFirst(input.earlier).flatMap(({ round: { plan: before, state } }) =>
      state.snapshot === null
        ? []
        : [{ round: before.id, kind: before.kind, period: before.period, sha256: state.snapshot }],
    ),
    lateParts: lateParts(input).map((late) => ({ ...late, part: withoutRemarks(late.part, secret) })),
    subPlans: subPlanFigures(input, at),
  };
}

/** The data of a year begin where those of the report before really ended, be it moved or closed early. */
function daysOf({ round, earlier }: SnapshotInput): RoundDays {
  const { days } = round.state;
  if (round.plan.kind !== 'annual') return days;
  const before = oldestFirst(earlier).findLast(({ round: { plan } }) => asksWholePlan(plan));
  if (before === undefined) return days;
  return { ...days, dataFrom: minDate(plusDays(before.round.state.days.cutoff, 1), days.cutoff) };
}

function headOf({ plan, offices }: Plan): Snapshot['plan'] {
  return {
    code: plan.code,
    cited: citePlan(plan),
    title: plan.title,
    issuer: plan.issuer,
    term: plan.term,
    secretariat: offices.secretariat?.name ?? OFFICE_NAMES.secretariat,
    committee: offices.committee?.name ?? OFFICE_NAMES.committee,
  };
}

function readings({ plan, round, earlier }: SnapshotInput, parts: SnapshotPart[]): TargetReading[] {
  // What a few bodies told in between is no value of the plan.
  const before = oldestFirst(earlier).filter(
    ({ round: other }) => asksWholePlan(other.plan) || isSameSeries(other.plan, round.plan),
  );
  return plan.targets.map((target) => {
    const isAsked = new Set(
      round.state.parts.filter(({ body }) => body.targets.includes(target.code)).map(({ body }) => body.id),
    );
    return readTarget(target, {
      round: round.plan,
      cutoff: round.state.days.cutoff,
      termEnd: plan.plan.term.end,
      asked: parts.filter(({ body }) => isAsked.has(body.id)).map(({ body }) => body),
      parts,
      before: before.flatMap(({ snapshot }) =>
        snapshot.targets
          .filter(({ target: known }) => known.code === target.code)
          .map(({ value }) => ({ period: snapshot.round.period, value })),
      ),
    });
  });
}
