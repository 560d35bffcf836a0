/** Names in letterheads and signatures shout; elsewhere they are written as the paper itself writes them in its text. */

/** "uỷ" and "ủy" are one word; both spellings have the same length. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('ủy', 'uỷ').replaceAll('òa', 'oà').replaceAll('óa', 'oá');
}

export function isNamedIn(capitals: string, name: string): boolean {
  return fold(name).includes(fold(capitals));
}

/** The name as the text writes it ("Ban Dân vận Tỉnh ủy"); spelled by rule where the text does not have it. */
export function nameFromCapitals(capitals: string, text: string): string {
  const wanted = fold(capitals);
  const folded = fold(text);
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const written = text.slice(at, at + wanted.length).replace(/^(Ban) (\p{Ll})/u, raisedBranch);
    if (
      /\p{Ll}/u.test(written) &&
      /^\p{Lu}/u.test(written) &&
      !/\p{L}/u.test(text.charAt(at + wanted.length))
    )
      return written;
  }
  return spelled(capitals);
}

/** "Ban thường vụ": papers slip here. */
function raisedBranch(_: string, ban: string, first: string): string {
  return `${ban} ${first.toUpperCase()}`;
}

export function placeFromCapitals(capitals: string): string {
  return capitals.toLowerCase().split(' ').map(capital).join(' ');
}

const ABBREVIATED = /^(?:UBND|HĐND|UBMTTQ|MTTQ|BCH|BTV|BCĐ|TW)$/u;
/** What follows is the name of a place or of a branch of the administration. */
const BEFORE_A_PLACE = /^(?:tỉnh|huyện|xã|phường|quận|phố|thị|uỷ|ủy)$/u;
const BEFORE_A_BRANCH = /^(?:ban|sở|bộ|cục|hội|đoàn|phòng|đảng|trường)$/u;

function spelled(capitals: string): string {
  const words = capitals.split(' ');
  let place = false;
  return words
    .map((word, i) => {
      if (ABBREVIATED.test(word)) return word;
      const lower = word.toLowerCase();
      const before = words[i - 1]?.toLowerCase() ?? '';
      const council = /^(?:uỷ|ủy)$/u.test(before) && lower === 'ban';
      place ||= BEFORE_A_PLACE.test(before) && !council && !/^(?:uỷ|ủy|xã|tỉnh)$/u.test(lower);
      const branch =
        BEFORE_A_BRANCH.test(before) &&
        words[i - 2]?.toLowerCase() !== 'uỷ' &&
        words[i - 2]?.toLowerCase() !== 'ủy';
      return i === 0 || place || branch ? capital(lower) : lower;
    })
    .join(' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const OFFICE_WORDS =
  /(?:bí thư|chủ tịch|thường trực|giám đốc|chánh|văn phòng|trưởng|tổng|chủ nhiệm|thủ trưởng|cục|viện|uỷ viên|ủy viên|hiệu|bộ|thủ tướng)/gu;

/** "PHÓ BÍ THƯ" → "Phó Bí thư". */
export function officeFromCapitals(capitals: string): string {
  const words = capitals.replace(/(BÍ THƯ|CHỦ TỊCH|TRƯỞNG BAN|GIÁM ĐỐC)(?=\p{Lu})/gu, '$1 ').toLowerCase();
  return capital(words.replace(OFFICE_WORDS, capital));
}
