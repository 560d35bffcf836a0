import { figuresOf, type Figures } from '../domain/figures/figures-of';
import { groupFigures, type GroupFigures, type Grouping } from '../domain/figures/group';
import type { Scope } from '../domain/ids';
import { isoMinute, type Instant } from '../domain/time/epoch';
import type { Queries } from '../store';

export interface FiguresQuestion {
  scope: Scope;
  /** null: all cycles. */
  cycle: string | null;
  /** null: the whole alone. */
  by: Grouping | null;
  /** As of which overdue is judged. */
  at: Instant;
  /** As of which the rows are read. */
  now: Instant;
}

export interface FiguresReport extends Omit<FiguresQuestion, 'scope'> {
  whole: Figures;
  groups: GroupFigures[];
}

/** Counts from one reading of the rows; asks no workflow. */
export async function readFigures(
  queries: Pick<Queries, 'figureRows'>,
  { scope, ...question }: FiguresQuestion,
): Promise<FiguresReport> {
  const { cycle, by, at } = question;
  const rows = await queries.figureRows(scope, cycle);
  return { ...question, whole: figuresOf(rows, at), groups: by === null ? [] : groupFigures(rows, by, at) };
}

/** As programs read it: the figures of the whole, and of each group. `rowsAsOf`: when the rows were read. */
export function figuresReportJson({ cycle, by, at, now, whole, groups }: FiguresReport) {
  return { cycle, by, at: isoMinute(at), rowsAsOf: isoMinute(now), ...whole, groups };
}
