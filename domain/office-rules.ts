import type { AuditLine } from './audit';
import { REAL_SCOPE } from './ids';
import type { Instant } from './time/epoch';

/** The audit line of a calendar year or a ladder that the office set: what stood before, and what stands now. */
export function auditOfOfficeRule(
  rule: { kind: 'calendar' | 'ladder'; name: string; before: unknown; after: unknown },
  { by, at, reason }: { by: string; at: Instant; reason: string },
): AuditLine {
  return {
    id: `${REAL_SCOPE}|office|${rule.kind}|${rule.name}|${at}`,
    scope: REAL_SCOPE,
    at,
    actor: by,
    through: 'login',
    action: rule.kind === 'calendar' ? 'CalendarSet' : 'LadderSet',
    cycle: null,
    assignment: null,
    before: { name: rule.name, content: rule.before },
    after: { name: rule.name, content: rule.after },
    reason,
  };
}
