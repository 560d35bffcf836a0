import fc from 'fast-check';
import { MASKED_SUMMARY } from '../../domain/desk/subject';
import { figure } from '../../domain/papers/report/numbers';
import { annualReport } from '../../domain/papers/report/annual';
import { reviewReport } from '../../domain/papers/report/over-years';
import { wishes } from '../../domain/papers/report/proposals-section';
import { contextOf } from '../../domain/papers/report/report-paper';
import { partsOf } from '../../domain/papers/report/words';
import { yearTotal } from '../../domain/papers/report/years-section';
import type { DraftPaper, PaperChart } from '../../domain/papers/paper';
import { reviewOf } from '../../domain/reports/review-of';
import type { Gap } from '../../domain/reports/types';
import { BODIES, plainText, reading, snapshot, textOf, type SampleRow } from './report-snapshots';
import { final2015, midterm2013 } from './report-stories';

const GAP: Gap = { kind: 'clause-without-obligation', clause: 'IV.1', line: 480, heading: 'Kinh phí' };

function chartsOf({ annexes }: DraftPaper): PaperChart[] {
  return annexes.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : [])),
  );
}

function tableOf({ annexes }: DraftPaper, about: string, nth = 0): string[][] {
  const annex = annexes.find((one) => one.about.startsWith(about))!;
  const tables = annex.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []));
  return tables[nth]!.rows.map((row) => row.map((cell) => cell.join('; ')));
}

