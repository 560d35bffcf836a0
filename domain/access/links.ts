import type { Scope } from '../ids';
import type { Audience } from '../ladder/types';
import { hasEnded, type AssignmentRecord } from '../lifecycle/types';
import { ROUND_ENDED, type RoundRecord } from '../rounds/types';
import { DAY_MS, endOfDay, type Instant } from '../time/epoch';

/*
 * The links by which bodies come from their letters. A link proves a mailbox, not a person; it opens what it is about
 * and no more, and only while that still asks something of its body.
 */

/** What a link is about; both null: everything of its body. */
export interface LinkedTo {
  cycle: string | null;
  /** Mã nhiệm vụ, or the id of a round. */
  assignment: string | null;
}

export interface LinkName extends LinkedTo {
  scope: Scope;
  audience: Audience;
  /** `approve`: its head may let a result leave. */
  purpose: 'answer' | 'approve';
  /** Tells apart links that are otherwise the same: one that was revoked from the one after it. */
  serial: string;
}

/** A link as the table keeps it: its secret is nowhere. */
export interface IssuedLink extends LinkedTo {
  /** SHA-256 of the secret. */
  hash: string;
  scope: Scope;
  audience: Audience;
  purpose: LinkName['purpose'];
  /** Of the newest letter that carries it, by the clock of its stage. */
  issuedAt: Instant;
  revokedAt: Instant | null;
  revokedBy: string | null;
  usedAt: Instant | null;
  uses: number;
}

/** What the secret of a link is made of: the same letter sent again carries the same link. */
export function canonicalLink(name: LinkName): string {
  const { scope, audience, purpose, cycle, assignment, serial } = name;
  return JSON.stringify([scope, audience.kind, audience.id, purpose, cycle, assignment, serial]);
}

/** Bodies answer by links, their heads approve by them; all others log in. */
export function purposeFor({ kind }: Pick<Audience, 'kind'>): LinkName['purpose'] | null {
  if (kind === 'body') return 'answer';
  return kind === 'head' ? 'approve' : null;
}

// ---- in letters

/** What stands in a composed letter where the secret goes in when it is sent: previews and the ledger show this. */
export interface LinkPlace extends LinkedTo {
  purpose: LinkName['purpose'];
  serial: string;
}

const PLACE = 'lien-ket';
const inPlace = (text: string) => encodeURIComponent(text.replaceAll('/', '~')).replaceAll("'", '%27');
/** null for what nobody encoded. */
function outOfPlace(text: string): string | null {
  try {
    return decodeURIComponent(text).replaceAll('~', '/');
  } catch {
    return null;
  }
}

/** `lien-ket:answer:KH142~1:KH142-III.4-01~2021-Q3`, with the serial behind it where there is one. */
export function placeOf({ purpose, cycle, assignment, serial }: LinkPlace): string {
  const linked = [PLACE, purpose, inPlace(cycle ?? ''), inPlace(assignment ?? '')];
  return [...linked, ...(serial === '' ? [] : [inPlace(serial)])].join(':');
}

