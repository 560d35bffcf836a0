import { fault } from '../documents/fault';

/** Beyond this a picture costs a reader a gigabyte of memory, however small its file is. */
const MAX_PIXELS = 200_000_000;

const END_OF_JPG = Buffer.from([0xff, 0xd9]);

/** Cameras write more behind the end of the picture: the end must be there, not be the last. */
export function checkJpg(bytes: Buffer): void {
  if (!bytes.includes(END_OF_JPG, 3)) cut('jpg');
}

const HEAD_CHUNK = Buffer.from('\0\0\0\rIHDR', 'latin1');
const END_CHUNK = Buffer.from('IEND\xaeB`\x82', 'latin1');

/** The head first, with its width and height; the end chunk, and nothing behind it. */
export function checkPng(bytes: Buffer): void {
  if (!bytes.subarray(8, 16).equals(HEAD_CHUNK) || bytes.length < 33) cut('png');
  if (!bytes.subarray(-END_CHUNK.length).equals(END_CHUNK)) cut('png');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width * height > MAX_PIXELS) {
    fault(
      'picture-too-big',
      `Ảnh rộng ${width} × ${height} điểm, lớn bất thường; cần giảm kích thước ảnh rồi gửi lại.`,
    );
  }
}

function cut(kind: string): never {
  return fault(`${kind}-damaged`, `Ảnh .${kind} bị cắt hoặc hỏng; cần chọn lại bản đầy đủ.`);
}
