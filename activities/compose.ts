import { digestLetter, hasSomethingToSay, returnedLetter, WITHDRAWN_LETTER } from '../domain/letters';
import type { Letter, LetterFrame, MorningFigures, Signature } from '../domain/letters';
import { isStillTrue } from '../domain/desk/still-true';
import type { Digest, DigestItem, Subject } from '../domain/desk/types';
import { isRehearsal, type Scope } from '../domain/ids';
import type { Audience } from '../domain/ladder/types';
import { citePlan } from '../domain/letters/cite';
import { digestKeyInput, letterKeyInput, resentKeyInput } from '../domain/letters/key';
import type { LedgerEntry, LedgerItem, LedgerRow } from '../domain/letters/ledger';
import type { AssignmentEvent, AssignmentRecord } from '../domain/lifecycle/types';
import type { Recipient } from '../domain/plan/recipients';
import { dateOf, type Instant, type LocalDate } from '../domain/time/epoch';
import { ledgerKey } from './adapters/ledger-key';
import type { Directory, MailLedger, OutgoingMail, Records } from './ports';
import { createSources } from './sources';

export interface DigestOrder {
  type: 'digest';
  scope: Scope;
  digest: Digest;
  /** The morning hour in the desk's clock. */
  at: Instant;
  /** How long to hold the mail until the hour: a length, never an instant, because clocks differ. */
  holdMs: number;
}

export interface ReturnedOrder {
  type: 'returned';
  record: AssignmentRecord;
  event: Extract<AssignmentEvent, { type: 'Returned' }>;
}

/** A mail that a person decided to send again. */
export interface ResentOrder {
  type: 'resent';
  scope: Scope;
  /** Ledger key of the mail whose fate was decided on. */
  key: string;
  /** The instant of the decision, in the desk's clock. */
  at: Instant;
}

export type LetterOrder = DigestOrder | ReturnedOrder | ResentOrder;

/** A letter ready to go: its row in the ledger and its words. */
export interface ComposedMail {
  entry: LedgerEntry;
  mail: OutgoingMail;
  /** false: nothing of what it was to say is still true. */
  hasContent: boolean;
}

export interface ComposePorts {
  records: Records;
  ledger: MailLedger;
  directory: Directory;
  signature: Signature | null;
}

