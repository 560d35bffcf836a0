import { extname, join } from 'node:path';
import type { SourceText } from '../domain/extraction/source-text';
import type { Outcome } from '../domain/refusal';
import { openAside, type Aside } from './aside';
import type { Picture } from './pictures/picture';
import type { PictureFigures } from './pictures/draw-pictures';

/** Loaded by a thread only: a page that shows no picture does not wait for the library that draws them. */
const entry = (name: string) => join(__dirname, `${name}${extname(__filename)}`);

export type Options = Parameters<typeof openAside>[1];

/** Draws the pictures of a cycle. */
export function openDrawing(options?: Options): Aside<PictureFigures, Picture[]> {
  return openAside(entry('pictures/drawing-thread'), options);
}

/** Reads papers: one of many megabytes takes many seconds. */
export function openReading(options?: Options): Aside<string, Outcome<SourceText>> {
  return openAside(entry('documents/reading-thread'), options);
}
