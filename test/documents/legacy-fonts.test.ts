import { encodingOfFont, toUnicode, traceOfLegacyText } from '../../domain/extraction/legacy-fonts';

/** The 146 letters: twelve vowels in six tones and đ, small and capital. */
const VOWELS = [...'aăâeêioôơuưy'];
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const SMALL = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'];
const LETTERS = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];

/** TCVN 5712:1993, third table, row by row; a space is a letter of ASCII. */
const TCVN3_FROM_A1 =
  'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';

function toTcvn3(letter: string): string {
  const at = [...TCVN3_FROM_A1].indexOf(letter);
  return at === -1 ? letter : String.fromCharCode(0xa1 + at);
}

/** VNI: the letter of ASCII and a sign for tone and shape together, in the order of TONES; some letters have a code. */
const VNI_SIGNS: Record<string, string[]> = {
  plain: ['', 'ø', 'ù', 'û', 'õ', 'ï'],
  ă: ['ê', 'è', 'é', 'ú', 'ü', 'ë'],
  hat: ['â', 'à', 'á', 'å', 'ã', 'ä'],
};
const VNI_ALONE: Record<string, string> = { ì: 'ì', í: 'í', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ' };
const VNI_BASE: Record<string, [string, keyof typeof VNI_SIGNS]> = {
  ă: ['a', 'ă'],
  â: ['a', 'hat'],
  ê: ['e', 'hat'],
  ô: ['o', 'hat'],
  ơ: ['ô', 'plain'],
  ư: ['ö', 'plain'],
};

function toVni(letter: string): string {
  const small = letter.toLowerCase();
  const alone = VNI_ALONE[small];
  const decomposed = small.normalize('NFD');
  const tone = TONES.findIndex((sign) => sign !== '' && decomposed.includes(sign));
  const vowel = tone === -1 ? small : decomposed.replace(TONES[tone]!, '').normalize('NFC');
  const [base, row] = VNI_BASE[vowel] ?? [vowel, 'plain'];
  const typed = alone ?? base + (VNI_SIGNS[row]![Math.max(0, tone)] ?? '');
  return letter === small ? typed : typed.toUpperCase();
}

describe('the 146 Vietnamese letters', () => {
  test('are 146', () => expect(new Set(LETTERS).size).toBe(146));

  test('come back from TCVN3, capitals with a tone through a font of capitals', () => {
    for (const letter of LETTERS) {
      const capital = letter !== letter.toLowerCase();
      const typed = toTcvn3(capital ? letter.toLowerCase() : letter);
      expect([letter, toUnicode(typed, capital ? 'tcvn3-capitals' : 'tcvn3')]).toEqual([letter, letter]);
    }
  });

  test('seven capitals have TCVN3 codes of their own', () => {
    const own = [...'ĂÂĐÊÔƠƯ'];
    expect(own.map((letter) => toUnicode(toTcvn3(letter), 'tcvn3'))).toEqual(own);
  });

  test('have different codes in VNI and come back from each', () => {
    expect(new Set(LETTERS.map(toVni)).size).toBe(146);
    for (const letter of LETTERS) expect([letter, toUnicode(toVni(letter), 'vni')]).toEqual([letter, letter]);
  });

  test('keep their neighbours: the longest code is taken first', () => {
    const sentence = 'Uỷ ban nhân dân tỉnh phối hợp với các tổ chức đoàn thể, hướng dẫn cơ sở trước ngày 15';
    const typed = [...sentence].map((sign) => (LETTERS.includes(sign) ? toVni(sign) : sign)).join('');
    expect(toUnicode(typed, 'vni')).toBe(sentence);
  });
});

test.each([
  ['.VnTime', 'tcvn3'],
  ['.VnTimeH', 'tcvn3-capitals'],
  ['VnArial', 'tcvn3'],
  ['ABCDEF+.VnTime', 'tcvn3'],
  ['.VnTimeH,Bold', 'tcvn3-capitals'],
  ['VNI-Times', 'vni'],
  ['XYZABC+VNI-Helve-Bold', 'vni'],
  ['Times New Roman', null],
  ['Vnunicode', null],
  ['', null],
])('the font %s is %s', (font, encoding) => expect(encodingOfFont(font)).toBe(encoding));

describe('text whose font is lost', () => {
  const sentence =
    'Giao Ban Dân vận chủ trì, phối hợp với Mặt trận Tổ quốc hướng dẫn các địa phương tổ chức thực hiện.';
  const typedIn = (encode: (letter: string) => string) =>
    [...sentence].map((sign) => (LETTERS.includes(sign) ? encode(sign) : sign)).join('');

  test('is suspected to be TCVN3', () => expect(traceOfLegacyText(typedIn(toTcvn3))?.encoding).toBe('tcvn3'));
  test('is suspected to be VNI', () => expect(traceOfLegacyText(typedIn(toVni))?.encoding).toBe('vni'));
  test('is not suspected in Unicode, with a trademark and French names in it', () => {
    expect(
      traceOfLegacyText(`${sentence} Phần mềm Zalo® của VNG© “Đà Nẵng”, Orléans, Besançon, España`),
    ).toBeNull();
  });
  test('is not suspected in English', () =>
    expect(traceOfLegacyText('The plan of the committee')).toBeNull());
});
