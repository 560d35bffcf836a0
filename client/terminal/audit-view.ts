import { SYSTEM_ACTOR } from '../../domain/audit';
import type { Through } from '../../domain/lifecycle/types';
import type { AuditBreak, AuditVerdict } from '../../store';
import type { AuditLineJson } from '../audit-json';
import { THROUGH_LABELS } from './act-words';
import { when, whoActed } from './assignment-lines';
import { actionLabel, changeWords } from './audit-words';
import type { Paper } from './style';
import { grouped, hanging, printable } from './text';
import { said as inLanguage } from './tongue';

/** Enough of a sum to compare two prints by eye. */
const SHORT_HASH = 12;

export function auditView(lines: AuditLineJson[], paper: Paper): string[] {
  if (lines.length === 0) return ['Không có dòng nào trong nhật ký.'];
  return lines.flatMap((line, i) => [...(i === 0 ? [] : ['']), ...lineView(line, paper)]);
}

function lineView(line: AuditLineJson, { style, width }: Paper): string[] {
  const { n, at, actor, onBehalfOf, through, action, cycle, assignment, before, after, reason, hash } = line;
  const said = [...changeWords(before, after), ...(reason === null ? [] : [`lý do: ${printable(reason)}`])];
  const about = assignment ?? cycle;
  return [
    `${style.bold(`${grouped(n)}. ${when(at)}  ${actionLabel(action)}`)}${about === null ? '' : `  ${printable(about)}`}`,
    ...hanging('   ', `${whoActed(actor, onBehalfOf)}${throughWords(actor, through)}`, width),
    ...said.flatMap((words) => hanging('   ', words, width)),
    style.dim(`   mã băm ${hash.slice(0, SHORT_HASH)}`),
  ];
}

/** Lines from before anybody was asked do not know. */
function throughWords(actor: string, through: Through | null): string {
  if (through !== null) return `, ${inLanguage('qua')} ${inLanguage(THROUGH_LABELS[through])}`;
  return actor === SYSTEM_ACTOR ? ', tự động theo thời gian' : '';
}

export function verdictView(verdict: AuditVerdict, { style, width }: Paper): string[] {
  const { scope, ok, lines, head, broken } = verdict;
  const where = scope === 'real' ? '' : ` (phạm vi ${scope})`;
  if (broken !== null) {
    return [
      style.red(`Nhật ký${where} không còn nguyên vẹn.`),
      ...hanging('  ', breakWords(broken), width),
      `  ${grouped(lines)} dòng trước đó còn nguyên; mã băm cuối của phần ấy: ${head}`,
    ];
  }
  return [
    style[ok ? 'green' : 'red'](`Nhật ký${where} nguyên vẹn: ${grouped(lines)} dòng.`),
    `  Mã băm cuối: ${head}`,
    ...hanging(
      '  ',
      'Ghi lại số dòng và mã này ở nơi khác thì lần sau đối chiếu được cả việc thay toàn bộ nhật ký.',
      width,
    ),
  ];
}

/** What is broken, where, and what that means. */
export function breakWords({ code, n, id }: AuditBreak): string {
  switch (code) {
    case 'line-changed':
      return `Dòng ${grouped(n)} (${printable(id)}) đã bị sửa sau khi ghi: nội dung không khớp mã băm của dòng.`;
    case 'link-broken':
      return `Dòng ${grouped(n)} (${printable(id)}) không nối tiếp dòng trước: một dòng đã bị thay hoặc chèn vào.`;
    case 'line-missing':
      return `Thiếu dòng ${grouped(n)}: từ dòng này đã có dòng bị xoá.`;
    case 'head-differs':
      return `Nhật ký dừng ở dòng ${grouped(n)} nhưng không khớp mã băm cuối đã ghi: phần cuối đã bị thay hoặc thêm.`;
  }
}
