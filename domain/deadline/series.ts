import { matchAt, type Scan } from './scan';
import { yearSuffix } from './words';

/** Lists and spans of one kind: "quý I, II và III/2022", "tháng 3 - 6/2022", "quý IV/2021 đến quý I/2022". */

export interface SeriesItem {
  token: string;
  year: number | null;
  yearAssumed: boolean;
  nextYear: boolean;
  start: number;
  end: number;
}

export interface Series {
  items: SeriesItem[];
  /** What stands between item i and i + 1. */
  joins: ('list' | 'span')[];
}

export interface SeriesWords {
  /** The word with its numeral, e.g. /quý ?(\d|[ivx]+)/. Group 1 is the numeral. */
  headed: RegExp;
  /** The numeral alone, as a later member may be written. Group 1 is the numeral. */
  bare: RegExp;
  /** Which bare numerals belong to the list even when no year follows. */
  certain: RegExp;
  /** Whether members carry a year; false for years themselves. */
  dated: boolean;
}

const JOIN = / ?(-|,|;|&|\+|\/|và|hoặc|hay|đến|tới)(?: (?:và|hết|đến))?(?= |\d|\p{L}) ?/u;

function itemAt(scan: Scan, words: SeriesWords, pattern: RegExp, at: number): SeriesItem | null {
  const match = matchAt(scan, pattern, at);
  if (!match) return null;
  const behind = at + match[0].length;
  const undated = {
    token: match[1]!,
    year: null,
    yearAssumed: false,
    nextYear: false,
    start: at,
    end: behind,
  };
  if (!words.dated) return undated;
  const { year, assumed, next, end } = yearSuffix(scan, behind);
  return { ...undated, year, yearAssumed: assumed, nextYear: next, end };
}

/**
 * Reads on from a first member. A numeral without its word belongs to the list only when a year follows ("quý 3, 4/2021"),
 * so that "quý I, 2 lớp tập huấn" stays one quarter.
 */
export function seriesFrom(scan: Scan, at: number, words: SeriesWords): Series | null {
  const first = itemAt(scan, words, words.headed, at);
  if (!first) return null;
  const items = [first];
  const joins: Series['joins'] = [];
  let certain = 1;
  for (;;) {
    const end = items.at(-1)!.end;
    const join = matchAt(scan, JOIN, end);
    if (!join) break;
    const next = end + join[0].length;
    const headed = itemAt(scan, words, words.headed, next);
    const item = headed ?? itemAt(scan, words, words.bare, next);
    if (!item) break;
    items.push(item);
    joins.push(/^(?:-|đến|tới)$/.test(join[1]!) ? 'span' : 'list');
    if (headed || item.year !== null || words.certain.test(item.token)) certain = items.length;
  }
  const series = { items: items.slice(0, certain), joins: joins.slice(0, certain - 1) };
  shareYears(series.items);
  return series;
}

/** "quý I và quý II/2022": a year written once, at the end, is the year of those before it. */
function shareYears(items: SeriesItem[]): void {
  for (let i = items.length - 2; i >= 0; i -= 1) {
    const [item, next] = [items[i]!, items[i + 1]!];
    if (item.year === null && !item.nextYear) {
      item.year = next.year;
      item.yearAssumed = next.yearAssumed;
      item.nextYear = next.nextYear;
    }
  }
}

export function seriesEnd({ items }: Series): number {
  return items.at(-1)!.end;
}
