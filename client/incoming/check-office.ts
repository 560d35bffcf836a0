import { fault } from '../documents/fault';
import { openPackage, type OfficeFormat, type OfficePackage } from '../documents/office/package';
import { walkXml } from '../documents/office/xml';

/** All parts together, pictures too: what the computer of the reader must unpack. */
const MAX_ALL_PARTS_BYTES = 512 * 1024 * 1024;

/** Faults: not the kind it claims to be, a password, macros, embedded programs, content fetched from elsewhere, bombs. */
export async function checkOffice(bytes: Buffer, format: OfficeFormat): Promise<void> {
  const zip = await openPackage(bytes, format);
  const unpacked = zip.parts.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (unpacked > MAX_ALL_PARTS_BYTES) {
    fault(`${format}-too-big-inside`, `Tệp .${format} nén bất thường, bung ra quá lớn; không nhận.`);
  }
  const acting = zip.parts.find(({ name }) => ACTING.test(name));
  if (acting !== undefined) hasMacros(format, acting.name);
  const embedded = zip.parts.find(({ name }) => EMBEDDED.test(name));
  if (embedded !== undefined) hasEmbedded(format, embedded.name);
  if (format === 'odt' || format === 'ods') await checkOpenDocument(zip);
  else await checkOpenXml(zip, format);
}

/** Macros of Word, Excel and PowerPoint, old macro sheets, controls; Basic and scripts of LibreOffice. */
const ACTING = /(^|\/)(vba[^/]*\.(bin|xml)|macrosheets\/.*|activeX\/.*|Basic\/.*|Scripts\/.*)$/i;

/** A whole file of any kind, programs included, behind a picture in the document. Charts embed a workbook: that is fine. */
const EMBEDDED = /(^|\/)embeddings\/[^/]*\.(?!(docx|xlsx|pptx)$)[^./]*$/i;

// ---- Office Open XML

const MAIN = 'application/vnd.openxmlformats-officedocument.';
const MAIN_TYPES: Record<'docx' | 'xlsx' | 'pptx', string> = {
  docx: `${MAIN}wordprocessingml.document.main+xml`,
  xlsx: `${MAIN}spreadsheetml.sheet.main+xml`,
  pptx: `${MAIN}presentationml.presentation.main+xml`,
};

async function checkOpenXml(zip: OfficePackage, format: 'docx' | 'xlsx' | 'pptx'): Promise<void> {
  if (!zip.has('[Content_Types].xml')) notThatKind(format);
  const types: string[] = [];
  await walkXml(zip, '[Content_Types].xml', {
    open: ({ attribute }) => types.push(attribute('ContentType') ?? ''),
    close: () => undefined,
  });
  const macro = types.find((type) => /macroEnabled|vbaProject/i.test(type));
  if (macro !== undefined) hasMacros(format, macro);
  if (!types.includes(MAIN_TYPES[format])) notThatKind(format);
  for (const { name } of zip.parts) if (name.endsWith('.rels')) await checkRelations(zip, name);
}

/** Kinds of parts that a program loads by itself on opening: from outside they fetch whatever stands there then. */
const LOADED = /\/(attachedTemplate|oleObject|frame|subDocument)$/;
const ELSEWHERE = /^\s*(https?:|ftp:|\\\\|file:\/\/[^/])/i;

async function checkRelations(zip: OfficePackage, part: string): Promise<void> {
  await walkXml(zip, part, {
    open({ attribute }) {
      if (attribute('TargetMode') !== 'External') return;
      if (!LOADED.test(attribute('Type') ?? '') || !ELSEWHERE.test(attribute('Target') ?? '')) return;
      fault(
        'loads-from-elsewhere',
        `Tệp .${zip.format} tự tải nội dung từ nơi khác khi mở; không nhận. Cần bỏ mẫu hoặc đối tượng liên kết, hoặc in thành PDF.`,
      );
    },
    close: () => undefined,
  });
}

// ---- OpenDocument

const MIME_TYPES = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

async function checkOpenDocument(zip: OfficePackage): Promise<void> {
  const format = zip.format as keyof typeof MIME_TYPES;
  if (!zip.has('mimetype') || (await textOf(zip, 'mimetype')).trim() !== MIME_TYPES[format])
    notThatKind(format);
  if (!zip.has('META-INF/manifest.xml')) notThatKind(format);
  await walkXml(zip, 'META-INF/manifest.xml', {
    open({ name }) {
      if (!name.endsWith(':encryption-data')) return;
      fault(`${format}-encrypted`, `Tệp .${format} có đặt mật khẩu; cần bỏ mật khẩu rồi lưu lại.`);
    },
    close: () => undefined,
  });
}

/** A few bytes; what is longer cannot be a type. */
const MAX_MIME_CHARACTERS = 200;

async function textOf(zip: OfficePackage, part: string): Promise<string> {
  let text = '';
  for await (const piece of zip.read(part)) {
    text += piece;
    if (text.length > MAX_MIME_CHARACTERS) break;
  }
  return text;
}

// ---- words

function notThatKind(format: OfficeFormat): never {
  return fault(
    'wrong-extension',
    `Tệp mang đuôi .${format} nhưng bên trong không phải loại đó; cần gửi tệp gốc, hoặc lưu lại thành .${format}.`,
  );
}

function hasMacros(format: OfficeFormat, where: string): never {
  return fault(
    'has-macros',
    `Tệp .${format} có macro hoặc điều khiển (${where}); không nhận. Cần lưu lại thành .${format} không có macro, hoặc in thành PDF.`,
  );
}

function hasEmbedded(format: OfficeFormat, where: string): never {
  return fault(
    'has-embedded-file',
    `Tệp .${format} nhúng một tệp khác bên trong (${where}); không nhận. Cần bỏ đối tượng nhúng, hoặc in thành PDF.`,
  );
}
