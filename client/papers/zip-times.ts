/** Places in the tables of a zip (APPNOTE 4.3): all numbers are little-endian. */
const END = { signature: 0x06054b50, length: 22, entries: 10, directory: 16 };
const ENTRY = { signature: 0x02014b50, length: 46, time: 12, name: 28, extra: 30, comment: 32, file: 42 };
const FILE = { time: 10 };
/** 1 January 1980, 00:00: the first day that a zip can name. */
const NO_TIME = 0x00210000;

/** The same zip without the times at which its parts were put in: what holds the same is the same. Changes the bytes it is given. */
export function zipWithoutTimes(zip: Buffer): Buffer {
  const end = endOf(zip);
  let at = zip.readUInt32LE(end + END.directory);
  for (let i = zip.readUInt16LE(end + END.entries); i > 0; i -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY.signature) throw new Error('not the directory of a zip');
    zip.writeUInt32LE(NO_TIME, at + ENTRY.time);
    zip.writeUInt32LE(NO_TIME, zip.readUInt32LE(at + ENTRY.file) + FILE.time);
    at +=
      ENTRY.length +
      zip.readUInt16LE(at + ENTRY.name) +
      zip.readUInt16LE(at + ENTRY.extra) +
      zip.readUInt16LE(at + ENTRY.comment);
  }
  return zip;
}

function endOf(zip: Buffer): number {
  for (let at = zip.length - END.length; at >= 0; at -= 1) {
    if (zip.readUInt32LE(at) === END.signature) return at;
  }
  throw new Error('not a zip');
}
