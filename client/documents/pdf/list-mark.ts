import type { Fragment } from './geometry';

const LIST_MARK =
  /^\s*([-–—+*•●○▪■◦o]|\(?(\d{1,3}|\p{L}|[IVX]{1,6})[.)]|[IVX]{1,6}|(\d{1,3}\.){1,4}\d{0,3})[-.)]?\s*$/u;

/** Whether a line so far is the mark of a list item, behind which a tab stands. */
export function isListMark(line: readonly Fragment[]): boolean {
  return LIST_MARK.test(line.map(({ text }) => text).join(''));
}
