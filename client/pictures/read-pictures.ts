import { cellsOverTime, quarterOf, quartersBetween } from '../../domain/figures/over-time';
import type { Scope } from '../../domain/ids';
import type { Lang } from '../../domain/lang';
import { plusDays, type LocalDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { frozenTargets } from '../frozen-targets';
import { ageingPicture, byBodyPicture, overTimePicture } from './cells';
import { heatPicture } from './heat';
import type { Picture } from './picture';
import { timelinePicture } from './timeline';
import { trendPictures } from './trends';
import { PICTURE_WORDS, type PictureWords } from './words';

export interface PictureQuestion {
  scope: Scope;
  /** null: all cycles, without a timeline and targets, which are of one. */
  cycle: string | null;
  today: LocalDate;
  lang: Lang;
}

type Reading = Pick<Store, 'views' | 'progress' | 'agenda' | 'rounds' | 'records'>;

const MOST_KEPT = 30;
const kept = new Map<string, Promise<Picture[]>>();

/** The pictures of a cycle: drawn anew when anything happened in the scope, or a day has passed. */
export async function readPictures(store: Reading, question: PictureQuestion): Promise<Picture[]> {
  const { scope, cycle, today, lang } = question;
  const key = JSON.stringify([scope, cycle, today, lang, await store.progress.pulse(scope)]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = drawAll(store, question, PICTURE_WORDS[lang]);
  kept.set(key, made);
  // What failed is tried again.
  made.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}

async function drawAll(store: Reading, question: PictureQuestion, words: PictureWords): Promise<Picture[]> {
  const { scope, cycle, today } = question;
  const named = cycle ?? undefined;
  const [bodies, quarters, days] = await Promise.all([
    store.views.countsByBody(scope, today, named),
    store.views.countsByQuarter(scope, today, named),
    store.views.countsByDay(scope, today, {
      from: LONG_AGO,
      to: plusDays(today, -1),
      ...(cycle === null ? {} : { cycle }),
    }),
  ]);
  const names = new Map(bodies.map(({ body, name }) => [body, name]));
  const known = quarters.map(({ quarter }) => quarter).filter((quarter) => quarter !== '');
  return [
    await overTime(store, question, known, words),
    ageingPicture(days, today, words),
    byBodyPicture(bodies, words),
    heatPicture(quarters, { names, now: quarterOf(today) }, words),
    ...(cycle === null ? [] : await ofCycle(store, { ...question, cycle }, words)),
  ];
}

const LONG_AGO = '1900-01-01' as LocalDate;
const COLUMNS = 12;

async function overTime(
  { progress, views }: Reading,
  { scope, cycle, today }: PictureQuestion,
  quarters: string[],
  words: PictureWords,
): Promise<Picture> {
  const now = quarterOf(today);
  const first = quarters.sort()[0] ?? now;
  const [groups, counts] = await Promise.all([
    progress.groups(scope, cycle),
    views.counts(scope, today, cycle ?? undefined),
  ]);
  const ended = first < now ? quartersBetween(first, now).slice(0, -1).slice(-COLUMNS) : [];
  const cells = cellsOverTime(groups, ended);
  const moments = ended.map((quarter, i) => ({ name: words.quarter(quarter), cells: cells[i]! }));
  return overTimePicture([...moments, { name: words.timeline.today, cells: counts.cells }], words);
}

async function ofCycle(
  store: Reading,
  { scope, cycle, today }: PictureQuestion & { cycle: string },
  words: PictureWords,
): Promise<Picture[]> {
  const [source, rounds, records] = await Promise.all([
    store.records.cycleSource(scope, cycle),
    store.agenda.rounds({ scope, cycle, from: LONG_AGO, to: '9999-12-31' as LocalDate }),
    store.rounds.roundsOf(scope, cycle),
  ]);
  const frozen = await frozenTargets(
    store,
    records.flatMap(({ state }) => state.snapshot ?? []),
  );
  const term = source?.plan.plan.term;
  return [
    ...(term === undefined ? [] : [timelinePicture({ term, rounds, today }, words)]),
    ...trendPictures(frozen, words),
  ];
}
