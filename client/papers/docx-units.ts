import { BorderStyle, type IBorderOptions, type ITableBordersOptions } from 'docx';

/** Word counts in twentieths of a point; A4 across or along. */
export const A4 = { short: mm(210), long: mm(297) };

export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export function pt(points: number): number {
  return Math.round(points * 20);
}

/** Sizes of letters are written in half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Of the tables that only set things side by side. */
export const NO_BORDERS: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
