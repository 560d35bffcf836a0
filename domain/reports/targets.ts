import type { BodyRef } from '../lifecycle/types';
import { isPercent, isShare } from '../plan/percent';
import type { Target } from '../plan/schema';
import type { RoundPlan } from '../rounds/types';
import { yearOf, type LocalDate } from '../time/epoch';
import type { CombineRule, SnapshotPart, TargetReading } from './types';

/** What a target is read from: the parts that count, who had to report it, and what earlier rounds read. */
export interface TargetSource {
  round: Pick<RoundPlan, 'kind' | 'period'>;
  cutoff: LocalDate;
  /** The last day of the term: when a target without a day is due. */
  termEnd: LocalDate;
  asked: BodyRef[];
  parts: Pick<SnapshotPart, 'body' | 'status' | 'content'>[];
  /** Readings of the same target in earlier rounds, oldest first. */
  before: { period: string; value: number | null }[];
}

export function readTarget(target: Target, source: TargetSource): TargetReading {
  const said = source.asked.map((body) => ({ body, figure: figureOf(target, source, body) }));
  const reported = said.flatMap(({ body, figure }) =>
    figure === null || figure.value === null
      ? []
      : [{ body, value: figure.value, weight: figure.weight, reason: figure.reason }],
  );
  const rule = ruleOf(target, reported);
  const value = combined(target, rule, reported);
  const previous = source.before.findLast((reading) => reading.value !== null);
  return {
    target,
    asked: source.asked,
    reported,
    missing: said
      .filter(({ figure }) => figure === null || figure.value === null)
      .map(({ body, figure }) => ({ ...body, reason: figure?.reason ?? null })),
    rule,
    value,
    met: value === null ? null : isMet(target, value),
    due: isDue(target, source),
    previous: previous === undefined ? null : { period: previous.period, value: previous.value! },
  };
}

function figureOf({ code }: Target, { parts }: TargetSource, { id }: BodyRef) {
  const part = parts.find(({ body, status }) => body.id === id && status !== 'missing');
  return part?.content?.figures.find(({ target }) => target === code) ?? null;
}

// ---- how several values become one

type Reported = Pick<TargetReading['reported'][number], 'value' | 'weight'>;

/** The target's own rule; unless it says otherwise a share is weighted, a growth averaged, everything else summed. */
function combineRule({ combine, unit }: Pick<Target, 'combine' | 'unit'>): CombineRule {
  if (combine !== undefined) return combine;
  if (isShare(unit)) return 'weighted';
  return isPercent(unit) ? 'average' : 'sum';
}

function ruleOf(target: Target, reported: readonly Reported[]): CombineRule {
  const rule = combineRule(target);
  const isWeighed = reported.every(({ weight }) => weight !== null) && sum(reported, weightOf) > 0;
  return rule === 'weighted' && !isWeighed ? 'average' : rule;
}

function combined(target: Target, rule: CombineRule, reported: readonly Reported[]): number | null {
  if (reported.length === 0) return null;
  switch (rule) {
    case 'sum':
      return plain(sum(reported, ({ value }) => value));
    case 'average':
      return plain(sum(reported, ({ value }) => value) / reported.length);
    case 'weighted':
      return plain(sum(reported, (one) => one.value * weightOf(one)) / sum(reported, weightOf));
    case 'each':
      return worst(
        target,
        reported.map(({ value }) => value),
      );
  }
}

function weightOf({ weight }: Reported): number {
  return weight ?? 0;
}

function sum(reported: readonly Reported[], of: (one: Reported) => number): number {
  return reported.reduce((total, one) => total + of(one), 0);
}

/** What stands farthest from the goal, on the wrong side of it; of two as far, the lower. */
function worst(target: Target, values: readonly number[]): number {
  const byShort = (value: number) => (isMet(target, value) ? -1 : shortOf(target, value));
  return [...values]
    .sort((a, b) => a - b)
    .reduce((a, b) => {
      if (target.op === '<' || target.op === '<=') return Math.max(a, b);
      if (target.op === '>' || target.op === '>=') return Math.min(a, b);
      return byShort(b) > byShort(a) ? b : a;
    });
}

/** A value made of some of the bodies asked: what the others have may turn it, so it is neither met nor missed. */
export function isPartlyReported({ value, missing }: Pick<TargetReading, 'value' | 'missing'>): boolean {
  return value !== null && missing.length > 0;
}

// ---- value against goal

/** `~` (khoảng): within so much of the goal, up or down. */
const NEAR = 0.05;

/** Whether a value meets the goal. What binary fractions add (0,1 + 0,2 = 0,30000000000000004) decides nothing. */
export function isMet({ op, value: goal }: Pick<Target, 'op' | 'value'>, value: number): boolean {
  const [is, wanted] = [plain(value), plain(goal)];
  switch (op) {
    case '>':
      return is > wanted;
    case '>=':
      return is >= wanted;
    case '<':
      return is < wanted;
    case '<=':
      return is <= wanted;
    case '=':
      return is === wanted;
    case '~':
      return plain(Math.abs(is - wanted)) <= plain(Math.abs(wanted) * NEAR);
  }
}

/** How far a value is from the goal, in the target's unit; 0 when it is met. Of `>` and `<` the goal itself is met by a hair more: 0 too. */
export function shortOf(target: Pick<Target, 'op' | 'value'>, value: number): number {
  return isMet(target, value) ? 0 : plain(Math.abs(target.value - value));
}

/** At twelve digits: more than anybody writes, fewer than binary fractions spoil. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}

// ---- when

/** The last figures before the day count as those of its day: the annual round of that year, and the tổng kết. */
function isDue({ each, by }: Target, { round, cutoff, termEnd }: TargetSource): boolean {
  const day = by ?? termEnd;
  return (
    each === 'year' ||
    day <= cutoff ||
    round.kind === 'final' ||
    (round.kind === 'annual' && round.period === String(yearOf(day)))
  );
}
