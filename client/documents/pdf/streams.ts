import { createInflate } from 'node:zlib';
import { fault } from '../fault';
import {
  MAX_HEAVIEST_DRAWING_BYTES,
  MAX_LOCKED_STREAM_BYTES,
  MAX_PART_BYTES,
  MAX_UNPACKED_BYTES,
} from '../limits';

/** Several filters on one stream unfold one after the other; real files have at most two. */
const MAX_LAYERS = 3;
/** How far before `stream` its dictionary is looked at. */
const DICTIONARY_BYTES = 2048;

export interface StreamSizes {
  /** Of the streams that draw pages; null where they are locked and cannot be weighed. */
  largestDrawingBytes: number | null;
}

/**
 * Unfolds the packed streams of a PDF one by one and throws them away, before anything else does: pdf.js unfolds
 * without a bound, and a few kilobytes can become gigabytes. Pictures are left alone, since nobody unfolds them here.
 */
export async function weighStreams(bytes: Buffer): Promise<StreamSizes> {
  const isLocked = bytes.includes('/Encrypt');
  let left = MAX_UNPACKED_BYTES;
  let largestDrawingBytes = 0;
  for (const { dictionary, data } of streamsOf(bytes)) {
    if (!/\/(FlateDecode|Fl)\b/.test(dictionary) || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    if (isLocked) checkLocked(dictionary, data);
    else {
      const size = await unfoldedBytes(data, left);
      left -= size;
      if (isDrawing(dictionary)) largestDrawingBytes = Math.max(largestDrawingBytes, size);
    }
  }
  if (largestDrawingBytes > MAX_HEAVIEST_DRAWING_BYTES) tooBigInside();
  return { largestDrawingBytes: isLocked ? null : largestDrawingBytes };
}

interface PdfStream {
  dictionary: string;
  /** From its first byte to the end of the file. */
  data: Buffer;
}

function* streamsOf(bytes: Buffer): Generator<PdfStream> {
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const before = bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at).toString('latin1');
    yield {
      dictionary: before.slice(before.lastIndexOf(' obj') + 1),
      data: bytes.subarray(startOfData(bytes, at + 6)),
    };
  }
}

function startOfData(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  return bytes[at] === 0x0a || bytes[at] === 0x0d ? at + 1 : at;
}

/** Neither a font nor a colour profile, nor one of the tables of the file itself. */
function isDrawing(dictionary: string): boolean {
  return (
    !/\/(Length1|N)\b/.test(dictionary) &&
    !/\/Type\s*\/(?!XObject)/.test(dictionary) &&
    !/\/Subtype\s*\/(?!Form)/.test(dictionary)
  );
}

/**
 * A file that anybody may read but not change is locked all the same, and its streams cannot be weighed. Zlib unfolds
 * at most 1032 to 1, so that a bound on what is packed is one on what comes out, as long as it is packed once.
 */
function checkLocked(dictionary: string, data: Buffer): void {
  const end = data.indexOf('endstream');
  const packed = end === -1 ? data.length : end;
  const layers = dictionary.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0;
  if (packed > MAX_LOCKED_STREAM_BYTES || layers > 1) {
    fault(
      'pdf-locked',
      'Tệp PDF bị khoá quyền và có phần quá lớn để kiểm tra; cần in lại thành PDF không khoá.',
    );
  }
}

async function unfoldedBytes(packed: Buffer, left: number): Promise<number> {
  let sum = 0;
  let layer = packed;
  // A zlib stream names its method in the first byte.
  for (let i = 0; i < MAX_LAYERS && (layer[0] ?? 0) % 16 === 8; i += 1) {
    layer = await unfold(layer, Math.min(MAX_PART_BYTES, left - sum));
    sum += layer.length;
  }
  return sum;
}

/** As much as comes out before the end or the first error: pdf.js takes that much, too. Faults beyond `most` bytes. */
export async function unfold(packed: Buffer, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  const inflate = createInflate();
  inflate.end(packed);
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) break;
      pieces.push(piece);
    }
  } catch {
    // What follows a broken place is lost to pdf.js as well.
  }
  if (size > most) tooBigInside();
  return Buffer.concat(pieces);
}

function tooBigInside(): never {
  return fault(
    'pdf-too-big-inside',
    'Tệp PDF nén bất thường: bung ra quá lớn so với một văn bản; không đọc. Cần xin bản .docx hoặc in lại thành PDF.',
  );
}
