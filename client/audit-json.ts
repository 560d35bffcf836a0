import { isoMinute } from '../domain/time/epoch';
import type { ChainedLine } from '../store';

/** A line of the audit trail as programs read it, with its place in the chain. */
export function auditLineJson({
  n,
  id,
  at,
  actor,
  onBehalfOf,
  through,
  action,
  cycle,
  assignment,
  before,
  after,
  reason,
  hash,
}: ChainedLine) {
  return {
    n,
    id,
    at: isoMinute(at),
    actor,
    onBehalfOf: onBehalfOf ?? null,
    through: through ?? null,
    action,
    cycle,
    assignment,
    before,
    after,
    reason,
    hash,
  };
}

export type AuditLineJson = ReturnType<typeof auditLineJson>;