/** Makes letters of orders: reads whom and what, and leaves the words to the domain. */
export function createComposer(ports: ComposePorts) {
  const sources = createSources(ports.records);

  async function frameOf(
    scope: Scope,
    audience: Audience,
    day: LocalDate,
    cycles: string[],
    recipient: Recipient | null,
  ): Promise<LetterFrame> {
    const known = await Promise.all(
      cycles.map(async (cycle) => [cycle, await sources.of(scope, cycle)] as const),
    );
    const calendar = cycles[0] === undefined ? null : await sources.calendar(scope, cycles[0]);
    return {
      audience,
      recipientName: recipient?.name ?? audience.id,
      day,
      plans: Object.fromEntries(known.map(([cycle, source]) => [cycle, citePlan(source.plan.plan)])),
      signature: ports.signature,
      links: null,
      rehearsal: isRehearsal(scope),
      workingDays: (from, to) => calendar?.workingDaysBetween(from, to) ?? 0,
    };
  }

  async function digest({ scope, digest, at }: DigestOrder): Promise<ComposedMail> {
    const { audience, day, items } = digest;
    const recipient = await ports.directory.recipient(scope, audience);
    const frame = await frameOf(scope, audience, day, cyclesOf(items), recipient);
    const model = { ...frame, items, morning: await morningOf(ports, scope, audience) };
    const hasContent = hasSomethingToSay(model);
    const letter = hasContent ? digestLetter(model) : WITHDRAWN_LETTER;
    const entry: LedgerEntry = {
      key: ledgerKey(digestKeyInput({ scope, audience, day })),
      scope,
      kind: 'digest',
      audience,
      to: recipient?.emails ?? [],
      subject: letter.subject,
      day,
      at,
      urgent: false,
      items: items.map(ledgerItem),
    };
    return { entry, mail: mailOf(entry, letter, recipient), hasContent };
  }

  async function returned({ record, event }: ReturnedOrder): Promise<ComposedMail> {
    const { scope, cycle, assignment, returns } = record;
    const audience: Audience = { kind: 'body', id: assignment.lead };
    const recipient = await ports.directory.recipient(scope, audience);
    const day = dateOf(event.at);
    const frame = await frameOf(scope, audience, day, [cycle], recipient);
    const note = { ...event, returnedAt: event.at };
    const letter = returnedLetter({ ...frame, subject: subjectOf(record), note, times: returns });
    const identity = {
      scope,
      cycle,
      kind: 'returned',
      assignment: assignment.id,
      audience,
      n: returns,
    } as const;
    const entry: LedgerEntry = {
      key: ledgerKey(letterKeyInput(identity)),
      scope,
      kind: 'letter',
      audience,
      to: recipient?.emails ?? [],
      subject: letter.subject,
      day,
      at: event.at,
      urgent: true,
      items: [{ cycle, assignment: assignment.id, kind: 'returned', rung: '', merged: [] }],
    };
    return { entry, mail: mailOf(entry, letter, recipient), hasContent: true };
  }

  /** The very words of the mail, to the addresses that the directory has now. */
  async function resent({ scope, key, at }: ResentOrder): Promise<ComposedMail> {
    const row = await ports.ledger.find(key);
    if (row === null || row.letter === null) throw new Error(`no letter kept for ${key}`);
    const recipient = await ports.directory.recipient(scope, row.audience);
    const entry: LedgerEntry = {
      key: ledgerKey(resentKeyInput(key)),
      scope,
      kind: row.kind,
      audience: row.audience,
      to: stillToReach(row, recipient?.emails ?? []),
      subject: row.letter.subject,
      day: dateOf(at),
      at,
      urgent: row.urgent,
      items: row.items,
    };
    return { entry, mail: mailOf(entry, row.letter, recipient), hasContent: true };
  }

  return {
    compose(order: LetterOrder): Promise<ComposedMail> {
      switch (order.type) {
        case 'digest':
          return digest(order);
        case 'returned':
          return returned(order);
        case 'resent':
          return resent(order);
      }
    },

    /** The digest without the lines whose assignment has moved on since the desk looked. */
    async upToDate(order: DigestOrder): Promise<DigestOrder> {
      const { items } = order.digest;
      const ids = items.map(({ subject: { cycle, assignment } }) => ({ cycle, assignment }));
      const rows = await ports.records.assignmentRows(order.scope, ids);
      const byId = new Map(rows.map((row) => [`${row.cycle} ${row.assignment.id}`, row]));
      const isTrue = (item: DigestItem) =>
        isStillTrue(item, byId.get(`${item.subject.cycle} ${item.subject.assignment}`) ?? null);
      return { ...order, digest: { ...order.digest, items: items.filter(isTrue) } };
    },
  };
}

/** Whom the first mail reached is not written to twice. */
function stillToReach({ state, to, rejected }: LedgerRow, emails: string[]): string[] {
  if (state !== 'SENT') return emails;
  const reached = to.filter((address) => !rejected.includes(address));
  return emails.filter((address) => !reached.includes(address));
}

function mailOf(entry: LedgerEntry, letter: Letter, recipient: Recipient | null): OutgoingMail {
  const { key, to, at, audience } = entry;
  return { key, to, toName: recipient?.name ?? audience.id, ...letter, at };
}

function ledgerItem({ subject, kind, rung, merged }: DigestItem): LedgerItem {
  return { cycle: subject.cycle, assignment: subject.assignment, kind, rung, merged };
}

function cyclesOf(items: DigestItem[]): string[] {
  return [...new Set(items.map(({ subject }) => subject.cycle))];
}

function subjectOf({ cycle, assignment, leadName, nominalDue, effectiveDue }: AssignmentRecord): Subject {
  const { id, clause, summary, product, lead, deadlineText } = assignment;
  return {
    cycle,
    assignment: id,
    clause,
    summary,
    product,
    lead,
    leadName,
    deadlineText,
    nominalDue,
    effectiveDue,
  };
}

/** The secretariat's morning opens with what waits for its answer, read as it stands that morning. */
async function morningOf(
  { records }: ComposePorts,
  scope: Scope,
  audience: Audience,
): Promise<MorningFigures | null> {
  if (audience.kind !== 'secretariat') return null;
  const [awaitingAcceptance, unresolved] = await Promise.all([
    records.awaitingAcceptance(scope),
    records.unresolvedMails(scope),
  ]);
  return { awaitingAcceptance, unresolvedMails: unresolved.length };
}
