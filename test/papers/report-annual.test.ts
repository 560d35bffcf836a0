import { annualReport } from '../../domain/papers/report/annual';
import type { ReportSentence, SourceRef } from '../../domain/papers/report/sentence';
import { MASKED_SUMMARY } from '../../domain/desk/subject';
import type { Annex } from '../../domain/papers/paper';
import { reviewOf } from '../../domain/reports/review-of';
import type { Snapshot } from '../../domain/reports/types';
import {
  bodyText,
  plainText,
  reading,
  snapshot,
  textOf,
  type SampleRound,
  type SampleRow,
} from './report-snapshots';
import { annual2012 } from './report-stories';

const reportOf = (round: SampleRound, earlier: Snapshot[] = []) =>
  annualReport(reviewOf(snapshot({ ...round, earlier }), earlier));
const words = (round: SampleRound, earlier: Snapshot[] = []) => plainText(reportOf(round, earlier).paper);

function annexOf(annexes: Annex[], about: string): Annex {
  return annexes.find((annex) => annex.about.startsWith(about))!;
}

function rowsOf({ blocks }: Annex): string[][][] {
  return blocks.flatMap((block) => (block.type === 'table' ? block.table.rows : []));
}

const done = (i: number): SampleRow => ({ id: `D${i}`, due: '2012-06-29', done: '2012-06-20' });
const late = (i: number, more: Partial<SampleRow> = {}): SampleRow => ({
  id: `L${i}`,
  due: '2012-09-28',
  ...more,
});
const many = <T>(count: number, of: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => of(i + 1));

