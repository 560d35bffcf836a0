import type { DraftDocument } from '../extraction/draft';

/** Kinds of paper as their symbols write them; a paper without a number still gets a code people recognise. */
const SYMBOLS: Record<string, string> = {
  'kế hoạch': 'KH',
  'chỉ thị': 'CT',
  'đề án': 'DA',
  'chương trình': 'CTr',
  'chương trình hành động': 'CTr',
  'nghị quyết': 'NQ',
  'quyết định': 'QD',
  'kết luận': 'KL',
  'hướng dẫn': 'HD',
  'thông báo': 'TB',
};

/** `726/KH-UBND` and `28-CT/TU` → `KH726` and `CT28`; without a number kind and first year: `KH2021`. */
export function planCodeOf({ number, type, term, date }: DraftDocument): string {
  const symbol =
    number === null ? null : /(\d{1,5})\s*[-–/]\s*(?:\d{4}\s*\/\s*)?(\p{Lu}\p{L}{1,4})/u.exec(number);
  if (symbol !== null) return `${plainLetters(symbol[2]!)}${Number(symbol[1])}`;
  const kind = SYMBOLS[(type ?? '').toLowerCase()] ?? 'VB';
  const year = (term?.start ?? date)?.slice(0, 4) ?? '';
  return `${kind}${year}`;
}

/** `KH142` and `III.4.đ-01` → `KH142-III.4.dd-01`: letters and digits that fit into an id. */
export function obligationCodeOf(plan: string, id: string): string {
  const clean = plainLetters(id.replaceAll('đ', 'dd').replaceAll('Đ', 'DD')).replaceAll(
    /[^A-Za-z0-9._-]+/g,
    '-',
  );
  return `${plan}-${clean.replaceAll(/^[-.]+|[-.]+$/g, '') || '0'}`;
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
