import { toUnicode, type LegacyEncoding } from '../../../domain/extraction/legacy-fonts';
import { cleanText } from '../clean-text';
import { fault } from '../fault';
import { MAX_PAGE_CHARACTERS, MAX_PAGE_ITEMS } from '../limits';
import type { Fonts } from './fonts';
import type { Fragment } from './geometry';
import type { PdfPage } from './open-pdf';

export interface PageFragments {
  fragments: Fragment[];
  width: number;
  height: number;
  /** Whether letters of a legacy font were converted. */
  converted: boolean;
}

/** pdf.js fills gaps with a space as wide as the gap; a wider one than this, in sizes of the letters, is white. */
const WIDEST_SPACE = 1.5;

/** The upright text of a page, in the order of the file. */
export async function fragmentsOf(page: PdfPage, fonts: Fonts): Promise<PageFragments> {
  const items = await itemsOf(page);
  await fonts.learn(page, [...new Set(items.map(({ fontName }) => fontName))]);
  const viewport = page.getViewport({ scale: 1 });
  const fragments: Fragment[] = [];
  let converted = false;
  for (const { str, transform, width, fontName } of items) {
    const { bold, italic, encoding } = fonts.of(fontName);
    const [a, b, c, d, x, y] = multiply(viewport.transform as Matrix, transform as Matrix);
    // Turned text is a stamp or a watermark.
    if (Math.abs(b) > Math.abs(a)) continue;
    const text = cleanText(encoding === null ? str : fromLegacy(str, encoding));
    const size = Math.hypot(c, d);
    if (text === '' || (text.trim() === '' && width > WIDEST_SPACE * size)) continue;
    converted ||= encoding !== null && text.trim() !== '';
    fragments.push({ text, left: x, right: x + width, baseline: y, size, bold, italic });
  }
  return { fragments, width: viewport.width, height: viewport.height, converted };
}

type Item = Extract<Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number], { str: string }>;

/** Piece by piece, so that a page that has no end is left before it fills the memory. */
async function itemsOf(page: PdfPage): Promise<Item[]> {
  const items: Item[] = [];
  let characters = 0;
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  for (;;) {
    const { value, done } = (await reader.read()) as { value?: { items: Item[] }; done: boolean };
    if (done) return items;
    for (const item of value?.items ?? []) {
      if (!item.str) continue;
      items.push(item);
      characters += item.str.length;
    }
    if (items.length > MAX_PAGE_ITEMS || characters > MAX_PAGE_CHARACTERS) {
      await reader.cancel(new Error('enough')).catch(() => undefined);
      fault('page-too-full', `Trang ${page.pageNumber} chứa quá nhiều chữ so với một trang giấy; không đọc.`);
    }
  }
}

/** The code of ư is the soft hyphen, which PDF gives back as a hyphen; a real one has no letter on either side. */
function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const mended = encoding === 'vni' ? text : text.replace(/(?<=\p{L})-|-(?=\p{L})/gu, '\u00AD');
  return toUnicode(mended, encoding);
}

type Matrix = [number, number, number, number, number, number];

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
