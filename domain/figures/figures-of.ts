import { ageingOf, AGEING_LABELS, type AgeingLabel } from '../dossier/ageing';
import { cellOf } from '../lifecycle/cell';
import type { AssignmentDetail, AssignmentRecord } from '../lifecycle/types';
import type { Assignment } from '../plan/assignment';
import { DAY_MS, endOfDay, type Instant } from '../time/epoch';
import {
  completionRate,
  countCells,
  onTimeRate,
  type CellCounts,
  type CompletionRate,
  type OnTimeRate,
} from './rates';

/** What figures ask of a row; every row of the read model has it. */
export interface FigureRow extends Pick<
  AssignmentRecord,
  'cycle' | 'leadName' | 'status' | 'effectiveDue' | 'overdue' | 'submittedAt' | 'closedAt' | 'returns'
> {
  assignment: Pick<Assignment, 'lead' | 'kind' | 'clause' | 'line' | 'period'>;
  detail: Pick<AssignmentDetail, 'suspensions' | 'extensions'> | null;
}

export interface Figures {
  /** All assignments counted: the four cells and `cells.none`. */
  total: number;
  cells: CellCounts;
  completion: CompletionRate;
  onTime: OnTimeRate;
  /** What is overdue (`cells.openOverdue`) by days after the due day. */
  ageing: Record<AgeingLabel, number>;
  /** Why what is in no cell (`cells.none`) is in none. */
  outside: Record<Outside, number>;
  /** Its clock is stopped: it counts in the cell in which it stopped. */
  suspended: number;
  /** How often, and of how many assignments, a result was returned. */
  returns: { times: number; assignments: number };
  /** Requests: `asked` is the sum of the three others. */
  extensions: { asked: number; granted: number; refused: number; undecided: number };
}

/** `standing`: continuous, conditional and undated; `closed`: no longer followed before it was due. */
export type Outside = 'standing' | 'withdrawn' | 'closed';

/** The figures of some rows, with overdue judged as of an instant. Everything else of a row is as the row tells it. */
export function figuresOf(rows: readonly FigureRow[], at: Instant): Figures {
  const judged = rows.map((row) => ({ row, cell: cellOf(row, at) }));
  const cells = countCells(judged.map(({ cell }) => cell));
  const overdue = judged.filter(({ cell }) => cell === 'openOverdue').map(({ row }) => row);
  const outside = judged.filter(({ cell }) => cell === 'none').map(({ row }) => row);
  const requests = rows.flatMap(({ detail }) => detail?.extensions ?? []);
  const decided = (granted: boolean) =>
    requests.filter(({ decision }) => decision?.granted === granted).length;
  return {
    total: rows.length,
    cells,
    completion: completionRate(cells),
    onTime: onTimeRate(cells),
    ageing: tally(
      AGEING_LABELS,
      overdue.map((row) => ageingOf(daysOverdueOf(row, at))!),
    ),
    outside: tally(['standing', 'withdrawn', 'closed'], outside.map(outsideBecause)),
    suspended: rows.filter(({ status }) => status === 'suspended').length,
    returns: {
      times: rows.reduce((sum, { returns }) => sum + returns, 0),
      assignments: rows.filter(({ returns }) => returns > 0).length,
    },
    extensions: {
      asked: requests.length,
      granted: decided(true),
      refused: decided(false),
      undecided: requests.filter(({ decision }) => decision === null).length,
    },
  };
}

function outsideBecause({ status, effectiveDue }: FigureRow): Outside {
  if (status === 'withdrawn') return 'withdrawn';
  return effectiveDue === null ? 'standing' : 'closed';
}

/** Of what is overdue, days after the due day, the begun one counted: 1 from 24:00 of the due day on. */
export function daysOverdueOf(row: FigureRow, at: Instant): number {
  const lateFrom = endOfDay(row.effectiveDue!);
  return Math.max(1, Math.ceil((clockOf(row, at) - lateFrom) / DAY_MS));
}

/** Of what is suspended or closed the clock stopped then. */
function clockOf({ status, detail, closedAt }: FigureRow, at: Instant): Instant {
  if (status === 'suspended') return Math.min(at, detail?.suspensions.at(-1)?.suspendedAt ?? at);
  return status === 'closed' ? Math.min(at, closedAt ?? at) : at;
}

function tally<K extends string>(keys: readonly K[], items: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const item of items) counts[item] += 1;
  return counts;
}
