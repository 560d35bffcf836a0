import type { BodyRef } from '../lifecycle/types';
import type { Plan, Target } from '../plan/schema';
import { partStanding } from '../rounds/standing';
import type { PartContent } from '../rounds/part';
import type { RoundRecord } from '../rounds/types';
import { readTarget } from './targets';
import type { FrozenTargets, TargetReading } from './types';

/** One target through the rounds of its cycle. */
export interface TargetLine {
  target: Target;
  /** Of the rounds in order; null where a round did not read it. */
  readings: (TargetReading | null)[];
  /** The newest value, whichever round read it; null where none did. */
  newest: { period: string; value: number; met: boolean | null } | null;
}

export interface TargetRound {
  id: string;
  title: string;
  period: string;
  /** Still taking parts: what it reads may change. */
  isOpen: boolean;
}

/** The targets of a plan by what frozen rounds read of them, and what open rounds read so far; rounds oldest first. */
export function targetsOverTime(
  { targets }: Pick<Plan, 'targets'>,
  frozen: readonly FrozenTargets[],
  open: readonly FrozenTargets[],
): { rounds: TargetRound[]; lines: TargetLine[] } {
  const byDay = (a: FrozenTargets, b: FrozenTargets) => (a.round.days.cutoff < b.round.days.cutoff ? -1 : 1);
  const all = [
    ...[...frozen].sort(byDay).map((one) => ({ one, isOpen: false })),
    ...[...open].sort(byDay).map((one) => ({ one, isOpen: true })),
  ];
  return {
    rounds: all.map(({ one: { round }, isOpen }) => ({
      id: round.id,
      title: round.title,
      period: round.period,
      isOpen,
    })),
    lines: targets.map((target) => {
      const readings = all.map(
        ({ one }) => one.targets.find((read) => read.target.code === target.code) ?? null,
      );
      const last = readings.findLastIndex((reading) => reading !== null && reading.value !== null);
      const reading = readings[last];
      return {
        target,
        readings,
        newest:
          reading === undefined || reading === null || reading.value === null
            ? null
            : { period: all[last]!.one.round.period, value: reading.value, met: reading.met },
      };
    }),
  };
}

/** What an open round reads of the targets so far: of the parts that would count if it closed now. */
export function readOpenRound(
  { plan: { term }, targets }: { plan: Plan['plan']; targets: readonly Target[] },
  { plan, state }: RoundRecord,
  contents: Readonly<Record<string, PartContent>>,
  before: readonly FrozenTargets[],
): FrozenTargets {
  const parts = state.parts.map((part) => {
    const standing = partStanding(part, state);
    const isCounted = standing === 'sent' || standing === 'accepted';
    const newest = part.versions.at(-1);
    return {
      body: refOf(part.body),
      status: isCounted ? ('submitted' as const) : ('missing' as const),
      content: isCounted && newest !== undefined ? (contents[newest.content] ?? null) : null,
    };
  });
  return {
    round: {
      id: plan.id,
      kind: plan.kind,
      period: plan.period,
      title: plan.title,
      clause: plan.obligation?.clause ?? null,
      days: state.days,
      collator: plan.collator,
    },
    targets: targets.flatMap((target) => {
      const asked = state.parts
        .filter(({ body }) => body.targets.includes(target.code))
        .map(({ body }) => refOf(body));
      if (asked.length === 0) return [];
      const earlier = before.flatMap(({ round, targets: read }) => {
        const own = read.find((one) => one.target.code === target.code);
        return own === undefined ? [] : [{ period: round.period, value: own.value }];
      });
      return [
        readTarget(target, {
          round: plan,
          cutoff: state.days.cutoff,
          termEnd: term.end,
          asked,
          parts,
          before: earlier,
        }),
      ];
    }),
  };
}

function refOf({ id, name }: BodyRef): BodyRef {
  return { id, name };
}
