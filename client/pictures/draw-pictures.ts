import { quarterOf, type FourCells } from '../../domain/figures/over-time';
import type { Lang } from '../../domain/lang';
import type { FrozenTargets } from '../../domain/reports/types';
import type { LocalDate } from '../../domain/time/epoch';
import type { AgendaRound } from '../../store/agenda';
import type { BodyCounts, DayCounts, QuarterCounts } from '../../store/views';
import { ageingPicture, byBodyPicture, overTimePicture } from './cells';
import { heatPicture } from './heat';
import type { Picture } from './picture';
import { timelinePicture } from './timeline';
import { trendPictures } from './trends';
import { PICTURE_WORDS } from './words';

/** All that the pictures of a cycle are drawn from: plain data, so that another thread can draw them. */
export interface PictureFigures {
  lang: Lang;
  today: LocalDate;
  bodies: BodyCounts[];
  quarters: QuarterCounts[];
  /** Up to yesterday. */
  days: DayCounts[];
  /** At the end of each of these quarters, in order. */
  ended: { quarter: string; cells: FourCells }[];
  now: FourCells;
  /** null: of all cycles together there is none. */
  timeline: { term: { start: LocalDate; end: LocalDate }; rounds: AgendaRound[] } | null;
  frozen: FrozenTargets[];
}

export function drawPictures(figures: PictureFigures): Picture[] {
  const { lang, today, bodies, quarters, days, ended, now, timeline, frozen } = figures;
  const words = PICTURE_WORDS[lang];
  const names = new Map(bodies.map(({ body, name }) => [body, name]));
  const moments = ended.map(({ quarter, cells }) => ({ name: words.quarter(quarter), cells }));
  return [
    overTimePicture([...moments, { name: words.timeline.today, cells: now }], words),
    ageingPicture(days, today, words),
    byBodyPicture(bodies, words),
    heatPicture(quarters, { names, now: quarterOf(today) }, words),
    ...(timeline === null ? [] : [timelinePicture({ ...timeline, today }, words)]),
    ...trendPictures(frozen, words),
  ];
}
