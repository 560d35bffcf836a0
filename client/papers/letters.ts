import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/**
 * Tinos: drawn as Liberation Serif 2 was, with the widths of Times New Roman. Everything that is laid out here, and not by
 * the program that opens the file, is measured and drawn with it.
 */
export const FONT_FILES = {
  normal: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italics: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bolditalics: require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};

type Face = keyof typeof FONT_FILES;

const opened = new Map<Face, Font>();

function fontOf(face: Face): Font {
  const font = opened.get(face) ?? create(readFileSync(FONT_FILES[face]));
  opened.set(face, font);
  return font;
}

/** Width of one line of words, in the unit of `size`. */
export function widthOf(text: string, size: number, { bold = false, italic = false } = {}): number {
  const font = fontOf(bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal');
  const units = font.glyphsForString(text.normalize('NFC')).reduce((sum, one) => sum + one.advanceWidth, 0);
  return (units / font.unitsPerEm) * size;
}
