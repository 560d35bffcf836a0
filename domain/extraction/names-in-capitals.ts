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

const ABBREVIATED = /(?<!\p{L})(?:ubnd|hđnd|mttq|bch|btv|bcđ|tw)(?!\p{L})/gu;
/** Words that begin the name of a body also inside a longer one: "Ban Dân vận Huyện uỷ …". */
const BODY_WORDS =
  /(?<!\p{L})(?:(?:tỉnh|thành|huyện|thị|quận|đảng) (?:uỷ|ủy)|đảng bộ|hội đồng|văn phòng|mặt trận|tổ quốc|(?:uỷ|ủy) ban)(?!\p{L})/gu;
/** "Ban Dân vận", "Sở Nội vụ": the branch behind the word has a capital of its own. */
const BRANCH =
  /(?<!\p{L})(?<!(?:uỷ|ủy|đảng) )(ban|sở|bộ|cục|hội|phòng) (?!(?:đồng|tỉnh|huyện)(?!\p{L}))(\p{L}+)/gu;
const PLACE =
  /(?<=(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|(?:tỉnh|thành|huyện|thị) (?:uỷ|ủy)) )(?!phố|xã|uỷ|ủy)\p{L}.*$/iu;

function spelled(capitals: string): string {
  const words = capitals
    .toLowerCase()
    .replace(BRANCH, (_, body: string, branch: string) => `${capital(body)} ${capital(branch)}`)
    .replace(BODY_WORDS, capital)
    .replace(ABBREVIATED, (letters) => letters.toUpperCase())
    .replace(PLACE, (name) => placeFromCapitals(name));
  return capital(words);
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
