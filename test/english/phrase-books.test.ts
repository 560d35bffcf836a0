import { BOOKS } from '../../client/english/phrases';
import { keysOf } from '../../client/english/keys';
import { sourcePhrases } from './source-phrases';

const entries = BOOKS.flatMap((book) => Object.entries(book));
const said = sourcePhrases();

test('every sentence of the command line has its English', () => {
  const known = new Set(entries.map(([key]) => key));
  expect([...said].filter(([key]) => !known.has(key)).map(([key, places]) => `${key}  ${places[0]}`)).toEqual(
    [],
  );
});

test('no phrase book holds what nobody says any more', () => {
  const unsaid = entries.map(([key]) => key).filter((key) => !said.has(key) && !UNREAD.has(key));
  expect(unsaid).toEqual([]);
});

test('a phrase stands in one book only, and as the interpreter looks it up', () => {
  const keys = entries.map(([key]) => key);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  expect(keys.filter((key) => !UNREAD.has(key) && keysOf(key).join() !== key && !key.includes('-'))).toEqual(
    [],
  );
});

test('the English says every name and figure that the Vietnamese says', () => {
  const lost = entries.filter(([key, english]) =>
    (key.match(/\{\d+\}/g) ?? []).some((hole) => !english.includes(hole.slice(0, -1))),
  );
  expect(lost).toEqual([]);
});

test('the English is English', () => {
  const mixed = entries.filter(([, english]) => VIETNAMESE.test(english.replaceAll(NAMES, '')));
  expect(mixed).toEqual([]);
});

/** Said without one letter that only Vietnamese has, or by commander; the reading of the source cannot tell them. */
const UNREAD = new Set([
  ...['Tham số', 'Lệnh', 'Cách dùng', 'Tuỳ chọn', 'lệnh', 'tuỳ chọn', 'Xem "{0}"'],
  ...['Giao', 'Sai', 'Sau', 'Trang', 'Vai', 'cao', 'qua', 'suy ra', 'thay', 'vai'],
  ...['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
]);

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
/** Names of the product and of people in examples, and what is quoted to be typed. */
const NAMES = /Đôn Đốc|"[^"]*"|“[^”]*”|Nguyễn Văn An|Phan Đức Long/g;
