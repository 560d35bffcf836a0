import { figuresOf, type FigureRow } from '../../domain/figures/figures-of';
import { cellOf } from '../../domain/lifecycle/cell';
import type { AssignmentStatus, BodyRef } from '../../domain/lifecycle/types';
import type { DraftPaper, PaperBlock } from '../../domain/papers/paper';
import { groupBy } from '../../domain/plan/group-by';
import type { RoundKind, Target } from '../../domain/plan/schema';
import { isMet } from '../../domain/reports/targets';
import type {
  RecordedReason,
  Snapshot,
  SnapshotPart,
  SnapshotRow,
  TargetReading,
} from '../../domain/reports/types';
import type { Narrative } from '../../domain/rounds/part';
import { atHour, dateOf, endOfDay, localDate, plusDays, type LocalDate } from '../../domain/time/epoch';

/** Snapshots made by hand, small enough to be counted by one who reads them. */

export const BODIES: BodyRef[] = [
  { id: 'ban-dan-van', name: 'Ban Dân vận Tỉnh uỷ' },
  { id: 'ban-tuyen-giao', name: 'Ban Tuyên giáo Tỉnh uỷ' },
  { id: 'tinh-doan', name: 'Tỉnh đoàn' },
  { id: 'hoi-phu-nu', name: 'Hội Liên hiệp Phụ nữ tỉnh' },
  { id: 'huyen-uy-dai-tu', name: 'Ban Thường vụ Huyện uỷ Đại Từ' },
];

export interface SampleRow {
  id: string;
  clause?: string;
  summary?: string;
  lead?: string;
  due?: string | null;
  /** Handed in and accepted that day. */
  done?: string;
  paper?: string;
  status?: AssignmentStatus;
  reasons?: [RecordedReason['kind'], string, string][];
  progress?: [string, string] | undefined;
  /** Day, words. */
  difficulties?: [string, string][];
  proposals?: [string, string][];
  returns?: number;
  asked?: number;
}

export interface SampleRound {
  kind?: RoundKind;
  period?: string;
  title?: string;
  rows?: SampleRow[];
  /** Body → what it said; null: missing, `returned`: sent back. */
  parts?: Record<string, Partial<Narrative> | 'returned' | null>;
  targets?: TargetReading[];
  earlier?: Snapshot[];
  lateParts?: Snapshot['lateParts'];
  subPlans?: Snapshot['subPlans'];
  cutoff?: string;
  dataFrom?: string;
}

const TITLE = 'Tăng cường công tác vận động quần chúng giai đoạn 2011–2015';