describe('báo cáo năm', () => {
  const { paper, sentences } = annualReport(annual2012());
  const text = plainText(paper);

  test('bears its type, plan and year, its number left open', () => {
    expect(paper.title).toEqual({
      type: 'BÁO CÁO',
      about: 'tình hình, kết quả thực hiện Đề án số 05-ĐA/TU năm 2012',
    });
    expect(paper.letterhead).toMatchObject({ issuer: 'BAN DÂN VẬN', symbol: '-BC/BDVTU', year: 2012 });
    expect(paper.addressee).toEqual({ label: 'Kính gửi', names: ['Ban Thường vụ Tỉnh uỷ'] });
  });

  test('has its sections in order', () => {
    const headings = paper.body.flatMap((block) =>
      block.type === 'heading' && block.level !== 2 ? [block.text] : [],
    );
    expect(headings).toEqual([
      'I- Tình hình thực hiện',
      'II- Kết quả chủ yếu',
      'III- Hạn chế, nguyên nhân',
      'IV- Thực hiện chỉ tiêu',
      'V- Khó khăn, kiến nghị',
      'VI- Nhiệm vụ thời gian tới',
    ]);
  });

  test('tells the year, then all since the plan began, each rate with what it is counted on', () => {
    expect(text).toContain('có 4 nhiệm vụ đến hạn hoặc hoàn thành, gồm: 1 nhiệm vụ hoàn thành đúng hạn');
    expect(text).toContain('Tỷ lệ hoàn thành là 50% (2/4 nhiệm vụ đã đến hạn hoặc đã hoàn thành).');
    expect(text).toContain('So với năm 2011 (100%), tỷ lệ hoàn thành giảm 50 điểm phần trăm.');
    expect(text).toContain('Luỹ kế từ đầu chu kỳ đến hết ngày 14/12/2012, Đề án có 8 nhiệm vụ được theo dõi');
    expect(text).toContain('Tỷ lệ hoàn thành là 60% (3/5 nhiệm vụ đã đến hạn hoặc đã hoàn thành).');
  });

  test('quotes the bodies under their own names, whole in an annex', () => {
    expect(text).toContain('- Theo báo cáo của Tỉnh đoàn: Kết nạp 8.420 đoàn viên mới.');
    const annex = annexOf(paper.annexes, 'Báo cáo của các cơ quan').blocks.map(textOf).join('\n');
    expect(annex).toContain('1. Ban Dân vận Tỉnh uỷ');
    expect(annex).toContain('Hạn chế: Việc nắm tình hình ở một số cơ sở còn chậm.');
  });

  test('says what is overdue and why by the records alone', () => {
    expect(text).toContain(
      '- Mục III.2: Tổng kiểm tra việc phát triển đoàn viên trong doanh nghiệp (Tỉnh đoàn chủ trì; thời hạn 28/09/2012, quá hạn 77 ngày). Giải trình ngày 05/11/2012: Nhiều doanh nghiệp chưa bố trí',
    );
    expect(text).toContain('quá hạn 14 ngày). Chưa có nguyên nhân được ghi nhận.');
  });

  test('has a late part of the year before in an annex of its own, and says so', () => {
    expect(text).toContain('đã nhận thêm 1 báo cáo gửi muộn: Tỉnh đoàn (Báo cáo năm 2011).');
    const annex = annexOf(paper.annexes, 'Báo cáo gửi muộn').blocks.map(textOf);
    expect(annex[0]).toBe('1. Tỉnh đoàn – Báo cáo năm 2011');
    expect(annex.at(-1)).toContain('9 huyện, thành, thị đoàn');
  });

  test('lists exactly the bodies that the snapshot misses', () => {
    const missing = annual2012().snapshot.parts.filter(({ status }) => status === 'missing');
    const annex = rowsOf(annexOf(paper.annexes, 'Danh sách cơ quan chưa gửi báo cáo'));
    expect(annex.map((row) => row[1]![0])).toEqual(missing.map(({ body }) => body.name));
    expect(annex[1]![3]).toEqual(['Đã gửi, bị trả lại, chưa gửi lại']);
  });

  test('refers to annexes that it has, by their numbers', () => {
    const named = [...text.matchAll(/Phụ lục ([IVX]+)/gu)].map(([whole]) => whole.toLocaleUpperCase('vi'));
    const titles = paper.annexes.map(({ title }) => title);
    expect(titles).toEqual(
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].map((n) => `PHỤ LỤC ${n}`),
    );
    for (const one of named) expect(titles).toContain(one);
    expect(annexOf(paper.annexes, 'Báo cáo gửi muộn').title).toBe('PHỤ LỤC VIII');
    expect(text).toContain('Nội dung nêu tại Phụ lục VIII');
  });

  test('counts its pictures through, each beside a table', () => {
    const charts = paper.annexes.flatMap(({ blocks }) =>
      blocks.flatMap((b) => (b.type === 'chart' ? [b.chart] : [])),
    );
    expect(charts.map(({ caption }) => caption.split('.')[0])).toEqual(
      charts.map((_, i) => `Biểu đồ ${i + 1}`),
    );
    for (const { blocks } of paper.annexes)
      if (blocks.some(({ type }) => type === 'chart'))
        expect(blocks.some(({ type }) => type === 'table')).toBe(true);
  });

  test('leaves out a picture in which all is zero, and numbers the others without it', () => {
    const { paper: one } = reportOf({
      rows: [late(1), late(2, { clause: 'III.2', lead: 'tinh-doan' })],
    });
    const captions = one.annexes.flatMap(({ blocks }) =>
      blocks.flatMap((b) => (b.type === 'chart' ? [b.chart.caption] : [])),
    );
    expect(rowsOf(annexOf(one.annexes, 'Kết quả thực hiện theo cơ quan')).length).toBe(3);
    expect(captions).toEqual(['Biểu đồ 1. Nhiệm vụ theo điều khoản và kết quả']);
  });

  test('is the same paper, deeply, from the same snapshot', () => {
    expect(annualReport(annual2012())).toEqual({ paper, sentences });
    const again = annualReport(JSON.parse(JSON.stringify(annual2012())) as ReturnType<typeof annual2012>);
    expect(JSON.stringify(again)).toBe(JSON.stringify({ paper, sentences }));
  });

  test('has no exclamation of its own, no empty list, no count of nothing', () => {
    expect(text).not.toMatch(/!/u);
    expect(text).not.toMatch(/(?<![\d.,])0 (?:nhiệm vụ|cơ quan|chỉ tiêu|báo cáo)/u);
    expect(text).not.toMatch(/gồm: *[.;\n]/u);
  });
});

