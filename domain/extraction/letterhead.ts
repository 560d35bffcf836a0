import { endsInHyphen } from './join-lines';
import type { Paragraph } from './paragraph';
import { isCapitals } from './marks';
import { BLANK_NUMBER, symbolIn, type PaperSymbol } from './symbols';

/** What stands above the headline: who issues, under which number, where and when. */
export interface Letterhead {
  /** Names in capitals, the superior body first: `TỈNH UỶ BÌNH SƠN`, `BAN DÂN VẬN`. */
  bodies: string[];
  symbol: PaperSymbol | null;
  numberLeftBlank: boolean;
  /** The words of place and date: `Bình Sơn, ngày 5 tháng 3 năm 2024`. */
  dated: string | null;
}

const MOTTO =
  /^(?:đảng cộng sản việt nam|cộng h(?:oà|òa) xã hội chủ nghĩa việt nam|độc lập ?[-–] ?tự do ?[-–] ?hạnh phúc)/iu;
const STAMP = /^(?:dự thảo|mật|tối mật|tuyệt mật|hoả tốc|hỏa tốc|khẩn|thượng khẩn)(?!\p{L})/iu;
const DATED = /ngày\s*[\d.…_\s]*\s*tháng\s*[\d.…_\s]*\s*năm/iu;
/** The rest of a name that a narrow column broke: "UỶ BAN NHÂN DÂN / TỈNH BÌNH SƠN". */
const REST_OF_A_NAME = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẢNG BỘ|VÀ|CÁC)(?: (?!UỶ|ỦY)|$)/u;

export function letterheadOf(paragraphs: Paragraph[]): Letterhead {
  const head = paragraphs.filter(({ zone }) => zone === 'head');
  const numbered = head.findIndex(({ text }) => /^Số(?!\p{L})/iu.test(text));
  const numberLine = numbered >= 0 ? withRest(head[numbered]!.text, head[numbered + 1]?.text ?? '') : '';
  return {
    bodies: bodiesIn(head),
    symbol: symbolOf(head, numberLine),
    numberLeftBlank: BLANK_NUMBER.test(numberLine),
    dated: head.find(({ text }) => DATED.test(text))?.text ?? null,
  };
}

/** A narrow column breaks the number at its hyphen; a blank left for it parts its line in two. */
function withRest(text: string, next: string): string {
  if (endsInHyphen(text)) return text + next;
  return /\d/u.test(text) ? text : `${text} ${next}`;
}

/** The number's own line first; a site that copied the paper may name it above the letterhead. */
function symbolOf(head: Paragraph[], numberLine: string): PaperSymbol | null {
  if (numberLine !== '') return BLANK_NUMBER.test(numberLine) ? null : symbolIn(numberLine);
  for (const { text } of head) {
    const found = symbolIn(text);
    if (found) return found;
  }
  return null;
}

function bodiesIn(head: Paragraph[]): string[] {
  const bodies: string[] = [];
  for (const { text, column } of head.slice(0, -1)) {
    if (column > 0 || !isCapitals(text) || MOTTO.test(text) || STAMP.test(text)) continue;
    if (/^SỐ(?!\p{L})/u.test(text) || symbolIn(text)?.start === 0) continue;
    if (bodies.length > 0 && REST_OF_A_NAME.test(text)) bodies.push(`${bodies.pop()!} ${text}`);
    else bodies.push(text);
  }
  return bodies;
}
