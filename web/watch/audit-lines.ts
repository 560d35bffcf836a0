import { changeWords } from '../../client/terminal/audit-words';
import type { ChainedLine } from '../../store';

/** What a line of the audit trail says has changed; in Vietnamese, as it was written down. */
export function changeLines({ before, after }: Pick<ChainedLine, 'before' | 'after'>): string[] {
  return changeWords(before, after);
}
