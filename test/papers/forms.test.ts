import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frameOf } from '../../client/papers/frame';
import { printable } from '../../client/papers/printable';
import { paperProfile, partyProfile, profileNames } from '../../config/paper-profile';
import { inForm } from '../../domain/papers/in-form';
import { rowOf } from '../dossier/rows';
import { dispatch, submission } from './samples';

const party = paperProfile('party-399');
const state = paperProfile('state-30');
const WIDTH = 165;

describe('the forms of papers', () => {
  test('are three files, each of which can be read', () => {
    expect(profileNames()).toEqual(['party-36', 'party-399', 'state-30']);
    expect(profileNames().map((name) => paperProfile(name).name)).toEqual(profileNames());
  });

  test('that do not exist are refused with the names of those that do', () => {
    expect(() => paperProfile('state-31')).toThrow('có: party-36, party-399, state-30');
    // A name is no path.
    expect(() => paperProfile('../policy')).toThrow('Không có thể thức');
  });

  test('a file that is no JSON is refused by its name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-form-'));
    const file = join(folder, 'hong.json');
    writeFileSync(file, '{"name": ');
    expect(() => partyProfile(file)).toThrow(/hong\.json: không phải JSON/);
    rmSync(folder, { recursive: true });
  });
});

describe('a paper in the form of the State', () => {
  const paper = inForm(dispatch([rowOf()]), state);
  const frame = frameOf(paper, state, WIDTH);

  test('has the signs of the State where that of the Party has its own', () => {
    expect(paper.about).toMatch(/^V\/v đôn đốc/);
    expect(paper.signature.authority).toBe('TL. BAN THƯỜNG VỤ');
    expect(paper.copies.at(-1)).toBe('Lưu: VT');
    const last = paper.body.at(-1);
    expect(last?.type === 'paragraph' && last.runs.at(-1)!.text).toMatch(/báo cáo lại\.\/\.$/);
    const back = inForm(paper, party);
    expect(back).toMatchObject({
      about: dispatch([rowOf()]).about,
      signature: { authority: 'T/L BAN THƯỜNG VỤ' },
    });
    expect(back.body).toEqual(dispatch([rowOf()]).body);
  });

  test('has the words of the nation on one line each, with a rule as long as the motto', () => {
    const [top, below] = frame.head.rows;
    const [nation, motto] = top!.right;
    expect(nation).toEqual({ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13, bold: true });
    // 13 points bold: 96 mm, more than its usual share of the width.
    expect(frame.head.leftWidth).toBeLessThan(WIDTH * 0.44);
    expect(motto!.rule).toBeGreaterThan(55);
    expect(motto!.rule).toBeLessThan(65);
    expect(top!.left.at(-1)).toMatchObject({
      text: 'VĂN PHÒNG',
      bold: true,
      rule: expect.any(Number) as number,
    });
    expect(below!.left.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Số:         -CV/VPTU',
      paper.about!.replaceAll('\u00a0', ' '),
    ]);
  });

  test('has a bold post, and its recipients under a bold italic word', () => {
    expect(frame.signature.map(({ bold }) => bold)).toEqual([true, true]);
    expect(frame.copies[0]).toMatchObject({ text: 'Nơi nhận:', bold: true, italic: true });
    expect(frame.copies.map(({ text }) => text).slice(1)).toEqual([
      '- Như trên;',
      '- Ban Dân vận Tỉnh uỷ;',
      '- Lưu: VT.',
    ]);
  });
});

describe('a paper in the form of the Party', () => {
  test('has a star under who issues, dashes under its title, and a plain post under an authority', () => {
    const frame = frameOf(inForm(submission(1), party), party, WIDTH);
    expect(frame.head.rows[0]!.left.map(({ text }) => text)).toEqual(['TỈNH UỶ ĐỒNG NAI', 'VĂN PHÒNG', '*']);
    expect(frame.title.at(-1)).toMatchObject({ text: '-----' });
    expect(frame.signature).toEqual([{ text: 'CHÁNH VĂN PHÒNG', size: 14, bold: true }]);
    expect(frameOf(dispatch([rowOf()]), party, WIDTH).signature.map(({ bold }) => bold)).toEqual([
      true,
      false,
    ]);
    expect(frame.copies[0]).toMatchObject({ underlined: true });
    expect(frame.addressee).toEqual({ alone: true, lines: ['Kính trình: Ban Thường vụ Tỉnh uỷ'] });
  });

  test('ends only what is a sentence', () => {
    const paper = submission(1);
    const table = paper.annexes[0]!.blocks;
    expect(inForm({ ...paper, body: table }, state).body).toEqual(table);
  });
});

test('what no printer prints is taken out of all words of a paper', () => {
  expect(printable({ a: ['Đảng\u0000 uỷ\u202e', 1, null], b: { c: 'ho\u0061\u0301\nmới\ud800' } })).toEqual({
    a: ['Đảng uỷ', 1, null],
    b: { c: 'hoá\nmới' },
  });
});
