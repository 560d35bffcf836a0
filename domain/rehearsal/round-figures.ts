import { isPercent, isShare } from '../plan/percent';
import type { Target } from '../plan/schema';
import type { PartFigure } from '../rounds/part';
import { isWeighted, isWorse } from '../rounds/part-check';
import type { RoundPlan } from '../rounds/types';
import { seededChance, type Chance } from './chance';
import type { Scenario } from './scenario';

/** Figures of scripted bodies: they move towards the goal over the rounds, and now and then one falls, with its reason. */

export interface FigureOrder {
  rounds: readonly RoundPlan[];
  targets: readonly Target[];
  scenario: Scenario;
  seed: number;
}

/** What a body reports in a round, of the targets that it reports there. */
export function figureScript(order: FigureOrder): (round: string, body: string) => PartFigure[] {
  const targets = new Map(order.targets.map((target) => [target.code, target]));
  const inTime = [...order.rounds].sort((a, b) => (a.days.cutoff < b.days.cutoff ? -1 : 1));
  const courses = new Map<string, Map<string, PartFigure>>();
  const courseOf = (code: string, body: string) => {
    const key = `${code} ${body}`;
    const known = courses.get(key);
    if (known !== undefined) return known;
    const asked = inTime.filter((round) => targetsOf(round, body).includes(code));
    const made = course(order, targets.get(code)!, body, asked);
    courses.set(key, made);
    return made;
  };
  return (id, body) => {
    const round = order.rounds.find((one) => one.id === id);
    return targetsOf(round, body).map((code) => courseOf(code, body).get(id)!);
  };
}

function targetsOf(round: RoundPlan | undefined, body: string): string[] {
  return round?.participants.find(({ id }) => id === body)?.targets ?? [];
}

/** Round id → what a body says of one target, over all the rounds in which it is asked. */
function course(
  { scenario, seed }: FigureOrder,
  target: Target,
  body: string,
  rounds: readonly RoundPlan[],
): Map<string, PartFigure> {
  const chance = seededChance(`${seed} ${target.code} ${body}`);
  const { code, unit } = target;
  const values = valuesOf(target, sharersOf(target, rounds), rounds.length, chance);
  const weight = isWeighted(target) ? 40 + chance.below(400) : null;
  return new Map(
    rounds.map(({ id }, i): [string, PartFigure] => {
      const value = values[i]!;
      if (scenario === 'mixed' && chance.below(100) < 3)
        return [id, { target: code, value: null, unit, weight: null, reason: NOT_MEASURED }];
      const fell = values.slice(0, i).some((earlier) => isWorse(value, earlier, target));
      return [id, { target: code, value, unit, weight, reason: fell ? pick(FELL, chance) : null }];
    }),
  );
}

/** Of a sum each body has its share to bring. */
function sharersOf({ code, combine, unit }: Target, rounds: readonly RoundPlan[]): number {
  const isSum = combine === 'sum' || (combine === undefined && !isPercent(unit));
  if (!isSum) return 1;
  const counts = rounds.map(
    ({ participants }) => participants.filter(({ targets }) => targets.includes(code)).length,
  );
  return Math.max(1, ...counts);
}

function valuesOf(target: Target, sharers: number, count: number, chance: Chance): number[] {
  const goal = target.value / sharers;
  const between = (low: number, high: number) => low + ((high - low) * chance.below(101)) / 100;
  const falls = target.op === '<' || target.op === '<=';
  const start = startOf(target, sharers, falls ? goal * between(1.4, 2.2) : goal * between(0.55, 0.8));
  const end = goal * (falls ? between(0.8, 1.1) : between(0.94, 1.08));
  const dips = count > 1 && chance.below(100) < 25 ? 1 + chance.below(count - 1) : null;
  const values: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const wanted =
      target.each === 'year' ? goal * between(0.9, 1.05) : start + ((end - start) * (i + 1)) / count;
    const before = values[i - 1];
    const dipped = before !== undefined && i === dips ? before * (falls ? 1.06 : 0.94) : wanted;
    values.push(rounded(dipped, target, goal));
  }
  return values;
}

function startOf({ baseline }: Target, sharers: number, otherwise: number): number {
  return baseline === undefined ? otherwise : baseline / sharers;
}

/** Shares with one decimal and never above 100 %; counts of whole things whole. */
function rounded(value: number, { unit, value: whole }: Target, goal: number): number {
  if (isShare(unit)) return Math.min(100, Math.round(Math.max(0, value) * 10) / 10);
  const isCounted = Number.isInteger(whole) && (goal >= 3 || whole === goal);
  return isCounted ? Math.round(Math.max(0, value)) : Math.round(Math.max(0, value) * 10) / 10;
}

const NOT_MEASURED = 'Diễn tập: chưa có số liệu đến thời điểm chốt, sẽ bổ sung ở kỳ sau.';

const FELL = [
  'Diễn tập: một số đơn vị mới sáp nhập, số liệu được tính lại theo địa bàn mới.',
  'Diễn tập: thay cách thống kê nên thấp hơn kỳ trước, đang đối chiếu lại với cơ sở.',
  'Diễn tập: cán bộ phụ trách thay đổi giữa năm, một số việc chậm lại.',
];

function pick<T>(all: readonly T[], chance: Chance): T {
  return all[chance.below(all.length)]!;
}
