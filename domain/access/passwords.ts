import { accepted, refused, type Outcome } from '../refusal';

/** Letters and signs as people count them. */
export const LEAST_LETTERS = 12;
/** Longer ones cost nothing to check, yet a form of a megabyte is no password. */
const MOST_LETTERS = 200;

/**
 * Words that open the lists of stolen passwords, here and elsewhere: with digits or signs around them they are guessed
 * first. Without marks, lower case.
 */
const COMMON_WORDS = [
  ...[
    'password',
    'passwordpassword',
    'passw',
    'passwd',
    'pass',
    'letmein',
    'welcome',
    'iloveyou',
    'administrator',
  ],
  ...[
    'admin',
    'adminadmin',
    'root',
    'user',
    'guest',
    'test',
    'changeme',
    'default',
    'secret',
    'master',
    'login',
  ],
  ...['qwerty', 'qwertyuiop', 'qwertyuiopasdf', 'asdfghjkl', 'zxcvbnm', 'qazwsxedc', 'qazwsx', 'abc', 'abcd'],
  ...['matkhau', 'matkhaumoi', 'matkhaucuatoi', 'dangnhap', 'quantri', 'vietnam', 'vietnamvodich', 'hanoi'],
  ...[
    'anhyeuem',
    'emyeuanh',
    'yeuem',
    'khongbiet',
    'khongcomatkhau',
    'dondoc',
    'tinhuy',
    'uyban',
    'bandanvan',
  ],
];

/** Four letters over and over are four letters. */
const LONGEST_UNIT = 4;
const LEAST_DIFFERENT = 5;

/**
 * Whether a password may be set. Long is what counts: no rule says which signs must be in it, for such rules make people
 * write `Matkhau@2026`. `person`: whose it would be.
 */
export function decidePassword(password: string, person: { login: string; name: string }): Outcome<string> {
  const letters = [...password];
  if (letters.length < LEAST_LETTERS)
    return refused(
      'password-too-short',
      `Mật khẩu có ${letters.length} ký tự; cần ít nhất ${LEAST_LETTERS}. Một câu ngắn dễ nhớ là tốt nhất.`,
      'password',
    );
  if (letters.length > MOST_LETTERS)
    return refused('password-too-long', `Mật khẩu dài quá ${MOST_LETTERS} ký tự.`, 'password');
  if (isOwnName(password, person))
    return refused(
      'password-is-name',
      'Mật khẩu không được chỉ là tên hoặc tên đăng nhập của mình. Hãy chọn một câu khác.',
      'password',
    );
  if (isGuessedFirst(password))
    return refused(
      'password-too-common',
      'Mật khẩu này nằm trong số những mật khẩu bị đoán đầu tiên. Hãy chọn một câu khác.',
      'password',
    );
  return accepted(password);
}

function isOwnName(password: string, { login, name }: { login: string; name: string }): boolean {
  const words = lettersOf(password);
  return [login, login.split('@')[0]!, name].some((own) => lettersOf(own) !== '' && lettersOf(own) === words);
}

function isGuessedFirst(password: string): boolean {
  const plain = plainOf(password).replaceAll(/\s/gu, '');
  const words = lettersOf(password);
  if (words === '' ? isNumber(plain) : COMMON_WORDS.includes(words)) return true;
  return new Set(plain).size < LEAST_DIFFERENT || isRepeated(plain) || isRun(plain);
}

/** Nothing but digits and what stands between them: a telephone number, a day, a row. */
function isNumber(plain: string): boolean {
  return plain.replaceAll(/\D/gu, '').length > plain.length / 2;
}

function isRepeated(plain: string): boolean {
  for (let length = 1; length <= LONGEST_UNIT; length++) {
    const unit = plain.slice(0, length);
    if (unit.repeat(Math.ceil(plain.length / length)).slice(0, plain.length) === plain) return true;
  }
  return false;
}

/** `abcdefghijkl`, `ponmlkjihgfe`. */
function isRun(plain: string): boolean {
  const steps = [...plain].slice(1).map((letter, index) => letter.charCodeAt(0) - plain.charCodeAt(index));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

function lettersOf(text: string): string {
  return plainOf(text).replaceAll(/[^a-z]/gu, '');
}

function plainOf(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
