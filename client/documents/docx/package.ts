import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { DocumentFault, fault } from '../fault';
import { MAX_PART_BYTES, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from '../limits';

/** The zip that a .docx is, opened for reading single parts. */
export interface DocxPackage {
  has(part: string): boolean;
  /** Text of a part, piece by piece; nothing of it is kept here. */
  read(part: string): AsyncIterable<string>;
}

/** Faults: truncated or damaged zip, password, too many parts, a part that unfolds beyond its bounds. */
export async function openPackage(bytes: Buffer): Promise<DocxPackage> {
  const zip = await guarded(() => fromBufferPromise(bytes));
  if (zip.entryCount > MAX_ZIP_ENTRIES) bomb(`có ${zip.entryCount} thành phần, tối đa ${MAX_ZIP_ENTRIES}`);
  const entries = await guarded(() => entriesOf(zip));
  checkSizes([...entries.values()]);
  return {
    has: (part) => entries.has(part),
    read: (part) => readPart(zip, entries.get(part), part),
  };
}

/** Pictures and programs are never unpacked, so that their names are not even kept. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // Two parts of one name: readers disagree on which counts, so what people saw may be the other one.
    if (entries.has(entry.fileName)) damaged(`có hai thành phần cùng tên ${entry.fileName}`);
    if (entry.isEncrypted()) {
      fault('docx-encrypted', 'Tệp .docx có đặt mật khẩu; cần mở bằng Word, bỏ mật khẩu rồi lưu lại.');
    }
    if (/\.(xml|rels)$/.test(entry.fileName)) entries.set(entry.fileName, entry);
  }
  return entries;
}

/** By what the parts say of themselves: yauzl ends a stream that unfolds to more than that. */
function checkSizes(entries: Entry[]): void {
  const largest = entries.find(({ uncompressedSize }) => uncompressedSize > MAX_PART_BYTES);
  if (largest) bomb(`${largest.fileName} bung ra ${megabytes(largest.uncompressedSize)} MB`);
  const sum = entries.reduce((bytes, { uncompressedSize }) => bytes + uncompressedSize, 0);
  if (sum > MAX_UNPACKED_BYTES) bomb(`các thành phần bung ra ${megabytes(sum)} MB`);
}

async function* readPart(zip: ZipFile, entry: Entry | undefined, part: string): AsyncIterable<string> {
  if (entry === undefined) return damaged(`thiếu thành phần ${part}`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stream = (await guarded(() => zip.openReadStreamPromise(entry)))[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await guarded(() => stream.next() as Promise<IteratorResult<Buffer, undefined>>);
    const text = await guarded(async () => decoder.decode(value, { stream: !done }));
    if (text !== '') yield text;
    if (done) return;
  }
}

/** What the libraries throw on a broken file is said in our words. */
async function guarded<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DocumentFault) throw error;
    const words = error instanceof Error ? error.message : '';
    if (/end of central directory/i.test(words)) return damaged('tệp bị cắt, không có phần cuối');
    if (/too many bytes/i.test(words)) return damaged('một thành phần dài hơn kích thước nó khai');
    return damaged('dữ liệu nén không đọc được');
  }
}

export function damaged(what: string): never {
  return fault(
    'docx-damaged',
    `Tệp .docx bị hỏng: ${what}; cần tải lại bản đầy đủ, hoặc mở bằng Word (sẽ tự sửa) rồi lưu lại.`,
  );
}

function bomb(what: string): never {
  return fault(
    'docx-too-big-inside',
    `Tệp .docx nén bất thường: ${what}; không phải một văn bản thông thường nên không đọc.`,
  );
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
