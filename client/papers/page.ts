import type { PaperProfile } from '../../domain/papers/profile';

/** A4, millimetres. */
const PAGE = { short: 210, long: 297 };

export interface Sheet {
  upright: boolean;
  margins: { top: number; right: number; bottom: number; left: number };
  /** Of the text, millimetres. */
  width: number;
  height: number;
}

/** A page of the paper itself, or of an annex across it: turned, the binding edge is at the top. */
export function sheetOf({ margins: { top, right, bottom, left } }: PaperProfile, upright: boolean): Sheet {
  return upright
    ? {
        upright,
        margins: { top, right, bottom, left },
        width: PAGE.short - left - right,
        height: PAGE.long - top - bottom,
      }
    : {
        upright,
        margins: { top: left, right: bottom, bottom: right, left: top },
        width: PAGE.long - top - bottom,
        height: PAGE.short - left - right,
      };
}
