import { quantile, type Chunk, type Page } from './geometry';

/** What is printed on page after page: not part of the text. */
export interface RunningHeads {
  pages: Page[];
  /** Words of the removed heads and feet, without page numbers. */
  removed: string[];
}

/** Heads and feet stand in the outer strips of a page; this part of its height. */
const STRIP = 0.12;
/** A head on the left pages only, of a document that opens with a page of its own, is on two pages of five. */
const REPEATED_SHARE = 0.4;
const FEWEST_PAGES = 2;
/** A head stands off by this much more than lines do from each other. */
const WIDER = 1.2;
/** Points by which the same head may move between pages. */
const SAME_HEIGHT = 4;

/** Takes page numbers, and words repeated at the same height of many pages, out of the outer strips. */
export function withoutRunningHeads(pages: Page[]): RunningHeads {
  const numbers = pageNumbers(pages);
  const rest = pages.map((page) => without(page, numbers));
  const heads = repeatedChunks(rest);
  const words = new Set([...heads].map(({ text }) => text));
  return {
    pages: rest.map((page) => without(page, heads)),
    removed: [...words],
  };
}

function without(page: Page, removed: Set<Chunk>): Page {
  return { ...page, chunks: page.chunks.filter((chunk) => !removed.has(chunk)) };
}

/** `7`, `- 7 -`, `Trang 7/20`: with nothing else at their height. */
const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*|page\s*)?(\d{1,4})(?:\s*\/\s*\d{1,4})?[-–—.\s]*$/i;

/** Numbers that count along with the pages; a lone number that does not is left to the reader of the text. */
function pageNumbers(pages: Page[]): Set<Chunk> {
  const found = pages.flatMap((page) =>
    outermost(page).flatMap((chunk) => {
      const n = PAGE_NUMBER.exec(chunk.text)?.[1];
      return n === undefined ? [] : [{ chunk, offset: Number(n) - page.number }];
    }),
  );
  const followers = (offset: number) => found.filter((one) => one.offset === offset).length;
  const steady = found.filter(({ offset }) =>
    pages.length === 1 ? offset === 0 : followers(offset) >= FEWEST_PAGES,
  );
  return new Set(steady.map(({ chunk }) => chunk));
}

/** Chunks alone at their height, above or below everything else of the page. */
function outermost({ chunks, height }: Page): Chunk[] {
  const sorted = [...chunks].sort((a, b) => a.top - b.top);
  const [first, second] = [sorted[0], sorted[1]];
  const [last, beforeLast] = [sorted.at(-1), sorted.at(-2)];
  return [
    ...(first && (!second || second.top > first.bottom - 1) && isInHead(first, height) ? [first] : []),
    ...(last && (!beforeLast || beforeLast.bottom < last.top + 1) && isInFoot(last, height) ? [last] : []),
  ];
}

const isInHead = ({ bottom }: Chunk, height: number) => bottom < STRIP * height;
const isInFoot = ({ top }: Chunk, height: number) => top > (1 - STRIP) * height;

interface Met {
  chunk: Chunk;
  page: number;
}

function repeatedChunks(pages: Page[]): Set<Chunk> {
  const fewest = Math.max(FEWEST_PAGES, Math.ceil(REPEATED_SHARE * pages.length));
  const places = new Map<string, Met[]>();
  for (const page of pages) {
    for (const chunk of standingOff(page)) {
      for (const key of keysOf(chunk.text, page.number)) {
        const met = places.get(key);
        if (met) met.push({ chunk, page: page.number });
        else places.set(key, [{ chunk, page: page.number }]);
      }
    }
  }
  const repeated = [...places.values()]
    .filter((met) => met.length >= fewest)
    .flatMap((met) => met.filter(({ chunk }) => pagesAt(met, chunk.top) >= fewest));
  return new Set(repeated.map(({ chunk }) => chunk));
}

/** What the outer strips hold above the first and below the last wide step of the page. */
function standingOff({ chunks, height }: Page): Chunk[] {
  const sorted = [...chunks].sort((a, b) => a.bottom - b.bottom);
  const steps = sorted.slice(1).map((chunk, i) => chunk.bottom - sorted[i]!.bottom);
  const pitch = quantile(
    steps.filter((step) => step > 1),
    0.35,
  );
  const wide = steps.flatMap((step, i) => (step > WIDER * pitch ? [i] : []));
  const above = wide.find((i) => isInHead(sorted[i]!, height)) ?? -1;
  const below = wide.findLast((i) => isInFoot(sorted[i + 1]!, height)) ?? sorted.length;
  return sorted.filter((chunk, i) => i <= above || i > below);
}

/**
 * The words as they stand, and with one of their numbers counted along with the pages: `Biểu 1`, `Biểu 2` at the top of
 * pages 4 and 9 are no running head. Rows of dots, and numbers alone, repeat without being one either.
 */
function keysOf(text: string, page: number): string[] {
  if (!/\p{L}{2}/u.test(text)) return [];
  const numbers = [...text.matchAll(/\d{1,4}/g)];
  return [
    text,
    ...numbers.map(({ 0: digits, index }) => {
      const rest = text.slice(index + digits.length);
      return `${text.slice(0, index)}\0${Number(digits) - page}\0${rest}`;
    }),
  ];
}

function pagesAt(met: Met[], top: number): number {
  const near = met.filter(({ chunk }) => Math.abs(chunk.top - top) <= SAME_HEIGHT);
  return new Set(near.map(({ page }) => page)).size;
}
