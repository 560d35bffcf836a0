import type { Element } from '../office/xml';

/** What a style, a numbering level or a run says of its letters; undefined where it says nothing. */
export interface RunLook {
  font?: string;
  bold?: boolean;
  italic?: boolean;
  capitals?: boolean;
  hidden?: boolean;
}

/** Takes one element of `w:rPr`. */
export function addRunProperty(look: RunLook, element: Element): void {
  switch (element.name) {
    case 'w:rFonts': {
      const font = fontOf(element);
      if (font !== null) look.font = font;
      break;
    }
    case 'w:b':
      look.bold = isOn(element);
      break;
    case 'w:i':
      look.italic = isOn(element);
      break;
    case 'w:caps':
      look.capitals = isOn(element);
      break;
    case 'w:vanish':
      look.hidden = isOn(element);
      break;
  }
}

/** The font of letters above ASCII, since they alone differ between the encodings. A theme's font wins over a name. */
function fontOf({ attribute }: Element): string | null {
  if (attribute('hAnsiTheme') !== null) return '';
  return attribute('hAnsi') ?? attribute('ascii');
}

export function isOn({ attribute }: Element): boolean {
  return !['0', 'false', 'off', 'none'].includes(attribute('val') ?? 'true');
}
