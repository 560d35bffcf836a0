import { isLocalDate } from '../../domain/time/epoch';
import { formatVn } from '../../domain/time/local-date';
import type { Change } from '../../domain/acts/bulk';
import type { AssignmentStatus } from '../../domain/lifecycle/types';
import type { BulkJson } from '../bulk-json';
import type { Paper } from './style';
import { columnsOf, hanging, oneLine, padEnd, printable } from './text';
import { said } from './tongue';
import { STATUS_LABELS, type BodyNames } from './words';

const WORDS: Record<Change['what'], string> = {
  status: '',
  effectiveDue: 'hạn',
  lead: 'chủ trì',
  coordinating: 'phối hợp',
  transferPlanned: 'chuyển từ ngày',
  extensionAsked: 'đề nghị gia hạn đến',
  moveProposed: 'đề xuất dời đến',
  explanationDue: 'giải trình chậm nhất',
  returns: 'số lần trả lại',
  urges: 'số lần đôn đốc',
  decisions: 'ý kiến của Ban Thường vụ',
};

/** Ids longer than this push the rest to the right; they are rare. */
const ID_COLUMNS = 34;

/** What a bulk act changes, or changed, of each; and the sum. */
export function bulkView(
  { items, preview, matching, done, refused }: BulkJson,
  names: BodyNames,
  paper: Paper,
): string[] {
  if (items.length === 0) return ['Không có nhiệm vụ nào khớp điều kiện.'];
  const width = Math.min(ID_COLUMNS, Math.max(...items.map(({ id }) => columnsOf(id))));
  const lines = items.flatMap(({ id, changes, refusal }) =>
    hanging(
      `  ${padEnd(id, width)}  `,
      refusal === null
        ? changesWords(changes ?? [], preview, names)
        : `${paper.style.red('không thực hiện được')}: ${oneLine(refusal.message)}`,
      paper.width,
    ),
  );
  const left = matching - items.length;
  const sum = preview
    ? `Sẽ thực hiện: ${done} nhiệm vụ; không thực hiện được: ${refused}.`
    : `Đã thực hiện: ${done} nhiệm vụ; không thực hiện được: ${refused}.`;
  return [...lines, '', `${sum}${left === 0 ? '' : ` Còn ${left} nhiệm vụ khớp điều kiện ngoài --limit.`}`];
}

function changesWords(changes: Change[], preview: boolean, names: BodyNames): string {
  // Every act on many changes something that is shown: what changed nothing had been done before.
  if (changes.length === 0) return preview ? 'không thay đổi gì' : 'đã thực hiện từ trước với mã yêu cầu này';
  return changes.map((change) => changeWords(change, names)).join('; ');
}

function changeWords({ what, before, after }: Change, names: BodyNames): string {
  const label = WORDS[what];
  const valueWords = (value: Change['before']) => wordsOf(what, value, names);
  return `${label === '' ? '' : `${said(label)} `}${valueWords(before)} → ${valueWords(after)}`;
}

function wordsOf(what: Change['what'], value: Change['before'], names: BodyNames): string {
  if (value === null || value === '') return 'không có';
  if (what === 'status') return STATUS_LABELS[value as AssignmentStatus];
  const text = String(value);
  if (what === 'coordinating')
    return text
      .split(', ')
      .map((id) => printable(names.get(id) ?? id))
      .join(', ');
  return isLocalDate(text) ? formatVn(text) : printable(text);
}
