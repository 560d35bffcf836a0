import type { AgendaRound } from '../../store/agenda';
import { dateFromParts, dayNumber, printedDate, yearOf, type LocalDate } from '../../domain/time/epoch';
import { BLACK, FINE, small } from '../papers/chart-look';
import { wrapped } from '../papers/chart-text';
import { widthOf } from '../papers/letters';
import { drawOwn } from './draw';
import type { Picture } from './picture';
import { forScreen, itemStyleOf } from './screen-look';
import type { PictureWords } from './words';

/** Rounds near today: those before and those ahead. */
const BEFORE = 4;
const AHEAD = 10;
const ROW = 24;
const TOP = 44;
const BOTTOM = 24;

interface Bar {
  name: string;
  from: LocalDate;
  /** Where the second part begins; null: it is of one piece. */
  middle: LocalDate | null;
  to: LocalDate;
}

/** The term of a cycle and its rounds, with a line at today. */
export function timelinePicture(
  {
    term,
    rounds,
    today,
  }: { term: { start: LocalDate; end: LocalDate }; rounds: readonly AgendaRound[]; today: LocalDate },
  words: PictureWords,
): Picture {
  const { timeline } = words;
  const going = rounds.filter(({ status }) => status !== 'cancelled');
  const past = going.filter(({ days }) => days.committeeDue < today).slice(-BEFORE);
  const ahead = going.filter(({ days }) => days.committeeDue >= today).slice(0, AHEAD);
  const shown = [...past, ...ahead];
  const bars: Bar[] = [
    { name: timeline.term, from: term.start, middle: null, to: term.end },
    ...shown.map(({ title, days }) => ({
      name: title,
      from: days.opensOn,
      middle: days.partsDue,
      to: days.committeeDue,
    })),
  ];
  const [start, end] = [dayNumber(term.start), dayNumber(term.end)];
  const done = Math.round(
    (100 * Math.min(Math.max(dayNumber(today) - start, 0), end - start)) / Math.max(1, end - start),
  );
  const [next] = ahead;
  return {
    id: 'tien-trinh',
    title: timeline.title,
    says: timeline.says(
      done,
      next === undefined
        ? timeline.last
        : `${next.title}: ${timeline.parts.toLocaleLowerCase('vi')} ${printedDate(next.days.partsDue)}.`,
    ),
    drawn: draw(bars, today, words),
    key: null,
    table: {
      head: [timeline.round, timeline.opens, timeline.parts, timeline.committee],
      rows: shown.map(({ title, days }) => [
        title,
        printedDate(days.opensOn),
        printedDate(days.partsDue),
        printedDate(days.committeeDue),
      ]),
    },
  };
}

function draw(bars: readonly Bar[], today: LocalDate, words: PictureWords) {
  const { timeline } = words;
  const names = bars.map(({ name }) => wrapped(name, 190, 11, 1)[0] ?? '');
  const left = Math.ceil(Math.max(...names.map((name) => widthOf(name, 11)))) + 12;
  const all = bars.flatMap(({ from, to }) => [from, to, today]).sort();
  const [first, last] = [all[0]!, all.at(-1)!];
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 2 }, (_, i) =>
    dayNumber(dateFromParts(yearOf(first) + i, 1, 1)),
  );
  const [min, max] = [years[0]!, years.at(-1)!];
  const yearAt = new Map(years.map((day, i) => [day, String(yearOf(first) + i)]));
  const length = (a: LocalDate, b: LocalDate) => Math.max(0, dayNumber(b) - dayNumber(a));
  const piece = (name: string, tone: 'grey' | 'blue' | 'amber', data: number[]) => ({
    name,
    type: 'bar' as const,
    stack: 'one',
    silent: true,
    barWidth: 12,
    data,
    itemStyle: itemStyleOf(tone),
    emphasis: { disabled: true },
  });
  const option = {
    legend: {
      top: 0,
      left: 2,
      itemWidth: 16,
      itemHeight: 9,
      selectedMode: false,
      textStyle: small,
      data: [timeline.term, timeline.gather, timeline.collate].map((name) => ({ name, icon: 'rect' })),
    },
    grid: { left, right: 16, top: TOP, bottom: BOTTOM, outerBoundsMode: 'none' as const },
    xAxis: {
      type: 'value' as const,
      min,
      max,
      axisLabel: { ...small, customValues: years, formatter: (day: number) => yearAt.get(day) ?? '' },
      axisTick: { show: true, customValues: years },
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: FINE } },
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...small, interval: 0, hideOverlap: false },
    },
    series: [
      {
        type: 'bar' as const,
        stack: 'one',
        silent: true,
        barWidth: 12,
        data: bars.map(({ from }) => dayNumber(from)),
        itemStyle: { color: 'transparent' },
        emphasis: { disabled: true },
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          lineStyle: { type: [6, 4], color: BLACK, width: 1.5 },
          label: {
            show: true,
            position: 'start' as const,
            ...small,
            formatter: `${timeline.today} ${printedDate(today)}`,
          },
          data: [{ xAxis: dayNumber(today) }],
        },
      },
      piece(
        timeline.term,
        'grey',
        bars.map(({ middle, from, to }) => (middle === null ? length(from, to) : 0)),
      ),
      piece(
        timeline.gather,
        'blue',
        bars.map(({ middle, from }) => (middle === null ? 0 : length(from, middle))),
      ),
      piece(
        timeline.collate,
        'amber',
        bars.map(({ middle, to }) => (middle === null ? 0 : length(middle, to))),
      ),
    ],
  };
  return drawOwn(forScreen(option, { tones: [] }), TOP + BOTTOM + bars.length * ROW, [
    bars,
    today,
    timeline.term,
  ]);
}
