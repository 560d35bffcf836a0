import type { AssignmentDetailJson } from './assignment-json';
import type { AssignmentJson } from './json';

/** What a body beside the lead sees: the duty, its days, who leads, and its own part; nobody else's. */
export function partViewJson(head: AssignmentJson, detail: AssignmentDetailJson, body: string) {
  const role = roleOf(head, body);
  const own = detail.parts.find((part) => part.body === body);
  if (role === null && own === undefined) return null;
  const { id, cycle, clause, summary, product, secrecy, lead, leadName, period, deadlineText } = head;
  const { nominalDue, effectiveDue, status, cell, acceptedAt } = head;
  return {
    id,
    cycle,
    clause,
    summary,
    product,
    secrecy,
    lead,
    leadName,
    period,
    deadlineText,
    nominalDue,
    effectiveDue,
    status,
    cell,
    acceptedAt,
    body,
    /** null: it took part once. */
    role,
    part: own ?? null,
  };
}

export type PartViewJson = NonNullable<ReturnType<typeof partViewJson>>;

function roleOf(
  { lead, coordinating, informed }: AssignmentJson,
  body: string,
): 'lead' | 'coordinating' | 'informed' | null {
  if (lead === body) return 'lead';
  if (coordinating.includes(body)) return 'coordinating';
  return informed.includes(body) ? 'informed' : null;
}
