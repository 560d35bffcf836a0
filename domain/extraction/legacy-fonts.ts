/**
 * The two encodings in which Vietnamese was typed before Unicode (until about 2010). Their letters are code points of
 * Latin-1, so text alone does not tell: `è` is ố in TCVN3, and è in a real Unicode text. The font of the run tells.
 */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni';

/** `.VnTime` → TCVN3, `.VnTimeH` → TCVN3 shown in capitals, `VNI-Times` → VNI; null for fonts of Unicode. */
export function encodingOfFont(font: string): LegacyEncoding | null {
  // A PDF names the subset that it embeds: `ABCDEF+.VnTime`, and the style: `.VnTime,Bold`, `VNI-Times-Bold`.
  const name = font.replace(/^[A-Z]{6}\+/, '').replace(/[,-](bold|italic|bolditalic|regular|normal)$/i, '');
  if (/^\.?Vn[A-Z0-9]/.test(name)) return name.endsWith('H') ? 'tcvn3-capitals' : 'tcvn3';
  return /^VNI[-\s]/i.test(name) ? 'vni' : null;
}

export function toUnicode(text: string, encoding: LegacyEncoding): string {
  switch (encoding) {
    case 'tcvn3':
      return fromTcvn3(text);
    case 'tcvn3-capitals':
      return fromTcvn3(text).toUpperCase();
    case 'vni':
      return fromVni(text);
  }
}

// ---- TCVN3

/** U+00AD, the soft hyphen, is ư. Capitals with a tone have no code: they are small letters in a font of capitals. */
const TCVN3_CODES = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦';
const TCVN3_LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';

const TCVN3 = new Map([...TCVN3_CODES].map((code, i) => [code, [...TCVN3_LETTERS][i]!]));

function fromTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (code) => TCVN3.get(code) ?? code);
}

// ---- VNI

/**
 * A vowel and a sign behind it; ơ and ư are the letters ô and ö, which carry a sign of their own. Each row: the
 * letter as typed, its signs, what they make. Capitals are the capitals of both.
 */
const VNI_ROWS: [string, string, string][] = [
  ['a', 'øùûõï', 'àáảãạ'],
  ['a', 'êèéúüë', 'ăằắẳẵặ'],
  ['a', 'âàáåãä', 'âầấẩẫậ'],
  ['e', 'øùûõï', 'èéẻẽẹ'],
  ['e', 'âàáåãä', 'êềếểễệ'],
  ['o', 'øùûõï', 'òóỏõọ'],
  ['o', 'âàáåãä', 'ôồốổỗộ'],
  ['ô', 'øùûõï', 'ờớởỡợ'],
  ['u', 'øùûõï', 'ùúủũụ'],
  ['ö', 'øùûõï', 'ừứửữự'],
  ['y', 'øùûõ', 'ỳýỷỹ'],
];
/** Letters of one code. */
const VNI_SINGLE: [string, string] = ['ìíæóòôöîñ', 'ìíỉĩịơưỵđ'];

const VNI = vniTable();

function vniTable(): Map<string, string> {
  const pairs = VNI_ROWS.flatMap(([base, signs, letters]) =>
    [...signs].map((sign, i): [string, string] => [base + sign, letters[i]!]),
  );
  const single = [...VNI_SINGLE[0]].map((code, i): [string, string] => [code, VNI_SINGLE[1][i]!]);
  const small = [...pairs, ...single];
  const capital = small.map(([code, letter]): [string, string] => [code.toUpperCase(), letter.toUpperCase()]);
  // A capital at the head of a small word is often typed with a small sign.
  const mixed = pairs.map(([code, letter]): [string, string] => [
    code[0]!.toUpperCase() + code[1]!,
    letter.toUpperCase(),
  ]);
  return new Map([...mixed, ...small, ...capital]);
}

/** The two codes of a letter before the one: `ôù` is ớ, a lone `ô` is ơ. */
const VNI_CODES = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

function fromVni(text: string): string {
  return text.replace(VNI_CODES, (code) => VNI.get(code)!);
}

// ---- text without a font

/** What of a text looks typed in a legacy encoding although nothing says so. */
export interface LegacyTrace {
  encoding: 'tcvn3' | 'vni';
  /** Share of the words that bear a trace, 0 to 1. */
  share: number;
}

/**
 * Signs next to a letter that Vietnamese in Unicode never has there, capitals behind small letters among them. Quotes,
 * dots and © of real texts do not count.
 */
const TCVN3_TRACE = /[a-zA-Z][µ¸¶¹¨¾¼½©®ª¬«§]|[a-z][\u00C6-\u00DE]|[µ¸¶¹¨¾¼½Æ®ª¬«§¤¦][a-zA-Z]/;
const VNI_TRACE = /[aeouyôöAEOUYÔÖ][øûïåäØÛÏÅÄ]|[aeAE][âàáêèéÂÀÁÊÈÉ]|[ñöÑÖ]/;
const REAL = /[\u1EA0-\u1EF9ăđơưĂĐƠƯ]/;

/** At least this share of the words: one word in eight; in a legacy text it is more than every second. */
const TRACE_SHARE = 1 / 8;
const FEWEST_TRACES = 3;

/**
 * The encoding a text seems to be typed in, judged by the density of signs; null for Unicode. Never enough to convert
 * by: a person has to be asked.
 */
export function traceOfLegacyText(text: string): LegacyTrace | null {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\u00A1-\u00FE]/u.test(word));
  const suspects = words.filter((word) => !REAL.test(word));
  const traces: LegacyTrace[] = (['tcvn3', 'vni'] as const).map((encoding) => {
    const sign = encoding === 'tcvn3' ? TCVN3_TRACE : VNI_TRACE;
    const found = suspects.filter((word) => sign.test(word)).length;
    return { encoding, share: found < FEWEST_TRACES ? 0 : found / words.length };
  });
  const strongest = traces[0]!.share >= traces[1]!.share ? traces[0]! : traces[1]!;
  return strongest.share >= TRACE_SHARE ? strongest : null;
}
