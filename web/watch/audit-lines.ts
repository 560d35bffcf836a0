import { changeWords } from '../../client/terminal/audit-words';
import type { Lang } from '../../domain/lang';
import type { ChainedLine } from '../../store';
import { viewIn } from '../words/said';

/** What a line of the audit trail says has changed; people's own words as they were written down. */
export function changeLines({ before, after }: Pick<ChainedLine, 'before' | 'after'>, lang: Lang): string[] {
  return viewIn(lang, () => changeWords(before, after));
}
