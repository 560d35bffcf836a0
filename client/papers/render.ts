import { inForm } from '../../domain/papers/in-form';
import type { DraftPaper } from '../../domain/papers/paper';
import type { PaperProfile } from '../../domain/papers/profile';
import { printable } from './printable';

export type PaperFileFormat = 'docx' | 'pdf' | 'xlsx';

/* eslint-disable @typescript-eslint/no-require-imports --
 * Each of the libraries takes a quarter of a second to load: who writes one kind of file does not pay for the others.
 */
const WRITERS: Record<
  PaperFileFormat,
  () => (paper: DraftPaper, profile: PaperProfile) => Promise<Uint8Array>
> = {
  docx: () => (require('./write-docx') as typeof import('./write-docx')).paperAsDocx,
  pdf: () => (require('./write-pdf') as typeof import('./write-pdf')).paperAsPdf,
  xlsx: () => (require('./write-xlsx') as typeof import('./write-xlsx')).paperAsXlsx,
};
/* eslint-enable @typescript-eslint/no-require-imports */

/** The bytes of a drafted paper in the form of a profile; of a .xlsx, its tables. The same paper gives the same bytes. */
export async function renderPaper(
  paper: DraftPaper,
  profile: PaperProfile,
  format: PaperFileFormat,
): Promise<Uint8Array> {
  return WRITERS[format]()(printable(inForm(paper, profile)), profile);
}
