import { deflateSync } from 'node:zlib';
import { Paragraph } from 'docx';
import { checkContent } from '../../client/incoming/check-content';
import type { ZipPart } from '../documents/zip-files';
import { pdfOf } from '../documents/pdf-files';
import { wordFile } from '../documents/word-papers';
import { JPG, openDocument, openXml, PNG, relations, typeOf, type OpenXml } from './samples';

const pdf = pdfOf([[{ x: 50, y: 700, text: 'Ket qua' }]]);

/** The PDF with something put before its last trailer. */
function pdfWith(objects: string): Buffer {
  const text = pdf.toString('latin1');
  const at = text.lastIndexOf('trailer');
  return Buffer.from(text.slice(0, at) + objects + text.slice(at), 'latin1');
}

function packedObjects(content: string, { filter = '/FlateDecode', layers = 1, head = '' } = {}): string {
  let packed: Buffer = Buffer.from(content);
  for (let i = 0; i < layers; i += 1) packed = deflateSync(packed);
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${head}/Filter ${filter} /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`;
}

async function codeOf(name: string, bytes: Buffer): Promise<string> {
  const outcome = await checkContent(name, bytes);
  return outcome.ok ? `taken as ${outcome.value}` : outcome.refusal.code;
}

describe('what is taken', () => {
  it('is what offices write: Word, Excel, PowerPoint, LibreOffice, PDF, pictures, text', async () => {
    expect(await codeOf('a.docx', await wordFile([new Paragraph('Báo cáo kết quả')]))).toBe('taken as docx');
    for (const format of ['docx', 'xlsx', 'pptx'] as const) {
      expect(await codeOf(`a.${format}`, openXml(format))).toBe(`taken as ${format}`);
    }
    for (const format of ['odt', 'ods'] as const) {
      expect(await codeOf(`a.${format}`, openDocument(format))).toBe(`taken as ${format}`);
    }
    expect(await codeOf('a.pdf', pdf)).toBe('taken as pdf');
    expect(await codeOf('a.png', PNG)).toBe('taken as png');
    expect(await codeOf('a.jpeg', JPG)).toBe('taken as jpg');
    expect(await codeOf('a.txt', Buffer.from('\uFEFFKính gửi: Ban Dân vận'))).toBe('taken as txt');
  });

  it('may hold the workbook of a chart, a link to a page, the template of the machine it was written on', async () => {
    const parts: ZipPart[] = [
      { name: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx', content: 'PK' },
      {
        name: 'word/_rels/document.xml.rels',
        content: relations('hyperlink', 'https://a.example', 'External'),
      },
      {
        name: 'word/_rels/settings.xml.rels',
        content: relations('attachedTemplate', 'file:///D:\\Mau\\Normal.dotm', 'External'),
      },
    ];
    expect(await codeOf('a.docx', openXml('docx', parts))).toBe('taken as docx');
  });

  it('may hold objects packed in a PDF, as long as none of them acts', async () => {
    expect(await codeOf('a.pdf', pdfWith(packedObjects('1 0 << /Type /Page >>')))).toBe('taken as pdf');
  });
});

describe('by its name and first bytes', () => {
  test.each<[string, string, Buffer, string]>([
    ['a program', 'a.exe', Buffer.from('MZ'), 'file-kind'],
    ['a document with macros by name', 'a.docm', openXml('docx'), 'file-kind'],
    ['a page of the web', 'a.html', Buffer.from('<html>'), 'file-kind'],
    ['a program called .pdf', 'a.pdf', Buffer.from('MZ\x90'), 'wrong-extension'],
    ['a PDF called .docx', 'a.docx', pdf, 'wrong-extension'],
    ['a PDF called .txt', 'a.txt', pdf, 'wrong-extension'],
    ['a PDF behind something else', 'a.pdf', Buffer.concat([Buffer.from('GIF89a'), pdf]), 'wrong-extension'],
    ['an old .doc called .docx', 'a.docx', ole(''), 'wrong-extension'],
    ['a workbook called .docx', 'a.docx', openXml('xlsx'), 'wrong-extension'],
    ['a text document called .ods', 'a.ods', openDocument('odt'), 'wrong-extension'],
    ['a .docx called .odt', 'a.odt', openXml('docx'), 'wrong-extension'],
    ['any zip called .docx', 'a.docx', openDocument('odt'), 'wrong-extension'],
  ])('%s is refused', async (_, name, bytes, code) => expect(await codeOf(name, bytes)).toBe(code));

  it('a Word file with a password is told so', async () => {
    const outcome = await checkContent('a.docx', ole('EncryptedPackage'));
    expect(outcome).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('mật khẩu') } });
  });
});

describe('an Office file', () => {
  const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  test.each<[string, OpenXml, ZipPart[], string]>([
    ['with macros', 'docx', [{ name: 'word/vbaProject.bin', content: 'x' }], 'has-macros'],
    ['with macros elsewhere', 'xlsx', [{ name: 'xl/khac/VBAPROJECT.BIN', content: 'x' }], 'has-macros'],
    [
      'with an old macro sheet',
      'xlsx',
      [{ name: 'xl/macrosheets/sheet1.xml', content: '<a/>' }],
      'has-macros',
    ],
    ['with a control', 'pptx', [{ name: 'ppt/activeX/activeX1.bin', content: 'x' }], 'has-macros'],
    [
      'with a program inside',
      'docx',
      [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }],
      'has-embedded-file',
    ],
    ['with a part out of its folder', 'docx', [{ name: '../../thoat.xml', content: '<a/>' }], 'docx-damaged'],
    ['with two parts of one name', 'docx', [{ name: '_rels/.rels', content: '<a/>' }], 'docx-damaged'],
    [
      'with a password on a part',
      'xlsx',
      [{ name: 'xl/a.xml', content: '<a/>', encrypted: true }],
      'xlsx-encrypted',
    ],
    [
      'that unfolds a part to 65 MB',
      'docx',
      [{ name: 'word/a.xml', content: '<a/>', claimedBytes: 65 * 2 ** 20 }],
      'docx-too-big-inside',
    ],
    [
      'that unfolds a picture to 600 MB',
      'docx',
      [{ name: 'word/media/a.bmp', content: 'x', claimedBytes: 600 * 2 ** 20 }],
      'docx-too-big-inside',
    ],
    [
      'that loads its template from the net',
      'docx',
      [
        {
          name: 'word/_rels/settings.xml.rels',
          content: relations('attachedTemplate', 'http://xa.example/a.dotm', 'External'),
        },
      ],
      'loads-from-elsewhere',
    ],
    [
      'that loads an object from a share',
      'pptx',
      [
        {
          name: 'ppt/_rels/a.xml.rels',
          content: relations('oleObject', 'file://may-khac/a.bin', 'External'),
        },
      ],
      'loads-from-elsewhere',
    ],
    [
      'with entities in its relations',
      'docx',
      [{ name: 'word/_rels/a.rels', content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }],
      'docx-has-doctype',
    ],
  ])('%s is refused', async (_, format, parts, code) => {
    expect(await codeOf(`a.${format}`, openXml(format, parts))).toBe(code);
  });

  it('with macros by its list of types is refused, whatever it is called', async () => {
    expect(await codeOf('a.docx', openXml('docx', [], MACROS))).toBe('has-macros');
    expect(await codeOf('a.docx', openXml('docx', [], typeOf('xlsx')))).toBe('wrong-extension');
  });

  it('that is cut off is refused', async () => {
    expect(await codeOf('a.docx', openXml('docx').subarray(0, 200))).toBe('docx-damaged');
  });
});

describe('a LibreOffice file', () => {
  it('with macros, scripts or a password is refused', async () => {
    const part = (name: string) => ({ more: [{ name, content: '<a/>' }] });
    expect(await codeOf('a.odt', openDocument('odt', part('Basic/Standard/a.xml')))).toBe('has-macros');
    expect(await codeOf('a.ods', openDocument('ods', part('Scripts/python/a.py')))).toBe('has-macros');
    const entry = '<m:encryption-data m:checksum="x"/>';
    expect(await codeOf('a.odt', openDocument('odt', { entry }))).toBe('odt-encrypted');
  });
});

describe('a PDF', () => {
  test.each<[string, string, string]>([
    ['with a script', '9 0 obj\n<< /S /JavaScript /JS (app.alert) >>\nendobj\n', 'pdf-acts'],
    ['with a script spelt in digits', '9 0 obj\n<< /S /Java#53cript >>\nendobj\n', 'pdf-acts'],
    ['that starts a program', '9 0 obj\n<</S/Launch/F(cmd)>>\nendobj\n', 'pdf-acts'],
    ['with a form that has scripts', '9 0 obj\n<< /AcroForm << /XFA [1 0 R] >> >>\nendobj\n', 'pdf-acts'],
    ['with a film', '9 0 obj\n<< /Subtype /RichMedia >>\nendobj\n', 'pdf-acts'],
    ['with a file inside', '9 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n', 'has-embedded-file'],
    [
      'with a list of files inside',
      '9 0 obj\n<< /Names << /EmbeddedFiles 8 0 R >> >>\nendobj\n',
      'has-embedded-file',
    ],
    ['that is locked', '9 0 obj\n<< /Filter /Standard >>\nendobj\n<< /Encrypt 9 0 R >>\n', 'pdf-locked'],
    ['with a script among packed objects', packedObjects('1 0 << /S /JavaScript >>'), 'pdf-acts'],
    ['with a script packed twice', packedObjects('1 0 << /S /JavaScript >>', { layers: 2 }), 'pdf-acts'],
    [
      'with packed objects that call themselves a picture',
      packedObjects('1 0 << /S /Launch >>', { head: '/Subtype /Image ' }),
      'pdf-acts',
    ],
    ['with objects packed by another rule', packedObjects('x', { filter: '/LZWDecode' }), 'pdf-unusual'],
    [
      'with objects written in hex',
      packedObjects('x', { filter: '[/ASCIIHexDecode /FlateDecode]' }),
      'pdf-unusual',
    ],
    ['with more streams than a thousand pages have', 'stream\n'.repeat(50_001), 'pdf-unusual'],
  ])('%s is refused', async (_, objects, code) => expect(await codeOf('a.pdf', pdfWith(objects))).toBe(code));

  it('that unfolds beyond its bounds is refused, not swallowed', async () => {
    const bomb = packedObjects('0'.repeat(70 * 2 ** 20));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf('a.pdf', pdfWith(bomb))).toBe('pdf-too-big-inside');
  });

  it('that is cut off is refused', async () => {
    expect(await codeOf('a.pdf', pdf.subarray(0, pdf.length - 20))).toBe('pdf-damaged');
    expect(await codeOf('a.pdf', Buffer.concat([pdf, Buffer.alloc(2000)]))).toBe('pdf-damaged');
  });
});

describe('pictures and text', () => {
  const wide = Buffer.from(PNG);
  wide.writeUInt32BE(60_000, 16);
  wide.writeUInt32BE(60_000, 20);
  test.each<[string, string, Buffer, string]>([
    ['a picture that is cut off', 'a.png', PNG.subarray(0, 60), 'png-damaged'],
    ['a picture with something behind it', 'a.png', Buffer.concat([PNG, Buffer.from('PK')]), 'png-damaged'],
    ['a picture of 60,000 × 60,000 points', 'a.png', wide, 'picture-too-big'],
    ['a photo that is cut off', 'a.jpg', JPG.subarray(0, 8), 'jpg-damaged'],
    ['a text with a NUL in it', 'a.txt', Buffer.from('a\0b'), 'not-text'],
    ['a text in UTF-16', 'a.txt', Buffer.from('\uFEFFKính', 'utf16le'), 'not-text'],
    ['a text in an old encoding', 'a.txt', Buffer.from([0x4b, 0xed, 0x6e, 0x68]), 'not-utf8'],
  ])('%s is refused', async (_, name, bytes, code) => expect(await codeOf(name, bytes)).toBe(code));
});

/** The head of the container of old Office files, and of new ones with a password. */
function ole(stream: string): Buffer {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([head, Buffer.alloc(64), Buffer.from(stream, 'utf16le')]);
}
