import { DocumentFault, fault } from '../fault';

/** UTF-8, with or without byte order mark, and UTF-16 with one; anything else is a fault that names the line. */
export function decodeText(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? fault('not-text', NOT_TEXT) : text;
  } catch (error) {
    if (error instanceof DocumentFault) throw error;
    if (encoding !== 'utf-8')
      fault('text-damaged', 'Tệp UTF-16 bị cắt hoặc hỏng; cần lưu lại với mã hoá UTF-8.');
    return bytes.includes(0) ? fault('not-text', NOT_TEXT) : fault('not-utf8', notUtf8(bytes));
  }
}

const NOT_TEXT =
  'Tệp này chứa dữ liệu nhị phân, không phải văn bản; cần mở bằng chương trình đã tạo ra nó rồi lưu thành .docx hoặc .txt (UTF-8).';

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function notUtf8(bytes: Buffer): string {
  const line = lineOfFirstFault(bytes);
  return (
    `Dòng ${line} không phải UTF-8: có lẽ tệp dùng bảng mã cũ (TCVN3, VNI, Windows-1258); cần chuyển sang Unicode ` +
    '(Unikey: Ctrl+Shift+F6) rồi lưu lại với mã hoá UTF-8.'
  );
}

/** A line feed is one byte of UTF-8 and part of no other character, so each line can be tried by itself. */
function lineOfFirstFault(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}
