import { copyFileSync, mkdirSync, truncateSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import {
  MAX_FILE_BYTES,
  MAX_PART_BYTES,
  MAX_XML_DEPTH,
  MAX_ZIP_ENTRIES,
} from '../../client/documents/limits';
import { convert, findLibreOffice } from '../support/libreoffice';
import { optionalTool } from '../support/optional-tool';
import { docxOf, paragraph, zipOf } from './zip-files';
import { pdfOf } from './pdf-files';
import { documentFolder, reading, refusal, texts } from './reading';

const { folder, write } = documentFolder();
const code = async (bytes: Uint8Array | string, extension: string) =>
  (await refusal(write(bytes, extension))).code;

const SOUND_DOCX = docxOf(paragraph('Kế hoạch'));
const SOUND_PDF = pdfOf([[{ x: 72, y: 700, text: 'Ke hoach' }]]);
const OLE_HEAD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

test('the sound documents that the bad ones are made from are read', async () => {
  expect(texts(await reading(write(SOUND_DOCX, 'docx')))).toEqual(['Kế hoạch']);
  expect(texts(await reading(write(SOUND_PDF, 'pdf')))).toEqual(['Ke hoach']);
});

describe('what is no file to read', () => {
  test('a file that is not there', async () => {
    const file = join(folder, 'khong-co.docx');
    expect(await refusal(file)).toMatchObject({ code: 'file-not-found', at: file });
  });
  test('a name that no system takes', async () => {
    expect((await refusal('a\0b.docx')).code).toBe('file-not-found');
    expect((await refusal(`${'dài'.repeat(3000)}.docx`)).code).toBe('file-not-found');
  });
  test('a folder', async () => {
    const file = join(folder, 'thu-muc.docx');
    mkdirSync(file);
    expect((await refusal(file)).code).toBe('file-is-folder');
  });
  test('a device', async () => expect((await refusal('/dev/null')).code).toBe('not-a-file'));
  test.each(['docx', 'pdf', 'txt', 'md'])('an empty .%s', async (extension) => {
    expect(await code('', extension)).toBe('file-empty');
  });
  test.each(['docx', 'pdf', 'txt', 'md'])('a .%s of 100 MB, without reading it', async (extension) => {
    const file = write('x', extension);
    truncateSync(file, 100 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(file)).toMatchObject({
      code: 'file-too-big',
      message: expect.stringContaining('100 MB, tối đa 32 MB') as string,
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MAX_FILE_BYTES);
  });
  test('a .txt of blank lines', async () => expect(await code('\n \n\f\n', 'txt')).toBe('no-words'));
});

describe('what is not what its name says', () => {
  const rtf = '{\\rtf1\\ansi Ke hoach}';
  test.each<[string, string, Uint8Array | string, string]>([
    ['a .doc renamed', 'docx', Buffer.concat([OLE_HEAD, Buffer.alloc(2000)]), 'docx-is-doc'],
    ['a .pdf renamed', 'docx', SOUND_PDF, 'wrong-extension'],
    ['an .rtf renamed', 'docx', rtf, 'wrong-extension'],
    ['a text renamed', 'docx', 'Kế hoạch', 'wrong-extension'],
    ['a .docx renamed', 'pdf', SOUND_DOCX, 'wrong-extension'],
    ['a photograph renamed', 'pdf', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), 'wrong-extension'],
    ['a .docx renamed', 'txt', SOUND_DOCX, 'wrong-extension'],
    ['a program', 'txt', Buffer.from('MZ\0\0abc'), 'not-text'],
    ['a workbook renamed', 'docx', zipOf([{ name: 'xl/workbook.xml', content: '<a/>' }]), 'not-a-docx'],
    ['a zip renamed', 'docx', zipOf([{ name: 'anh.png', content: 'x' }]), 'not-a-docx'],
  ])('%s to .%s', async (_, extension, bytes, expected) => {
    expect(await code(bytes, extension)).toBe(expected);
  });

  test.each(['doc', 'odt', 'xlsx', 'docm', ''])(
    'a .%s is named, with what would be right',
    async (extension) => {
      const { code: found, message } = await refusal(write('nội dung', extension));
      expect(found).toBe('unsupported-format');
      expect(message).toContain('.docx');
    },
  );
});

describe('what is locked', () => {
  test('a .docx with a password: an OLE container with its package inside', async () => {
    const bytes = Buffer.concat([
      OLE_HEAD,
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(512),
    ]);
    expect(await code(bytes, 'docx')).toBe('docx-encrypted');
  });
  test('a .docx whose zip has a password', async () => {
    const bytes = zipOf([{ name: 'word/document.xml', content: '<a/>', encrypted: true }]);
    expect(await code(bytes, 'docx')).toBe('docx-encrypted');
  });
});

describe('what is broken', () => {
  test.each([10, 100, 400])('a .docx cut off %s bytes before its end', async (bytes) => {
    expect(await refusal(write(SOUND_DOCX.subarray(0, -bytes), 'docx'))).toMatchObject({
      code: 'docx-damaged',
      message: expect.stringContaining('bị cắt') as string,
    });
  });
  test('a .docx without its document, with XML that does not end, with letters that are no UTF-8', async () => {
    const parts = (content: string | Buffer) => zipOf([{ name: 'word/document.xml', content }]);
    expect(await code(parts('<w:document xmlns:w="x"><w:body>'), 'docx')).toBe('docx-damaged');
    expect(await code(parts('<w:document>'), 'docx')).toBe('docx-damaged');
    expect(await code(parts(Buffer.from('<a>\xff</a>', 'latin1')), 'docx')).toBe('docx-damaged');
    expect(await code(zipOf([{ name: '[Content_Types].xml', content: '<a/>' }]), 'docx')).toBe('not-a-docx');
  });
  test('a .docx with two parts of one name, of which readers see different ones', async () => {
    const part = { name: 'word/document.xml', content: '<a/>' };
    expect(await code(zipOf([part, part]), 'docx')).toBe('docx-damaged');
  });
  test.each([0.3, 0.6])('a .pdf cut off at %s of its length', async (share) => {
    const bytes = pdfOf([]).subarray(0, Math.floor(share * pdfOf([]).length));
    expect(await code(bytes, 'pdf')).toBe('pdf-damaged');
  });
  test('a .pdf of nothing but its head', async () =>
    expect(await code('%PDF-1.7\n%%EOF', 'pdf')).toBe('pdf-damaged'));
});

describe('a scan', () => {
  test('of blank pages is refused with what to do', async () => {
    expect(await refusal(write(pdfOf([[], []]), 'pdf'))).toMatchObject({
      code: 'pdf-without-text',
      message: expect.stringContaining('OCR') as string,
    });
  });
  test('with the stamp of a digital signature on its first page is still a scan', async () => {
    const stamp = [{ x: 400, y: 780, text: 'Ky boi: Van phong Tinh uy, ngay 05/03/2021' }];
    expect(await code(pdfOf([stamp, [], []]), 'pdf')).toBe('pdf-without-text');
  });
});

describe('bombs', () => {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20);

  test('a .docx part that says how far it unfolds', async () => {
    const content = zeros(MAX_PART_BYTES / 1024 / 1024 + 1);
    expect(await code(zipOf([{ name: 'word/document.xml', content }]), 'docx')).toBe('docx-too-big-inside');
  });
  test('a .docx part that lies about it', async () => {
    const bomb = zipOf([{ name: 'word/document.xml', content: zeros(80), claimedBytes: 1000 }]);
    expect(await code(bomb, 'docx')).toBe('docx-damaged');
  });
  test('parts that are bearable one by one and too much together', async () => {
    const blank = ' '.repeat(MAX_PART_BYTES - 1000);
    const bytes = docxOf(blank, { styles: blank, numbering: blank });
    expect(await code(bytes, 'docx')).toBe('docx-too-big-inside');
  }, 30_000);
  test('a .docx of too many parts', async () => {
    const parts = Array.from({ length: MAX_ZIP_ENTRIES + 1 }, (_, i) => ({ name: `${i}`, content: '' }));
    expect(await code(zipOf(parts), 'docx')).toBe('docx-too-big-inside');
  });
  test('XML nested too deep', async () => {
    const depth = MAX_XML_DEPTH + 10;
    expect(await code(docxOf('<w:sdt>'.repeat(depth) + '</w:sdt>'.repeat(depth)), 'docx')).toBe(
      'docx-damaged',
    );
  });
  test('a paragraph without end', async () => {
    expect(await code(docxOf(paragraph('dài '.repeat(50_000))), 'docx')).toBe('paragraph-too-long');
    expect(await code('dài '.repeat(50_000), 'txt')).toBe('line-too-long');
  });
  test('a .txt of too many lines', async () =>
    expect(await code('a\n'.repeat(200_000), 'txt')).toBe('too-many-lines'));

  const packedPdf = (filter: string, bytes: Buffer) => pdfOf([[]], { packed: { filter, bytes } });
  test('a .pdf stream that unfolds too far, at once or in two steps', async () => {
    const once = deflateSync(zeros(200));
    expect(await code(packedPdf('/FlateDecode', once), 'pdf')).toBe('pdf-too-big-inside');
    expect(await code(packedPdf('[/FlateDecode /FlateDecode]', deflateSync(once)), 'pdf')).toBe(
      'pdf-too-big-inside',
    );
  });
});

