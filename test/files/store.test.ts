import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile, openFile, takeFilesIn } from '../../client/files';
import { readIncoming } from '../../client/incoming/read-incoming';
import { dataFolderAt } from '../../config/data-folder';
import { MAX_FILE_BYTES, MAX_FILES } from '../../domain/files/types';
import { openXml } from './samples';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dondoc-files-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const folder = () => dataFolderAt(join(home, 'data'));
const REPORT = Buffer.from('Kính gửi: Ban Dân vận Tỉnh uỷ\n');
const SUM = createHash('sha256').update(REPORT).digest('hex');

function sent(name: string, content: Buffer | string = REPORT): string {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
}

function kept(): string[] {
  const { files } = folder();
  if (!existsSync(files)) return [];
  return readdirSync(files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(files.length + 1));
}

describe('a file that is taken in', () => {
  it('lies under its sum, closed to other accounts, and comes back as it was sent', async () => {
    const refs = await takeFilesIn(folder(), [sent('Báo cáo quý III.txt')]);
    expect(refs).toEqual([{ sha256: SUM, name: 'Báo cáo quý III.txt', bytes: REPORT.length, kind: 'txt' }]);
    expect(kept()).toEqual([`${SUM.slice(0, 2)}/${SUM.slice(2)}`]);
    const path = join(folder().files, kept()[0]!);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await openFile(folder(), SUM)).toEqual(REPORT);
  });

  it('is kept once, however often and under whatever name it is sent', async () => {
    await takeFilesIn(folder(), [sent('a.txt')]);
    await Promise.all([takeFilesIn(folder(), [sent('b.txt')]), takeFilesIn(folder(), [sent('c.txt')])]);
    expect(kept()).toHaveLength(1);
  });

  it('stays away altogether when another file of the same act is refused, and the refusal names that one', async () => {
    const good = sent('tot.docx', openXml('docx'));
    const bad = sent('xau.docx', openXml('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]));
    await expect(takeFilesIn(folder(), [good, bad])).rejects.toMatchObject({
      refusal: { code: 'has-macros', at: bad, message: expect.stringMatching(/^xau\.docx: .*macro/) },
    });
    expect(kept()).toEqual([]);
  });

  it('makes good what was damaged on disk since, and is refused to readers until then', async () => {
    await takeFilesIn(folder(), [sent('a.txt')]);
    const path = join(folder().files, kept()[0]!);
    appendFileSync(path, 'thêm vào');
    await expect(openFile(folder(), SUM)).rejects.toMatchObject({ refusal: { code: 'file-damaged' } });
    await takeFilesIn(folder(), [sent('a.txt')]);
    expect(await openFile(folder(), SUM)).toEqual(REPORT);
  });

  it.each(['../../../etc/passwd', 'a'.repeat(63), SUM.toUpperCase()])(
    'is not asked for by %s',
    async (sum) => {
      await expect(openFile(folder(), sum)).rejects.toMatchObject({ refusal: { code: 'bad-sha256' } });
    },
  );

  it('is missed by name', async () => {
    await expect(openFile(folder(), SUM)).rejects.toMatchObject({ refusal: { code: 'no-such-file' } });
  });
});

describe('what is not an ordinary file', () => {
  it('is refused: a link, a folder, a device, a pipe, nothing, emptiness', async () => {
    const target = sent('that.txt');
    symlinkSync(target, join(home, 'lien-ket.txt'));
    mkdirSync(join(home, 'thu-muc.txt'));
    execFileSync('mkfifo', [join(home, 'ong.txt')]);
    sent('trong.txt', '');
    const codes = await Promise.all(
      ['lien-ket.txt', 'thu-muc.txt', 'ong.txt', 'trong.txt', 'khong-co.txt', 'a\0.txt']
        .map((name) => `${home}/${name}`)
        .concat('/dev/zero')
        .map(async (path) => {
          const checked = await checkFile(path);
          return checked.ok ? 'taken' : checked.refusal.code;
        }),
    );
    expect(codes).toEqual([
      'file-is-link',
      'file-is-folder',
      'not-a-file',
      'file-empty',
      'file-not-found',
      'file-not-found',
      'not-a-file',
    ]);
  });

  it('may be an ordinary file beyond a linked folder: only the file itself must not be a link', async () => {
    mkdirSync(join(home, 'that'));
    writeFileSync(join(home, 'that', 'a.txt'), REPORT);
    symlinkSync(join(home, 'that'), join(home, 'lien-ket'));
    expect(await checkFile(join(home, 'lien-ket', 'a.txt'))).toMatchObject({ ok: true });
  });
});

describe('bounds', () => {
  it('25 MB are taken, a byte more is not', async () => {
    const path = sent('to.txt', Buffer.alloc(MAX_FILE_BYTES, 'a'));
    expect(await checkFile(path)).toMatchObject({ ok: true, value: { bytes: MAX_FILE_BYTES } });
    appendFileSync(path, 'a');
    expect(await checkFile(path)).toMatchObject({ ok: false, refusal: { code: 'file-too-big' } });
  });

  it('a file is not believed to be as long as it says: those of the kernel say 0 bytes', async () => {
    const outcome = await readIncoming('/proc/self/maps');
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'file-changed' } });
  });

  it('21 files at once are refused before any is read', async () => {
    const paths = Array.from({ length: MAX_FILES + 1 }, (_, n) => join(home, `khong-co-${n}.txt`));
    await expect(takeFilesIn(folder(), paths)).rejects.toMatchObject({ refusal: { code: 'too-many-files' } });
  });

  it('a file that is written to while it is read is refused', async () => {
    const path = sent('dang-viet.txt', Buffer.alloc(8 * 2 ** 20, 'a'));
    const writer = await open(path, 'r+');
    let read = false;
    const writing = (async () => {
      while (!read) await writer.write('b', 7 * 2 ** 20);
    })();
    const outcome = await readIncoming(path);
    read = true;
    await writing;
    await writer.close();
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'file-changed' } });
  });
});
