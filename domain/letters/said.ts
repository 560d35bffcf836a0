import { MASKED_SUMMARY } from '../desk/subject';
import type { Subject } from '../desk/types';
import type { AssignmentRecord } from '../lifecycle/types';
import { ROW_WORDS, shortened } from './words';

/** Of which only that it exists, and when it is due, may stand in a letter. */
export function isSecret({ assignment: { secrecy } }: Pick<AssignmentRecord, 'assignment'>): boolean {
  return secrecy !== undefined && secrecy !== null;
}

/** The same of a line, of which nothing but the masked title is known. */
export function isMasked({ summary }: Pick<Subject, 'summary'>): boolean {
  return summary === MASKED_SUMMARY;
}

/** What a body wrote, as far as a list has room; nothing of a secret duty. */
export function writtenIn(row: AssignmentRecord, label: string, text: string | null): string[] {
  const words = text === null || isSecret(row) ? '' : shortened(text, ROW_WORDS);
  return words === '' ? [] : [`${label}: ${words}`];
}
