const MEGABYTE = 1024 * 1024;

/**
 * What a document may cost to read. The longest paper of the field has about 20 pages and 50 kB of text; each bound
 * leaves room for a hundred of them and stops what can only be a mistake or an attack.
 */

/** A hundred of the longest papers as .docx with a coat of arms, or a text PDF with its fonts, stay below 20 MB. */
export const MAX_FILE_BYTES = 32 * MEGABYTE;

/** What a .docx part or a .pdf stream may unfold to: 100 papers of 50 kB are 5 MB of text, in XML about 25 MB. */
export const MAX_PART_BYTES = 64 * MEGABYTE;

/** All parts of a .docx, or all streams of a .pdf, together. */
export const MAX_UNPACKED_BYTES = 128 * MEGABYTE;

/** Word writes some 15 parts and one for each picture. */
export const MAX_ZIP_ENTRIES = 4096;

/** A hundred papers of 20 pages. */
export const MAX_PAGES = 2500;

/** A hundred papers of 650 hard-wrapped lines, doubled for the lines of narrow tables. */
export const MAX_LINES = 150_000;

/** Of one paragraph: ten pages without a break are no sentence that a person could confirm. */
export const MAX_LINE_CHARACTERS = 100_000;

/** XML of Word nests some 30 deep, with tables in tables and text boxes some 60. */
export const MAX_XML_DEPTH = 256;

/** Of a locked .pdf, which cannot be weighed: a page of text takes 20 kB, a font with its Vietnamese letters 200 kB. */
export const MAX_LOCKED_STREAM_BYTES = MEGABYTE / 4;

/** What draws a page of text takes 60 kB unpacked; beyond this the names of fonts are not worth their cost. */
export const MAX_DRAWING_BYTES = MEGABYTE;

/** A detailed map takes a few megabytes; pdf.js takes some 40 bytes of memory for each byte that draws. */
export const MAX_HEAVIEST_DRAWING_BYTES = 16 * MEGABYTE;

/** A dense page has 6,000 letters, and some programs place each by itself. */
export const MAX_PAGE_ITEMS = 50_000;
export const MAX_PAGE_CHARACTERS = 1_000_000;
