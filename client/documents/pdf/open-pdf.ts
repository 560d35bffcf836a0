import type { getDocumentProxy } from 'unpdf';
import { fault } from '../fault';
import { MAX_DRAWING_BYTES, MAX_PAGES } from '../limits';
import { weighStreams } from './streams';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

export interface OpenPdf {
  pdf: PdfDocument;
  /** Whether the drawing operations of a page, and with them the names of its fonts, may be asked for. */
  hasLightPages: boolean;
}

/** pdf.js says what it worries about on the console; nobody there can act on it. */
const SILENT = 0;

/** Faults: a password, a file that is cut off or broken, too many pages, streams that unfold beyond their bounds. */
export async function openPdf(bytes: Buffer): Promise<OpenPdf> {
  const { largestDrawingBytes } = await weighStreams(bytes);
  addMissingBufferMethod();
  // Loaded late: 1.6 MB that other formats do not need.
  const unpdf = await import('unpdf');
  let pdf: PdfDocument;
  try {
    pdf = await unpdf.getDocumentProxy(new Uint8Array(bytes), {
      verbosity: SILENT,
      // Nothing of the machine, nothing of the network, no script, no picture: words only.
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      isEvalSupported: false,
      maxImageSize: 1,
      stopAtErrors: false,
    });
  } catch (error) {
    return cannotOpen(error);
  }
  if (pdf.numPages > MAX_PAGES) {
    await pdf.destroy();
    fault(
      'too-many-pages',
      `Tệp PDF có ${pdf.numPages} trang, tối đa ${MAX_PAGES}; cần tách thành nhiều tệp.`,
    );
  }
  return { pdf, hasLightPages: largestDrawingBytes !== null && largestDrawingBytes <= MAX_DRAWING_BYTES };
}

function cannotOpen(error: unknown): never {
  if (error instanceof Error && error.name === 'PasswordException') {
    fault(
      'pdf-encrypted',
      'Tệp PDF có đặt mật khẩu; cần mở bằng mật khẩu, in lại thành PDF không khoá rồi đọc.',
    );
  }
  return damagedPdf();
}

export function damagedPdf(): never {
  return fault('pdf-damaged', 'Tệp PDF bị cắt hoặc hỏng; cần tải lại bản đầy đủ, hoặc xin bản .docx.');
}

/** Asked for by pdf.js when it hands fonts on; Node has it from 21 on, where it does the same without a copy. */
function addMissingBufferMethod(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length);
  };
}
