import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { inWords, spread, type Figure } from './figures';
import type { ReadingCost } from './reading-once';

/** The longest of the four papers, in bytes of UTF-8. */
const LONGEST_PAPER_BYTES = 50_000;
/** That paper is printed on 17 pages, so 60 pages are a little more than three and a half of it. */
const SIXTY_PAGES_BYTES = 3.6 * LONGEST_PAPER_BYTES;
const LENGTHS = [1, 10, 100];

/** From a document on disk to a finished draft: 60 pages in each format, then 1, 10 and 100 times the longest paper. */
export async function measureReading(repeats: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-reading-'));
  try {
    const documents = await sixtyPages(folder);
    return [...documents.flatMap((file) => figuresOf(file, repeats)), ...lengths(folder, repeats)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(file: string, repeats: number): Figure[] {
  const costs = inProcessesOfTheirOwn(file, repeats);
  const what = `60 pages as ${file.slice(file.lastIndexOf('.'))}, ${costs[0]!.obligations} obligations`;
  const figure = (of: string, seen: string, aim: string | null): Figure => ({
    part: 'reading',
    what: `${what}: ${of}`,
    seen,
    aim,
  });
  const of = (pick: (cost: ReadingCost) => number) => spread(costs.map(pick));
  return [
    figure(
      'to a draft',
      inWords(
        of(({ readMs }) => readMs / 1000),
        's',
      ),
      '< 2 s',
    ),
    figure(
      'peak memory',
      inWords(
        of(({ peakMegabytes }) => peakMegabytes),
        'MB',
      ),
      '< 300 MB',
    ),
    figure(
      'start of node, apart',
      inWords(
        of(({ startMs }) => startMs / 1000),
        's',
      ),
      null,
    ),
  ];
}

function lengths(folder: string, repeats: number): Figure[] {
  const seen = LENGTHS.map((length) => {
    const file = join(folder, `${length}.txt`);
    writeFileSync(file, paper(length * LONGEST_PAPER_BYTES).join('\n\n'));
    const costs = inProcessesOfTheirOwn(file, repeats);
    return { length, costs, ms: spread(costs.map(({ readMs }) => readMs)).median };
  });
  const figures = seen.map(({ length, costs, ms }): Figure => {
    const peak = Math.max(...costs.map(({ peakMegabytes }) => peakMegabytes));
    const perLength = `${(ms / length).toFixed(0)} ms per length, peak ${peak} MB`;
    const seconds = inWords(spread(costs.map(({ readMs }) => readMs / 1000)), 's');
    return {
      part: 'reading',
      what: `${length}× the longest paper, as .txt, to a draft`,
      seen: `${seconds}, ${perLength}`,
      aim: null,
    };
  });
  const slope = (from: number, to: number) =>
    Math.log(seen[to]!.ms / seen[from]!.ms) / Math.log(seen[to]!.length / seen[from]!.length);
  const slopes = `${slope(0, 1).toFixed(2)} from 1× to 10×, ${slope(1, 2).toFixed(2)} from 10× to 100×`;
  return [
    ...figures,
    { part: 'reading', what: 'slope of time over length, log-log', seen: slopes, aim: '≤ 1.1' },
  ];
}

function inProcessesOfTheirOwn(file: string, repeats: number): ReadingCost[] {
  return Array.from({ length: repeats }, () => {
    const answer = execFileSync(process.execPath, [join(__dirname, 'reading-once.js'), file], {
      encoding: 'utf8',
    });
    return JSON.parse(answer) as ReadingCost;
  });
}

/** As .txt, .docx and, where LibreOffice is at hand, .pdf. */
async function sixtyPages(folder: string): Promise<string[]> {
  const paragraphs = paper(SIXTY_PAGES_BYTES);
  const [txt, docx, pdf] = [join(folder, '60.txt'), join(folder, '60.docx'), join(folder, '60.pdf')] as const;
  writeFileSync(txt, paragraphs.join('\n\n'));
  const document = new Document({
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 28 } } } },
    sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }],
  });
  writeFileSync(docx, await Packer.toBuffer(document));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const printing = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx];
  if (spawnSync('soffice', printing).status === 0) return [txt, docx, pdf];
  process.stderr.write('soffice not found: no .pdf\n');
  return [txt, docx];
}

const TASKS = [
  'Giao Sở Nội vụ chủ trì, phối hợp với Ban Dân vận Tỉnh uỷ rà soát quy chế làm việc của các tổ chức quần chúng ở cấp xã; hoàn thành trong quý III/2027.',
  'Mỗi huyện chọn một xã làm điểm, ghi lại cách làm, chi phí và kết quả để nơi khác theo, báo cáo trước ngày 15/12 hằng năm.',
  'Văn phòng tổng hợp kiến nghị của nhân dân gửi đến qua các buổi tiếp dân, phân loại theo lĩnh vực và nêu rõ cơ quan phải trả lời.',
  'Sở Tài chính cân đối nguồn cho việc tập huấn cán bộ cơ sở, ưu tiên những xã mới sáp nhập và các xã ở xa trung tâm.',
];

/** Headings, clauses and bullets of about the shape of a five-year plan. */
function paper(bytes: number): string[] {
  const paragraphs: string[] = ['TỈNH UỶ SÔNG MẪU', 'KẾ HOẠCH', 'công tác dân vận giai đoạn 2026-2030'];
  let left = bytes;
  for (let i = 0; left > 0; i += 1) {
    const text =
      i % 12 === 0
        ? `${i / 12 + 1}. Nhóm nhiệm vụ thứ ${i / 12 + 1}`
        : `- ${TASKS[i % 4]} ${TASKS[(i + 1) % 4]}`;
    paragraphs.push(text);
    left -= Buffer.byteLength(text);
  }
  return paragraphs;
}
