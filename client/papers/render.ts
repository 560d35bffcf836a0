import { inForm } from '../../domain/papers/in-form';
import type { DraftPaper } from '../../domain/papers/paper';
import type { PaperProfile } from '../../domain/papers/profile';
import { printable } from './printable';

export type PaperFileFormat = 'docx' | 'pdf' | 'xlsx';

/* eslint-disable @typescript-eslint/no-require-imports --
 * Each of the libraries takes a quarter of a second to load: who writes one kind of file does not pay for the others.
 */
const lazy = {
  docx: () => require('./write-docx') as typeof import('./write-docx'),
  pdf: () => require('./write-pdf') as typeof import('./write-pdf'),
  xlsx: () => require('./write-xlsx') as typeof import('./write-xlsx'),
};
/* eslint-enable @typescript-eslint/no-require-imports */

/** The bytes of a drafted paper in the form of a profile; of a .xlsx, its tables. The same paper gives the same bytes. */
export async function renderPaper(
  paper: DraftPaper,
  profile: PaperProfile,
  format: PaperFileFormat,
): Promise<Uint8Array> {
  const formed = printable(inForm(paper, profile));
  switch (format) {
    case 'docx':
      return lazy.docx().paperAsDocx(formed, profile);
    case 'pdf':
      return lazy.pdf().paperAsPdf(formed, profile);
    case 'xlsx':
      return lazy.xlsx().paperAsXlsx(formed, profile);
  }
}
