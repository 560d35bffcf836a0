import { encodingOfFont, type LegacyEncoding } from '../../../domain/extraction/legacy-fonts';
import type { PdfPage } from './open-pdf';

export interface PdfFont {
  bold: boolean;
  italic: boolean;
  encoding: LegacyEncoding | null;
}

const PLAIN: PdfFont = { bold: false, italic: false, encoding: null };

/** Fonts by the name that the document gives them, asked once each. */
export class Fonts {
  private readonly known = new Map<string, PdfFont>();

  constructor(private readonly mayAsk: boolean) {}

  /** Real names come with the list of drawing operations, so that list is asked for only where a new font appears. */
  async learn(page: PdfPage, names: string[]): Promise<void> {
    if (!this.mayAsk || names.every((name) => this.known.has(name))) return;
    // A font that cannot be read is no reason not to read the words.
    await page.getOperatorList().catch(() => undefined);
    for (const name of names) this.known.set(name, this.known.get(name) ?? fontOf(page, name));
  }

  of(name: string): PdfFont {
    return this.known.get(name) ?? PLAIN;
  }
}

function fontOf(page: PdfPage, name: string): PdfFont {
  const objects = page.commonObjs as { has(id: string): boolean; get(id: string): unknown };
  const font = objects.has(name) ? (objects.get(name) as { name?: unknown } | null) : null;
  if (typeof font?.name !== 'string') return PLAIN;
  return {
    bold: /bold|black|heavy|semibold/i.test(font.name),
    italic: /italic|oblique/i.test(font.name),
    encoding: encodingOfFont(font.name),
  };
}
