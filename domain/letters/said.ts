import { MASKED_SUMMARY } from '../desk/subject';
import type { Subject } from '../desk/types';
import type { AssignmentRecord } from '../lifecycle/types';
import { isSecret } from '../plan/assignment';
import { ROW_WORDS, shortened } from './words';

/** Whether a line is of a secret duty: nothing but the masked title is known of it. */
export function isMasked({ summary }: Pick<Subject, 'summary'>): boolean {
  return summary === MASKED_SUMMARY;
}

/** What a body wrote, as far as a list has room; nothing of a secret duty. */
export function writtenIn(row: AssignmentRecord, label: string, text: string | null): string[] {
  const words = text === null || isSecret(row.assignment) ? '' : shortened(text, ROW_WORDS);
  return words === '' ? [] : [`${label}: ${words}`];
}
