import { isRound } from './round-words';
import type { Line } from './lines';

/** `3 nhiệm vụ và 1 kỳ báo cáo`: a report that is due is not called a nhiệm vụ. */
export function countedLines(lines: Line[]): string {
  const rounds = lines.filter(({ item }) => isRound(item)).length;
  const assignments = lines.length - rounds;
  return [
    ...(assignments > 0 ? [`${assignments} nhiệm vụ`] : []),
    ...(rounds > 0 ? [`${rounds} kỳ báo cáo`] : []),
  ].join(' và ');
}
