import type { FigureRow } from '../../domain/figures/figures-of';
import type { ExtensionRequest, SuspensionNote } from '../../domain/lifecycle/types';
import { endOfDay, localDate, startOfDay, type Instant } from '../../domain/time/epoch';

export const DUE = localDate('2021-09-30');
export const LATE_FROM = endOfDay(DUE);

/** 24:00 of a day. */
export const endOf = (day: string): Instant => endOfDay(localDate(day));

/** An assignment in progress, due on 30/09/2021. */
export function row(
  change: Partial<FigureRow> = {},
  inner: Partial<FigureRow['assignment']> = {},
): FigureRow {
  return {
    cycle: 'KH142/1',
    leadName: 'Ban Dân vận Tỉnh uỷ',
    status: 'inProgress',
    effectiveDue: DUE,
    overdue: false,
    submittedAt: null,
    closedAt: null,
    returns: 0,
    detail: null,
    ...change,
    assignment: {
      lead: 'ban-dan-van',
      kind: 'assignment',
      clause: 'III.4',
      line: 105,
      period: '2021-Q3',
      ...inner,
    },
  };
}

export const doneOnTime = (change: Partial<FigureRow> = {}) =>
  row({ status: 'accepted', submittedAt: LATE_FROM - 1, ...change });
export const doneLate = (change: Partial<FigureRow> = {}) =>
  row({ status: 'accepted', submittedAt: LATE_FROM, ...change });
/** In its term on every day of these tests. */
export const openInTerm = (change: Partial<FigureRow> = {}) =>
  row({ effectiveDue: localDate('2030-12-31'), ...change });

/** So many rows of each official cell, as of 31/12/2021. */
export function rowsOf(onTime: number, late: number, inTerm: number, overdue: number): FigureRow[] {
  const some = (count: number, one: () => FigureRow) => Array.from({ length: count }, one);
  return [
    ...some(onTime, doneOnTime),
    ...some(late, doneLate),
    ...some(inTerm, openInTerm),
    ...some(overdue, row),
  ];
}

export function request(granted: boolean | null, n = 1): ExtensionRequest {
  const [day, at] = [localDate('2021-11-15'), startOfDay(DUE)];
  return {
    n,
    by: 'Trần Thị Hoa',
    reason: 'Chờ số liệu',
    wishedNominalDue: day,
    wishedEffectiveDue: day,
    authority: 'secretariat',
    askedAt: at,
    dueThen: DUE,
    decision:
      granted === null
        ? null
        : {
            granted,
            by: 'Nguyễn Văn Bình',
            authority: 'secretariat',
            paper: null,
            reason: null,
            nominalDue: granted ? day : null,
            effectiveDue: granted ? day : null,
            at,
          },
  };
}

export function stoppedOn(day: string): SuspensionNote {
  return {
    by: 'Nguyễn Văn Bình',
    reason: 'Chờ văn bản của Trung ương',
    paper: null,
    from: 'inProgress',
    suspendedAt: startOfDay(localDate(day)),
    resumedAt: null,
  };
}
