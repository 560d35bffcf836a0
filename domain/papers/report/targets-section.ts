import { capitalized, oneLine } from '../../letters/words';
import type { TargetReading } from '../../reports/types';
import { isPartlyReported, shortOf } from '../../reports/targets';
import { yearOf } from '../../time/epoch';
import { periodWords } from '../../rounds/titles';
import type { ReportContext } from './context';
import { amount, distance, figure } from './numbers';
import { item, said, sentences, type Said, type SectionBlock, type SourceRef } from './sentence';
import { hasWords } from './quotes';
import { bodiesWords, inline, quoted } from './words';

const LINES = 20;
const WHAT = 160;
const NAMES = 4;
const REASONS = 2;

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

const PARTLY = 'chưa đủ số liệu để đánh giá';

/** How many are met, how many not and whether they had to be, of how many too little or nothing is known. */
export function countWords(all: Pick<TargetReading, 'value' | 'met' | 'due' | 'missing'>[]): string {
  const whole = all.filter((reading) => !isPartlyReported(reading));
  const groups = [
    { of: whole.filter(({ met }) => met === true), words: 'đạt mục tiêu' },
    { of: whole.filter(({ met, due }) => met === false && due), words: 'chưa đạt mục tiêu' },
    {
      of: whole.filter(({ met, due }) => met === false && !due),
      words: 'chưa đạt mục tiêu nhưng chưa đến thời điểm phải đạt',
    },
    { of: all.filter(isPartlyReported), words: PARTLY },
    { of: all.filter(({ met }) => met === null), words: 'chưa có số liệu' },
  ].filter(({ of }) => of.length > 0);
  const opening = `Có ${figure(all.length)} chỉ tiêu`;
  if (groups.length === 1) return `${opening}, ${all.length === 1 ? '' : 'đều '}${groups[0]!.words}`;
  return `${opening}, gồm: ${groups.map(({ of, words }) => `${figure(of.length)} chỉ tiêu ${words}`).join('; ')}`;
}

function lineOf(reading: TargetReading) {
  const { target, value, previous } = reading;
  const before =
    previous === null
      ? baselineWords(target)
      : `; ${periodWords(previous.period)} là ${amount(previous.value, target.unit)}`;
  const now =
    value === null ? 'chưa có số liệu' : `thực hiện ${amount(value, target.unit)}, ${stateWords(reading)}`;
  return [
    said(`${targetName(target)}: ${now}${before}.`, [ref(reading)]),
    silentWords(reading),
    ...reasonsOf(reading),
  ];
}

/** Where no round has read a target before, what it stood at before the plan is what it is compared with. */
function baselineWords({ baseline, unit }: Target): string {
  return baseline === undefined ? '' : ` (năm gốc: ${amount(baseline, unit)})`;
}

/** `Tỷ lệ … (mục tiêu từ 80% trở lên, đến năm 2015)`. */
export function targetName(target: Target): string {
  return `${capitalized(inline(target.what, WHAT))} (mục tiêu ${goalWords(target)})`;
}

export function silentWords({ target, asked, missing }: TargetReading): Said | null {
  if (missing.length === 0) return null;
  const opening =
    asked.length === missing.length
      ? 'Cơ quan chưa có số liệu'
      : `${figure(missing.length)}/${figure(asked.length)} cơ quan chưa có số liệu`;
  return said(`${opening}: ${bodiesWords(missing, NAMES)}.`, [{ type: 'target', code: target.code }]);
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

/** `đạt mục tiêu`, `chưa đạt mục tiêu, thấp hơn 3,5 điểm phần trăm`. Before its day a target is not missed, without all its figures neither met nor missed. */
export function stateWords(reading: TargetReading): string {
  const { target, value, met, due, asked, missing } = reading;
  if (value === null || met === null) return 'chưa có số liệu';
  if (isPartlyReported(reading))
    return `theo số liệu của ${figure(asked.length - missing.length)}/${figure(asked.length)} cơ quan: ${PARTLY}`;
  if (met) return 'đạt mục tiêu';
  const short = shortOf(target, value);
  const side = value < target.value ? 'thấp hơn' : 'cao hơn';
  if (due)
    return short === 0 ? 'chưa đạt mục tiêu' : `chưa đạt mục tiêu, ${side} ${distance(short, target.unit)}`;
  return short === 0 ? 'chưa vượt mức của mục tiêu' : `còn ${side} mục tiêu ${distance(short, target.unit)}`;
}

/** Why a value fell, or is not there, in the words of who reports it. */
function reasonsOf({ reported, missing, target }: TargetReading): Said[] {
  const told = [...reported.map(({ body, reason }) => ({ name: body.name, reason })), ...missing];
  return told
    .filter(({ reason }) => hasWords(reason))
    .slice(0, REASONS)
    .map(({ name, reason }) =>
      said(`${oneLine(name)} nêu lý do: ${quoted(reason!, 200)}`, [{ type: 'target', code: target.code }]),
    );
}