describe('báo cáo tổng kết', () => {
  const review = final2015();
  const { paper, sentences } = reviewReport(review, { gaps: [GAP] });
  const text = plainText(paper);

  test('is named by its years and rests on the rounds that were frozen before', () => {
    expect(paper.title!.about).toBe('tổng kết 5 năm (2011–2015) thực hiện Đề án số 05-ĐA/TU');
    expect(text).toContain('số liệu đã chốt của 2 kỳ báo cáo trước (Báo cáo năm 2011; Báo cáo năm 2012)');
    expect(sentences[0]!.sources).toEqual(
      ['annual/2011', 'annual/2012', 'final/2015'].map((round) => ({ type: 'round', round })),
    );
  });

  test('has its sections in order', () => {
    const headings = paper.body.flatMap((block) =>
      block.type === 'heading' && block.level !== 2 ? [block.text] : [],
    );
    expect(headings).toEqual([
      'I- Tình hình thực hiện',
      'II- Kết quả chủ yếu',
      'III- Thực hiện chỉ tiêu',
      'IV- Hạn chế, nguyên nhân',
      'V- Bài học kinh nghiệm',
      'VI- Khó khăn, kiến nghị',
      'VII- Nhiệm vụ chuyển sang chu kỳ sau và phương hướng',
    ]);
  });

  test('tells each year, and what left the statistic in it', () => {
    expect(text).toContain('- Năm 2011: 1 nhiệm vụ, đã hoàn thành đúng hạn; tỷ lệ hoàn thành 100% (1/1).');
    expect(text).toContain(
      '2 nhiệm vụ hoàn thành quá hạn; 1 nhiệm vụ chưa hoàn thành, đã quá hạn; tỷ lệ hoàn thành 75% (3/4).',
    );
    expect(text).toContain('- Năm 2014: 1 nhiệm vụ, đã thu hồi hoặc kết thúc theo dõi.');
  });

  test('holds targets by year against the goal at the end', () => {
    expect(text).toContain('năm 2011 là 72,4%; năm 2012 là 76,5%; năm 2015 là 80%; đạt mục tiêu.');
    expect(text).toContain('năm 2015 là 14,2%; chưa đạt mục tiêu, cao hơn 0,2 điểm phần trăm.');
  });

  test('says what was never done and why, by what is on record', () => {
    expect(text).toContain('Có 2 nhiệm vụ chưa có kết quả được xác nhận, thuộc 2 điều khoản');
    expect(text).toContain(
      'Thu hồi nhiệm vụ ngày 12/05/2014: Lồng ghép vào hội nghị tổng kết phong trào của tỉnh.',
    );
    expect(tableOf(paper, 'Danh sách nhiệm vụ chưa có kết quả').map(([, , duty]) => duty)).toEqual([
      'Tổng kiểm tra việc phát triển đoàn viên trong doanh nghiệp.; DA05-III.2-01/2012',
      'Hội nghị biểu dương gia đình tiêu biểu; DA05-III.3-02/2014',
    ]);
  });

  test('takes lessons from the words of bodies alone', () => {
    expect(text).toContain(
      '- Theo báo cáo của Ban Dân vận Tỉnh uỷ: Bài học lớn nhất là phải bám cơ sở, nghe dân nói.',
    );
    expect(plainText(reviewReport(midterm2013()).paper)).toContain(
      'Các báo cáo đã nhận không ghi bài học kinh nghiệm. […]',
    );
  });

  test('gathers what was asked for over the years, each once, as the review has it', () => {
    const context = contextOf(review, {});
    expect(wishes(context, 'proposals').map(({ text: one }) => one)).toEqual(
      review.proposals.map(({ text: one }) => one),
    );
    expect(wishes(context, 'difficulties').map(({ text: one }) => one)).toEqual(
      review.difficulties.map(({ text: one }) => one),
    );
    expect(text).toContain(
      '- Ban Tuyên giáo Tỉnh uỷ (báo cáo năm 2011): Đề nghị bổ sung kinh phí in tài liệu.',
    );
  });

  test('hands over what is still open, and lists what the plan leaves open', () => {
    expect(tableOf(paper, 'Danh sách nhiệm vụ đề nghị chuyển').map(([, , id]) => id)).toEqual(
      review.carryOver.map(({ id }) => id),
    );
    expect(tableOf(paper, 'Điều khoản chưa có nhiệm vụ')).toEqual([
      ['1', 'Mục IV.1', '–', 'Kinh phí', 'Điều khoản không có nhiệm vụ được giao'],
    ]);
  });

  test('the matrix has every row of the snapshot in one cell', () => {
    const { columns, rows } = paper.annexes[0]!.blocks.flatMap((b) =>
      b.type === 'table' ? [b.table] : [],
    ).at(-1)!;
    expect(columns.map(({ title }) => title)).toEqual([
      'Điều khoản',
      ...['2011', '2012', '2013', '2014', '2015'].map((year) => `Năm ${year}`),
      'Không theo năm',
      'Cả thời gian',
    ]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    const cells = review.matrix.flatMap(({ cells: all }) => Object.values(all));
    expect(cells.reduce((sum, { total }) => sum + total, 0)).toBe(review.snapshot.rows.length);
    expect(tableOf(paper, 'Kết quả theo năm').map(([, total]) => total)).toEqual(
      review.years.map((year) => figure(yearTotal(review, year).total)),
    );
  });

  test('has at most eight pictures, their values those of the tables', () => {
    const charts = chartsOf(paper);
    expect(charts.length).toBeLessThanOrEqual(8);
    expect(charts.map(({ kind }) => kind)).toEqual([
      'stacked',
      'line',
      'bar',
      'stacked',
      'line',
      'line',
      'line',
    ]);
    expect(charts[0]!.series.map(({ values }) => values)).toEqual(
      (['doneOnTime', 'doneLate', 'openInTerm', 'openOverdue'] as const).map((key) =>
        review.years.map((year) => yearTotal(review, year)[key]),
      ),
    );
    expect(charts[4]).toMatchObject({
      unit: '%',
      categories: ['Năm 2011', 'Năm 2012', 'Năm 2015'],
      goal: { name: 'Mục tiêu từ 80% trở lên, đến năm 2015', value: 80 },
    });
    for (const { categories, series } of charts)
      for (const { values } of series) expect(values).toHaveLength(categories.length);
  });

  test('is the same paper, deeply, from the same snapshots', () => {
    expect(reviewReport(final2015(), { gaps: [GAP] })).toEqual({ paper, sentences });
  });
});

describe('what a final paper says of work without a confirmed result', () => {
  const final = (...rows: SampleRow[]) => {
    const { paper } = reviewReport(
      reviewOf(snapshot({ kind: 'final', period: '2015', cutoff: '2015-10-15', rows }), []),
    );
    return { paper, text: plainText(paper) };
  };

  test('a result handed in late and not confirmed is said to wait, in the text and in the list', () => {
    const { paper, text } = final({ id: 'A1', due: '2015-06-30', done: '2015-07-20', status: 'submitted' });
    expect(text).toContain('Có 1 nhiệm vụ chưa có kết quả được xác nhận.');
    expect(text).toContain('thời hạn 30/06/2015, quá hạn 107 ngày, đã nộp kết quả, chờ xác nhận)');
    expect(tableOf(paper, 'Danh sách nhiệm vụ chưa có kết quả')[0]![5]).toMatch(
      /đã nộp kết quả, chờ xác nhận/u,
    );
  });

  test('says what its count is made of, and what it leaves out', () => {
    const { text } = final(
      { id: 'A1', due: '2015-06-30', done: '2015-07-20', status: 'submitted' },
      { id: 'A2', due: '2015-06-30' },
      { id: 'A3', due: '2015-12-31' },
      { id: 'A4', due: '2015-09-30', done: '2015-09-20', status: 'submitted' },
    );
    expect(text).toContain(
      'Có 2 nhiệm vụ chưa có kết quả được xác nhận. Trong số này có: 1 nhiệm vụ đã quá hạn, chưa nộp kết quả; 1 nhiệm vụ đã quá hạn, đã nộp kết quả, chờ xác nhận. Không tính vào số này: 1 nhiệm vụ còn trong hạn tại thời điểm chốt số liệu; 1 nhiệm vụ đã nộp kết quả đúng hạn, chờ xác nhận.',
    );
  });

  test('what is still within its term is not undone, and is handed over with its day', () => {
    const { paper, text } = final({ id: 'A3', due: '2015-12-31' });
    expect(text).toContain('Không có nhiệm vụ quá hạn, tạm dừng, thu hồi hoặc kết thúc theo dõi mà chưa');
    expect(text).toContain('(Ban Dân vận Tỉnh uỷ; còn trong hạn đến ngày 31/12/2015).');
    expect(tableOf(paper, 'Danh sách nhiệm vụ đề nghị chuyển')[0]!.at(-1)).toBe(
      'Còn trong hạn đến ngày 31/12/2015',
    );
  });

  test('secret duties are not among those of which nobody wrote why', () => {
    const secret = (id: string): SampleRow => ({ id, due: '2015-06-30', summary: MASKED_SUMMARY });
    expect(final(secret('A1'), secret('A2')).text).not.toContain('nguyên nhân của nhiệm vụ nào');
    expect(
      final({ id: 'A1', due: '2015-06-30' }, { id: 'A2', due: '2015-06-30' }, secret('A3')).text,
    ).toContain('Chưa có nguyên nhân của nhiệm vụ nào ngoài các nhiệm vụ mật được ghi nhận.');
  });

  test('where everything is done it says so', () => {
    expect(final({ id: 'A1', due: '2015-06-30', done: '2015-06-20' }).text).toContain(
      'Không có nhiệm vụ chưa có kết quả được xác nhận.',
    );
  });
});

describe('báo cáo sơ kết', () => {
  const text = plainText(reviewReport(midterm2013()).paper);

  test('tells what is overdue, and what will be due until the end of the plan', () => {
    expect(text).toContain('sơ kết 3 năm (2011–2013) thực hiện Đề án số 05-ĐA/TU');
    expect(text).toContain('Tính đến hết ngày 30/09/2013, có 3 nhiệm vụ chưa hoàn thành, đã quá hạn');
    expect(text).toContain('Từ ngày 01/10/2013 đến hết ngày 31/12/2015 có 1 nhiệm vụ đến hạn:');
    expect(text).not.toContain('chu kỳ sau');
  });

  test('a target that is not there this time keeps its earlier values', () => {
    expect(text).toContain('năm 2011 là 35 mô hình; kỳ này chưa có số liệu.');
  });

  test('a target that stood at something before the plan begins with that', () => {
    const target = { code: 'CT', what: 'tỷ lệ', baseline: 61.5 };
    const newest = snapshot({ kind: 'midterm', period: '2013', targets: [reading(target, 71)] });
    const told = plainText(reviewReport(reviewOf(newest, [])).paper);
    expect(told).toContain('trước kế hoạch là 61,5%; năm 2013 là 71%; còn thấp hơn');
  });

  test('a year that was read twice is told once, by its newest reading', () => {
    const target = { code: 'CT', what: 'tỷ lệ' };
    const annual = snapshot({ period: '2013', targets: [reading(target, 70)] });
    const newest = snapshot({
      kind: 'midterm',
      period: '2013',
      cutoff: '2013-12-31',
      targets: [reading(target, 71)],
    });
    const told = plainText(reviewReport(reviewOf(newest, [annual])).paper);
    expect(told).toContain('năm 2013 là 71%');
    expect(told).not.toContain('70%');
  });

  test('the first review of all says that nothing was frozen before', () => {
    const only = snapshot({
      kind: 'review',
      period: '2012',
      title: 'Sơ kết 5 năm thực hiện Chỉ thị số 28-CT/TU',
    });
    const { paper } = reviewReport(reviewOf(only, []));
    expect(paper.title!.about).toBe('sơ kết 5 năm thực hiện Chỉ thị số 28-CT/TU');
    expect(plainText(paper)).toContain('Chưa có kỳ báo cáo nào được chốt số liệu trước báo cáo này.');
  });
});

describe('whatever the rows', () => {
  const row = fc.record({
    clause: fc.constantFrom('III.1', 'III.2', 'III.3'),
    lead: fc.constantFrom(...BODIES.map(({ id }) => id)),
    due: fc.constantFrom('2011-06-30', '2012-03-30', '2012-11-30', '2012-12-14', '2013-05-31', null),
    done: fc.constantFrom(undefined, undefined, '2011-06-01', '2012-04-20', '2012-12-14'),
    status: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      'withdrawn' as const,
      'suspended' as const,
      'closed' as const,
    ),
    returns: fc.constantFrom(0, 0, 1, 3),
  });
  const rows = fc.array(row, { maxLength: 30 }).map((all): SampleRow[] =>
    all.map(({ done, status, ...one }, i) => ({
      ...one,
      id: `R${String(i + 1).padStart(2, '0')}`,
      ...(done === undefined ? {} : { done }),
      ...(status === undefined || done !== undefined ? {} : { status }),
    })),
  );
  const parts = fc.dictionary(
    fc.constantFrom(...BODIES.map(({ id }) => id)),
    fc.constantFrom(
      null,
      'returned' as const,
      {},
      { limits: 'Còn chậm.', proposals: 'Đề nghị bổ sung kinh phí' },
    ),
    { maxKeys: 5 },
  );

  test('the numbers of the text are the figures of the snapshot, and its lists are the records’', () => {
    fc.assert(
      fc.property(rows, parts, (some, told) => {
        const frozen = snapshot({ rows: some, parts: told });
        const { paper } = annualReport(reviewOf(frozen, []));
        const text = plainText(paper);
        const { whole } = frozen.figures;
        if (whole.total > 0) {
          const sentence = /Luỹ kế từ đầu chu kỳ[^\n]*?\.(?= )/u.exec(text)![0];
          const counts = Object.values(partsOf(whole)).filter((n) => n > 0);
          expect(countsIn(sentence)).toEqual(counts.length === 1 ? [whole.total] : [whole.total, ...counts]);
          const { done, denominator } = whole.completion;
          if (denominator > 0)
            expect(text).toContain(`(${done}/${denominator} nhiệm vụ đã đến hạn hoặc đã hoàn thành)`);
        }
        const overdue = /có (\d+) nhiệm vụ chưa hoàn thành, đã quá hạn/u.exec(text);
        expect(Number(overdue?.[1] ?? 0)).toBe(whole.cells.openOverdue);
        const missing = frozen.parts
          .filter(({ status }) => status === 'missing')
          .map(({ body }) => body.name);
        const annex = paper.annexes.find(({ about }) => about.startsWith('Danh sách cơ quan chưa gửi'));
        const listed = (annex?.blocks ?? []).flatMap((b) =>
          b.type === 'table' ? b.table.rows.map((cells) => cells[1]![0]) : [],
        );
        expect(listed).toEqual(missing);
        expect(text).not.toMatch(/undefined|null|NaN|(?<![\d.,])0 (?:nhiệm vụ|cơ quan)/u);
      }),
      { numRuns: 120 },
    );
  });

  test('a final paper tells them all, in one cell each', () => {
    fc.assert(
      fc.property(rows, parts, (some, told) => {
        const frozen = snapshot({ kind: 'final', period: '2012', rows: some, parts: told });
        const review = reviewOf(frozen, []);
        const { paper } = reviewReport(review);
        const undone = paper.annexes.find(({ about }) =>
          about.startsWith('Danh sách nhiệm vụ chưa có kết quả'),
        );
        const [table] = undone?.blocks ?? [];
        const ids = table?.type === 'table' ? table.table.rows.map((cells) => cells[2]![1]!) : [];
        expect([...ids].sort()).toEqual(review.neverDone.map(({ row: { id } }) => id).sort());
        expect(plainText(paper)).not.toMatch(/undefined|null|NaN/u);
      }),
      { numRuns: 60 },
    );
  });
});

