import { printedDate } from '../time/epoch';
import type { Line } from './lines';
import type { DigestModel } from './model';
import { sideOf } from './round-words';
import { capitalized, countWords, shortened } from './words';

const NAME_LENGTH = 90;

const ASKS = { part: 'Gửi phần báo cáo', collating: 'Tổng hợp, trình báo cáo' };

/** Of a digest with one round alone: what is asked, of which round, and how long there is for it. */
export function singleRoundSubject(
  { item: { subject }, urgency }: Line,
  { day, workingDays }: Pick<DigestModel, 'day' | 'workingDays'>,
): string {
  const asks = ASKS[sideOf(subject)];
  const title = shortened(subject.summary.replace(/^Tổng hợp: /, ''), NAME_LENGTH);
  const due = subject.effectiveDue;
  if (due === null) return `[Kỳ báo cáo] ${asks} – ${title}`;
  const count = capitalized(countWords(day, due, workingDays));
  return urgency === 'soon'
    ? `[Kỳ báo cáo] ${count} – ${asks}: ${title} (hạn ${printedDate(due)})`
    : `[${count}] ${asks}: ${title}`;
}
