import { previewOf, type Stage } from '../acts/command-of';
import type { ActForm, BodyForm } from '../acts/forms';
import type { AssignmentRecord } from '../lifecycle/types';
import { dateOf, maxDate, plusDays } from '../time/epoch';

/** What a body may do with what it is charged with. */
export type OwnAct = BodyForm['type'];

const LEAD_ACTS: readonly OwnAct[] = [
  'receive',
  'submit',
  'report',
  'explain',
  'askExtension',
  'askParts',
  'decline',
];
/** Lets a result leave its body, or keeps it: the head's word alone. */
const HEAD_ACTS: readonly OwnAct[] = ['approve', 'reject'];

/** The acts that the part of a body in an assignment gives it, whatever its state. */
export function actsOfPart(
  { assignment }: Pick<AssignmentRecord, 'assignment'>,
  { body, isHead }: { body: string; isHead: boolean },
): OwnAct[] {
  if (assignment.lead === body) return isHead ? [...HEAD_ACTS, ...LEAD_ACTS] : [...LEAD_ACTS];
  return assignment.coordinating.includes(body) ? ['contribute'] : [];
}

/**
 * Those of them that would be carried out now: the very rule that will answer is asked with a form that says next to
 * nothing. In the order in which they are offered.
 */
export function actsNow(stage: Stage, who: { body: string; isHead: boolean }): OwnAct[] {
  return actsOfPart(stage.row, who).filter((type) => previewOf(stage, probe(type, stage, who.body)).ok);
}

function probe(type: OwnAct, { row, now }: Stage, body: string): ActForm {
  const by = 'x';
  const later = plusDays(maxDate(dateOf(now), row.effectiveDue ?? dateOf(now)), 1);
  switch (type) {
    case 'receive':
    case 'approve':
      return { by, type };
    case 'decline':
      return { by, type, reason: 'x', suggested: null };
    case 'reject':
      return { by, type, reason: 'x' };
    case 'contribute':
      return { by, type, body, kind: 'result', text: 'x', files: [] };
    case 'askParts':
      return { by, type, bodies: row.assignment.coordinating, what: 'x', until: later };
    case 'report':
      return { by, type, text: 'x', percent: null, difficulties: null, proposals: null };
    case 'submit':
      return { by, type, text: 'x', paper: null, files: [], handedInAt: null };
    case 'askExtension':
      return { by, type, reason: 'x', until: later };
    case 'explain':
      return { by, type, text: 'x', files: [] };
  }
}
