import type { Stage } from '../acts/command-of';
import type { Step } from '../ladder/types';
import { ladderOfRow } from '../plan/ladder-of-row';
import { dateOf, type LocalDate } from '../time/epoch';

/** A day on which something will be said of a duty if its body does not answer before. */
export interface ComingStep {
  on: LocalDate;
  kind: 'reminder' | 'due' | 'overdue' | 'head' | 'above';
}

const SHOWN = 12;

/** What is still to come of the ladder of a duty, as far as its lead is concerned. */
export function comingSteps({ source, row, now }: Stage): ComingStep[] {
  const today = dateOf(now);
  return ladderOfRow(source, row, today)
    .filter(({ on }) => on > today)
    .flatMap((step) => {
      const kind = kindFor(step, row.assignment.lead);
      return kind === null ? [] : [{ on: step.on, kind }];
    })
    .slice(0, SHOWN);
}

function kindFor({ audience, kind }: Step, lead: string): ComingStep['kind'] | null {
  if (audience.kind === 'head') return 'head';
  if (audience.kind !== 'body') return 'above';
  if (audience.id !== lead) return null;
  return kind === 'due' || kind === 'overdue' ? kind : 'reminder';
}
