import type { Obligation, Plan, RoundKind } from '../plan/schema';
import { yearOf } from '../time/epoch';

/** What people call a round: `Báo cáo năm 2012`, `Sơ kết 3 năm (2011–2013)`. */
export function roundTitle(
  { plan: { term } }: Plan,
  round: { kind: RoundKind; period: string; obligation: Obligation | null },
): string {
  const { kind, period, obligation } = round;
  const first = yearOf(term.start);
  const last = Number(period.slice(0, 4));
  const span = `${last - first + 1} năm (${first}–${last})`;
  switch (kind) {
    case 'annual':
      return `Báo cáo năm ${period}`;
    case 'midterm':
      return `Sơ kết ${span}`;
    case 'final':
      return `Tổng kết ${span}`;
    case 'periodic':
      return `Báo cáo ${periodWords(period)}: ${obligation?.summary ?? ''}`;
    case 'review':
      return obligation?.summary ?? 'Sơ kết, tổng kết';
  }
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** `quý III/2021`, `6 tháng đầu năm 2021`, `tháng 6/2021`, `năm 2021`. */
export function periodWords(period: string): string {
  const [year, part = ''] = period.split('-');
  if (part.startsWith('Q')) return `quý ${ROMAN[Number(part.slice(1)) - 1]}/${year}`;
  if (part === 'H1') return `6 tháng đầu năm ${year}`;
  if (part === 'H2') return `6 tháng cuối năm ${year}`;
  if (/^\d\d$/.test(part)) return `tháng ${Number(part)}/${year}`;
  return /^\d{4}$/.test(period) ? `năm ${period}` : 'định kỳ';
}