describe('sources of sentences', () => {
  const review = annual2012();
  const { paper, sentences } = annualReport(review);

  const numbersIn = (text: string) => [...text.matchAll(/\d/gu)].length > 0;

  test('are numbered through the paper, as they are raised in it', () => {
    const raised = [...bodyText(paper).matchAll(/\[(\d+)\]/gu)].map(([, n]) => Number(n));
    expect(raised).toEqual(sentences.map(({ id }) => id));
    expect(raised).toEqual(raised.map((_, i) => i + 1));
  });

  test('stand behind every sentence that tells a figure of duties', () => {
    const told = new Set(sentences.map(({ text }) => text));
    const plain = plainText(paper).split('\n').slice(1, -1).join('\n');
    for (const match of plain.matchAll(/(?:^|(?<=\. ))[^.\n]*\d+ nhiệm vụ[^\n]*?(?:\.|:)(?= \p{Lu}|$)/gmu)) {
      const sentence = match[0].replace(/^- /u, '');
      expect([...told].some((text) => text.includes(sentence) || sentence.includes(text))).toBe(true);
    }
  });

  test.each<[RegExp, (one: Snapshot['rows'][number]) => boolean]>([
    [/^Luỹ kế/u, () => true],
    [/^Tính đến .* đã quá hạn/u, ({ cell }) => cell === 'openOverdue'],
    [/bị trả lại kết quả/u, ({ returns }) => returns > 0],
    [/không tính vào tỷ lệ/u, ({ cell }) => cell === 'none'],
    [/^Tỷ lệ hoàn thành là 60%/u, ({ cell }) => cell !== 'none' && cell !== 'openInTerm'],
    [/^Tỷ lệ hoàn thành là 50%/u, ({ id, cell }) => id.endsWith('/2012') && cell !== 'openInTerm'],
    [/^Tỷ lệ hoàn thành đúng hạn là 66,7%/u, ({ cell }) => cell === 'doneOnTime' || cell === 'doneLate'],
    [/^Tiếp tục hoàn thành/u, ({ cell }) => cell === 'openOverdue'],
  ])('of %s are the rows it counts', (which, counts) => {
    const sentence = sentences.find(({ text }) => which.test(text))!;
    const expected = review.snapshot.rows.filter(counts).map(({ id }) => id);
    expect(idsIn(sentence.sources).sort()).toEqual([...expected].sort());
  });

  test('are found from the sentence and from the duty, with clause, version, paper and day', () => {
    const annex = annexOf(paper.annexes, 'Nguồn số liệu');
    const [ofSentences, ofDuties] = annex.blocks.flatMap((b) => (b.type === 'table' ? [b.table.rows] : []));
    expect(ofSentences!.map((cells) => Number(cells[0]![0]))).toEqual(sentences.map(({ id }) => id));
    const row = ofDuties!.find((cells) => cells[1]![0] === 'DA05-III.1-02/2012')!;
    expect(row.slice(0, 7)).toEqual([
      ['Mục III.1'],
      ['DA05-III.1-02/2012'],
      ['Ban Dân vận Tỉnh uỷ'],
      ['1'],
      ['42-BC/BDVTU, ngày 15/06/2012'],
      ['15/06/2012'],
      ['15/06/2012'],
    ]);
    for (const n of spread(row[7]![0]!))
      expect(idsIn(sentences[n - 1]!.sources)).toContain('DA05-III.1-02/2012');
  });

  test('name only what the snapshots hold', () => {
    const ids = new Set(review.snapshot.rows.map(({ id }) => id));
    for (const { sources } of sentences) for (const id of idsIn(sources)) expect(ids).toContain(id);
    expect(sentences.filter(({ text }) => numbersIn(text)).every(({ sources }) => sources.length > 0)).toBe(
      true,
    );
  });
});

function idsIn(sources: ReportSentence['sources']): string[] {
  return sources.flatMap((source: SourceRef) => (source.type === 'assignment' ? [source.id] : []));
}

