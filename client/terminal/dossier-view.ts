import { MEASURE_LABELS } from '../../domain/lifecycle/measures';
import type { Measure } from '../../domain/lifecycle/types';
import type { DossierDocument, DossierGlance, DossierItemJson } from '../dossier-json';
import type { Paper } from './style';
import { table } from './table';
import { hanging, oneLine, printable } from './text';
import { said } from './tongue';
import { dayOrNone, STATUS_LABELS } from './words';

export function dossierList(dossiers: DossierGlance[], paper: Paper): string[] {
  const columns = [
    { title: 'Tờ trình' },
    { title: 'Nhiệm vụ', align: 'right' as const },
    { title: 'Quá hạn', align: 'right' as const },
    { title: 'Đề xuất', atLeast: 20 },
    { title: 'Kết quả', align: 'right' as const },
  ];
  const rows = dossiers.map(({ day, items, overdue, proposed, settled }) => [
    dayOrNone(day),
    String(items),
    String(overdue),
    proposedWords(proposed),
    String(settled),
  ]);
  return table(columns, rows, paper, 'Chưa có tờ trình nào.');
}

function proposedWords(proposed: Record<Measure, number>): string {
  return (Object.entries(proposed) as [Measure, number][])
    .filter(([, count]) => count > 0)
    .map(([measure, count]) => `${said(MEASURE_LABELS[measure].toLocaleLowerCase('vi'))} ${count}`)
    .join(', ');
}

export function dossierView(dossier: DossierDocument, paper: Paper): string[] {
  const { style, width } = paper;
  const lines = [
    style.bold(`Tờ trình Ban Thường vụ, tính đến ngày ${dayOrNone(dossier.day)}`),
    `${dossier.items.length} nhiệm vụ, trong đó ${dossier.overdue} quá hạn.`,
  ];
  for (const [i, item] of dossier.items.entries()) lines.push('', ...dossierItemView(item, paper, i + 1));
  if (dossier.settled.length > 0) lines.push('', style.bold('Kết quả xử lý từ tờ trình trước'));
  for (const { assignment, summary, leadName, words } of dossier.settled)
    lines.push(
      ...hanging('  ', `${assignment}: ${printable(summary)} (${printable(leadName)}): ${words}`, width),
    );
  return lines;
}

/** One item with its reasons, what was done, what is proposed and what was decided since. */
export function dossierItemView(item: DossierItemJson, { style, width }: Paper, place?: number): string[] {
  const line = (label: string, value: string) => hanging(`  ${label.padEnd(18)}`, value, width);
  const number = place === undefined ? '' : `${place}. `;
  const due =
    item.ageing === null
      ? dayOrNone(item.effectiveDue)
      : `${dayOrNone(item.effectiveDue)}, ${style.red(`quá hạn ${item.daysOverdue} ngày làm việc`)} (nhóm ${item.ageing})`;
  const measure = MEASURE_LABELS[item.proposed.measure];
  return [
    style.bold(`${number}${item.assignment}`),
    ...line('Nội dung', printable(item.summary)),
    ...line('Cơ quan chủ trì', printable(item.leadName)),
    ...line('Thời hạn', due),
    ...item.reasons.flatMap((reason) => line('Nguyên nhân', reasonWords(reason))),
    ...item.done.flatMap((deed) => line('Đã thực hiện', oneLine(deed))),
    ...line('Đề xuất', `${style.amber(measure)} (${item.proposed.words})`),
    ...item.decisions.flatMap(({ measure: decided, paper, note, effectiveDue }) => {
      const until = effectiveDue === null ? '' : ` đến ${dayOrNone(effectiveDue)}`;
      const noted = note === null ? '' : `: ${printable(note)}`;
      const where = `${printable(paper.number)}, ngày ${dayOrNone(paper.date)}`;
      return line('Đã quyết định', `${style.green(MEASURE_LABELS[decided])}${until} (${where})${noted}`);
    }),
    ...line('Tình trạng nay', STATUS_LABELS[item.statusNow]),
  ];
}

/** What kind of reason it is, in our words, then the body's own. */
function reasonWords(reason: string): string {
  const [kind = '', ...own] = reason.split(': ');
  return own.length === 0 ? oneLine(kind) : `${oneLine(kind)}: ${printable(own.join(': '))}`;
}
