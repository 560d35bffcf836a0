import { repeatsBetween } from '../ladder/repeats';
import type { Step } from '../ladder/types';
import { isAsked, type AssignmentRecord } from '../lifecycle/types';
import { dateOf, type LocalDate } from '../time/epoch';
import { chargedOf } from './charged';
import type { CycleSource } from './cycle-source';
import { changedLadder } from './ladders';
import { calendarOf } from './source-calendar';

/** Months of repeats that are still worth telling. */
const MOST_REPEATS = 3;

/**
 * The dated steps of an assignment as its due day of now gives them, by day: those gone by, and those to come if nobody
 * answers. What was truly said stands in the ledger of letters: the day may have been another one before.
 */
export function ladderOfRow(source: CycleSource, row: AssignmentRecord, today: LocalDate): Step[] {
  const { assignment, effectiveDue, status } = row;
  if (!source.ladders.some(({ name }) => name === assignment.ladder)) return [];
  const calendar = calendarOf(source);
  const charged = chargedOf(source, row, today, calendar);
  const from = row.detail?.givenOn ?? assignment.opensOn;
  try {
    const ladder = changedLadder(
      source,
      assignment,
      { ...charged, effectiveDue, from, anew: true },
      calendar,
    );
    const { steps, escalations, repeat } = ladder;
    const { end } = source.plan.plan.term;
    const repeats =
      repeat === null ? [] : repeatsBetween(repeat, today, end, calendar).slice(0, MOST_REPEATS);
    const all = [...steps, ...escalations, ...repeats].sort((a, b) =>
      a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
    );
    if (isAsked(status)) return all;
    // Once it is handed in, stopped or ended nobody is told of its days any more.
    const last = row.submittedAt === null ? today : dateOf(row.submittedAt);
    return all.filter(({ on }) => on <= last);
  } catch (error) {
    // The calendar of the cycle ends soon after its plan.
    if (error instanceof RangeError) return [];
    throw error;
  }
}
