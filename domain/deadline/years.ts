import { impossibleRange } from './faults';
import { finding, pointAt } from './lead-in';
import { eachMatch, type CongressTerm, type Range, type Scan } from './scan';
import { seriesEnd, seriesFrom } from './series';
import { LEFT, partOf, RIGHT, YEAR } from './words';

const SPAN = `(${YEAR})(?: ?-|,? (?:đến|tới))(?: hết)?(?: năm)? ?(${YEAR})(?!\\d)`;
const RANGE = new RegExp(
  `${LEFT}(?:(?:(?:giai đoạn|thời kỳ)(?: từ)?|từ|các)(?: năm)? |(?:các )?năm )?(?<!\\d)${SPAN}`,
  'u',
);
const CONGRESS = new RegExp(
  `${LEFT}(?:(?:(đầu|giữa|nửa|cuối) |(?:trong|cả|hết|suốt|toàn) )?nhiệm kỳ(?: (${YEAR}) ?- ?(${YEAR})(?!\\d))?|(giữa|cuối) kỳ)${RIGHT}`,
  'u',
);
const YEARS = {
  headed: new RegExp(`(?:(?:đầu|giữa|cuối) )?(?:các )?năm ?(${YEAR})(?!\\d)`, 'u'),
  bare: new RegExp(`(${YEAR})(?!\\d)`, 'u'),
  certain: /^/,
  dated: false,
};
const FIRST = new RegExp(`${LEFT}(?:(đầu|giữa|cuối) )?(?:các )?năm ?${YEAR}(?!\\d)`, 'u');
/** "tổng kết 2025", or a year that is the whole phrase. */
const BARE = new RegExp(
  `(?:(?<=${LEFT}(?:sơ kết|tổng kết|hết|hoàn thành) )(?=\\d{4}(?: ?$|[ ,.;)]))|^ ?(?=\\d{4} ?$))(${YEAR})(?!\\d)`,
  'u',
);
const PAPER_NAME =
  /(?<!\p{L})(?:đề án|kế hoạch|chương trình|kết luận|nghị quyết|chỉ thị|chiến lược|quy hoạch|dự án|phong trào|công trình|cuộc vận động)(?!\p{L})[^.;:]{0,200}$/u;
/** Only the end of the work makes a span of years a deadline before "thường xuyên". */
const FINISH = /(?<!\p{L})(?:hoàn thành|hoàn tất|xong|kết thúc)(?!\p{L})[^.;,]{0,30}$/u;
const OWN_TERM = /(?:trong|suốt|cho|thời gian(?: thực hiện)?:?|thực hiện|hoàn thành|năm) ?\(?$/u;

const WHOLE = { unit: 'year' as const, part: null };

/** "Đề án … giai đoạn 2016-2020" names a paper; "trong giai đoạn …", "thời gian thực hiện …" is a term. */
function isName(scan: Scan, words: string, start: number): boolean {
  if (words.startsWith('từ')) return false;
  const before = scan.phrase.text.slice(Math.max(0, start - 260), start);
  return PAPER_NAME.test(before) && !OWN_TERM.test(before.trimEnd());
}

function findRanges(scan: Scan): void {
  eachMatch(scan, RANGE, (match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const [from, to] = [Number(match[1]), Number(match[2])];
    if (from > to) {
      impossibleRange(scan, start, end);
      return end;
    }
    const anchored = FINISH.test(scan.phrase.open.slice(Math.max(0, start - 60), start));
    const first = pointAt(scan, start, end, WHOLE, { year: from });
    const last = pointAt(scan, start, end, WHOLE, { year: to });
    const range: Range = {
      ...finding(scan, start, end, anchored),
      first,
      last,
      named: isName(scan, match[0], start),
      bare: false,
    };
    scan.ranges.push(range);
    return end;
  });
}

/** "đầu", "giữa", "cuối nhiệm kỳ", "nhiệm kỳ 2020-2025". */
function findCongressTerms(scan: Scan): void {
  eachMatch(scan, CONGRESS, (match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (match[0] === 'nhiệm kỳ') return null;
    const word = match[1] === 'nửa' ? 'giữa' : (match[1] ?? match[4]);
    const years: CongressTerm['years'] = match[2] ? [Number(match[2]), Number(match[3])] : null;
    scan.congressTerms.push({ ...finding(scan, start, end, word !== undefined), part: partOf(word), years });
    return end;
  });
}

/** Ranges of years and terms of congresses; before single years, which would take them apart. */
export function findYearRanges(scan: Scan): void {
  findCongressTerms(scan);
  findRanges(scan);
}

export function findYears(scan: Scan): void {
  eachMatch(scan, FIRST, (match) => {
    const series = seriesFrom(scan, match.index, YEARS);
    if (!series) return null;
    const end = seriesEnd(series);
    const window = { unit: 'year' as const, part: partOf(match[1]) };
    for (const item of series.items)
      scan.points.push(pointAt(scan, match.index, end, window, { year: Number(item.token) }));
    return end;
  });
  eachMatch(scan, BARE, (match) => {
    const end = match.index + match[0].length;
    scan.points.push(pointAt(scan, match.index, end, WHOLE, { year: Number(match[1]) }));
    return end;
  });
}
