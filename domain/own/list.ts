import { hasAnswered } from '../lifecycle/evolve-parts';
import { pendingExplanation } from '../lifecycle/pending';
import { hasEnded, type AssignmentRecord, type Explanation, type PartAsked } from '../lifecycle/types';
import { plusDays, type LocalDate } from '../time/epoch';

/* What a body has before it, in the order in which it has to act. */

export interface OwnList {
  /** Of a head: results that wait for its word. */
  toApprove: AssignmentRecord[];
  explanations: { row: AssignmentRecord; explanation: Explanation }[];
  overdue: AssignmentRecord[];
  /** Given, and its receipt is to be confirmed in these days or was to be. */
  toReceive: AssignmentRecord[];
  /** Due within two weeks, or sent back. */
  soon: AssignmentRecord[];
  /** Parts that a lead asked for and that are not there yet. */
  parts: { row: AssignmentRecord; asked: PartAsked }[];
  later: AssignmentRecord[];
  /** Without a day: asked for each year. */
  standing: AssignmentRecord[];
  /** Nothing is asked of the body now: it waits for somebody else. */
  waiting: AssignmentRecord[];
  /** Takes part, and nothing is asked of it; or is told only. */
  beside: AssignmentRecord[];
  ended: AssignmentRecord[];
}

const SOON_DAYS = 14;
/** What is given leaves a few working days for confirming receipt; what lies further ahead is not given yet. */
const RECEIPT_DAYS = 7;

/** `rows`: what the body leads, takes part in or is told of; each group keeps their order. */
export function ownListOf(
  rows: readonly AssignmentRecord[],
  { body, isHead, today }: { body: string; isHead: boolean; today: LocalDate },
): OwnList {
  const list: OwnList = {
    toApprove: [],
    explanations: [],
    overdue: [],
    toReceive: [],
    soon: [],
    parts: [],
    later: [],
    standing: [],
    waiting: [],
    beside: [],
    ended: [],
  };
  for (const row of rows) {
    if (row.assignment.lead === body) placeLed(list, row, isHead, today);
    else placeBeside(list, row, body);
  }
  return list;
}

function placeLed(list: OwnList, row: AssignmentRecord, isHead: boolean, today: LocalDate): void {
  const explanation = row.detail === null ? null : pendingExplanation(row.detail);
  if (explanation !== null && !hasEnded(row.status)) list.explanations.push({ row, explanation });
  list[groupOf(row, isHead, today)].push(row);
}

type Group = Exclude<keyof OwnList, 'explanations' | 'parts'>;

function groupOf(row: AssignmentRecord, isHead: boolean, today: LocalDate): Group {
  const { status, effectiveDue, overdue } = row;
  if (hasEnded(status)) return 'ended';
  if (status === 'awaitingHead') return isHead ? 'toApprove' : 'waiting';
  if (status === 'submitted' || status === 'suspended' || status === 'declined') return 'waiting';
  if (overdue || (effectiveDue !== null && effectiveDue < today)) return 'overdue';
  if (status === 'returned' || (effectiveDue !== null && effectiveDue <= plusDays(today, SOON_DAYS)))
    return 'soon';
  if (isToReceive(row, today)) return 'toReceive';
  return effectiveDue === null ? 'standing' : 'later';
}

function isToReceive({ status, detail }: AssignmentRecord, today: LocalDate): boolean {
  const receipt = detail?.receipt ?? null;
  return status === 'awaitingReceipt' && receipt !== null && receipt.on <= plusDays(today, RECEIPT_DAYS);
}

function placeBeside(list: OwnList, row: AssignmentRecord, body: string): void {
  const part = row.detail?.parts.find((one) => one.body === body);
  const asked = part?.asked ?? null;
  if (asked !== null && !hasEnded(row.status) && !hasAnswered(part!)) list.parts.push({ row, asked });
  else list[hasEnded(row.status) ? 'ended' : 'beside'].push(row);
}
