import type { Letterhead } from './letterhead';
import { placeFromCapitals } from './names-in-capitals';

const IN_CAPITALS =
  /(?:TỈNH (?:UỶ|ỦY)|TỈNH|THÀNH (?:UỶ|ỦY)|THÀNH PHỐ) (?!UỶ|ỦY|ĐOÀN)(\p{Lu}{2,}(?: (?:[-–] )?\p{Lu}{2,}){0,4})$/u;
/** Words that follow "tỉnh" with a capital and name no province. */
const NO_PLACE = '(?!Uỷ|Ủy|Đoàn|Ban|Đảng|Hội|Mặt|Sở|Văn|Công|Nghị|Quyết|Kế|Báo|Đài)';
const IN_THE_TEXT = new RegExp(
  `(?<!\\p{L})(?:tỉnh|thành phố) ${NO_PLACE}(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){1,2}(?: ?[-–] ?\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)?)`,
  'gu',
);

/** Whether the first body of the letterhead is one of a city with no province above it. */
export function isOfACity({ bodies }: Letterhead): boolean {
  return /^(?:THÀNH (?:UỶ|ỦY)|(?:ĐẢNG BỘ|(?:UỶ|ỦY) BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND) THÀNH PHỐ)(?= |$)/u.test(
    bodies[0] ?? '',
  );
}

/** The province whose paper it is: from the letterhead, or the one that the text names most often; null otherwise. */
export function provinceOf({ bodies }: Letterhead, text: string): string | null {
  for (const body of bodies) {
    const shouted = IN_CAPITALS.exec(body)?.[1];
    if (shouted !== undefined) return placeFromCapitals(shouted);
  }
  const counts = new Map<string, number>();
  for (const [, name] of text.matchAll(IN_THE_TEXT)) counts.set(name!, (counts.get(name!) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
