import { Context, heartbeat } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import pLimit from 'p-limit';
import type { Digest, DigestItem, Subject } from '../domain/desk/types';
import { isRehearsal, type Scope } from '../domain/ids';
import type { Audience } from '../domain/ladder/types';
import type { AssignmentEvent, AssignmentRecord } from '../domain/lifecycle/types';
import { citePlan } from '../domain/letters/cite';
import { digestKeyInput, letterKeyInput } from '../domain/letters/key';
import {
  digestLetter,
  returnedLetter,
  type Letter,
  type LetterFrame,
  type MorningFigures,
  type Signature,
} from '../domain/letters';
import { dateOf, type Instant, type LocalDate } from '../domain/time/epoch';
import { ledgerKey } from './adapters/ledger-key';
import { deliver, MailUnavailable, type Delivery } from './deliver';
import type { Directory, MailLedger, Mailer, Records } from './ports';
import type { LedgerEntry, LedgerItem } from '../domain/letters/ledger';
import type { Recipient } from '../domain/plan/recipients';
import { createSources } from './sources';

export interface MailPorts {
  records: Records;
  ledger: MailLedger;
  directory: Directory;
  /** The mailer of a scope: a rehearsal's can never reach a real address. */
  mailerFor: (scope: Scope) => Mailer;
  signature: Signature | null;
  /**
   * How many letters may be on their way at once: the mailer's connections. A letter is reserved in the ledger only
   * when one is free, so that a crash leaves no more doubts than that.
   */
  mailsInFlight: number;
  /** Wall clock, for the ledger's own stamps. */
  now: () => Instant;
}

export interface DigestOrder {
  scope: Scope;
  digest: Digest;
  /** The morning hour in the desk's clock. */
  at: Instant;
  /** How long to hold the mail until the hour: a length, never an instant, because clocks differ. */
  holdMs: number;
}

export interface ReturnedOrder {
  record: AssignmentRecord;
  event: Extract<AssignmentEvent, { type: 'Returned' }>;
}

/** A quarter of the heartbeat timeout in `workflows/environment.ts`. */
const HEARTBEAT_MS = 5_000;

/** The activities of the mail queue: one letter, one recipient, one row of the ledger. */
export function createMailActivities(ports: MailPorts) {
  const sources = createSources(ports.records);
  const slot = pLimit(ports.mailsInFlight);

  async function frameOf(
    scope: Scope,
    audience: Audience,
    day: LocalDate,
    cycles: string[],
    recipient: Recipient | null,
  ) {
    const known = await Promise.all(
      cycles.map(async (cycle) => [cycle, await sources.of(scope, cycle)] as const),
    );
    const calendar = await sources.calendar(scope, cycles[0]!);
    const frame: LetterFrame = {
      audience,
      recipientName: recipient?.name ?? audience.id,
      day,
      plans: Object.fromEntries(known.map(([cycle, source]) => [cycle, citePlan(source.plan.plan)])),
      signature: ports.signature,
      links: null,
      rehearsal: isRehearsal(scope),
      workingDays: (from, to) => calendar.workingDaysBetween(from, to),
    };
    return frame;
  }

  async function post(entry: LedgerEntry, letter: Letter, recipient: Recipient | null): Promise<Delivery> {
    const mail = {
      key: entry.key,
      to: entry.to,
      toName: recipient?.name ?? entry.audience.id,
      ...letter,
      at: entry.at,
    };
    const { attempt, workflowExecution } = Context.current().info;
    const holder = `${workflowExecution?.runId ?? 'none'}#${attempt}#${process.pid}`;
    const { ledger, mailerFor, now } = ports;
    try {
      return await slot(() => deliver({ ledger, mailer: mailerFor(entry.scope), now }, entry, mail, holder));
    } catch (error) {
      if (error instanceof MailUnavailable)
        throw ApplicationFailure.retryable(error.message, 'mail-unavailable');
      throw error;
    }
  }

  return {
    async sendDigest({ scope, digest, at, holdMs }: DigestOrder): Promise<Delivery> {
      const { audience, day, items } = digest;
      const recipient = await ports.directory.recipient(scope, audience);
      const frame = await frameOf(scope, audience, day, cyclesOf(items), recipient);
      const letter = digestLetter({ ...frame, items, morning: await morningOf(ports, scope, audience) });
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
      return beating(async () => {
        if (holdMs > 0) await Context.current().sleep(holdMs);
        return post(entry, letter, recipient);
      });
    },

    async sendReturnedLetter({ record, event }: ReturnedOrder): Promise<Delivery> {
      const { scope, cycle, assignment, returns } = record;
      const audience: Audience = { kind: 'body', id: assignment.lead };
      const recipient = await ports.directory.recipient(scope, audience);
      const day = dateOf(event.at);
      const frame = await frameOf(scope, audience, day, [cycle], recipient);
      const subject = subjectOf(record);
      const note = { ...event, returnedAt: event.at };
      const letter = returnedLetter({ ...frame, subject, note, times: returns });
      const key = letterKeyInput({
        scope,
        kind: 'returned',
        assignment: assignment.id,
        audience,
        n: returns,
      });
      const entry: LedgerEntry = {
        key: ledgerKey(key),
        scope,
        kind: 'letter',
        audience,
        to: recipient?.emails ?? [],
        subject: letter.subject,
        day,
        at: event.at,
        urgent: true,
        items: [{ assignment: assignment.id, kind: 'returned', rung: '', merged: [] }],
      };
      return beating(() => post(entry, letter, recipient));
    },
  };
}

function ledgerItem({ subject, kind, rung, merged }: DigestItem): LedgerItem {
  return { assignment: subject.assignment, kind, rung, merged };
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
  { records }: MailPorts,
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

/** Tells the server every few seconds that the worker still holds the letter, so that a crash is noticed at once. */
async function beating<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => heartbeat(), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
