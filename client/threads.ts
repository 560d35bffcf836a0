import { extname, join } from 'node:path';
import type { SourceText } from '../domain/extraction/source-text';
import { refused, type Outcome } from '../domain/refusal';
import { openAside, TookTooLong, type Aside, type AsideOptions } from './aside';
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
  const reading = openAside<string, Outcome<SourceText>>(entry('documents/reading-thread'), options);
  return {
    ...reading,
    ask: (path) =>
      reading.ask(path).catch((error: unknown) => {
        if (!(error instanceof TookTooLong)) throw error;
        return refused(
          'took-too-long',
          'Văn bản này đọc mãi chưa xong nên đã thôi đọc. Hãy lưu lại thành .docx hoặc .txt rồi đưa vào lần nữa.',
          'file',
        );
      }),
  };
}