function countsIn(sentence: string): number[] {
  return [...sentence.matchAll(/(\d+) nhiệm vụ/gu)].map(([, n]) => Number(n));
}

test('a final paper over 520 duties of 60 bodies keeps its text short, and its annexes whole', () => {
  const leads = Array.from({ length: 60 }, (_, i) => `Cơ quan số ${i + 1} của tỉnh`);
  const rows = Array.from({ length: 520 }, (_, i): SampleRow => {
    const year = 2011 + (i % 5);
    return {
      id: `DA05-III.${1 + (i % 26)}-${String(i).padStart(3, '0')}/${year}`,
      clause: `III.${1 + (i % 26)}`,
      lead: leads[i % 60]!,
      due: `${year}-06-30`,
      ...(i % 7 === 0 ? {} : { done: `${year}-0${i % 3 === 0 ? 8 : 5}-15`, paper: `${i}-BC/CQ` }),
    };
  });
  const review = reviewOf(
    snapshot({
      kind: 'final',
      period: '2015',
      rows,
      parts: Object.fromEntries(
        leads.map((lead, i) => [
          lead,
          i % 6 === 0 ? null : { results: `Kết quả của cơ quan ${i}. `.repeat(40) },
        ]),
      ),
      targets: Array.from({ length: 18 }, (_, i) =>
        reading({ code: `CT-${i}`, what: `chỉ tiêu số ${i}` }, 70 + i),
      ),
    }),
    [],
  );
  const { paper, sentences } = reviewReport(review);
  const text = plainText(paper);
  const carried = [
    ...text.slice(text.indexOf('chuyển sang chu kỳ sau (danh')).matchAll(/- [^\n]*: (\d+) nhiệm vụ\./gu),
  ];
  expect(carried.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(review.carryOver.length);
  expect(text).toContain('- Các điều khoản khác: ');
  // Where nobody gave a reason it is said once, and not again at every duty.
  expect(text.match(/nguyên nhân/giu)!.length).toBeLessThan(8);
  // About a dozen printed pages.
  expect(text.length).toBeLessThan(30_000);
  expect(sentences.length).toBeLessThan(150);
  expect(chartsOf(paper).length).toBeLessThanOrEqual(8);
  const sources = paper.annexes.at(-1)!;
  const duties = sources.blocks.flatMap((b) =>
    b.type === 'table' && b.caption === 'Nhiệm vụ' ? b.table.rows : [],
  );
  expect(duties).toHaveLength(520);
  const longest = Math.max(
    ...sources.blocks.flatMap((b) =>
      b.type === 'table' ? b.table.rows.flat(2).map((cell) => cell.length) : [],
    ),
  );
  expect(longest).toBeLessThan(700);
  expect(
    paper.annexes
      .flatMap(({ blocks }) => blocks)
      .map(textOf)
      .join('').length,
  ).toBeGreaterThan(50_000);
});

describe('what reports on a duty found difficult or asked for', () => {
  const rows: SampleRow[] = [
    {
      id: 'DA05-III.1-01',
      due: null,
      proposals: [
        ['2011-06-01', 'Đề nghị bổ sung biên chế'],
        ['2012-06-01', 'Đề nghị sửa quy chế phối hợp'],
        ['2012-12-20', 'Đề nghị mở lớp tập huấn'],
      ],
    },
  ];
  const first = snapshot({ period: '2011', rows });
  const second = snapshot({ period: '2012', rows });
  const told = (of: typeof first, earlier: (typeof first)[] = []) =>
    wishes(contextOf(reviewOf(of, earlier), {}), 'proposals').map(({ where, text }) => [where, text]);

  test('is told in a yearly report only where it was said in its data window', () => {
    expect(told(first)).toEqual([['Mục III.1, DA05-III.1-01', 'Đề nghị bổ sung biên chế']]);
    expect(told(second, [first])).toEqual([['Mục III.1, DA05-III.1-01', 'Đề nghị sửa quy chế phối hợp']]);
  });

  test('is told in a paper over several years once, with its year', () => {
    const last = snapshot({ kind: 'final', period: '2015', rows });
    expect(told(last, [first, second])).toEqual([
      ['Mục III.1, DA05-III.1-01, năm 2011', 'Đề nghị bổ sung biên chế'],
      ['Mục III.1, DA05-III.1-01, năm 2012', 'Đề nghị sửa quy chế phối hợp'],
      ['Mục III.1, DA05-III.1-01, năm 2012', 'Đề nghị mở lớp tập huấn'],
    ]);
    expect(reviewOf(last, [first, second]).proposals.map(({ period }) => period)).toEqual([
      '2011',
      '2012',
      '2012',
    ]);
  });
});