function spread(runs: string): number[] {
  return runs.split(', ').flatMap((run) => {
    const [from, to = from] = run.split('–').map(Number) as [number, number?];
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

test('the window has its first and its last day, and not the days beside them', () => {
  const { sentences } = reportOf({
    rows: [
      late(1, { due: '2011-12-14' }),
      late(2, { due: '2011-12-15' }),
      late(3, { due: '2012-12-14' }),
      late(4, { due: '2012-12-15' }),
      { id: 'D5', due: '2011-06-30', done: '2012-12-14' },
      { id: 'D6', due: '2012-12-31', done: '2011-12-14' },
    ],
  });
  const sentence = sentences.find(({ text }) => text.startsWith('Trong kỳ số liệu (từ ngày'))!;
  expect(sentence.text).toContain('có 3 nhiệm vụ đến hạn hoặc hoàn thành');
  expect(idsIn(sentence.sources)).toEqual(['L2', 'L3', 'D5']);
});

test('what waits for its answer or was given up is not asked to be completed', () => {
  const text = words({
    rows: [late(1), late(2, { status: 'closed' }), late(3, { done: '2012-11-02', status: 'submitted' })],
  });
  expect(text).toContain('Tiếp tục hoàn thành 1 nhiệm vụ đã quá hạn.');
  expect(text).toContain('quá hạn 77 ngày, đã nộp kết quả, chờ xác nhận)');
});

describe('none, one, many', () => {
  test.each([
    [[], 'Chưa có nhiệm vụ được theo dõi trên hệ thống.'],
    [[late(1, { due: '2013-03-29' })], 'không có nhiệm vụ đến hạn hoặc hoàn thành.'],
    [
      [late(1, { due: '2013-03-29' })],
      'Chưa có nhiệm vụ đến hạn hoặc hoàn thành nên chưa tính tỷ lệ hoàn thành.',
    ],
    [[done(1)], 'Tính đến hết ngày 14/12/2012, không có nhiệm vụ quá hạn.'],
    [[done(1)], 'có 1 nhiệm vụ đến hạn hoặc hoàn thành, đã hoàn thành đúng hạn.'],
    [[late(1)], 'có 1 nhiệm vụ chưa hoàn thành, đã quá hạn. Cụ thể như sau (danh sách tại Phụ lục III):'],
    [[late(1)], 'Trong kỳ số liệu chưa có nhiệm vụ được xác nhận hoàn thành.'],
    [
      many(2, late),
      'có 2 nhiệm vụ chưa hoàn thành, đã quá hạn, đều quá hạn 61–90 ngày. Chưa có nguyên nhân của nhiệm vụ nào được ghi nhận.',
    ],
    [
      many(8, (i) => late(i, { clause: `III.${i}` })),
      '8 điều khoản có nhiệm vụ quá hạn, trong đó có: Mục III.1 (1 nhiệm vụ);',
    ],
    [
      [
        ...many(7, (i) => late(i, { clause: `III.${Math.min(i, 6)}` })),
        ...many(6, (i) => late(i + 7, { clause: `III.${i}` })),
        late(14, { clause: 'IV' }),
      ],
      '7 điều khoản có nhiệm vụ quá hạn, nhiều nhất là: Mục III.6 (3 nhiệm vụ); Mục III.1 (2 nhiệm vụ);',
    ],
    [many(11, late), '; 10 nhiệm vụ quá hạn lâu nhất gồm:'],
    [
      [late(1), late(2, { clause: 'III.2' })],
      'Theo điều khoản: Mục III.1: 1 nhiệm vụ; Mục III.2: 1 nhiệm vụ.',
    ],
    [[late(1, { asked: 1 })], 'Có 1 đề nghị gia hạn, chưa có quyết định.'],
    [[late(1, { asked: 2 })], 'Có 2 đề nghị gia hạn: 2 đề nghị chưa có quyết định.'],
    [[late(1, { returns: 2 })], 'Có 1 nhiệm vụ bị trả lại kết quả, đề nghị thực hiện lại (2 lượt).'],
  ])('duties %#', (rows, sentence) => {
    expect(words({ rows })).toContain(sentence);
  });

  test.each<[NonNullable<SampleRound['parts']>, string]>([
    [{ 'tinh-doan': {} }, 'Có 1 cơ quan phải gửi báo cáo chậm nhất ngày 20/12/2012; cơ quan này đã gửi.'],
    [{ 'tinh-doan': null }, 'cơ quan này chưa gửi. Cơ quan chưa gửi báo cáo: Tỉnh đoàn.'],
    [
      { 'tinh-doan': {}, 'hoi-phu-nu': {} },
      'Có 2 cơ quan phải gửi báo cáo chậm nhất ngày 20/12/2012; tất cả đã gửi.',
    ],
    [{ 'tinh-doan': null, 'hoi-phu-nu': null }, 'chưa cơ quan nào gửi.'],
    [{ 'tinh-doan': {}, 'hoi-phu-nu': null }, '1 cơ quan đã gửi, 1 cơ quan chưa gửi.'],
    [
      { 'tinh-doan': {}, 'hoi-phu-nu': 'returned' },
      'Báo cáo đã gửi nhưng bị trả lại, chưa gửi lại: Hội Liên hiệp Phụ nữ tỉnh.',
    ],
    [
      Object.fromEntries(many(9, (i) => [`co-quan-${i}`, null])),
      'Danh sách cơ quan chưa gửi báo cáo nêu tại Phụ lục III.',
    ],
  ])('reports %#', (parts, sentence) => {
    expect(words({ rows: [done(1)], parts })).toContain(sentence);
  });

  test('a duty of which the body only remarks something in its part has no reason on record', () => {
    const remarked = late(1, { reasons: [['part', '2012-12-17', 'Đã hoàn thành dự thảo']] });
    const both = words({
      rows: [remarked, late(2, { reasons: [['explanation', '2012-11-05', 'Thiếu cán bộ']] })],
    });
    expect(both).toContain('Trong đó, 1 nhiệm vụ chưa có nguyên nhân được ghi nhận.');
    const none = words({ rows: [remarked, late(2)] });
    expect(none).toContain('Chưa có nguyên nhân của nhiệm vụ nào được ghi nhận.');
    expect(none).toContain('Ý kiến của cơ quan trong báo cáo: Đã hoàn thành dự thảo.');
    expect(none.match(/nguyên nhân được ghi nhận|nào được ghi nhận/gu)).toHaveLength(1);
  });

  test('where nobody says anything the place is left to the editor', () => {
    const text = words({ rows: [done(1)], parts: { 'tinh-doan': null } });
    expect(text).toContain('Chưa có báo cáo của cơ quan nào để tổng hợp.');
    expect(text).toContain('Các báo cáo đã nhận không nêu nội dung này. […]');
    expect(text).toContain('Không có kiến nghị, đề xuất được ghi nhận.');
  });

  test('a plan without targets has no section of them, and the numbers close up', () => {
    const text = words({ rows: [done(1)] });
    expect(text).not.toContain('chỉ tiêu');
    expect(text).toContain('IV- Khó khăn, kiến nghị');
  });

  test('quotes six bodies and points at the annex for the others', () => {
    const parts = Object.fromEntries(many(9, (i) => [`co-quan-${i}`, { results: `Kết quả ${i}` }]));
    const text = words({ rows: [done(1)], parts });
    expect(text.match(/Theo báo cáo của/gu)).toHaveLength(6);
    expect(text).toContain('Nội dung báo cáo của 3 cơ quan khác nêu tại Phụ lục III.');
  });

  test('a target nobody reported is said to be so, with who should have', () => {
    const text = words({ rows: [done(1)], targets: [reading({ code: 'CT', what: 'tỷ lệ tập hợp' }, null)] });
    expect(text).toContain('Có 1 chỉ tiêu, chưa có số liệu.');
    expect(text).toContain('chưa có số liệu. Cơ quan chưa có số liệu: Tỉnh đoàn.');
  });

  test('a target read for the first time is held against what it stood at before the plan', () => {
    const target = { code: 'CT-1', what: 'tỷ lệ chi bộ sinh hoạt đúng định kỳ', baseline: 61.5 };
    const other = { code: 'CT-2', what: 'tỷ lệ hộ văn hoá' };
    const { paper: one } = reportOf({ targets: [reading(target, 70), reading(other, 65)] });
    expect(plainText(one)).toContain('thấp hơn mục tiêu 10 điểm phần trăm (năm gốc: 61,5%).');
    const [list] = annexOf(one.annexes, 'Kết quả thực hiện các chỉ tiêu').blocks;
    const { columns, rows } = list?.type === 'table' ? list.table : { columns: [], rows: [] };
    const place = columns.findIndex(({ title }) => title === 'Trước kế hoạch');
    expect(rows.map((cells) => cells[place]![0])).toEqual(['61,5%', '–']);
    const previous = { period: '2011', value: 66 };
    const later = words({ targets: [reading(target, 70, { previous })] });
    expect(later).toContain('; năm 2011 là 66%.');
    expect(later).not.toContain('năm gốc');
  });

  test('a rate equal to last year’s is called equal', () => {
    const before = snapshot({ period: '2011', rows: [{ id: 'X', due: '2011-05-31', done: '2011-05-03' }] });
    expect(words({ rows: [done(1)] }, [before])).toContain('Tỷ lệ hoàn thành bằng năm 2011 (100%).');
  });
});

test('a secret duty stays masked in text and annexes', () => {
  const { paper } = reportOf({
    rows: [
      { ...late(1), summary: MASKED_SUMMARY, reasons: [['explanation', '2012-10-01', 'Điều không được lộ']] },
      { ...done(2), summary: MASKED_SUMMARY },
    ],
  });
  const all = [...paper.body, ...paper.annexes.flatMap(({ blocks }) => blocks)].map(textOf).join('\n');
  expect(all).not.toContain('Điều không được lộ');
  expect(all).toContain('nhiệm vụ mật L1');
  expect(all).toContain('Nội dung báo cáo theo đường văn bản mật');
});

test('words of bodies cannot forge lines, and end as sentences', () => {
  const text = words({
    rows: [done(1)],
    parts: { 'tinh-doan': { limits: 'Dòng một\u2028VI- Giả mạo\u202e', proposals: '  ' } },
  });
  expect(text).toContain('- Theo báo cáo của Tỉnh đoàn: Dòng một VI- Giả mạo.');
  expect(text).toContain('Không có kiến nghị, đề xuất được ghi nhận.');
});

describe('secret duties among what is late or has no day', () => {
  const secret = (i: number, more: Partial<SampleRow> = {}) => late(i, { ...more, summary: MASKED_SUMMARY });

  test('are not said to have no reason on record: their reasons go another way', () => {
    const both = words({ rows: [late(1), late(2), secret(3)] });
    expect(both).toContain('Chưa có nguyên nhân của nhiệm vụ nào ngoài các nhiệm vụ mật được ghi nhận.');
    const known = words({
      rows: [late(1), late(2, { reasons: [['extension', '2012-10-01', 'Chờ số liệu']] }), secret(3)],
    });
    expect(known).toContain('Trong đó, 1 nhiệm vụ chưa có nguyên nhân được ghi nhận.');
    expect(words({ rows: [secret(1), secret(2)] })).not.toContain('nguyên nhân của nhiệm vụ nào');
  });

  test('a report on the progress of a secret standing duty counts, and nothing of it is quoted', () => {
    const rows = [secret(1, { due: null, progress: ['2012-11-20', ''] }), late(2, { due: null })];
    const text = words({ rows });
    expect(text).toContain('1 nhiệm vụ đã có báo cáo tiến độ, 1 nhiệm vụ chưa có');
    expect(text).toContain('nhiệm vụ mật L1 (Ban Dân vận Tỉnh uỷ): nội dung báo cáo theo đường văn bản mật.');
  });
});

describe('standing duties that are followed by the year', () => {
  const yearly = (duty: string): SampleRow[] =>
    ['2011', '2012', '2013'].map((year) => ({ id: `${duty}/${year}`, due: null }));

  test('are said to be so many duties, beside the count of their years', () => {
    const { paper } = reportOf({ rows: [...yearly('S1'), ...yearly('S2'), done(3)] });
    const text = plainText(paper);
    expect(text).toContain(
      '6 nhiệm vụ thực hiện thường xuyên nêu trên là 2 nhiệm vụ thường xuyên, theo dõi từng năm, mỗi năm tính một lần.',
    );
    for (const about of ['Kết quả thực hiện theo cơ quan chủ trì', 'Kết quả thực hiện theo điều khoản'])
      expect(annexOf(paper.annexes, about).blocks.map(textOf).join('\n')).toContain(
        '2 nhiệm vụ thường xuyên được tính 6 lần.',
      );
  });

  test('where there is one row for each nothing has to be explained', () => {
    const { paper } = reportOf({ rows: [{ id: 'S1', due: null }, done(3)] });
    expect(plainText(paper)).not.toContain('theo dõi từng năm');
    expect(paper.annexes.flatMap(({ blocks }) => blocks.map(textOf)).join('\n')).not.toContain('Ghi chú');
  });
});