describe('pages that are light to write and heavy to read', () => {
  const drawn = (head: string, piece: string, count: number) =>
    pdfOf([[]], {
      packed: { filter: '/FlateDecode', bytes: deflateSync(Buffer.from(head + piece.repeat(count))) },
    });

  test('a page of 300,000 words in one place', async () => {
    const bytes = drawn('', 'BT /F1 12 Tf 1 0 0 1 72 700 Tm (a) Tj ET\n', 300_000);
    expect(await code(bytes, 'pdf')).toBe('page-too-full');
  }, 30_000);

  test('a page of a million strokes is read for its words alone', async () => {
    const bytes = drawn('BT /F1 12 Tf 72 700 Td (Ke hoach) Tj ET\n', '0 0 m 1 1 l S\n', 1_000_000);
    expect(texts(await reading(write(bytes, 'pdf')))).toEqual(['Ke hoach']);
  }, 30_000);

  test('a page that draws without end is refused before anything draws it', async () => {
    expect(await code(drawn('', '0 0 m 1 1 l S\n', 1_500_000), 'pdf')).toBe('pdf-too-big-inside');
  });

  test('a bomb whose last bytes are false unfolds all the same, and is weighed', async () => {
    const packed = deflateSync(Buffer.alloc(100 * 1024 * 1024, 0x20));
    packed.writeUInt32BE(0, packed.length - 4);
    expect(await code(pdfOf([[]], { packed: { filter: '/FlateDecode', bytes: packed } }), 'pdf')).toBe(
      'pdf-too-big-inside',
    );
  });

  test('a locked file, which cannot be weighed, is refused where it is packed twice', async () => {
    const twice = pdfOf([[]], { packed: { filter: '[/FlateDecode /FlateDecode]', bytes: deflateSync('q') } });
    const locked = Buffer.concat([twice, Buffer.from('\n% /Encrypt 9 0 R')]);
    expect(await code(locked, 'pdf')).toBe('pdf-locked');
  });
});

