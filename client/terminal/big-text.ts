/** Digits and a slash, three rows high, in box-drawing characters. */
const GLYPHS: Record<string, readonly [string, string, string]> = {
  '0': ['┏━┓', '┃ ┃', '┗━┛'],
  '1': [' ╻ ', ' ┃ ', ' ╹ '],
  '2': ['╺━┓', '┏━┛', '┗━╸'],
  '3': ['╺━┓', '╺━┫', '╺━┛'],
  '4': ['╻ ╻', '┗━┫', '  ╹'],
  '5': ['┏━╸', '┗━┓', '╺━┛'],
  '6': ['┏━╸', '┣━┓', '┗━┛'],
  '7': ['╺━┓', '  ┃', '  ╹'],
  '8': ['┏━┓', '┣━┫', '┗━┛'],
  '9': ['┏━┓', '┗━┫', '╺━┛'],
  '/': ['  ╱', ' ╱ ', '╱  '],
};

/** Three lines; characters without a glyph are left out. */
export function bigText(text: string): string[] {
  const glyphs = [...text].flatMap((character) => GLYPHS[character] ?? []);
  return [0, 1, 2].map((row) => glyphs.filter((_, i) => i % 3 === row).join(' '));
}
