import { fault } from '../documents/fault';
import { MAX_PART_BYTES } from '../documents/limits';
import { unfold } from '../documents/pdf/streams';

/** Readers look this far from the end for the mark. */
const END_BYTES = 1024;

/** Faults: cut off, locked, with anything that acts when it is opened, with a file inside, streams beyond their bounds. */
export async function checkPdf(bytes: Buffer): Promise<void> {
  const end = bytes.subarray(-END_BYTES).toString('latin1');
  if (!end.includes('%%EOF') || !end.includes('startxref')) {
    fault('pdf-damaged', 'Tệp PDF bị cắt hoặc hỏng; cần tải lại bản đầy đủ.');
  }
  const plain = plainNames(bytes);
  if (LOCKED.test(plain)) {
    fault(
      'pdf-locked',
      'Tệp PDF có mật khẩu hoặc khoá quyền nên không kiểm tra được; cần in lại thành PDF không khoá.',
    );
  }
  refuseNames(plain);
  for await (const unfolded of unfoldedStreams(bytes)) refuseNames(plainNames(unfolded));
}

const LOCKED = /\/Encrypt(?![A-Za-z])/;
/** The last is so short that its four bytes also come by chance: what must follow is asked for, too. */
const ACTING = /\/(JavaScript(?![A-Za-z0-9])|Launch(?![A-Za-z0-9])|RichMedia(?![A-Za-z0-9])|XFA(?=[\s\0[%]))/;
const EMBEDDED = /\/EmbeddedFiles?(?![A-Za-z0-9])/;

/** A name may be written with any of its letters as `#xx`. */
function plainNames(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

function refuseNames(plain: string): void {
  const acting = ACTING.exec(plain)?.[1];
  if (acting !== undefined) {
    fault('pdf-acts', `Tệp PDF có phần tự chạy khi mở (${acting}); không nhận. Cần in lại thành PDF.`);
  }
  if (EMBEDDED.test(plain)) {
    fault(
      'has-embedded-file',
      'Tệp PDF có tệp khác đính kèm bên trong; không nhận. Cần bỏ tệp đính kèm, hoặc in lại thành PDF.',
    );
  }
}

/** How far before `stream` its dictionary may begin. */
const DICTIONARY_BYTES = 4 * 1024;
/** A thousand pages of text have some five thousand. */
const MAX_STREAMS = 50_000;
/** Packed by anything else than Flate, objects could hide names from this check; no program writes them so. */
const OTHER_FILTER =
  /\/(ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|Crypt|AHx|A85|LZW|RL)(?![A-Za-z])/;
/** Several filters on one stream unfold one after the other. */
const MAX_LAYERS = 3;
const MAX_ALL_BYTES = 256 * 1024 * 1024;

/**
 * What the packed streams hold. Objects of newer files stand in them, and with those the names that a reader acts on.
 * Pictures hold none and unfold to much: they are left alone.
 */
async function* unfoldedStreams(bytes: Buffer): AsyncGenerator<Buffer> {
  let left = MAX_ALL_BYTES;
  let streams = 0;
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    streams += 1;
    if (streams > MAX_STREAMS) unusual();
    const before = bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at).toString('latin1');
    const own = before.slice(before.lastIndexOf(' obj') + 1);
    if (holdsObjects(own) && OTHER_FILTER.test(own)) unusual();
    if (/\/Subtype\s*\/Image(?![A-Za-z])/.test(own) && !before.includes('/First')) continue;
    let layer: Buffer = bytes.subarray(startOfData(bytes, at + 6));
    // A zlib stream names its method in the first byte.
    for (let i = 0; i < MAX_LAYERS && (layer[0] ?? 0) % 16 === 8; i += 1) {
      layer = await unfold(layer, Math.min(MAX_PART_BYTES, left));
      left -= layer.length;
      yield layer;
    }
  }
}

function unusual(): never {
  return fault('pdf-unusual', 'Tệp PDF được tạo theo cách không kiểm tra được; cần in lại thành PDF.');
}

function holdsObjects(dictionary: string): boolean {
  return /\/ObjStm/.test(dictionary) || (/\/First\b/.test(dictionary) && /\/N\b/.test(dictionary));
}

function startOfData(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  return bytes[at] === 0x0a || bytes[at] === 0x0d ? at + 1 : at;
}
