import type { Letterhead } from './paper';

/** Papers of the Văn phòng Tỉnh uỷ, which drafts all that goes to the Standing Committee and out in its name. */

const COMMITTEE_OF = /(?<!\p{L})(Tỉnh|Thành) (?:uỷ|ủy)(?: (\p{Lu}[\p{L} -]*))?$/u;
const PARTY_OF = /Đảng bộ (?:tỉnh|thành phố) (\p{Lu}[\p{L} -]*)$/u;

/** `Đồng Nai`, from who issued the plan; null where that does not say it. */
export function placeOf(planIssuer: string): string | null {
  const issuer = planIssuer.normalize('NFC').trim();
  return COMMITTEE_OF.exec(issuer)?.[2]?.trim() ?? PARTY_OF.exec(issuer)?.[1]?.trim() ?? null;
}

/** The head of a paper of the office; `type`: `TTr`, `CV`. */
export function officeLetterhead(planIssuer: string, type: 'TTr' | 'CV', year: number): Letterhead {
  const place = placeOf(planIssuer);
  const rank = /(?<!\p{L})[Tt]hành (?:uỷ|ủy|phố)(?!\p{L})/u.test(planIssuer.normalize('NFC'))
    ? 'THÀNH UỶ'
    : 'TỈNH UỶ';
  return {
    superior: `${rank} ${place === null ? BLANK : place.toLocaleUpperCase('vi')}`,
    issuer: 'VĂN PHÒNG',
    symbol: `-${type}/VPTU`,
    place,
    year,
  };
}

/** Where people write. */
const BLANK = '……………';
