import { shownSummary } from '../domain/desk/subject';
import { ageingOf, calendarDaysOverdue } from '../domain/dossier/ageing';
import type { Dossier, DossierItem, SettledItem } from '../domain/dossier/types';
import { deedWords, GROUND_LABELS, outcomeWords, reasonWords } from '../domain/dossier/words';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import { isoMinute } from '../domain/time/epoch';

/** Dossiers as programs read them; titles of secret duties are masked. */

export function dossierGlance({ id, day, at, items, settled }: Dossier) {
  const count = (measure: string) => items.filter(({ proposed }) => proposed.measure === measure).length;
  return {
    id,
    day,
    at: isoMinute(at),
    items: items.length,
    overdue: items.filter(({ cause }) => cause === 'overdue').length,
    proposed: {
      extend: count('extend'),
      remind: count('remind'),
      criticise: count('criticise'),
      inspect: count('inspect'),
    },
    settled: settled.length,
  };
}

export type DossierGlance = ReturnType<typeof dossierGlance>;

/** `rows`: as the items stand now, for what was decided since. */
export function dossierDocument(dossier: Dossier, rows: readonly AssignmentRecord[]) {
  const now = new Map(rows.map((row) => [`${row.cycle} ${row.assignment.id}`, row]));
  const rowNow = ({ row }: { row: AssignmentRecord }) => now.get(`${row.cycle} ${row.assignment.id}`) ?? row;
  return {
    ...dossierGlance(dossier),
    items: dossier.items.map((item) => dossierItemJson(dossier, item, rowNow(item))),
    settled: dossier.settled.map(settledJson),
  };
}

export type DossierDocument = ReturnType<typeof dossierDocument>;

export function dossierItemJson({ id, day }: Dossier, item: DossierItem, now: AssignmentRecord) {
  const { cause, row, daysOverdue, named, proposed } = item;
  const { assignment, cycle, leadName, effectiveDue } = row;
  return {
    assignment: assignment.id,
    cycle,
    summary: shownSummary(assignment),
    lead: assignment.lead,
    leadName,
    cause,
    effectiveDue,
    daysOverdue,
    ageing: row.overdue ? ageingOf(calendarDaysOverdue(effectiveDue, day)) : null,
    named,
    reasons: reasonWords(row),
    done: deedWords(row, named),
    proposed: { ...proposed, words: GROUND_LABELS[proposed.ground] },
    /** What the Committee has decided on this dossier since. */
    decisions: (now.detail?.decisions ?? [])
      .filter(({ dossier }) => dossier === id)
      .map(({ measure, paper, note, effectiveDue: until, by, at }) => ({
        measure,
        paper,
        note,
        effectiveDue: until,
        by,
        at: isoMinute(at),
      })),
    statusNow: now.status,
    effectiveDueNow: now.effectiveDue,
  };
}

export type DossierItemJson = ReturnType<typeof dossierItemJson>;

function settledJson(item: SettledItem) {
  const { assignment, cycle, leadName } = item.row;
  return {
    assignment: assignment.id,
    cycle,
    summary: shownSummary(assignment),
    leadName,
    outcome: item.outcome,
    words: outcomeWords(item),
  };
}