export function snapshot(round: SampleRound = {}): Snapshot {
  const { kind = 'annual', period = '2012', earlier = [] } = round;
  const year = Number(/^\d{4}/.exec(period)![0]);
  const cutoff = localDate(round.cutoff ?? `${year}-12-14`);
  const dataFrom = localDate(round.dataFrom ?? `${year - 1}-12-15`);
  const id = `${kind}/${period}`;
  const at = endOfDay(cutoff);
  const rows = (round.rows ?? []).map((row) => rowOf(row, at));
  const figures = (some: SnapshotRow[]) => figuresOf(some.map(figureRow), at);
  const within = (day: LocalDate | null) => day !== null && dataFrom <= day && day <= cutoff;
  const accepted = ({ acceptedAt }: SnapshotRow) => (acceptedAt === null ? null : dateOf(acceptedAt));
  return {
    version: 1,
    scope: 'real',
    cycle: 'DA05/1',
    plan: {
      code: 'DA05',
      cited: `Đề án số 05-ĐA/TU, ngày 15/12/2010 của Ban Thường vụ Tỉnh uỷ Thái Nguyên: “${TITLE}”`,
      title: TITLE,
      issuer: 'Ban Thường vụ Tỉnh uỷ Thái Nguyên',
      term: { start: localDate('2011-01-01'), end: localDate('2015-12-31') },
      secretariat: 'Ban Dân vận Tỉnh uỷ',
      committee: 'Ban Thường vụ Tỉnh uỷ',
    },
    round: {
      id,
      kind,
      period,
      title: round.title ?? titleOf(kind, year),
      clause: null,
      days: {
        dataFrom,
        cutoff,
        opensOn: plusDays(cutoff, -30),
        partsDue: plusDays(cutoff, 6),
        collateDue: plusDays(cutoff, 10),
        committeeDue: plusDays(cutoff, 14),
        lapsesOn: plusDays(cutoff, 90),
      },
      collator: null,
    },
    closedAt: endOfDay(plusDays(cutoff, 6)),
    rows,
    parts: partsOf(round, id, plusDays(cutoff, 3)),
    targets: round.targets ?? [],
    figures: {
      whole: figures(rows),
      window: figures(rows.filter((row) => within(row.effectiveDue) || within(accepted(row)))),
      byBody: [...groupBy(rows, ({ lead }) => lead)].map(([lead, some]) => ({
        id: lead,
        name: some[0]!.leadName,
        figures: figures(some),
      })),
      byClause: [...groupBy(rows, ({ clause }) => clause)].map(([clause, some]) => ({
        clause,
        figures: figures(some),
      })),
      byKind: [...groupBy(rows, ({ kind: one }) => one)].map(([, some]) => ({
        kind: some[0]!.kind,
        figures: figures(some),
      })),
    },
    earlier: earlier.map((one, i) => ({
      round: one.round.id,
      kind: one.round.kind,
      period: one.round.period,
      sha256: `${i}a7c9e`.padEnd(64, '0'),
    })),
    lateParts: round.lateParts ?? [],
    subPlans: round.subPlans ?? [],
  };
}

function titleOf(kind: RoundKind, year: number): string {
  if (kind === 'midterm') return `Sơ kết ${year - 2010} năm (2011–${year})`;
  if (kind === 'final') return `Tổng kết ${year - 2010} năm (2011–${year})`;
  return `Báo cáo năm ${year}`;
}

function rowOf(sample: SampleRow, at: number): SnapshotRow {
  const { id, clause = 'III.1', lead = 'ban-dan-van', due = '2012-06-29', done, status } = sample;
  const effectiveDue = due === null ? null : localDate(due);
  const handed = done === undefined ? null : atHour(localDate(done), 9);
  const now: AssignmentStatus = status ?? (done === undefined ? 'inProgress' : 'accepted');
  const overdue = effectiveDue !== null && now !== 'accepted' && endOfDay(effectiveDue) <= at;
  const cell = cellOf(
    { status: now, effectiveDue, submittedAt: handed, overdue, detail: { suspensions: [] } },
    at,
  );
  return {
    id,
    obligation: id.split('/')[0]!,
    clause,
    line: null,
    kind: 'assignment',
    summary: sample.summary ?? `Khảo sát tình hình tại cơ sở, đợt ${id.slice(-1)}`,
    lead,
    leadName: BODIES.find((body) => body.id === lead)?.name ?? lead,
    coordinating: [],
    period: '',
    deadlineText: '',
    nominalDue: effectiveDue,
    effectiveDue,
    status: now,
    cell,
    submission:
      handed === null
        ? null
        : {
            n: 1,
            at: handed,
            paper: sample.paper === undefined ? null : { number: sample.paper, date: localDate(done!) },
          },
    acceptedAt: now === 'accepted' ? handed : null,
    closedAt: now === 'closed' ? at : null,
    returns: sample.returns ?? 0,
    daysOverdue:
      cell === 'openOverdue' ? Math.max(1, Math.ceil((at - endOfDay(effectiveDue!)) / 86_400_000)) : 0,
    extensions: { asked: sample.asked ?? 0, granted: 0 },
    progress:
      sample.progress === undefined
        ? null
        : { at: atHour(localDate(sample.progress[0]), 9), text: sample.progress[1], percent: null },
    difficulties: said(sample.difficulties),
    proposals: said(sample.proposals),
    reasons: (sample.reasons ?? []).map(([kind, day, text]) => ({
      kind,
      text,
      by: 'Trần Thị Hoa',
      at: atHour(localDate(day), 9),
    })),
    decisions: [],
  };
}

