/** Plain in black and white: shades that copy apart, then hatching; lines by their strokes and marks. */

const LETTERS = 'Tinos, Times New Roman, serif';
export const BLACK = '#000000';
export const FINE = '#bfbfbf';

/** Pixels of 1/96 inch: 9 points, and a little less. */
export const SIZE = 12;
export const SMALL = 11;
export const text = { fontFamily: LETTERS, fontSize: SIZE, color: BLACK };
export const small = { ...text, fontSize: SMALL };

const hatched = { symbol: 'rect', color: '#404040', dashArrayX: [1, 0], dashArrayY: [1.2, 3.6] };

const FILLS = [
  { color: '#4d4d4d', dark: true },
  { color: '#bdbdbd', dark: false },
  { color: '#ffffff', dark: false },
  { color: '#ffffff', dark: false, decal: { ...hatched, rotation: -Math.PI / 4 } },
  { color: '#8a8a8a', dark: false },
  { color: '#ffffff', dark: false, decal: { ...hatched, rotation: 0 } },
] as const;

export interface Fill {
  itemStyle: object;
  label: object;
}

/** Of a series among bars; one that stands alone is neither black nor white. */
export function fillOf(i: number, among: number): Fill {
  const look = among === 1 ? FILLS[1] : FILLS[i % FILLS.length]!;
  const decal = 'decal' in look ? { decal: look.decal } : {};
  return {
    itemStyle: { color: look.color, borderColor: BLACK, borderWidth: 0.6, ...decal },
    label: {
      color: look.dark ? '#ffffff' : BLACK,
      ...('decal' in look ? { backgroundColor: '#ffffff', padding: [0, 1] } : {}),
    },
  };
}

const STROKES = [
  { type: 'solid', symbol: 'circle' },
  { type: [7, 3], symbol: 'rect' },
  { type: [2, 3], symbol: 'triangle' },
  { type: [9, 3, 2, 3], symbol: 'diamond' },
] as const;

export function strokeOf(i: number) {
  const { type, symbol } = STROKES[i % STROKES.length]!;
  return { symbol, lineStyle: { type, color: BLACK, width: 1.4 } };
}
