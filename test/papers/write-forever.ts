import { writeWhole } from '../../client/draft/write-file';
import { renderPaper, type PaperFileFormat } from '../../client/papers/render';
import { paperProfile } from '../../config/paper-profile';
import { longPaper } from './long-paper';

/** Draws and writes one paper over and over until it is killed; says on stdout what it is at, a JSON line each. */
async function main(file: string, format: PaperFileFormat): Promise<void> {
  const say = (words: string) => console.log(JSON.stringify(words));
  for (;;) {
    say('rendering');
    const bytes = await renderPaper(
      longPaper({ pages: 2, rows: 5, count: 9 }),
      paperProfile('party-399'),
      format,
    );
    say('writing');
    const written = writeWhole(file, bytes, { replace: true });
    if (!written.ok) throw new Error(written.refusal.message);
  }
}

void main(process.argv[2]!, process.argv[3] as PaperFileFormat);
