import { oneLine } from '../../letters/words';
import type { Snapshot } from '../../reports/types';
import { periodOf, planName } from './context';
import { withinSentence } from './words';

/**
 * What a report is about: `tình hình, kết quả thực hiện Đề án số … năm 2012`, `sơ kết 3 năm (2011–2013) thực hiện …`; a
 * review that a clause names already says of what.
 */
export function reportAbout(snapshot: Snapshot): string {
  const { round, plan } = snapshot;
  if (round.kind === 'annual' || round.kind === 'periodic')
    return `tình hình, kết quả thực hiện ${planName(plan)} ${periodOf(snapshot)}`;
  const title = withinSentence(oneLine(round.title));
  return round.kind === 'review' ? title : `${title} thực hiện ${planName(plan)}`;
}
