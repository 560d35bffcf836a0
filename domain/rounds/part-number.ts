import { foldName } from '../draft/fold';
import { isPercent, isShare } from '../plan/percent';
import { accepted, refused, type Outcome, type Refusal } from '../refusal';

/**
 * A figure as people here type it: `82,5` · `82.5` · `1.234` · `1.234,5` · `85%` · `12 xã`. What could be read in two
 * ways is refused with both readings: in "%", `12.345` may be meant as 12,345 or as 12 345.
 */
export function readFigure(typed: string, unit: string): Outcome<number> {
  const said = typed.normalize('NFKC').replaceAll('−', '-').replaceAll(/\s+/g, ' ').trim();
  const match = /^(-?) ?(\d[\d., ]*?)[ ]?(\D*)$/.exec(said);
  const digits = match?.[2]?.trim();
  if (match === null || digits === undefined || /[.,]$/.test(digits)) return notANumber(typed, unit);
  const suffix = match[3]!.trim();
  if (suffix !== '' && !/^[\p{L}%‰]/u.test(suffix)) return notANumber(typed, unit);
  if (suffix !== '' && !isSameUnit(suffix, unit) && !(suffix === '%' && isPercent(unit)))
    return refused(
      'figure-unit',
      `“${shown(typed)}” ghi đơn vị “${suffix}”, chỉ tiêu này tính bằng “${unit}”; hãy đổi ra đúng đơn vị, hoặc chỉ ghi số.`,
    );
  const value = valueOf(digits, unit);
  if (!value.ok) return value.refusal.code === 'not-a-number' ? notANumber(typed, unit) : value;
  return accepted(match[1] === '-' ? -value.value : value.value);
}

export function isSameUnit(written: string, unit: string): boolean {
  if (written.trim() === unit.trim()) return true;
  const folded = foldName(written);
  return folded !== '' && folded === foldName(unit);
}

const GROUPED_BY_POINTS = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const GROUPED_BY_SPACES = /^\d{1,3}( \d{3})+([.,]\d+)?$/;
/** Two commas, or a comma before a point: nobody writes so in Vietnamese, and it has only one meaning. */
const GROUPED_BY_COMMAS = /^\d{1,3}((,\d{3}){2,}|(,\d{3})+\.\d+)$/;

function valueOf(digits: string, unit: string): Outcome<number> {
  if (/^\d+([.,]\d+)?$/.test(digits)) return plainValue(digits, unit);
  if (GROUPED_BY_POINTS.test(digits)) return accepted(Number(digits.replaceAll('.', '').replace(',', '.')));
  if (GROUPED_BY_SPACES.test(digits)) return accepted(Number(digits.replaceAll(' ', '').replace(',', '.')));
  if (GROUPED_BY_COMMAS.test(digits)) return accepted(Number(digits.replaceAll(',', '')));
  return refused('not-a-number', '');
}

/** At most one sign among the digits: three digits behind it are what can be read in two ways. */
function plainValue(digits: string, unit: string): Outcome<number> {
  const [whole = '', decimals] = digits.split(/[.,]/);
  const grouped = decimals?.length === 3 && whole.length <= 3 && !whole.startsWith('0');
  if (decimals === undefined || !grouped) return accepted(Number(digits.replace(',', '.')));
  const isPoint = digits.includes('.');
  const isInPercent = isPercent(unit);
  if (isPoint && !isInPercent) return accepted(Number(whole + decimals));
  if (!isPoint && isInPercent) return accepted(Number(`${whole}.${decimals}`));
  const asDecimal = `${whole},${decimals.replace(/0+$/, '') || '0'}`;
  return refused(
    'figure-ambiguous',
    isInPercent
      ? `“${digits}” hiểu được hai cách: ${whole},${decimals} % hay ${whole}${decimals}; phần lẻ hãy ghi bằng dấu phẩy, làm tròn hai chữ số, ví dụ ${rounded(whole, decimals)}.`
      : `“${digits}” hiểu được hai cách; hãy ghi ${whole}${decimals} nếu là số hàng nghìn, hoặc ${asDecimal} nếu là số lẻ.`,
  );
}

function rounded(whole: string, decimals: string): string {
  return Number(`${whole}.${decimals}`).toFixed(2).replace('.', ',');
}

function notANumber(typed: string, unit: string): Outcome<never> {
  const example = isPercent(unit) ? '82,5 hoặc 82,5%' : '1.234 hoặc 1.234,5';
  return refused(
    'not-a-number',
    `“${shown(typed)}” không phải một số; hãy ghi một con số, ví dụ ${example}. Không có số liệu thì để trống và ghi lý do.`,
  );
}

function shown(typed: string): string {
  const line = typed.replaceAll(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** Below one in a hundred: whoever writes it without the sign may mean the share of one whole (0,85 for 85%). */
export function isSmallShare(value: number, unit: string): boolean {
  return isShare(unit) && value > 0 && value < 1;
}

export function shareInTwoWays(value: number): Refusal {
  const said = figureText(value, '%');
  const hundredfold = figureText(Number((value * 100).toPrecision(12)), '%');
  return {
    code: 'figure-ambiguous',
    message: `“${said}” hiểu được hai cách: ${said}% hay ${hundredfold}%? Hãy ghi ${said}% nếu đúng là chưa đến 1%, hoặc ghi ${hundredfold}%.`,
    at: null,
  };
}

/** As forms and lists print it, and as `readFigure` reads it again: `1.234,5`, `82,5`. */
export function figureText(value: number, unit: string): string {
  const [whole = '', decimals] = plainDigits(Math.abs(value)).split('.');
  const isInPercent = isPercent(unit);
  const groups = isInPercent ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  // Three digits behind a comma alone would be read in two ways: a nought more says what it is.
  const behind = decimals?.length === 3 && groups === whole && !isInPercent ? `${decimals}0` : decimals;
  return `${value < 0 ? '-' : ''}${groups}${behind === undefined ? '' : `,${behind}`}`;
}

/** Without an exponent, which only very small and very large numbers would have. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}