const PLACES = /lien-ket:(answer|approve):([^\s:"'<>&]*):([^\s:"'<>&/]*)(?::([A-Za-z0-9-]+))?/g;

/** The places in a text, each once. What only looks like one, in words that somebody typed, is none. */
export function placesIn(text: string): LinkPlace[] {
  const found = new Map<string, LinkPlace>();
  for (const [whole, purpose, cycle, assignment, serial] of text.matchAll(PLACES)) {
    const [linkedCycle, linkedAssignment] = [outOfPlace(cycle!), outOfPlace(assignment!)];
    if (linkedCycle === null || linkedAssignment === null) continue;
    const linked = { cycle: linkedCycle || null, assignment: linkedAssignment || null };
    const place = { purpose: purpose as LinkPlace['purpose'], ...linked, serial: serial ?? '' };
    if (placeOf(place) === whole) found.set(whole, place);
  }
  return [...found.values()];
}

/** The text with each place replaced; one that the answer does not know stays. */
export function fillPlaces(text: string, secretOf: (place: string) => string | undefined): string {
  return text.replaceAll(PLACES, (place) => secretOf(place) ?? place);
}

/** Where a link leads: below the rehearsal whose letter it stands in. */
export function linkAddress(publicUrl: string, scope: Scope, realScope: Scope, secret: string): string {
  const base = scope === realScope ? '' : `/dien-tap/${encodeURIComponent(scope)}`;
  return `${publicUrl}${base}/l/${secret}`;
}

/**
 * The links of a letter by mã nhiệm vụ (or by what stands for a round): none for those who log in. What two cycles of
 * one letter share as a mã has none: the reader could not be told which of them it opens.
 */
export function linksOfLetter(
  audience: Audience,
  subjects: readonly { cycle: string; assignment: string }[],
  about: (assignment: string) => string,
  addressOf: (place: string) => string,
): Record<string, string> | null {
  const purpose = purposeFor(audience);
  if (purpose === null) return null;
  const cycles = new Map<string, string | null>();
  for (const { cycle, assignment } of subjects)
    cycles.set(assignment, (cycles.get(assignment) ?? cycle) === cycle ? cycle : null);
  return Object.fromEntries(
    [...cycles].flatMap(([assignment, cycle]) =>
      cycle === null
        ? []
        : [[assignment, addressOf(placeOf({ purpose, cycle, assignment: about(assignment), serial: '' }))]],
    ),
  );
}

// ---- whether a link still opens

/** How long a link outlives its deadline, its end, or the letter that brought it. */
export const LINK_DAYS = 60;

export type LinkFate = 'good' | 'revoked' | 'expired' | 'no-part';

export type LinkSubject =
  | { kind: 'everything' }
  | { kind: 'assignment'; row: AssignmentRecord }
  | { kind: 'round'; round: RoundRecord }
  /** What it was about is not there. */
  | { kind: 'nothing' };

/** By the row as it stands now, so that a link moves with its deadline and ends with a transfer. */
export function fateOfLink(
  link: Pick<IssuedLink, 'audience' | 'purpose' | 'issuedAt' | 'revokedAt'>,
  subject: LinkSubject,
  now: Instant,
): LinkFate {
  if (link.revokedAt !== null) return 'revoked';
  if (!hasPart(link, subject)) return 'no-part';
  return now <= lastInstant(link, subject) + LINK_DAYS * DAY_MS ? 'good' : 'expired';
}

function hasPart(
  { audience: { id }, purpose }: Pick<IssuedLink, 'audience' | 'purpose'>,
  subject: LinkSubject,
) {
  switch (subject.kind) {
    case 'everything':
      return true;
    case 'nothing':
      return false;
    case 'round': {
      const { plan, state } = subject.round;
      return plan.collator?.id === id || state.parts.some(({ body }) => body.id === id);
    }
    case 'assignment':
      return purpose === 'approve' ? subject.row.assignment.lead === id : isCharged(subject.row, id);
  }
}

/** Leads it, takes part in it, or is told of it. */
export function isCharged({ assignment }: Pick<AssignmentRecord, 'assignment'>, body: string): boolean {
  const { lead, coordinating, informed } = assignment;
  return lead === body || coordinating.includes(body) || informed.includes(body);
}

/** What has ended is reckoned from its end; what is open from its deadline, or from the newest letter about it. */
function lastInstant({ issuedAt }: Pick<IssuedLink, 'issuedAt'>, subject: LinkSubject): Instant {
  switch (subject.kind) {
    case 'everything':
    case 'nothing':
      return issuedAt;
    case 'round': {
      const { state } = subject.round;
      if (ROUND_ENDED.includes(state.status)) return state.ended?.at ?? state.reported?.at ?? issuedAt;
      return Math.max(issuedAt, endOfDay(state.days.committeeDue));
    }
    case 'assignment': {
      const { row } = subject;
      if (hasEnded(row.status)) return endOf(row);
      return row.effectiveDue === null ? issuedAt : Math.max(issuedAt, endOfDay(row.effectiveDue));
    }
  }
}

function endOf({ acceptedAt, closedAt, detail, updatedAt }: AssignmentRecord): Instant {
  return acceptedAt ?? closedAt ?? detail?.withdrawn?.at ?? updatedAt;
}
