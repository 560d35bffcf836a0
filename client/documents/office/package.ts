import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { DocumentFault, fault } from '../fault';
import { MAX_PART_BYTES, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from '../limits';

/** What kind of file the zip is, as messages say it. */
export type OfficeFormat = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods';

const PROGRAMS: Record<OfficeFormat, string> = {
  docx: 'Word',
  xlsx: 'Excel',
  pptx: 'PowerPoint',
  odt: 'LibreOffice',
  ods: 'LibreOffice',
};

/** The zip that an office file is, opened for reading single parts. */
export interface OfficePackage {
  format: OfficeFormat;
  /** Of all parts, in the order of the zip. */
  parts: readonly PackagePart[];
  has(part: string): boolean;
  /** Text of a part, piece by piece; nothing of it is kept here. */
  read(part: string): AsyncIterable<string>;
}

export interface PackagePart {
  name: string;
  /** As the zip says; a part that is read and turns out longer is a fault. */
  unpackedBytes: number;
}

/** Faults: truncated or damaged zip, password, too many parts, a part that unfolds beyond its bounds. */
export async function openPackage(bytes: Buffer, format: OfficeFormat): Promise<OfficePackage> {
  const zip = await guarded(format, () => fromBufferPromise(bytes));
  if (zip.entryCount > MAX_ZIP_ENTRIES)
    bomb(format, `có ${zip.entryCount} thành phần, tối đa ${MAX_ZIP_ENTRIES}`);
  const { entries, parts } = await guarded(format, () => entriesOf(zip, format));
  checkSizes([...entries.values()], format);
  return {
    format,
    parts,
    has: (part) => entries.has(part),
    read: (part) => readPart(zip, entries.get(part), { part, format }),
  };
}

interface Entries {
  /** Those that may be read. Pictures and programs are never unpacked. */
  entries: Map<string, Entry>;
  parts: PackagePart[];
}

async function entriesOf(zip: ZipFile, format: OfficeFormat): Promise<Entries> {
  const entries = new Map<string, Entry>();
  const parts: PackagePart[] = [];
  for await (const entry of zip.eachEntry()) {
    // Two parts of one name: readers disagree on which counts, so what people saw may be the other one.
    if (entries.has(entry.fileName)) damaged(format, `có hai thành phần cùng tên ${entry.fileName}`);
    if (entry.isEncrypted()) {
      fault(
        `${format}-encrypted`,
        `Tệp .${format} có đặt mật khẩu; cần mở bằng ${PROGRAMS[format]}, bỏ mật khẩu rồi lưu lại.`,
      );
    }
    parts.push({ name: entry.fileName, unpackedBytes: entry.uncompressedSize });
    if (READABLE.test(entry.fileName)) entries.set(entry.fileName, entry);
  }
  return { entries, parts };
}

/** `mimetype` says of an OpenDocument file what it is. */
const READABLE = /\.(xml|rels)$|^mimetype$/;

/** By what the parts say of themselves: yauzl ends a stream that unfolds to more than that. */
function checkSizes(entries: Entry[], format: OfficeFormat): void {
  const largest = entries.find(({ uncompressedSize }) => uncompressedSize > MAX_PART_BYTES);
  if (largest) bomb(format, `${largest.fileName} bung ra ${megabytes(largest.uncompressedSize)} MB`);
  const sum = entries.reduce((bytes, { uncompressedSize }) => bytes + uncompressedSize, 0);
  if (sum > MAX_UNPACKED_BYTES) bomb(format, `các thành phần bung ra ${megabytes(sum)} MB`);
}

async function* readPart(
  zip: ZipFile,
  entry: Entry | undefined,
  { part, format }: { part: string; format: OfficeFormat },
): AsyncIterable<string> {
  if (entry === undefined) return damaged(format, `thiếu thành phần ${part}`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stream = (await guarded(format, () => zip.openReadStreamPromise(entry)))[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await guarded(
      format,
      () => stream.next() as Promise<IteratorResult<Buffer, undefined>>,
    );
    const text = await guarded(format, async () => decoder.decode(value, { stream: !done }));
    if (text !== '') yield text;
    if (done) return;
  }
}

/** What the libraries throw on a broken file is said in our words. */
async function guarded<T>(format: OfficeFormat, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DocumentFault) throw error;
    const words = error instanceof Error ? error.message : '';
    if (/end of central directory/i.test(words)) return damaged(format, 'tệp bị cắt, không có phần cuối');
    if (/too many bytes/i.test(words)) return damaged(format, 'một thành phần dài hơn kích thước nó khai');
    return damaged(format, 'dữ liệu nén không đọc được');
  }
}

export function damaged(format: OfficeFormat, what: string): never {
  return fault(
    `${format}-damaged`,
    `Tệp .${format} bị hỏng: ${what}; cần tải lại bản đầy đủ, hoặc mở bằng ${PROGRAMS[format]} (sẽ tự sửa) rồi lưu lại.`,
  );
}

/** A document type, which no program of the office writes. */
export function hasDoctype(format: OfficeFormat): never {
  return fault(
    `${format}-has-doctype`,
    `Tệp .${format} chứa khai báo DOCTYPE, ${PROGRAMS[format]} không bao giờ ghi như vậy; không đọc vì có thể là tệp độc hại.`,
  );
}

function bomb(format: OfficeFormat, what: string): never {
  return fault(
    `${format}-too-big-inside`,
    `Tệp .${format} nén bất thường: ${what}; không phải một tệp thông thường nên không đọc.`,
  );
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
