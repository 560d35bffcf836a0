import { cellsOverTime, quarterOf, quartersBetween } from '../../domain/figures/over-time';
import type { Scope } from '../../domain/ids';
import type { Lang } from '../../domain/lang';
import { plusDays, type LocalDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { frozenTargets } from '../frozen-targets';
import type { PictureFigures } from './draw-pictures';
import type { Picture } from './picture';

export interface PictureQuestion {
  scope: Scope;
  /** null: all cycles, without a timeline and targets, which are of one. */
  cycle: string | null;
  today: LocalDate;
  lang: Lang;
}

/** `drawPictures`, here or in another thread. */
export type DrawPictures = (figures: PictureFigures) => Picture[] | Promise<Picture[]>;

type Reading = Pick<Store, 'views' | 'progress' | 'agenda' | 'rounds'>;

const MOST_KEPT = 30;
const kept = new Map<string, Promise<Picture[]>>();

/** The pictures of a cycle: drawn anew when anything happened in the scope, or a day has passed. */
export async function readPictures(
  store: Reading,
  question: PictureQuestion,
  draw: DrawPictures,
): Promise<Picture[]> {
  const { scope, cycle, today, lang } = question;
  const key = JSON.stringify([scope, cycle, today, lang, await store.progress.pulse(scope)]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = readFigures(store, question).then(draw);
  kept.set(key, made);
  // What failed is tried again.
  made.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}

async function readFigures(store: Reading, question: PictureQuestion): Promise<PictureFigures> {
  const { scope, cycle, today, lang } = question;
  const named = cycle ?? undefined;
  const [bodies, quarters, days, counts, groups] = await Promise.all([
    store.views.countsByBody(scope, today, named),
    store.views.countsByQuarter(scope, today, named),
    store.views.countsByDay(scope, today, {
      from: LONG_AGO,
      to: plusDays(today, -1),
      ...(cycle === null ? {} : { cycle }),
    }),
    store.views.counts(scope, today, named),
    store.progress.groups(scope, cycle),
  ]);
  const ended = endedBefore(
    today,
    quarters.map(({ quarter }) => quarter),
  );
  const cells = cellsOverTime(groups, ended);
  return {
    ...{ lang, today, bodies, quarters, days },
    ended: ended.map((quarter, i) => ({ quarter, cells: cells[i]! })),
    now: counts.cells,
    ...(cycle === null ? { timeline: null, frozen: [] } : await ofCycle(store, scope, cycle)),
  };
}

const LONG_AGO = '1900-01-01' as LocalDate;
const COLUMNS = 12;

/** The last quarters that ended, from the first in which anything was due; `''`: without a day. */
function endedBefore(today: LocalDate, quarters: readonly string[]): string[] {
  const now = quarterOf(today);
  const first = quarters.filter((quarter) => quarter !== '').sort()[0] ?? now;
  return first < now ? quartersBetween(first, now).slice(0, -1).slice(-COLUMNS) : [];
}

async function ofCycle(
  store: Reading,
  scope: Scope,
  cycle: string,
): Promise<Pick<PictureFigures, 'timeline' | 'frozen'>> {
  const [term, rounds, snapshots] = await Promise.all([
    store.agenda.term(scope, cycle),
    store.agenda.rounds({ scope, cycle, from: LONG_AGO, to: '9999-12-31' as LocalDate }),
    store.agenda.snapshots(scope, cycle),
  ]);
  return {
    timeline: term === null ? null : { term, rounds },
    frozen: await frozenTargets(store, snapshots),
  };
}
