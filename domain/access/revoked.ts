import type { AuditLine } from '../audit';
import { MAX_TEXT, guardText } from '../guard-text';
import type { Actor } from '../lifecycle/types';
import { accepted, type Outcome } from '../refusal';
import type { Instant } from '../time/epoch';
import type { IssuedLink } from './links';

/** What the trail keeps of a link that was taken back: never its secret, which nobody has. */
export function linkRevoked(
  link: IssuedLink,
  { by, through = null }: Actor,
  reason: string,
  at: Instant,
): Outcome<AuditLine> {
  const why = guardText(reason, 'reason', 'lý do thu hồi', MAX_TEXT);
  if (!why.ok) return why;
  return accepted({
    id: `link|${link.hash}|revoked`,
    scope: link.scope,
    at,
    actor: by,
    through,
    action: 'LinkRevoked',
    cycle: link.cycle,
    assignment: link.assignment,
    before: null,
    after: { audience: link.audience, purpose: link.purpose },
    reason: reason.trim(),
  });
}
