/** What we ask of fontkit, which has no types of its own. */
declare module 'fontkit' {
  export interface Font {
    unitsPerEm: number;
    glyphsForString(text: string): { advanceWidth: number }[];
  }
  export function create(bytes: Uint8Array): Font;
}
