import pdfmake from 'pdfmake';
import type { Annex, DraftPaper } from '../../domain/papers/paper';
import type { PaperProfile } from '../../domain/papers/profile';
import { frameOf, STAMP } from './frame';
import { FONT_FILES } from './letters';
import { sheetOf, type Sheet } from './page';
import { bodyOf, LEADS } from './pdf-body';
import { points, SINGLE, type Content, type Sides } from './pdf-content';
import { addresseeOf, headOf, signatureOf, titleOf } from './pdf-frame';
import { spreadBetweenWordsOnly } from './pdf-justify';

const OWN_FILES = new Set<string>(Object.values(FONT_FILES));

pdfmake.setFonts({ Tinos: FONT_FILES });
// Words of people stand in papers: nothing that they name is fetched or read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => OWN_FILES.has(path));
spreadBetweenWordsOnly();

/** Instead of the time of writing: the same paper gives the same bytes. */
const NO_TIME = new Date(0);

/** A drafted paper as a .pdf, with its letters in it. */
export async function paperAsPdf(paper: DraftPaper, profile: PaperProfile): Promise<Uint8Array> {
  const pages = new PageNumbers();
  const made = pdfmake.createPdf({
    language: 'vi-VN',
    displayTitle: true,
    info: {
      title: titleWords(paper),
      author: 'Đôn Đốc',
      creator: 'Đôn Đốc',
      producer: 'pdfmake',
      creationDate: NO_TIME,
    },
    defaultStyle: { font: 'Tinos', fontSize: profile.sizes.body },
    content: [
      mainSection(paper, profile, pages),
      ...paper.annexes.map((annex) => annexSection(annex, profile, pages)),
    ],
    pageBreakBefore: aloneAtEnd,
  });
  const { info } = await made.getStream();
  // Left out of the file; the library needs one to write.
  Object.defineProperty(info, 'CreationDate', { value: NO_TIME, enumerable: false });
  return made.getBuffer();
}

function titleWords({ title, about }: DraftPaper): string {
  return title === null ? `CÔNG VĂN ${about ?? ''}`.trim() : `${title.type} ${title.about}`;
}

interface Placed {
  headlineLevel?: number;
  style?: string;
}

/** A heading, or the caption of a table, goes to the page of what it leads. Asked once for each, in their order. */
function aloneAtEnd(
  { headlineLevel }: Placed,
  { getFollowingNodesOnPage }: { getFollowingNodesOnPage: () => Placed[] },
): boolean {
  if (headlineLevel !== LEADS) return false;
  // The head of the page is laid out last, and a heading over a heading must go with it.
  return getFollowingNodesOnPage().every((next) => next.style === PAGE_HEAD || next.headlineLevel === LEADS);
}

const PAGE_HEAD = 'page-head';

type Head = (page: number) => Content | null;

/** pdfmake counts the pages of the file; a paper and each of its annexes count their own. It asks in order, more than once. */
class PageNumbers {
  private first = new Map<object, number>();

  headOf(profile: PaperProfile, sheet: Sheet, onFirst: boolean): Head {
    const part = {};
    return (page) => {
      if (page === 1) this.first.clear();
      const first = this.first.get(part) ?? page;
      this.first.set(part, first);
      return pageHead(profile, sheet, { number: page - first + 1, onFirst });
    };
  }
}

/** From the second page on: its number in the middle, and on the right that it is a draft. */
function pageHead(
  { sizes, margins }: PaperProfile,
  sheet: Sheet,
  { number, onFirst }: { number: number; onFirst: boolean },
): Content | null {
  if (number === 1 && !onFirst) return null;
  const words = number === 1 ? '' : String(number);
  return {
    columns: [
      { text: '', width: '*', style: PAGE_HEAD },
      { text: words, fontSize: sizes.pageNumber, alignment: 'center', width: '*', style: PAGE_HEAD },
      { text: STAMP, bold: true, fontSize: sizes.copies, alignment: 'right', width: '*', style: PAGE_HEAD },
    ],
    style: PAGE_HEAD,
    margin: [points(sheet.margins.left), points(margins.header), points(sheet.margins.right), 0],
  };
}

function mainSection(paper: DraftPaper, profile: PaperProfile, pages: PageNumbers) {
  const sheet = sheetOf(profile, true);
  const frame = frameOf(paper, profile, sheet.width);
  const body = bodyOf(paper.body, profile, sheet);
  const last = paper.body.at(-1)?.type === 'paragraph' ? body.splice(-1) : [];
  return {
    ...sectionOn(sheet, pages.headOf(profile, sheet, false)),
    section: [
      headOf(frame, profile, sheet.width),
      ...titleOf(frame, sheet.width),
      ...addresseeOf(frame, profile),
      ...body,
      // Who signs never stands alone on a page.
      { unbreakable: true, stack: [...last, signatureOf(frame, profile, sheet.width)] },
    ],
  };
}

function annexSection(
  { title, about, note, upright = false, blocks }: Annex,
  profile: PaperProfile,
  pages: PageNumbers,
) {
  const { sizes } = profile;
  const sheet = sheetOf(profile, upright);
  const dense = { ...profile, sizes: { ...sizes, table: sizes.annexTable } };
  const line = (text: string, look: object): Content => ({
    text,
    fontSize: sizes.subject,
    lineHeight: SINGLE,
    alignment: 'center',
    ...look,
  });
  return {
    ...sectionOn(sheet, pages.headOf(profile, sheet, true)),
    section: [
      line(title, { bold: true }),
      line(about, { bold: true }),
      line(note, { italics: true, margin: [0, 0, 0, sizes.subject] }),
      ...bodyOf(blocks, dense, sheet),
    ],
  };
}

function sectionOn({ upright, margins }: Sheet, header: Head) {
  const { left, top, right, bottom } = margins;
  const pageMargins: Sides = [points(left), points(top), points(right), points(bottom)];
  return { pageSize: 'A4', pageOrientation: upright ? 'portrait' : 'landscape', pageMargins, header };
}
