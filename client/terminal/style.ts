import type { Colour } from '../../domain/notices';

/** Words as they stand on a terminal, or plain where colours are unwanted. A colour never stands without its words. */
export type Style = Record<'bold' | 'dim' | 'inverse' | Colour, (text: string) => string>;

const CODES: Record<keyof Style, [on: string, off: string]> = {
  bold: ['1', '22'],
  dim: ['2', '22'],
  inverse: ['7', '27'],
  red: ['31', '39'],
  amber: ['33', '39'],
  blue: ['34', '39'],
  green: ['32', '39'],
  grey: ['90', '39'],
};

export function terminalStyle(colours: boolean): Style {
  const paint = (key: keyof Style) => {
    const [on, off] = CODES[key];
    return (text: string) => (colours && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  };
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    inverse: paint('inverse'),
    red: paint('red'),
    amber: paint('amber'),
    blue: paint('blue'),
    green: paint('green'),
    grey: paint('grey'),
  };
}

/** What a view is drawn on. */
export interface Paper {
  /** Columns; a view breaks or shortens what is wider. */
  width: number;
  style: Style;
}
