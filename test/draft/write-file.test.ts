import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../../client/draft/write-file';

const root = mkdtempSync(join(tmpdir(), 'dondoc-write-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('writes the file behind a link, and lets no more people read it than before', () => {
  const [file, link] = [join(root, 'ke-hoach.yaml'), join(root, 'loi-tat.yaml')];
  writeFileSync(file, 'cũ');
  chmodSync(file, 0o640);
  symlinkSync(file, link);
  expect(writeWhole(link, 'mới', { replace: true })).toEqual({ ok: true, value: null });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('mới');
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test('a new file is not written where one stands', () => {
  const file = join(root, 'co-san.yaml');
  writeFileSync(file, 'của người khác');
  expect(writeWhole(file, 'mới', { replace: false })).toMatchObject({ refusal: { code: 'file-exists' } });
  expect(readFileSync(file, 'utf8')).toBe('của người khác');
});
