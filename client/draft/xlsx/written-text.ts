/* What words need in a cell: room, and to be taken for nothing but words. */

const LINE_POINTS = 13;
/** Excel takes no higher row. */
const HIGHEST_POINTS = 409;

/** Programs that open a workbook do not all fit the heights of its rows to wrapped text. */
export function heightOf(lines: number): number {
  return Math.min(HIGHEST_POINTS, lines * LINE_POINTS + 3);
}

/** A column is as wide as so many digits; of letters in this font a line holds about a fifth more. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.83) / width)), 0);
}

/** `_x0041_` means "A" to Excel; what only looks like it has to say so. */
export function escaped(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
