import type { LocalDate } from '../time/epoch';
import { dateFromParts, daysInMonth } from '../time/epoch';
import { ATTACHED } from './join-lines';
import { letterheadOf, type Letterhead } from './letterhead';
import { nameFromCapitals } from './names-in-capitals';
import { headlineOf, typeOfLetters } from './paper-types';
import type { Paragraph } from './paragraph';
import { isOfACity, provinceOf } from './province';

export interface DocumentHead {
  type: string | null;
  number: string | null;
  numberLeftBlank: boolean;
  date: LocalDate | null;
  issuer: string | null;
  province: string | null;
  ofACity: boolean;
  title: string | null;
}

/** What the head of a paper says of it. `signedFor` is the body in capitals that the foot names. */
export function headOf(paragraphs: Paragraph[], signedFor: string | null): DocumentHead {
  const letterhead = letterheadOf(paragraphs);
  const headline = headlineIn(paragraphs);
  const { issuer, title } = titleAndIssuer(paragraphs, headline?.rest ?? '');
  const text = textOf(paragraphs);
  return {
    type: headline?.type ?? typeOfSymbol(letterhead),
    number: letterhead.symbol?.written ?? null,
    numberLeftBlank: letterhead.numberLeftBlank,
    date: dateIn(paragraphs, letterhead),
    issuer: issuerOf(issuer, letterhead, signedFor, text),
    province: provinceOf(letterhead, text),
    ofACity: isOfACity(letterhead),
    title,
  };
}

function textOf(paragraphs: Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

function headlineIn(paragraphs: Paragraph[]) {
  const last = paragraphs.findLast(({ zone }) => zone === 'head');
  const found = last && headlineOf(last.text);
  if (found) return found;
  const letter = paragraphs.some(({ zone, text }) => zone === 'head' && /^(?:V\/v|Về việc)/iu.test(text));
  return letter ? { type: 'Công văn', rest: '' } : null;
}

function typeOfSymbol({ symbol }: Letterhead): string | null {
  return symbol && typeOfLetters(symbol.letters);
}

/** "CỦA BAN THƯỜNG VỤ TỈNH UỶ": who gives the directive, between the headline and the title. */
const GIVEN_BY = /^CỦA (\p{Lu}[\p{Lu}\s]+?)(?=\s+(?:VỀ|\p{Ll})|$)/u;

function titleAndIssuer(paragraphs: Paragraph[], rest: string) {
  const lines = paragraphs
    .filter(({ zone, text }) => zone === 'title' && !ATTACHED.test(text))
    .map(({ text }) => text);
  const words = [rest, subjectIn(paragraphs), ...lines].join(' ').replace(/\s+/gu, ' ').trim();
  const given = GIVEN_BY.exec(words);
  const title = words.slice(given?.[0].length ?? 0).trim();
  return { issuer: given?.[1]?.trim() ?? null, title: title === '' ? null : title };
}

/** "V/v …" of a letter, which its narrow column breaks. */
function subjectIn(paragraphs: Paragraph[]): string {
  const head = paragraphs.filter(({ zone, column }) => zone === 'head' && column === 0);
  const first = head.findIndex(({ text }) => /^V\/v/iu.test(text));
  if (first < 0) return '';
  const further = head.slice(first + 1).findIndex(({ text }) => !/^[\p{Ll}\d]/u.test(text));
  const lines = head.slice(first, further < 0 ? head.length : first + 1 + further);
  return lines.map(({ text }) => text).join(' ');
}

const WRITTEN_DATE = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu;
const SHORT_DATE = /ngày\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/iu;

/** The day under the letterhead, or beside the number where a site names the paper; impossible days are none. */
function dateIn(paragraphs: Paragraph[], { dated }: Letterhead): LocalDate | null {
  const named = paragraphs.filter(({ zone, text }) => zone === 'head' && /^\p{Lu}.{0,80}số/iu.test(text));
  const match = WRITTEN_DATE.exec(dated ?? '') ?? SHORT_DATE.exec(named[0]?.text ?? '');
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dateFromParts(year, month, day) : null;
}

function issuerOf(
  given: string | null,
  { bodies }: Letterhead,
  signedFor: string | null,
  text: string,
): string | null {
  if (given !== null) return nameFromCapitals(given, text);
  const [superior, ...units] = bodies;
  const unit = units.at(-1);
  if (superior !== undefined && unit !== undefined) {
    // A department of a Party committee is called by both names, a department of the State by its own.
    const ofParty = /(?:UỶ|ỦY)(?: |$)/u.test(superior) && !/^(?:UỶ|ỦY) BAN/u.test(superior);
    // "ĐẢNG BỘ TỈNH … / BAN CHẤP HÀNH": an organ of the committee, which "Ban Chấp hành" alone does not name.
    const organ = /^ĐẢNG BỘ /u.test(superior) && /^BAN (?:CHẤP HÀNH|THƯỜNG VỤ)$/u.test(unit);
    return nameFromCapitals(ofParty || organ ? `${unit} ${superior}` : unit, text);
  }
  if (superior !== undefined) {
    const committee =
      /^(?:TỈNH|THÀNH|HUYỆN|THỊ|ĐẢNG) (?:UỶ|ỦY)/u.test(superior) && signedFor === 'BAN THƯỜNG VỤ';
    return nameFromCapitals(committee ? `${signedFor} ${superior}` : superior, text);
  }
  return issuerInText(text) ?? (signedFor === null ? null : nameFromCapitals(signedFor, text));
}

/** "…, UBND tỉnh ban hành Kế hoạch …": the paper's own sentence about its making. */
const MAKING =
  /((?:Ban (?:Chấp hành|Thường vụ|\p{Lu})|(?:Uỷ|Ủy) ban|UBND|HĐND|Hội đồng|Tỉnh (?:uỷ|ủy)|Sở|Đảng (?:uỷ|ủy)|Văn phòng)[^,.;:“”\n]{0,70}?) (?:ban hành|xây dựng) (?:kế hoạch|đề án|chương trình|chỉ thị|nghị quyết|hướng dẫn)/iu;

function issuerInText(text: string): string | null {
  return MAKING.exec(text)?.[1] ?? null;
}
