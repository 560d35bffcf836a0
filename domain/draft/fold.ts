/** Abbreviations that names of bodies are written with, as folded words. */
const ABBREVIATIONS: Record<string, string> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
  btv: 'ban thuong vu',
  bcsd: 'ban can su dang',
  vptu: 'van phong tinh uy',
  ldld: 'lien doan lao dong',
  lhpn: 'lien hiep phu nu',
  ccb: 'cuu chien binh',
  nd: 'nong dan',
  du: 'dang uy',
};

/** Words without marks, case and punctuation: `Ủy ban` and `uỷ ban` are one. For comparing only, never for printing. */
export function foldWords(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The key under which two spellings of a body's name meet. */
export function foldName(name: string): string {
  return foldWords(name)
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ');
}
