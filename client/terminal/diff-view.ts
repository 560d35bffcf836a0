import { targetWords, type FieldChange, type ItemDiff, type PlanDiff } from '../../domain/draft/compare';
import { groupBy } from '../../domain/plan/group-by';
import type { Obligation, Target } from '../../domain/plan/schema';
import { placeOf, placeWords } from '../draft/place-words';
import { OBLIGATION_KIND_LABELS } from './draft-words';
import type { Paper, Style } from './style';
import { grouped, hanging, padEnd, printable } from './text';
import { said } from './tongue';

export const FIELD_LABELS: Record<FieldChange['field'], string> = {
  clause: 'Điều khoản',
  quote: 'Nguyên văn',
  summary: 'Việc',
  kind: 'Loại',
  lead: 'Chủ trì',
  coordinating: 'Phối hợp',
  informed: 'Nhận để biết',
  product: 'Sản phẩm',
  deadline: 'Thời hạn',
  condition: 'Điều kiện',
  track: 'Theo dõi',
  ladder: 'Lịch nhắc',
  target: 'Chỉ tiêu',
};

export const HEAD_LABELS: Record<PlanDiff['head'][number]['field'], string> = {
  type: 'Loại văn bản',
  number: 'Số, ký hiệu',
  issuer: 'Cơ quan ban hành',
  title: 'Tên văn bản',
  signedOn: 'Ngày ký',
  term: 'Giai đoạn',
};

type State = ItemDiff<unknown>['state'];

const STATE_WORDS: Record<State, string> = {
  same: 'Giữ nguyên',
  moved: 'Chuyển chỗ',
  changed: 'Sửa',
  added: 'Thêm',
  dropped: 'Bỏ',
};

const STATE_COLOURS: Record<State, keyof Style> = {
  same: 'dim',
  moved: 'blue',
  changed: 'amber',
  added: 'green',
  dropped: 'red',
};

/** What an amended paper changes, clause by clause in its own order. */
export function diffView(diff: PlanDiff, paper: Paper): string[] {
  const { style, width } = paper;
  const changed = diff.obligations.filter(({ state }) => state !== 'same');
  const lines: string[] = [];
  for (const { field, from, to } of diff.head) {
    lines.push(...fieldLines(HEAD_LABELS[field], from, to, '', paper));
  }
  for (const [clause, items] of groupBy(changed, clauseOf)) {
    lines.push('', style.bold(`Điều khoản ${clause}`), ...items.flatMap((item) => itemLines(item, paper)));
  }
  const targets = diff.targets.filter(({ state }) => state !== 'same');
  if (targets.length > 0)
    lines.push('', style.bold('Chỉ tiêu'), ...targets.flatMap((item) => targetLines(item, paper)));
  for (const name of diff.bodies.added)
    lines.push(...hanging(style.green('  Cơ quan mới  '), printable(name), width));
  for (const name of diff.bodies.dropped)
    lines.push(...hanging(style.red('  Không còn cơ quan  '), printable(name), width));
  return [...lines, ...(lines.length > 0 ? [''] : []), summary(diff)];
}

function clauseOf({ before, after }: ItemDiff<Obligation>): string {
  return (after ?? before)!.clause;
}

function itemLines(item: ItemDiff<Obligation>, paper: Paper): string[] {
  const { state, before, after, fields } = item;
  const one = (after ?? before)!;
  const place = placeOf(one);
  const where = `${before?.code ?? 'mới'}${place === null || state === 'dropped' ? '' : ` · ${placeWords(place)}`}`;
  return [
    ...hanging(`  ${label(state, paper)} `, `${where} · ${printable(one.summary)}`, paper.width),
    ...fields.flatMap(({ field, from, to }) =>
      fieldLines(FIELD_LABELS[field], shown(field, from), shown(field, to), '    ', paper),
    ),
  ];
}

function shown(field: FieldChange['field'], text: string): string {
  if (field === 'kind') return OBLIGATION_KIND_LABELS[text as keyof typeof OBLIGATION_KIND_LABELS];
  if (field === 'track') return text === 'true' ? 'có' : 'không';
  return text;
}

function targetLines({ state, before, after, fields }: ItemDiff<Target>, paper: Paper): string[] {
  const one = (after ?? before)!;
  return [
    ...hanging(`  ${label(state, paper)} `, `${printable(one.what)}: ${targetWords(one)}`, paper.width),
    ...fields.flatMap(({ field, from, to }) => fieldLines(FIELD_LABELS[field], from, to, '    ', paper)),
  ];
}

const LABEL_COLUMNS = 10;

function label(state: State, { style }: Paper): string {
  return style[STATE_COLOURS[state]](padEnd(STATE_WORDS[state], LABEL_COLUMNS));
}

function fieldLines(
  title: string,
  from: string,
  to: string,
  indent: string,
  { style, width }: Paper,
): string[] {
  const worded = (text: string) => (text === '' ? '(không có)' : printable(text));
  return [
    ...hanging(`${indent}${padEnd(title, 13)}${style.red('−')} `, worded(from), width),
    ...hanging(`${indent}${' '.repeat(13)}${style.green('+')} `, worded(to), width),
  ];
}

function summary({ obligations }: PlanDiff): string {
  const count = (state: State) => obligations.filter((one) => one.state === state).length;
  const parts = (['added', 'changed', 'moved', 'dropped', 'same'] as const)
    .map((state) => ({ state, n: count(state) }))
    .filter(({ n, state }) => n > 0 || state === 'same')
    .map(({ state, n }) => `${said(STATE_WORDS[state].toLowerCase())} ${grouped(n)}`);
  return `Nhiệm vụ: ${parts.join(', ')}.`;
}
