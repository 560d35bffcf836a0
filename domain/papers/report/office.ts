import { oneLine } from '../../letters/words';
import { officeLetterhead, placeOf } from '../letterhead';
import type { DraftPaper, Letterhead } from '../paper';

/** Loại văn bản: báo cáo, tờ trình, công văn. */
export type PaperType = 'BC' | 'TTr' | 'CV';

/** Who issues a paper: all that stands in its head and foot, as data, so that another house may bring its own. */
export interface ReportOffice {
  /** As sentences name it: `Ban Dân vận Tỉnh uỷ`. */
  name: string;
  superior: string;
  issuer: string;
  /** What stands after the number. */
  symbols: Record<PaperType, string>;
  place: string | null;
  signature: DraftPaper['signature'];
  /** The copy that is filed. */
  filed: string;
}

/** Where people write. */
const BLANK = '……………';

/** A Party body of the province, by its name and by who issued the plan. */
export function officeOf(name: string, planIssuer: string): ReportOffice {
  const own = oneLine(name);
  const { superior, place } = officeLetterhead(planIssuer, 'CV', 0);
  const inner = /^(.+?) (?:Tỉnh|Thành) uỷ$/u.exec(own.replace(/ủy$/u, 'uỷ'))?.[1];
  const symbol = inner === undefined ? BLANK : initialsOf(own);
  return {
    name: own,
    superior,
    issuer: (inner ?? own).toLocaleUpperCase('vi'),
    symbols: { BC: `-BC/${symbol}`, TTr: `-TTr/${symbol}`, CV: `-CV/${symbol}` },
    place: place ?? placeOf(own),
    signature: { authority: null, post: postOf(inner ?? own) },
    filed: `Lưu ${own}`,
  };
}

/** `BDVTU`, `VPTU`. */
function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((word) => [...word][0]!.toLocaleUpperCase('vi'))
    .join('');
}

function postOf(name: string): string {
  if (/^Văn phòng(?: |$)/u.test(name)) return 'CHÁNH VĂN PHÒNG';
  if (/^Ban (?!Thường vụ|Chấp hành|cán sự)/u.test(name)) return 'TRƯỞNG BAN';
  return BLANK;
}

/** The Văn phòng Tỉnh uỷ, which writes to other bodies in the name of the Standing Committee. */
export function partyOffice(planIssuer: string): ReportOffice {
  const rank = /(?<!\p{L})[Tt]hành (?:uỷ|ủy|phố)(?!\p{L})/u.test(planIssuer.normalize('NFC'))
    ? 'Thành uỷ'
    : 'Tỉnh uỷ';
  const office = officeOf(`Văn phòng ${rank}`, planIssuer);
  return { ...office, symbols: { BC: '-BC/VPTU', TTr: '-TTr/VPTU', CV: '-CV/VPTU' } };
}

export function letterheadOf(office: ReportOffice, type: PaperType, year: number): Letterhead {
  const { superior, issuer, symbols, place } = office;
  return { superior, issuer, symbol: symbols[type], place, year };
}
