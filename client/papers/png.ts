import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES } from './letters';

/** What a laser printer still shows of thin lines and small letters. */
const DOTS_PER_INCH = 200;

/** A picture drawn at 96 pixels an inch, as dots; with our own letters, whatever the machine has. */
export function pngOf(svg: string): Buffer {
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: DOTS_PER_INCH / 96 },
    font: {
      loadSystemFonts: false,
      // A picture has no bold words; each face takes its time to load.
      fontFiles: [FONT_FILES.normal, FONT_FILES.italics],
      defaultFontFamily: 'Tinos',
      serifFamily: 'Tinos',
    },
    background: '#ffffff',
  });
  return image.render().asPng();
}
