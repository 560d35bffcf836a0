import { Context, heartbeat } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Digest, DigestItem, Subject } from '../domain/desk/types';
import { isRehearsal, type Scope } from '../domain/ids';
import type { Audience } from '../domain/ladder/types';
import type { AssignmentEvent, AssignmentRecord } from '../domain/lifecycle/types';
import { citePlan } from '../domain/letters/cite';
import { digestKeyInput, letterKeyInput } from '../domain/letters/key';
import { digestLetter, returnedLetter, type Letter, type LetterFrame, type MorningFigures, type Signature } from '../domain/letters';
import { workingCalendar } from '../domain/calendar/working-days';
import { dateOf, type Instant, type LocalDate } from '../domain/time/epoch';
import { ledgerKey } from './adapters/ledger-key';
import { deliver, MailUnavailable, type Delivery } from './deliver';
import type { Directory, LedgerEntry, LedgerItem, MailLedger, Mailer, Recipient, Records } from './ports';
import { createSources } from './sources';

export interface MailPorts {
  records: Records;
  ledger: MailLedger;
  directory: Directory;
  /** The mailer of a scope: a rehearsal's can never reach a real address. */
  mailerFor: (scope: Scope) => Mailer;
  signature: Signature | null;
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

const HEARTBEAT_MS = 10_000;

/** The activities of the mail queue: one letter, one recipient, one row of the ledger. */
export function createMailActivities(ports: MailPorts) {
  const sources = createSources(ports.records);

  async function frameOf(scope: Scope, audience: Audience, day: LocalDate, cycles: string[], recipient: Recipient | null) {
    const known = await Promise.all(cycles.map(async (cycle) => [cycle, await sources.of(scope, cycle)] as const));
    const calendar = workingCalendar(known[0]![1].calendar);
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
      return await deliver({ ledger, mailer: mailerFor(entry.scope), now }, entry, mail, holder);
    } catch (error) {
      if (error instanceof MailUnavailable) throw ApplicationFailure.retryable(error.message, 'mail-unavailable');
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
      await hold(holdMs);
      return post(entry, letter, recipient);
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
      const key = letterKeyInput({ scope, kind: 'returned', assignment: assignment.id, audience, n: returns });
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
      return post(entry, letter, recipient);
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
  return { cycle, assignment: id, clause, summary, product, lead, leadName, deadlineText, nominalDue, effectiveDue };
}

/** The secretariat's morning opens with what waits for its answer, read as it stands that morning. */
async function morningOf({ records }: MailPorts, scope: Scope, audience: Audience): Promise<MorningFigures | null> {
  if (audience.kind !== 'secretariat') return null;
  const [awaitingAcceptance, unresolved] = await Promise.all([
    records.awaitingAcceptance(scope),
    records.unresolvedMails(scope),
  ]);
  return { awaitingAcceptance, unresolvedMails: unresolved.length };
}

/** Waits for the hour; the heartbeat tells the server that the worker still holds the mail. */
async function hold(ms: number): Promise<void> {
  if (ms <= 0) return;
  const beat = setInterval(() => heartbeat(), HEARTBEAT_MS);
  try {
    await Context.current().sleep(ms);
  } finally {
    clearInterval(beat);
  }
}
