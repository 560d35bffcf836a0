import { eachMatch, scanOf, wordsOf, type Scan } from './scan';
import { ANY_DAY, LEFT, RIGHT, YEAR } from './words';

/** Numbers, dates and years that belong to cited papers: blanked first, so that none becomes a deadline. */

const PARTY_SYMBOL = '\\d{1,5} ?- ?\\p{L}{2,5} ?/ ?\\p{L}[\\p{L}\\d]*';
const STATE_SYMBOL =
  `\\d{1,5}/${YEAR}/\\p{L}[\\p{L}\\d]*(?:-\\p{L}[\\p{L}\\d]*)*` +
  '|\\d{1,5}/\\p{L}{2,}(?:-\\p{L}[\\p{L}\\d]*)+';
const DATED_PAPER =
  'chỉ thị|nghị quyết|nghị định|quyết định|kết luận|thông tri|thông báo|thông tư|hướng dẫn|công văn|quy định|công điện|tờ trình|văn bản';
const ISSUERS =
  'ban|bộ|thủ tướng|chính phủ|quốc hội|tỉnh|thành|ubnd|hđnd|uỷ ban|ủy ban|hội đồng|chủ tịch|trung ương|văn phòng|đảng|huyện|sở|btv|bch';
/** A word that makes the date behind it a deadline after all. */
const DUE_WORD = '(?:trước|chậm|muộn|hết|đến|tới|vào|trong|từ|sau|hoàn thành|xong)(?!\\p{L})';
const NO_DUE_WORD = (limit: number) => `(?:(?!${LEFT}${DUE_WORD})[^.;]){0,${limit}}?`;

const CITATIONS = [
  // "số 52-CT/TW ngày 9/1/2016", "18/2000/CT-TTg, ngày 21/9/2000"
  `${LEFT}(?:${PARTY_SYMBOL}|${STATE_SYMBOL})${RIGHT}(?:,? ?\\(?(?:ký |ban hành )?ngày ${ANY_DAY})?`,
  // "Kết luận số 80 ngày 29/7/2010"
  `${LEFT}số \\d[\\p{L}\\d/.\\-]*,? ngày ${ANY_DAY}`,
  // "Thông tư 02/2019", "Nghị định số 09/2019"
  `${LEFT}(?:nghị định|thông tư|quyết định|nghị quyết|luật|thông tư liên tịch)(?: số)? \\d{1,4}/${YEAR}(?!\\d)`,
  // "Kết luận ngày 15/3/2021", "đã ban hành ngày 15/3/2021"
  `${LEFT}(?:${DATED_PAPER}|(?:đã|được) (?:ký|ban hành|thông qua)),? ngày ${ANY_DAY}`,
  // the second half of a citation broken by a line: "ngày 29/7/2010 của Ban Bí thư"
  `(?<!${DUE_WORD} ?)${LEFT}ngày ${ANY_DAY}(?=,? của (?:${ISSUERS})(?!\\p{L}))`,
  // "Luật Đất đai năm 2024", "Hiến pháp năm 2013"
  `${LEFT}(?:bộ luật|luật|hiến pháp|pháp lệnh)(?!\\p{L})${NO_DUE_WORD(60)}năm ${YEAR}(?!\\d)`,
  // terms of congresses and councils that name them: "Đại hội … nhiệm kỳ 2020-2025"
  `${LEFT}(?:đại hội|đại biểu|hội đồng nhân dân|hđnd|quốc hội|ban chấp hành|đảng bộ|cấp ủy|cấp uỷ)(?!\\p{L})${NO_DUE_WORD(80)}(?<!(?:đầu|giữa|nửa|cuối) )nhiệm kỳ ${YEAR} ?- ?${YEAR}`,
  // cut-off of figures, not a due day: "số liệu tính đến ngày 14/12/2021"
  `${LEFT}(?:tính|số liệu) (?:đến|tới)(?: hết)?(?: ngày)? ${ANY_DAY}`,
  // the period of a report's figures
  `${LEFT}(?:số liệu|kỳ báo cáo)(?!\\p{L})[^.;]{0,30}?từ (?:ngày )?${ANY_DAY} (?:đến|tới)(?: hết)?(?: ngày)? ${ANY_DAY}`,
  // years of schools end when their school year does, which no plan says
  `${LEFT}năm học ${YEAR} ?- ?${YEAR}`,
  // the line under a letterhead: "Thái Nguyên, ngày 29 tháng 8 năm 2011"
  `^ ?(?!${DUE_WORD}|thời|hạn|báo|gửi|nộp)\\p{L}+(?: \\p{L}+){0,4}, ngày \\d{1,2} ?tháng ?\\d{1,2} ?năm ?\\d{4} ?$`,
  // aims beyond the plan: "tầm nhìn đến năm 2030"
  `${LEFT}(?:tầm nhìn|định hướng)(?: (?:đến|tới))?(?: năm)? ${YEAR}(?!\\d)`,
].map((source) => new RegExp(source, 'u'));

function eachCitation(scan: Scan, take: (start: number, end: number) => void): void {
  for (const pattern of CITATIONS) {
    eachMatch(scan, pattern, (match) => {
      const end = match.index + match[0].length;
      take(match.index, end);
      return end;
    });
  }
}

export function blankCitations(scan: Scan): void {
  eachCitation(scan, (start, end) => scan.cited.push(wordsOf(scan, start, end)));
}

/** Where cited papers with their numbers and days stand in a text (NFC), ascending. */
export function citationSpans(text: string): { start: number; end: number }[] {
  const scan = scanOf(text);
  const { starts, ends } = scan.phrase;
  const spans: { start: number; end: number }[] = [];
  eachCitation(scan, (start, end) => spans.push({ start: starts[start]!, end: ends[end - 1]! }));
  return spans.sort((a, b) => a.start - b.start);
}
