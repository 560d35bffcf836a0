import { extname, join } from 'node:path';
import type { SourceText } from '../domain/extraction/source-text';
import type { Outcome } from '../domain/refusal';
import { openAside, type Aside, type AsideOptions } from './aside';
import type { Picture } from './pictures/picture';
import type { PictureFigures } from './pictures/draw-pictures';

/** Loaded by a thread only: a page that shows no picture does not wait for the library that draws them. */
const entry = (name: string) => join(__dirname, `${name}${extname(__filename)}`);

/** Draws the pictures of a cycle. */
export function openDrawing(options?: AsideOptions): Aside<PictureFigures, Picture[]> {
  return openAside(entry('pictures/drawing-thread'), options);
}

/** Reads papers: one of many megabytes takes many seconds. */
export function openReading(options?: AsideOptions): Aside<string, Outcome<SourceText>> {
  return openAside(entry('documents/reading-thread'), options);
}
