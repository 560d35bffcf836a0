import { groupBy } from '../plan/group-by';
import { OBLIGATION_KINDS } from '../plan/schema';
import { yearOf, type Instant } from '../time/epoch';
import { figuresOf, type FigureRow, type Figures } from './figures-of';

/** Cơ quan chủ trì, loại nhiệm vụ, năm, điều khoản. */
export const GROUPINGS = ['body', 'kind', 'year', 'clause'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface GroupFigures extends Figures {
  /** Id of the body; kind; year (`2026`), empty for what has none; cycle and clause (`KH25/1 III.4`). */
  key: string;
  /** Of the body, or the clause alone; null where the key says all. */
  name: string | null;
}

/** Figures of each group; together they are those of the whole. Bodies by name, clauses as in the plan, the others in order. */
export function groupFigures(rows: readonly FigureRow[], by: Grouping, at: Instant): GroupFigures[] {
  const groups = [...groupBy([...rows].sort(ORDER[by]), (row) => KEYS[by](row))];
  return groups.map(([key, members]) => ({
    key,
    name: nameOf(members[0]!, by),
    ...figuresOf(members, at),
  }));
}

function nameOf({ leadName, assignment }: FigureRow, by: Grouping): string | null {
  if (by === 'body') return leadName;
  return by === 'clause' ? assignment.clause : null;
}

const KEYS: Record<Grouping, (row: FigureRow) => string> = {
  body: ({ assignment }) => assignment.lead,
  kind: ({ assignment }) => assignment.kind,
  year: yearKey,
  // Clauses of two plans may be numbered alike.
  clause: ({ cycle, assignment }) => `${cycle} ${assignment.clause}`,
};

/** The year it is due in; of what has no due day, that of its period. Lists are narrowed by the same. */
function yearKey({ assignment, effectiveDue }: FigureRow): string {
  return effectiveDue === null ? (/^\d{4}/.exec(assignment.period)?.[0] ?? '') : String(yearOf(effectiveDue));
}

const ORDER: Record<Grouping, (a: FigureRow, b: FigureRow) => number> = {
  body: (a, b) => compare(a.leadName, b.leadName, 'vi') || compare(a.assignment.lead, b.assignment.lead),
  kind: (a, b) => OBLIGATION_KINDS.indexOf(a.assignment.kind) - OBLIGATION_KINDS.indexOf(b.assignment.kind),
  // What has no year stands last.
  year: (a, b) => compare(yearKey(a) || '9999', yearKey(b) || '9999'),
  clause: (a, b) =>
    compare(a.cycle, b.cycle) ||
    (a.assignment.line ?? Infinity) - (b.assignment.line ?? Infinity) ||
    compare(a.assignment.clause, b.assignment.clause),
};

function compare(a: string, b: string, locale?: string): number {
  return locale === undefined ? (a < b ? -1 : a > b ? 1 : 0) : a.localeCompare(b, locale);
}
