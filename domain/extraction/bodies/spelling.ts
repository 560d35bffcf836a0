/** Spellings of one word that are one for comparing: case, tone placement, i/y. Never for printing. */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** "uỷ" and "ủy", "hoà" and "hòa", "kỹ" and "kĩ" give the same key; "đ" stays apart from "d". */
export function wordKey(word: string): string {
  const decomposed = word.normalize('NFD').toLowerCase();
  const tones = decomposed.match(TONES)?.join('') ?? '';
  const bare = decomposed.replace(TONES, '').replace(/^([^aeiouy]+)y$/u, '$1i');
  return (bare + tones).normalize('NFC');
}

/** Words that papers shorten in names; capitals only, so that no common word is taken for one. */
const ABBREVIATIONS: Record<string, string> = {
  UBND: 'uỷ ban nhân dân',
  HĐND: 'hội đồng nhân dân',
  MTTQ: 'mặt trận tổ quốc',
  MTTQVN: 'mặt trận tổ quốc việt nam',
  UBMTTQ: 'uỷ ban mặt trận tổ quốc',
  UBMTTQVN: 'uỷ ban mặt trận tổ quốc việt nam',
  BCS: 'ban cán sự',
  BCSĐ: 'ban cán sự đảng',
  BTV: 'ban thường vụ',
  BTT: 'ban thường trực',
  BCH: 'ban chấp hành',
  BCĐ: 'ban chỉ đạo',
  BDV: 'ban dân vận',
  BTC: 'ban tổ chức',
  BTG: 'ban tuyên giáo',
  BNC: 'ban nội chính',
  UBKT: 'uỷ ban kiểm tra',
  VPTU: 'văn phòng tỉnh uỷ',
  LĐLĐ: 'liên đoàn lao động',
  LHPN: 'liên hiệp phụ nữ',
  HLHPN: 'hội liên hiệp phụ nữ',
  CCB: 'cựu chiến binh',
  HCCB: 'hội cựu chiến binh',
  HND: 'hội nông dân',
  TNCS: 'thanh niên cộng sản',
  CT: 'chính trị',
  XH: 'xã hội',
  TW: 'trung ương',
  TƯ: 'trung ương',
  TU: 'tỉnh uỷ',
  PTNT: 'phát triển nông thôn',
  ĐU: 'đảng uỷ',
};

/** A paper has a few thousand different words and uses them again and again. */
const known = new Map<string, string[]>();
const MOST_KNOWN = 20_000;

/** The keys of a word as written; several where it is an abbreviation. */
export function keysOf(word: string): readonly string[] {
  const before = known.get(word);
  if (before) return before;
  const full = ABBREVIATIONS[word.normalize('NFC')];
  const keys = (full ?? word).split(' ').map(wordKey);
  if (known.size < MOST_KNOWN) known.set(word, keys);
  return keys;
}

/** `Ban Chỉ đạo Công tác Dân vận` → `ban-chi-dao-cong-tac-dan-van`. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/gu, 'd');
  return (
    plain
      .replace(/[^a-z0-9]+/gu, '-')
      .slice(0, 60)
      .replace(/^-+|-+$/gu, '') || 'co-quan'
  );
}
