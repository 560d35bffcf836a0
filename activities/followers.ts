import type { Tidings } from '../domain/lifecycle/commands';
import type { FollowerNews } from '../domain/lifecycle/hear';
import { hasEnded, type AssignmentRecord } from '../domain/lifecycle/types';
import { chargedOf } from '../domain/plan/charged';
import { changedLadder, dueOn } from '../domain/plan/ladders';
import { latestStart } from '../domain/plan/opening-day';
import type { PreparedAssignment } from '../domain/plan/prepare';
import { dateOf, maxDate, plusDays, type Instant } from '../domain/time/epoch';
import type { Engine, Records } from './ports';
import type { Sources } from './sources';

/** Tells those that build on an assignment that it was accepted or withdrawn, or that it moved. */
export function createFollowers({
  records,
  engine,
  sources,
}: {
  records: Records;
  engine: Engine;
  sources: Sources;
}) {
  async function tidingsFor(
    row: AssignmentRecord,
    { assignment }: PreparedAssignment,
    news: FollowerNews,
    predecessor: AssignmentRecord,
    at: Instant,
  ): Promise<Tidings | null> {
    const source = await sources.of(row.scope, row.cycle);
    const { calendar } = await sources.prepared(row.scope, row.cycle);
    const charged = chargedOf(source, row, dateOf(at), calendar);
    if (news === 'accepted' || news === 'withdrawn') {
      const from = maxDate(plusDays(dateOf(at), 1), assignment.opensOn);
      const change = { ...charged, effectiveDue: row.effectiveDue, from, anew: true };
      const ladder = changedLadder(source, assignment, change, calendar);
      return { type: 'release', predecessor: predecessor.assignment.id, ladder };
    }
    const { effectiveDue: predecessorDue } = predecessor;
    if (predecessorDue === null || row.effectiveDue === null) return null;
    const start = latestStart(source, { ...assignment, effectiveDue: row.effectiveDue }, calendar);
    if (predecessorDue <= start) return null;
    // The follower keeps as many working days as it needs at least.
    const needs = calendar.workingDaysBetween(start, row.effectiveDue);
    const due = dueOn(
      source,
      assignment,
      charged,
      calendar.shift(predecessorDue, needs),
      dateOf(at),
      calendar,
    );
    const again = news === 'reopened' ? { again: true } : {};
    return { type: 'proposeMove', predecessor: predecessor.assignment.id, predecessorDue, due, ...again };
  }

  return {
    /** Returns the mã nhiệm vụ of those that were told. */
    async tell(predecessor: AssignmentRecord, news: FollowerNews, at: Instant): Promise<string[]> {
      const { scope, cycle, assignment } = predecessor;
      const { assignments } = await sources.prepared(scope, cycle);
      const building = assignments.filter(({ awaits }) => awaits.includes(assignment.id));
      if (building.length === 0) return [];
      const ids = building.map((one) => ({ cycle, assignment: one.assignment.id }));
      const rows = new Map((await records.assignmentRows(scope, ids)).map((row) => [row.assignment.id, row]));
      const told: string[] = [];
      for (const one of building) {
        const row = rows.get(one.assignment.id);
        if (row === undefined || hasEnded(row.status)) continue;
        const tidings = await tidingsFor(row, one, news, predecessor, at);
        if (tidings === null) continue;
        if (await engine.tell({ scope, cycle, assignment: one.assignment.id, tidings, at }))
          told.push(one.assignment.id);
      }
      return told;
    },
  };
}
