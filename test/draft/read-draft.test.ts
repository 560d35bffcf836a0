import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDirectory } from '../../client/draft/directory-file';
import { readDraft } from '../../client/draft/read-draft';
import { calendar, term } from './small-draft';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-draft-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const paper = file(
  'giay.txt',
  'KẾ HOẠCH\nchăm sóc hàng cây ven đường\n\nI. NHIỆM VỤ\n\n' +
    '1. Giao Ban Quản lý hàng cây tỉnh chủ trì tưới và tỉa cây. Thực hiện hằng năm.\n',
);

describe('the directory of an office', () => {
  const own = file(
    'danh-ba.yaml',
    'bodies:\n  - {id: ban-hang-cay, name: Ban Quản lý hàng cây tỉnh}\n  - {id: ban-dan-van, name: Ban Dân vận khối}\n',
  );

  test('adds to the shipped one and overrides it by id', () => {
    const outcome = readDirectory(own);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const names = new Map(outcome.value.bodies.map(({ id, name }) => [id, name]));
    expect(names.get('ban-hang-cay')).toBe('Ban Quản lý hàng cây tỉnh');
    expect(names.get('ban-dan-van')).toBe('Ban Dân vận khối');
    expect(names.get('ban-to-chuc')).toBe('Ban Tổ chức Tỉnh uỷ');
  });

  test('makes a body known', async () => {
    const outcome = await readDraft(paper, { calendar, directory: own });
    expect(outcome).toMatchObject({ ok: true, value: { obligations: [{ lead: ['ban-hang-cay'] }] } });
  });

  test.each([
    ['bodies:\n  - {id: Ban, name: Ban}\n', /:2:10 bodies\[0\]\.id: .*ban-dan-van/],
    ['bodies: [\n', /:1:9: /],
    ['bodies: 7\n', /:1:9 bodies: .*đúng mẫu/],
  ])('that is wrong is refused by file, line and key: %j', (text, place) => {
    const outcome = readDirectory(file('sai.yaml', text));
    expect(outcome.ok).toBe(false);
    if (!outcome.ok)
      expect(outcome.refusal).toMatchObject({
        at: '--directory',
        message: expect.stringMatching(place) as string,
      });
  });
});

describe('a term that a person names', () => {
  test('dates what repeats where the paper names none', async () => {
    const without = await readDraft(paper, { calendar, directory: null });
    const given = await readDraft(paper, { calendar, directory: null, term });
    if (!without.ok || !given.ok) throw new Error('the paper should read');
    expect(without.value.obligations[0]?.deadline.occurrences).toEqual([]);
    expect(given.value.obligations[0]?.deadline.occurrences).toHaveLength(5);
    expect(given.value.document.term).toEqual(term);
  });
});