function said(words: [string, string][] = []): SnapshotRow['proposals'] {
  return words.map(([day, text]) => ({ at: atHour(localDate(day), 9), text }));
}

function figureRow(row: SnapshotRow): FigureRow {
  const { lead, kind, clause, line, period } = row;
  return {
    cycle: 'DA05/1',
    leadName: row.leadName,
    status: row.status,
    effectiveDue: row.effectiveDue,
    overdue: row.daysOverdue > 0,
    submittedAt: row.submission?.at ?? null,
    closedAt: row.closedAt,
    returns: row.returns,
    assignment: { lead, kind, clause, line, period },
    detail: {
      suspensions: [],
      extensions: Array.from({ length: row.extensions.asked }, (_, i) => ({
        n: i + 1,
        by: 'Trần Thị Hoa',
        reason: 'Chờ số liệu',
        wishedNominalDue: row.effectiveDue!,
        wishedEffectiveDue: row.effectiveDue!,
        authority: 'secretariat' as const,
        askedAt: 0,
        dueThen: row.effectiveDue!,
        decision: null,
      })),
    },
  };
}

function partsOf({ parts = {} }: SampleRound, round: string, on: LocalDate): SnapshotPart[] {
  return Object.entries(parts).map(([id, told]) => partOf(round, id, told, on));
}

export function partOf(
  round: string,
  id: string,
  told: Partial<Narrative> | 'returned' | null,
  on: LocalDate,
): SnapshotPart {
  const body = BODIES.find((one) => one.id === id) ?? { id, name: id };
  if (told === null || told === 'returned')
    return {
      body,
      status: 'missing',
      returned: told === 'returned',
      n: 0,
      content: null,
      sha256: null,
      at: null,
      late: false,
    };
  return {
    body,
    status: 'accepted',
    returned: false,
    n: 1,
    content: {
      version: 1,
      form: { cycle: 'DA05/1', round, body: id },
      figures: [],
      assignments: [],
      narrative: {
        results: 'Đã triển khai các nội dung được giao.',
        limits: null,
        causes: null,
        directions: null,
        difficulties: null,
        proposals: null,
        ...told,
      },
    },
    sha256: `${id.length}b2d4f6`.padEnd(64, '0'),
    at: atHour(on, 9),
    late: false,
  };
}

export function reading(
  target: Partial<Target> & Pick<Target, 'code' | 'what'>,
  value: number | null,
  more: Partial<TargetReading> = {},
): TargetReading {
  const whole: Target = {
    clause: 'II.2',
    line: null,
    op: '>=',
    value: 80,
    unit: '%',
    by: localDate('2015-12-31'),
    each: null,
    ...target,
  };
  const body = BODIES[2]!;
  return {
    target: whole,
    asked: [body],
    reported: value === null ? [] : [{ body, value, weight: null, reason: null }],
    missing: value === null ? [{ ...body, reason: null }] : [],
    rule: 'average',
    value,
    met: value === null ? null : isMet(whole, value),
    due: false,
    previous: null,
    ...more,
  };
}

// ---- reading a paper

export function textOf(block: PaperBlock): string {
  if (block.type === 'paragraph')
    return block.runs.map(({ text, raised }) => (raised === true ? `[${text}]` : text)).join('');
  if (block.type === 'heading') return block.text;
  if (block.type === 'table') return block.table.rows.flat(2).join(' | ');
  return block.chart.caption;
}

export function bodyText({ body }: DraftPaper): string {
  return body.map(textOf).join('\n');
}

/** As `bodyText`, without the numbers of sources. */
export function plainText({ body }: DraftPaper): string {
  return body
    .map((block) =>
      block.type === 'paragraph'
        ? block.runs
            .filter(({ raised }) => raised !== true)
            .map(({ text }) => text)
            .join('')
        : textOf(block),
    )
    .join('\n');
}
