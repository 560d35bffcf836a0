import { daysBetween, type LocalDate } from '../../domain/time/epoch';
import type { Lang } from '../../domain/lang';
import type { Cell } from '../../domain/lifecycle/types';

/** How far a due day is, beside its date: only where the clock still says something. Calendar days. */
export function distanceWords(
  due: LocalDate | null,
  cell: Cell,
  today: LocalDate,
  lang: Lang,
): string | null {
  if (due === null) return null;
  const days = daysBetween(today, due);
  if (cell === 'openOverdue')
    return days < 0 ? { vi: `quá hạn ${-days} ngày`, en: `${-days} days overdue` }[lang] : null;
  if (cell !== 'openInTerm' || days < 0) return null;
  if (days === 0) return { vi: 'hôm nay', en: 'today' }[lang];
  return { vi: `còn ${days} ngày`, en: `${days} days left` }[lang];
}
