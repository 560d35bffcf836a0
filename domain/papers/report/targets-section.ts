import { capitalized } from '../../letters/words';
import type { TargetReading } from '../../reports/types';
import { shortOf } from '../../reports/targets';
import { yearOf } from '../../time/epoch';
import { periodWords } from '../../rounds/titles';
import type { ReportContext } from './context';
import { amount, distance, figure } from './numbers';
import { item, said, sentences, type SectionBlock, type SourceRef } from './sentence';
import { bodiesWords, inline } from './words';

const LINES = 20;
const WHAT = 160;
const NAMES = 4;

type Target = TargetReading['target'];

/** Thực hiện chỉ tiêu: value against goal, then each by itself. */
export function targets({ snapshot, annex }: ReportContext): SectionBlock[] {
  const all = snapshot.targets;
  if (all.length === 0) return [];
  return [
    ...sentences(
      said(`${countWords(all)}.`, all.map(ref)),
      said(`Số liệu từng chỉ tiêu nêu tại ${annex('targets')}.`),
    ),
    ...all.slice(0, LINES).flatMap((reading) => item(...lineOf(reading))),
  ];
}

function ref({ target }: Pick<TargetReading, 'target'>): SourceRef {
  return { type: 'target', code: target.code };
}

function countWords(all: TargetReading[]): string {
  const met = all.filter(({ met }) => met === true).length;
  const short = all.filter(({ met }) => met === false).length;
  const silent = all.length - met - short;
  const parts = [
    { count: met, among: 'chỉ tiêu đạt mức đề ra', all: 'đạt mức đề ra' },
    { count: short, among: 'chỉ tiêu chưa đạt', all: 'chưa đạt mức đề ra' },
    { count: silent, among: 'chỉ tiêu chưa có số liệu', all: 'chưa có số liệu' },
  ].filter(({ count }) => count > 0);
  const opening = `Có ${figure(all.length)} chỉ tiêu`;
  if (parts.length === 1) return `${opening}, ${all.length === 1 ? '' : 'đều '}${parts[0]!.all}`;
  return `${opening}, gồm: ${parts.map(({ count, among }) => `${figure(count)} ${among}`).join('; ')}`;
}

function lineOf(reading: TargetReading) {
  const { target, value, previous, asked, missing } = reading;
  const name = `${capitalized(inline(target.what, WHAT))} (mục tiêu ${goalWords(target)})`;
  const before =
    previous === null ? '' : `; ${periodWords(previous.period)} là ${amount(previous.value, target.unit)}`;
  return [
    said(
      value === null
        ? `${name}: chưa có số liệu${before}.`
        : `${name}: thực hiện ${amount(value, target.unit)}, ${stateWords(reading)}${before}.`,
      [ref(reading)],
    ),
    missing.length === 0 || missing.length === asked.length
      ? null
      : said(
          `${figure(missing.length)}/${figure(asked.length)} cơ quan chưa có số liệu: ${bodiesWords(missing, NAMES)}.`,
          [ref(reading)],
        ),
    fallWords(reading),
  ];
}

const OPERATORS: Record<Target['op'], (goal: string) => string> = {
  '>': (goal) => `trên ${goal}`,
  '>=': (goal) => `từ ${goal} trở lên`,
  '<': (goal) => `dưới ${goal}`,
  '<=': (goal) => `không quá ${goal}`,
  '=': (goal) => goal,
  '~': (goal) => `khoảng ${goal}`,
};

/** `từ 80% trở lên, đến năm 2015`. */
export function goalWords({ op, value, unit, by, each }: Target): string {
  const goal = OPERATORS[op](amount(value, unit));
  if (each === 'year') return `${goal} mỗi năm`;
  return by === null ? goal : `${goal}, đến năm ${yearOf(by)}`;
}

/** `đạt mức đề ra`, `còn thấp hơn mức đề ra 3,5 điểm phần trăm`. Before its day a target is not missed. */
export function stateWords({
  target,
  value,
  met,
  due,
}: Pick<TargetReading, 'target' | 'value' | 'met' | 'due'>): string {
  if (value === null || met === null) return 'chưa có số liệu';
  if (met) return 'đạt mức đề ra';
  const short = shortOf(target, value);
  const side = value < target.value ? 'thấp hơn' : 'cao hơn';
  const far = short === 0 ? '' : `, ${side} ${distance(short, target.unit)}`;
  return due ? `chưa đạt mức đề ra${far}` : `chưa đạt mức của mục tiêu${far}`;
}

/** The first reason given where a value is worse than before. */
function fallWords({ reported, target }: TargetReading) {
  const told = reported.filter(({ reason }) => reason !== null);
  const [first] = told;
  if (first === undefined) return null;
  return said(`${first.body.name} nêu lý do: ${inline(first.reason!, 200)}.`, [
    { type: 'target', code: target.code },
  ]);
}
