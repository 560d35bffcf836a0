import type { DraftWarning, SourceText } from '../../../domain/extraction/source-text';
import { DocumentFault, fault } from '../fault';
import { MAX_LINES } from '../limits';
import { chunksOf } from './chunks';
import { readingOrder } from './columns';
import { Fonts } from './fonts';
import { fragmentsOf } from './fragments';
import type { Page } from './geometry';
import { damagedPdf, openPdf, type PdfDocument } from './open-pdf';
import { linesOfPages, wholeCells, wholeWords } from './paragraphs';
import { withoutRunningHeads } from './running-heads';

/** The lines of the text layer in reading order, without running heads, feet and page numbers. Faults as openPdf. */
export async function readPdf(bytes: Buffer): Promise<SourceText> {
  const { pdf, hasLightPages } = await openPdf(bytes);
  try {
    const { pages, converted, doubtful } = await readPages(pdf, new Fonts(hasLightPages));
    const empty = pages.filter(({ chunks }) => chunks.length === 0).map(({ number }) => number);
    if (isScan(pages, empty.length)) fault('pdf-without-text', SCAN);
    const { pages: bodies, removed } = withoutRunningHeads(pages);
    const blocks = bodies.map(({ number, chunks }) => ({ number, blocks: readingOrder(chunks) }));
    const lines = wholeCells(wholeWords(linesOfPages(blocks)));
    return {
      format: 'pdf',
      lines,
      warnings: [...warningsOf(empty, removed, converted), ...doubtful.map(doubtfulTable)],
    };
  } catch (error) {
    if (error instanceof DocumentFault) throw error;
    return damagedPdf();
  } finally {
    await pdf.destroy().catch(() => undefined);
  }
}

async function readPages(
  pdf: PdfDocument,
  fonts: Fonts,
): Promise<{ pages: Page[]; converted: boolean; doubtful: number[] }> {
  const doubtful: number[] = [];
  let chunkCount = 0;
  const pages: Page[] = [];
  let converted = false;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { fragments, width, height, converted: here } = await fragmentsOf(page, fonts);
    converted ||= here;
    const { chunks: found, isDoubtful } = chunksOf(fragments);
    const chunks = found.filter(({ text }) => text !== '');
    if (isDoubtful) doubtful.push(number);
    pages.push({ number, width, height, chunks });
    chunkCount += chunks.length;
    if (chunkCount > MAX_LINES) tooManyLines();
    page.cleanup();
  }
  return { pages, converted, doubtful };
}

function tooManyLines(): never {
  return fault('too-many-lines', `Tài liệu dài quá ${MAX_LINES} dòng; cần tách thành nhiều tệp.`);
}

const SCAN =
  'Tệp PDF là bản chụp, không có lớp chữ; cần nhận dạng chữ (OCR) rồi lưu thành PDF có lớp chữ, hoặc xin bản .docx.';

/** The stamp of a digital signature puts some 100 letters on a page of a scan. */
const FEWEST_LETTERS_A_PAGE = 100;

function isScan(pages: Page[], emptyPages: number): boolean {
  const letters = lettersOf(pages);
  return letters === 0 || (emptyPages * 2 >= pages.length && letters < FEWEST_LETTERS_A_PAGE * pages.length);
}

function lettersOf(pages: Page[]): number {
  return pages.reduce(
    (sum, { chunks }) => sum + chunks.reduce((n, { text }) => n + text.replace(/\P{L}/gu, '').length, 0),
    0,
  );
}

function doubtfulTable(page: number): DraftWarning {
  return {
    place: { page, paragraph: 1 },
    code: 'table-doubtful',
    message: `Trang ${page} có thể có bảng mà các cột sát nhau nên đọc chưa chắc đúng thứ tự; cần đối chiếu trang này với bản gốc, hoặc xin bản .docx.`,
  };
}

function warningsOf(empty: number[], removed: string[], converted: boolean): DraftWarning[] {
  const warnings: DraftWarning[] = removed.map((words) => ({
    place: null,
    code: 'running-head-removed',
    message: `Đã bỏ dòng lặp lại ở đầu hoặc cuối các trang: “${words}”.`,
  }));
  if (empty.length > 0) {
    warnings.push({
      place: { page: empty[0]!, paragraph: 1 },
      code: 'page-without-text',
      message: `Trang ${empty.join(', ')} không có lớp chữ (trang trắng hoặc ảnh chụp); nếu là ảnh chụp, phần đó chưa được đọc.`,
    });
  }
  if (converted) {
    warnings.push({
      place: null,
      code: 'font-converted',
      message: 'Có chữ dùng phông cũ (TCVN3, VNI) đã chuyển sang Unicode; cần đối chiếu với bản gốc.',
    });
  }
  return warnings;
}
