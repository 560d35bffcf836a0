import type { AuditLine } from '../audit';
import type { EventType } from '../lifecycle/events';
import type { OwnAct } from './acts';

/*
 * A receipt is a line of the audit trail, given to the body whose act it tells of: its number is the line's.
 */

/** What an act is written down as; the result of a body whose head lets it go is a draft first. */
export const EVENTS_OF: Record<OwnAct, readonly EventType[]> = {
  receive: ['Received'],
  decline: ['Declined'],
  contribute: ['Contributed'],
  askParts: ['PartsAsked'],
  report: ['ProgressReported'],
  submit: ['Submitted', 'Drafted'],
  approve: ['Submitted'],
  reject: ['DraftRejected'],
  askExtension: ['ExtensionAsked'],
  explain: ['Explained'],
};

/** Acts of bodies, for which there are receipts. */
export const RECEIPT_ACTIONS: readonly string[] = [...new Set(Object.values(EVENTS_OF).flat())];

/** Of the newest lines of an assignment, the one that an act just wrote, or had written before. */
export function receiptOfAct<Line extends Pick<AuditLine, 'action' | 'actor'>>(
  newestFirst: readonly Line[],
  act: OwnAct,
  by: string,
): Line | null {
  return (
    newestFirst.find(
      ({ action, actor }) => (EVENTS_OF[act] as readonly string[]).includes(action) && actor === by,
    ) ?? null
  );
}
