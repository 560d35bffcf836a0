import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partyProfile, profileFile } from '../../config/paper-profile';
import { officeLetterhead, placeOf } from '../../domain/papers/letterhead';
import { rowOf } from '../dossier/rows';
import { dispatch, submission, wordsOf } from './samples';

describe('the letterhead of the office', () => {
  test.each([
    ['Ban Thường vụ Tỉnh uỷ Đồng Nai', 'Đồng Nai'],
    ['Ban Thường vụ Tỉnh ủy Bà Rịa - Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
    ['Ban Chấp hành Đảng bộ tỉnh Đồng Nai', 'Đồng Nai'],
    ['Ban Thường vụ Thành uỷ Cần Thơ', 'Cần Thơ'],
    ['Ban Thường vụ Tỉnh uỷ', null],
    ['Uỷ ban nhân dân', null],
  ])('of a plan of "%s" names the place %s', (issuer, place) => {
    expect(placeOf(issuer)).toBe(place);
  });

  test('joins number and kind as Party papers do, and leaves open what the plan does not say', () => {
    expect(officeLetterhead('Ban Thường vụ Thành uỷ Cần Thơ', 'TTr', 2026)).toEqual({
      superior: 'THÀNH UỶ CẦN THƠ',
      issuer: 'VĂN PHÒNG',
      symbol: '-TTr/VPTU',
      place: 'Cần Thơ',
      year: 2026,
    });
    expect(officeLetterhead('Ban Thường vụ Tỉnh uỷ', 'CV', 2026)).toMatchObject({
      superior: 'TỈNH UỶ ……………',
      symbol: '-CV/VPTU',
      place: null,
    });
  });
});

describe('tờ trình', () => {
  const paper = submission(5);
  const words = wordsOf(paper);

  test('says the case, counts what is proposed, and points at the places in its annex', () => {
    expect(words).toContain('Tính đến ngày 18/10/2021, có 6 nhiệm vụ quá hạn');
    expect(words).toContain(
      '1–30 ngày: 2 nhiệm vụ; 31–60 ngày: 2 nhiệm vụ; 61–90 ngày: 1 nhiệm vụ; 91–120 ngày: 1',
    );
    expect(words).toContain(
      '2 nhiệm vụ đã báo cáo tiến độ, vướng mắc, giải trình hoặc đề nghị gia hạn; 4 nhiệm vụ chưa',
    );
    expect(words).toContain('Kiểm tra: 1 nhiệm vụ (số thứ tự 1 tại Phụ lục)');
    expect(words).toContain('Phê bình: 1 nhiệm vụ (số thứ tự 2 tại Phụ lục)');
    expect(words).toContain(
      'KH142-V.1-01/2021, Khảo sát chất lượng đoàn viên, hội viên (Ban Dân vận Tỉnh uỷ): đã xác nhận',
    );
  });

  test('has every item in its annex, with its reason and what is proposed', () => {
    const [block] = paper.annexes[0]!.blocks;
    const rows = block?.type === 'table' ? block.table.rows : [];
    expect(rows).toHaveLength(7);
    const [first] = rows;
    expect(first).toEqual([
      ['1'],
      ['Khảo sát chất lượng sinh hoạt chi đoàn tại cơ sở, đợt 4', 'KH142-III.4-01/2021-Q3'],
      ['Ban Dân vận Tỉnh uỷ'],
      ['30/06/2021', '(trong quý III/2021)'],
      ['76 ngày làm việc', '(nhóm 91–120 ngày)'],
      [
        'Vướng mắc (báo cáo ngày 08/10/2021, đạt 60%): Ba huyện chưa gửi phiếu; kiến nghị: Đề nghị đôn đốc ba huyện',
      ],
      ['- đã báo cáo người đứng đầu cơ quan, cơ quan theo dõi, Văn phòng Tỉnh uỷ'],
      ['Kiểm tra (quá hạn trên 90 ngày)'],
    ]);
  });

  test('tells nothing of a secret duty but that it is overdue', () => {
    expect(words).not.toContain('trọng yếu');
    expect(words).toContain('Nhiệm vụ mật');
  });
});

describe('công văn đôn đốc', () => {
  test('of several duties lists them with their dates and days, and says by when', () => {
    const rows = [rowOf(), rowOf({ id: 'KH142-III.5-01/2021-Q3', due: '2021-08-31' })];
    const paper = dispatch(rows);
    expect(paper.about).toMatch(/^về việc đôn đốc thực hiện nhiệm\svụ\squá\shạn$/);
    expect(paper.addressee).toEqual({ label: 'Kính gửi', names: ['Ban Thường vụ Tỉnh đoàn'] });
    const words = wordsOf(paper);
    expect(words).toContain('chưa nhận được kết quả của 2 nhiệm vụ đã quá hạn:');
    expect(words).toContain('chậm nhất ngày 25/10/2021');
    const [table] = paper.body.flatMap((block) => (block.type === 'table' ? [block.table] : []));
    expect(table!.rows.map((cells) => cells.slice(3).flat())).toEqual([
      ['30/09/2021', '12'],
      ['31/08/2021', '32'],
    ]);
    expect(paper.signature).toEqual({ authority: 'T/L BAN THƯỜNG VỤ', post: 'CHÁNH VĂN PHÒNG' });
  });

  test('of one that is not overdue yet does not say that it is', () => {
    const paper = dispatch([rowOf({ due: '2021-12-31' }), rowOf({ due: '2021-10-18' })]);
    expect(paper.about).toMatch(/^về việc đôn đốc thực hiện nhiệm\svụ\sđược\sgiao$/);
    expect(wordsOf(paper)).toContain('chưa quá hạn');
    expect(wordsOf(paper)).not.toContain('đã quá hạn');
  });

  test('names who watches among its readers, unless that is the addressee', () => {
    expect(dispatch([rowOf()]).copies).toEqual(['Như trên', 'Ban Dân vận Tỉnh uỷ', 'Lưu Văn phòng Tỉnh uỷ']);
  });
});

describe('the profile of Party papers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-profile-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const right = JSON.parse(readFileSync(profileFile(), 'utf8')) as Record<string, unknown>;
  const read = (more: object) => () => {
    const file = join(folder, 'profile.json');
    writeFileSync(file, JSON.stringify({ ...right, ...more }));
    return partyProfile(file);
  };

  test('has the margins and sizes of the rules', () => {
    expect(partyProfile()).toMatchObject({
      font: 'Times New Roman',
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      sizes: { body: 14 },
      head: { nation: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15 }] },
      firstLine: 10,
    });
  });

  test.each([
    [
      'a margin in centimetres',
      { margins: { top: 2, bottom: 2, left: 3, right: 1.5, header: 1 } },
      /margins/,
    ],
    ['letters of no size', { sizes: {} }, /sizes/],
    ['a key that nothing reads', { leading: 18 }, /leading/],
  ])('is refused with %s', (_, slip, message) => expect(read(slip)).toThrow(message));
});
