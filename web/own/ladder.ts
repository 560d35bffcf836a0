import type { Stage } from '../../domain/acts/command-of';
import { hasEnded } from '../../domain/lifecycle/types';
import { chargedOf } from '../../domain/plan/charged';
import { changedLadder } from '../../domain/plan/ladders';
import { calendarOf } from '../../domain/plan/source-calendar';
import { dateOf, type LocalDate } from '../../domain/time/epoch';

/** A day on which something will be said of a duty if its body does not answer before. */
export interface ComingStep {
  on: LocalDate;
  kind: 'reminder' | 'due' | 'overdue' | 'head' | 'above';
}

const SHOWN = 12;

/** What is still to come of the ladder of a duty, as far as its lead hears of it. */
export function comingSteps({ source, row, now }: Stage): ComingStep[] {
  const today = dateOf(now);
  if (hasEnded(row.status) || row.status === 'submitted' || row.status === 'suspended') return [];
  try {
    const calendar = calendarOf(source);
    const charged = chargedOf(source, row, today, calendar);
    const change = { ...charged, effectiveDue: row.effectiveDue, from: today, anew: false };
    const { steps, escalations } = changedLadder(source, row.assignment, change, calendar);
    const own = steps
      .filter(({ audience }) => audience.kind === 'body' && audience.id === row.assignment.lead)
      .map(({ on, kind }): ComingStep => ({
        on,
        kind: kind === 'due' || kind === 'overdue' ? kind : 'reminder',
      }));
    const above = escalations.map(({ on, level }): ComingStep => ({
      on,
      kind: level === 1 ? 'head' : 'above',
    }));
    return [...own, ...above]
      .filter(({ on }) => on > today)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .slice(0, SHOWN);
  } catch (error) {
    // The calendar of its cycle ends before: nothing can be dated beyond it.
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
}
