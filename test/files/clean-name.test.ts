import fc from 'fast-check';
import { cleanFileName } from '../../domain/files/clean-name';
import { headFits, kindByName } from '../../domain/files/kind';
import { FILE_KINDS, MAX_FILE_NAME } from '../../domain/files/types';

describe('the name of a file that was sent', () => {
  test.each<[string, string, string]>([
    ['is composed, as a Mac does not send it', 'Báo cáo.pdf'.normalize('NFD'), 'Báo cáo.pdf'],
    ['has no folder of Linux', '../../etc/Báo cáo.pdf', 'Báo cáo.pdf'],
    ['has no folder of Windows', 'D:\\Văn thư\\Báo cáo.pdf', 'Báo cáo.pdf'],
    ['is not turned round to hide its ending', 'báo\u202Efdp.exe.pdf', 'báofdp.exe.pdf'],
    ['has no control characters', 'a\u0000b\nc\u001b[31m.txt', 'abc[31m.txt'],
    ['has no joiners that nobody sees', 'so\u200B\uFEFF lieu.xlsx', 'so lieu.xlsx'],
    ['has one kind of blank, and one at a time', ' kế\u00A0  hoạch .docx', 'kế hoạch.docx'],
    ['has nothing that means something to a shell or Windows', 'a<b>|c:"d"?*.pdf', 'a_b__c__d___.pdf'],
    ['does not begin with dots', '...ẩn.pdf', 'ẩn.pdf'],
    ['is called something where nothing is left', '\u202E.pdf', 'tệp.pdf'],
    ['keeps a name without an ending', 'README', 'README'],
  ])('%s', (_, sent, kept) => expect(cleanFileName(sent)).toBe(kept));

  it('is cut to 150 characters before its ending, never through a letter', () => {
    const long = cleanFileName(`${'ắ'.repeat(200)}.docx`);
    expect(long).toBe(`${'ắ'.repeat(145)}.docx`);
    expect(cleanFileName(`${'a'.repeat(145)}q\u0303\u0323.pdf`)).toBe(`${'a'.repeat(145)}.pdf`);
    expect(cleanFileName(`${'a'.repeat(145)}😀.pdf`)).toBe(`${'a'.repeat(145)}.pdf`);
  });

  it('is safe, short and its own clean form, whatever was sent', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...FILE_KINDS)),
        ([stem, kind]) => {
          const name = cleanFileName(`${stem}.${kind}`);
          expect(name.length).toBeLessThanOrEqual(MAX_FILE_NAME);
          expect(name).toBe(name.normalize('NFC'));
          expect(name).not.toMatch(/[/\\\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
          expect(name.startsWith('.')).toBe(false);
          expect(kindByName(name)).toBe(kind);
          expect(cleanFileName(name)).toBe(name);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the kind of a file', () => {
  test.each([
    ['Báo cáo.PDF', 'pdf'],
    ['anh.jpeg', 'jpg'],
    ['anh.JPG', 'jpg'],
    ['a.pdf.exe', null],
    ['macro.docm', null],
    ['cũ.doc', null],
    ['trang.html', null],
    ['ảnh.svg', null],
    ['README', null],
    ['constructor', null],
    ['a.__proto__', null],
  ])('%s is %s by its name', (name, kind) => expect(kindByName(name)).toBe(kind));

  test('is confirmed by its first bytes; text must not begin as anything else', () => {
    expect(headFits('pdf', Buffer.from('%PDF-1.7'))).toBe(true);
    expect(headFits('pdf', Buffer.from(' %PDF-1.7'))).toBe(false);
    expect(headFits('png', Buffer.from('%PDF-1.7'))).toBe(false);
    expect(headFits('txt', Buffer.from('Kính gửi'))).toBe(true);
    expect(headFits('txt', Buffer.from('%PDF-1.7'))).toBe(false);
    expect(headFits('docx', Buffer.from('PK'))).toBe(false);
  });
});
