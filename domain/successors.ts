import type { AuditLine } from './audit';
import type { Scope } from './ids';
import type { BodyRef, Paper, Through } from './lifecycle/types';
import { accepted, refused, type Outcome } from './refusal';
import type { Instant, LocalDate } from './time/epoch';
import { formatVn } from './time/local-date';

/** Which body goes on with the duties of one that was merged or dissolved; the old name stays on the record. */
export interface Succession {
  scope: Scope;
  /** Ids of bodies. */
  body: string;
  successor: string;
  firstDay: LocalDate;
  paper: Paper | null;
  reason: string;
  setBy: string;
  setAt: Instant;
}

/** Whether a succession may be entered. The same one again is no mistake: what is left of the duties follows then. */
export function decideSuccession(
  known: readonly Succession[],
  wish: Succession,
): Outcome<{ succession: Succession; isNew: boolean }> {
  const { body, successor } = wish;
  if (body === successor)
    return refused('same-body', 'Cơ quan kế thừa trùng với cơ quan được thay.', 'successor');
  const standing = known.find((one) => one.body === body);
  if (standing !== undefined) {
    if (standing.successor === successor) return accepted({ succession: standing, isNew: false });
    return refused(
      'already-succeeded',
      `"${body}" đã có cơ quan kế thừa là "${standing.successor}" từ ${formatVn(standing.firstDay)}.`,
      'body',
    );
  }
  const ended = successorOf(known, successor);
  if (ended === body)
    return refused(
      'circle',
      `"${successor}" đã được "${body}" kế thừa; hai cơ quan không thể kế thừa lẫn nhau.`,
      'successor',
    );
  if (ended !== successor)
    return refused(
      'successor-ended',
      `"${successor}" cũng đã thôi hoạt động; cơ quan kế thừa hiện nay là "${ended}".`,
      'successor',
    );
  return accepted({ succession: wish, isNew: true });
}

/** The body that stands for `body` now, through all reorganisations; itself where there was none. */
export function successorOf(known: readonly Succession[], body: string): string {
  const next = new Map(known.map((one) => [one.body, one.successor]));
  const passed = new Set<string>();
  let current = body;
  for (let heir = next.get(current); heir !== undefined && !passed.has(heir); heir = next.get(current)) {
    passed.add(heir);
    current = heir;
  }
  return current;
}

export function auditOfSuccession(one: Succession, through: Through = 'cli'): AuditLine {
  const { scope, body, successor, firstDay, paper, reason, setBy, setAt } = one;
  return {
    id: `${scope}|body|${body}|succeeded`,
    scope,
    at: setAt,
    actor: setBy,
    through,
    action: 'BodySucceeded',
    cycle: null,
    assignment: null,
    before: { body },
    after: { successor, firstDay, paper },
    reason,
  };
}

/** A body that no plan names yet: a merged one, before the first plan after the merger. */
export interface NewBody {
  scope: Scope;
  body: BodyRef;
  emails: string[];
  /** null: the body has no head with an address of its own. */
  head: { name: string; email: string } | null;
}

export function auditOfNewBody(
  { scope, body, emails, head }: NewBody,
  { by, at, reason, through = 'cli' }: { by: string; at: Instant; reason: string | null; through?: Through },
): AuditLine {
  return {
    id: `${scope}|body|${body.id}|added`,
    scope,
    at,
    actor: by,
    through,
    action: 'BodyAdded',
    cycle: null,
    assignment: null,
    before: null,
    after: { ...body, emails, head },
    reason,
  };
}
