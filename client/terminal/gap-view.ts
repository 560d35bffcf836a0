import type { Gap } from '../../domain/reports/types';
import type { Paper } from './style';
import { hanging, printable } from './text';

/** What stands open of a plan, one line each, under its kind. */
export function gapLines(gaps: readonly Gap[], { style, width }: Paper): string[] {
  return KINDS.flatMap(([kind, title]) => {
    const of = gaps.filter((gap) => gap.kind === kind);
    if (of.length === 0) return [];
    return [style.bold(`${title}: ${of.length}`), ...of.flatMap((gap) => hanging('  - ', words(gap), width))];
  });
}

const KINDS = [
  ['clause-without-obligation', 'Điều khoản chưa có nhiệm vụ'],
  ['obligation-untracked', 'Nhiệm vụ không theo dõi'],
  ['no-outcome', 'Nhiệm vụ chưa có kết quả'],
] as const satisfies [Gap['kind'], string][];

function words(gap: Gap): string {
  switch (gap.kind) {
    case 'clause-without-obligation':
      return `${printable(gap.clause)}${gap.line === null ? '' : `, dòng ${gap.line}`}${gap.heading === null ? '' : `: ${printable(gap.heading)}`}`;
    case 'obligation-untracked':
      return printable(`${gap.clause}, ${gap.code}: ${gap.summary}`);
    case 'no-outcome':
      return printable(`${gap.clause}, ${gap.assignment} (${gap.leadName}): ${gap.summary}`);
  }
}
