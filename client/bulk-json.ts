import type { BulkItem } from './bulk';

/** A bulk act, or its preview (`request` null), as programs read it. */
export function bulkJson({
  act,
  items,
  matching,
  request,
}: {
  act: string;
  items: BulkItem[];
  /** How many matched; more than there are items where a limit was set. */
  matching: number;
  request: string | null;
}) {
  const lines = items.map(({ row, outcome }) => ({
    id: row.assignment.id,
    cycle: row.cycle,
    lead: row.assignment.lead,
    leadName: row.leadName,
    /** Empty where the same request had been carried out before. */
    changes: outcome.ok ? outcome.value : null,
    refusal: outcome.ok ? null : outcome.refusal,
  }));
  const refused = lines.filter(({ refusal }) => refusal !== null).length;
  return {
    act,
    preview: request === null,
    request,
    matching,
    done: lines.length - refused,
    refused,
    items: lines,
  };
}

export type BulkJson = ReturnType<typeof bulkJson>;