describe('what would reach out', () => {
  const connect = jest.spyOn(Socket.prototype, 'connect');
  const fetched = jest.spyOn(globalThis, 'fetch');
  afterEach(() => {
    expect(connect).not.toHaveBeenCalled();
    expect(fetched).not.toHaveBeenCalled();
  });

  test.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>'],
    ['a document type on the network', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>'],
  ])('%s in a .docx', async (_, content) => {
    expect(await code(zipOf([{ name: 'word/document.xml', content }]), 'docx')).toBe('docx-has-doctype');
  });

  test('an entity that nobody declared', async () => {
    expect(await code(docxOf(paragraph('&la;')), 'docx')).toBe('docx-damaged');
  });

  test('a part outside the file is left where it is', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relation = (type: string, target: string) =>
      `<Relationship Id="${type}" Type="${office}/${type}" Target="${target}" TargetMode="External"/>`;
    const bytes = zipOf([
      {
        name: 'word/_rels/document.xml.rels',
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('styles', 'http://127.0.0.1:9/styles.xml')}${relation('attachedTemplate', 'http://127.0.0.1:9/mau.dotm')}</Relationships>`,
      },
      {
        name: 'word/document.xml',
        content:
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body></w:document>',
      },
    ]);
    expect(texts(await reading(write(bytes, 'docx')))).toEqual(['Kế hoạch']);
  });

  test('a program in a .docx is named and not run', async () => {
    const { warnings } = await reading(write(docxOf(paragraph('Kế hoạch'), { vbaProject: '' }), 'docx'));
    expect(warnings).toMatchObject([{ code: 'macros-ignored' }]);
  });
});

const office = findLibreOffice();
optionalTool('LibreOffice', 'command' in office ? true : office.missing)('files out of a real office', () => {
  test('a .pdf with a password, and a real .doc with the name of a .docx', async () => {
    const source = write('Ke hoach cua Tinh uy', 'txt');
    const locked = JSON.stringify({
      EncryptFile: { type: 'boolean', value: 'true' },
      DocumentOpenPassword: { type: 'string', value: 'mat-khau' },
    });
    const [pdf] = convert([source], `pdf:writer_pdf_Export:${locked}`, folder);
    expect((await refusal(pdf!)).code).toBe('pdf-encrypted');
    const [doc] = convert([source], 'doc', folder);
    const renamed = join(folder, 'doi-duoi.docx');
    copyFileSync(doc!, renamed);
    expect((await refusal(renamed)).code).toBe('docx-is-doc');
  }, 120_000);
});
