import { figure } from '../papers/chart-text';
import type { FrozenTargets } from '../../domain/reports/types';
import { drawAlong } from './draw';
import type { Picture } from './picture';
import type { PictureWords } from './words';

/** More are read on the page of targets. */
const MOST = 6;

const GOAL_SIGNS = { '>': '>', '>=': '≥', '<': '<', '<=': '≤', '=': '', '~': '≈' } as const;

/** Each target through the rounds that froze a value of it. */
export function trendPictures(rounds: readonly FrozenTargets[], words: PictureWords): Picture[] {
  const codes = [...new Set(rounds.flatMap(({ targets }) => targets.map(({ target }) => target.code)))];
  const drawn = codes.flatMap((code) => trendOf(code, rounds, words) ?? []);
  return drawn.slice(0, MOST);
}

function trendOf(code: string, rounds: readonly FrozenTargets[], words: PictureWords): Picture | null {
  const readings = rounds.flatMap(({ round, targets }) => {
    const reading = targets.find(({ target }) => target.code === code);
    return reading === undefined ? [] : [{ period: round.period, reading }];
  });
  const last = readings.at(-1);
  const reported = readings.filter(({ reading }) => reading.value !== null);
  if (last === undefined || reported.length === 0) return null;
  const { target } = last.reading;
  const { trend } = words;
  const goal = `${GOAL_SIGNS[target.op]}${figure(target.value, target.unit)}`;
  const latest = reported.at(-1)!.reading;
  const base =
    target.baseline === undefined ? [] : [{ name: trend.before, value: target.baseline as number | null }];
  const points = [
    ...base,
    ...readings.map(({ period, reading }) => ({ name: period, value: reading.value })),
  ];
  return {
    id: `chi-tieu-${code}`,
    title: trend.title(target.what),
    says: trend.says(figure(latest.value!, target.unit), goal, latest.met),
    drawn: drawAlong(
      {
        caption: target.what,
        kind: 'line',
        unit: target.unit,
        categories: points.map(({ name }) => name),
        series: [{ name: target.what, values: points.map(({ value }) => value) }],
        goal: { name: trend.goal, value: target.value },
      },
      { tones: ['blue'], unit: words.unitIs(target.unit) },
      230,
    ),
    key: null,
    table: {
      head: [trend.period, trend.value],
      rows: points.map(({ name, value }) => [name, value === null ? '–' : figure(value, target.unit)]),
    },
  };
}
