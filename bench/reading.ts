/**
 * node bench/reading.js (from sources: node -r ./test/support/typescript.cjs bench/reading.ts): what reading a
 * document costs at 1, 10 and 100 times the length of the longest paper seen, and at 60 pages. Each reading has a
 * process of its own, so that its memory is its own; the text is made up.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { readDocument } from '../client/documents';

/** The longest of the four papers, in bytes of UTF-8. */
const LONGEST_PAPER_BYTES = 50_000;
/** That paper is printed on 17 pages, so 60 pages are a little more than three and a half of it. */
const LENGTHS: [string, number][] = [
  ['1×', 1],
  ['60 pages', 3.6],
  ['10×', 10],
  ['100×', 100],
];

interface Cost {
  readMs: number;
  peakMegabytes: number;
  lines: number;
}

async function main(): Promise<void> {
  const file = process.argv[2];
  if (file !== undefined) return measure(file);
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-reading-'));
  try {
    say(['length', 'format', 'kB', 'lines', 'ms', 'MB']);
    for (const [name, length] of LENGTHS) {
      for (const document of await documentsOf(folder, length)) {
        const { readMs, peakMegabytes, lines } = inOwnProcess(document);
        const kilobytes = Math.round(statSync(document).size / 1000);
        const format = document.slice(document.lastIndexOf('.'));
        say([name, format, kilobytes, lines, Math.round(readMs), peakMegabytes]);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In the process of one reading. */
async function measure(file: string): Promise<void> {
  const started = performance.now();
  const outcome = await readDocument(file);
  const readMs = performance.now() - started;
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const cost: Cost = { readMs, peakMegabytes, lines: outcome.value.lines.length };
  process.stdout.write(JSON.stringify(cost));
}

function inOwnProcess(file: string): Cost {
  const answer = execFileSync(process.execPath, [...process.execArgv, __filename, file], {
    encoding: 'utf8',
  });
  return JSON.parse(answer) as Cost;
}

/** As .txt, .docx and, where LibreOffice is at hand, .pdf. */
async function documentsOf(folder: string, length: number): Promise<string[]> {
  const paragraphs = paper(length * LONGEST_PAPER_BYTES);
  const [txt, docx, pdf] = ['txt', 'docx', 'pdf'].map((format) => join(folder, `${length}.${format}`)) as [
    string,
    string,
    string,
  ];
  writeFileSync(txt, paragraphs.join('\n\n'));
  const document = new Document({
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 28 } } } },
    sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }],
  });
  writeFileSync(docx, await Packer.toBuffer(document));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const printed = spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    docx,
  ]);
  if (printed.status === 0) return [txt, docx, pdf];
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
  const paragraphs: string[] = ['KẾ HOẠCH', 'công tác dân vận giai đoạn 2026-2030'];
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

function say(cells: (string | number)[]): void {
  process.stdout.write(`${cells.map((cell) => String(cell).padStart(10)).join('')}\n`);
}

void main();
