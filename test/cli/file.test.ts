import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { takeFilesIn } from '../../client/files';
import { dataFolderAt } from '../../config/data-folder';
import { openXml } from '../files/samples';
import { dondoc, temporaryFolder } from './captured';

const home = temporaryFolder();
const folder = dataFolderAt(join(home.path, 'data'));
const options = { env: { DONDOC_HOME: folder.root }, cwd: home.path };
afterAll(() => home.remove());

const REPORT = openXml('docx');
const SUM = createHash('sha256').update(REPORT).digest('hex');

beforeAll(async () => {
  mkdirSync(folder.root, { recursive: true });
  writeFileSync(join(home.path, 'Báo cáo.docx'), REPORT);
  writeFileSync(
    join(home.path, 'xau.docx'),
    openXml('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]),
  );
  await takeFilesIn(folder, [join(home.path, 'Báo cáo.docx')]);
});

describe('file check', () => {
  const schema = z.strictObject({
    files: z.array(
      z.discriminatedUnion('ok', [
        z.strictObject({
          path: z.string(),
          ok: z.literal(true),
          sha256: z.string().length(64),
          name: z.string(),
          bytes: z.int(),
          kind: z.string(),
        }),
        z.strictObject({
          path: z.string(),
          ok: z.literal(false),
          refusal: z.strictObject({ code: z.string(), message: z.string(), at: z.string() }),
        }),
      ]),
    ),
  });

  it('says of each file whether it would be taken, and ends with 1 when one would not', async () => {
    const { exit, json } = await dondoc(['file', 'check', 'Báo cáo.docx', 'xau.docx', '--json'], options);
    expect(exit).toBe(1);
    expect(schema.parse(json()).files).toMatchObject([
      { ok: true, sha256: SUM, name: 'Báo cáo.docx', kind: 'docx', bytes: REPORT.length },
      { ok: false, refusal: { code: 'has-macros' } },
    ]);
  });

  it('tells people the reason and what would be right, and keeps nothing', async () => {
    const { exit, stdout } = await dondoc(['file', 'check', 'xau.docx'], options);
    expect(exit).toBe(1);
    expect(stdout).toMatch(/✗ xau\.docx\n.*macro/);
    const good = await dondoc(['file', 'check', 'Báo cáo.docx'], {
      ...options,
      env: { DONDOC_HOME: join(home.path, 'moi') },
    });
    expect(good.exit).toBe(0);
    expect(existsSync(join(home.path, 'moi'))).toBe(false);
  });
});

describe('file get', () => {
  it('writes a file back as it was sent, for its owner', async () => {
    const { exit, stdout } = await dondoc(['file', 'get', SUM.toUpperCase(), '--out', 'ra.docx'], options);
    expect(exit).toBe(0);
    expect(stdout).toContain('ra.docx');
    expect(readFileSync(join(home.path, 'ra.docx'))).toEqual(REPORT);
  });

  it('never writes over a file that is there', async () => {
    writeFileSync(join(home.path, 'da-co.docx'), 'giữ nguyên');
    const { exit, json } = await dondoc(['file', 'get', SUM, '--out', 'da-co.docx', '--json'], options);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'file-exists', at: '--out' } });
    expect(readFileSync(join(home.path, 'da-co.docx'), 'utf8')).toBe('giữ nguyên');
  });

  it('gives nothing away that is not what was kept', async () => {
    const unknown = await dondoc(['file', 'get', 'a'.repeat(64), '--out', 'x.docx', '--json'], options);
    expect(unknown.json()).toMatchObject({ error: { code: 'no-such-file' } });
    const path = join(folder.files, SUM.slice(0, 2), SUM.slice(2));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    appendFileSync(path, 'x');
    const damaged = await dondoc(['file', 'get', SUM, '--out', 'x.docx', '--json'], options);
    expect(damaged).toMatchObject({ exit: 1 });
    expect(damaged.json()).toMatchObject({ error: { code: 'file-damaged' } });
    expect(existsSync(join(home.path, 'x.docx'))).toBe(false);
  });
});
