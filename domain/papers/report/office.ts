import { oneLine } from '../../letters/words';
import { officeLetterhead, placeOf } from '../letterhead';
import type { DraftPaper, Letterhead } from '../paper';

/** Loại văn bản: báo cáo, tờ trình, công văn. */
type PaperType = 'BC' | 'TTr' | 'CV';

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
  /** In whose name it writes to other bodies: `T/L BAN THƯỜNG VỤ`. */
  onBehalf: string;
  /** The copy that is filed. */
  filed: string;
}

/** Where people write. */
const BLANK = '……………';

const STATE = /(?:Uỷ|Ủy) ban nhân dân ((?:tỉnh|thành phố) (\p{Lu}[\p{L} -]*))$/u;

/** A body of the province, by its name and by who issued the plan. */
export function officeOf(name: string, planIssuer: string): ReportOffice {
  const own = oneLine(name);
  const [, province, place] = STATE.exec(oneLine(planIssuer)) ?? [];
  return province === undefined ? partyBody(own, planIssuer) : stateBody(own, province, place!);
}

function partyBody(name: string, planIssuer: string): ReportOffice {
  const { superior, place } = officeLetterhead(planIssuer, 'CV', 0);
  const inner = /^(.+?) (?:Tỉnh|Thành) uỷ$/u.exec(name.replace(/ủy$/u, 'uỷ'))?.[1];
  const symbol = inner === undefined ? BLANK : initialsOf(name);
  return {
    name,
    superior,
    issuer: (inner ?? name).toLocaleUpperCase('vi'),
    symbols: symbolsOf((type) => `-${type}/${symbol}`),
    place: place ?? placeOf(name),
    signature: { authority: null, post: postOf(inner ?? name) },
    onBehalf: 'T/L BAN THƯỜNG VỤ',
    filed: `Lưu ${name}`,
  };
}

/** State papers join number and type by a stroke, and have no type on a công văn. */
function stateBody(name: string, province: string, place: string): ReportOffice {
  const inner = name.replace(/ (?:(?:Uỷ|Ủy) ban nhân dân|UBND) (?:tỉnh|thành phố).*$/u, '');
  const symbol = initialsOf(inner);
  return {
    name,
    superior: `UỶ BAN NHÂN DÂN ${province.toLocaleUpperCase('vi')}`,
    issuer: inner.toLocaleUpperCase('vi'),
    symbols: symbolsOf((type) => (type === 'CV' ? `/${symbol}` : `/${type}-${symbol}`)),
    place,
    signature: { authority: null, post: postOf(inner) },
    onBehalf: 'TL. CHỦ TỊCH',
    filed: 'Lưu: VT',
  };
}

function symbolsOf(of: (type: PaperType) => string): Record<PaperType, string> {
  return { BC: of('BC'), TTr: of('TTr'), CV: of('CV') };
}

/** `BDVTU`, `VPTU`; a tone on the first letter is none of its (`ủy` as `uỷ`). */
function initialsOf(name: string): string {
  const first = name.split(' ').map((word) => [...word][0]!);
  return first.join('').normalize('NFD').replace(TONES, '').normalize('NFC').toLocaleUpperCase('vi');
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

function postOf(name: string): string {
  if (/^Văn phòng(?: |$)/u.test(name)) return 'CHÁNH VĂN PHÒNG';
  if (/^Sở /u.test(name)) return 'GIÁM ĐỐC';
  return /^Ban (?!Thường vụ|Chấp hành|cán sự)/u.test(name) ? 'TRƯỞNG BAN' : BLANK;
}

/** The office of the house that issued the plan: it lays papers before the Standing Committee and writes in its name. */
export function houseOffice(planIssuer: string): ReportOffice {
  const issuer = oneLine(planIssuer);
  const province = STATE.exec(issuer)?.[1]?.split(' ');
  if (province !== undefined) {
    const rank = province[0] === 'tỉnh' ? 'tỉnh' : 'thành phố';
    return { ...officeOf(`Văn phòng Uỷ ban nhân dân ${rank}`, issuer), symbols: symbolsOf(stateSymbol) };
  }
  const rank = /(?<!\p{L})[Tt]hành (?:uỷ|ủy|phố)(?!\p{L})/u.test(issuer) ? 'Thành uỷ' : 'Tỉnh uỷ';
  return { ...officeOf(`Văn phòng ${rank}`, issuer), symbols: symbolsOf((type) => `-${type}/VPTU`) };
}

function stateSymbol(type: PaperType): string {
  return type === 'CV' ? '/VP' : `/${type}-VP`;
}

export function letterheadOf(office: ReportOffice, type: PaperType, year: number): Letterhead {
  const { superior, issuer, symbols, place } = office;
  return { superior, issuer, symbol: symbols[type], place, year };
}
