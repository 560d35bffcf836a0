import { fault } from '../documents/fault';

/** Plain text in UTF-8: no other encoding, since nobody could tell which, and nothing but text in it. */
export function checkText(bytes: Buffer): void {
  if (bytes.includes(0)) {
    fault(
      'not-text',
      'Tệp .txt này chứa dữ liệu không phải chữ; cần lưu lại thành văn bản thuần với mã hoá UTF-8.',
    );
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    fault('not-utf8', 'Tệp .txt này không dùng mã hoá UTF-8; cần lưu lại với mã hoá UTF-8.');
  }
}
