import { keysOf } from '../extraction/bodies/spelling';

/** Words without marks, case and punctuation: `Ủy ban` and `uỷ ban` are one. For comparing only, never for printing. */
export function foldWords(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The key under which two spellings of a body's name meet; the usual abbreviations (UBND, MTTQ) are read out. */
export function foldName(name: string): string {
  return foldWords(
    name
      .normalize('NFC')
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap(keysOf)
      .join(' '),
  ).join(' ');
}
