/** Numbers with symbols of Party (`28-CT/TU`) and State papers (`726/KH-UBND`, `42/2014/QĐ-TTg`), as domain papers write them. */

export interface PaperSymbol {
  /** As written, single spaces. */
  written: string;
  /** The letters that name the type: `CT`, `KH`; of a letter (công văn) the issuer's. */
  letters: string;
  start: number;
  end: number;
}

/** Spaces, an en dash or a line's end may stand around the hyphen. */
const PARTY =
  /(?<![\p{L}\d/])(\d{1,5})\s*[-–]\s*(\p{Lu}\p{L}{1,4})\s*\/\s*(\p{Lu}[\p{L}\d]*(?:[-–]\p{Lu}[\p{L}\d]*)*)/u;
const STATE =
  /(?<![\p{L}\d/])(\d{1,5})\s?\/(?:((?:19|20)\d{2})\/)?(\p{Lu}[\p{L}\d]*)((?:[-–]\p{Lu}[\p{L}\d]*)*)/u;

/** The first symbol in a text; null where there is none. */
export function symbolIn(text: string): PaperSymbol | null {
  const party = PARTY.exec(text);
  const state = STATE.exec(text);
  const match = party && (!state || party.index <= state.index) ? party : state;
  if (!match) return null;
  return {
    written: match[0].replace(/\s+/gu, ' '),
    letters: match === party ? match[2]! : match[3]!,
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** "Số:      /KH-UBND": a draft whose number is still to be written in. */
export const BLANK_NUMBER = /^Số\s*:?[\s.…_]*[-–/]\s*\p{Lu}/iu;
