import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { fault } from '../fault';
import { MAX_PART_BYTES, MAX_UNPACKED_BYTES } from '../limits';

const inflateAsync = promisify(inflate);

/** Several filters on one stream unfold one after the other; real files have at most two. */
const MAX_LAYERS = 3;
/** How far before `stream` its dictionary is looked at. */
const DICTIONARY_BYTES = 2048;

/**
 * Unfolds the packed streams of a PDF one by one and throws them away, before anything else does: pdf.js unfolds
 * without a bound, and a few kilobytes can become gigabytes. Pictures are left alone, since nobody unfolds them here.
 */
export async function checkStreams(bytes: Buffer): Promise<void> {
  let left = MAX_UNPACKED_BYTES;
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const dictionary = bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at).toString('latin1');
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (!/\/(FlateDecode|Fl)\b/.test(own) || /\/Subtype\s*\/Image\b/.test(own)) continue;
    left -= await unfoldedBytes(bytes.subarray(startOfData(bytes, at + 6)), left);
  }
}

function startOfData(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  return bytes[at] === 0x0a || bytes[at] === 0x0d ? at + 1 : at;
}

async function unfoldedBytes(packed: Buffer, left: number): Promise<number> {
  let sum = 0;
  let layer: Buffer | null = packed;
  for (let i = 0; i < MAX_LAYERS && layer !== null; i += 1) {
    layer = await unfold(layer, Math.min(MAX_PART_BYTES, left));
    sum += layer?.length ?? 0;
  }
  return sum;
}

/** Null for what is not packed; what follows the packed data does not matter. */
async function unfold(packed: Buffer, most: number): Promise<Buffer | null> {
  // A zlib stream names its method in the first byte.
  if ((packed[0] ?? 0) % 16 !== 8) return null;
  try {
    return await inflateAsync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      fault(
        'pdf-too-big-inside',
        'Tệp PDF nén bất thường: bung ra quá lớn so với một văn bản; không đọc. Cần xin bản .docx hoặc in lại thành PDF.',
      );
    }
    return null;
  }
}
