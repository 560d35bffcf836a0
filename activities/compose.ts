import { ApplicationFailure } from '@temporalio/common';
import { digestLetter, hasSomethingToSay } from '../domain/letters';
import type { Signature } from '../domain/letters';
import { isRoundStillTrue, isStillTrue } from '../domain/desk/still-true';
import type { Digest, DigestItem } from '../domain/desk/types';
import type { Scope } from '../domain/ids';
import { resentKeyInput } from '../domain/letters/key';
import type { LedgerEntry, LedgerRow } from '../domain/letters/ledger';
import type { AssignmentEvent } from '../domain/lifecycle/events';
import type { DueLetter } from '../domain/letters/letters-after';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import { dateOf, type Instant } from '../domain/time/epoch';
import { ledgerKey } from './adapters/ledger-key';
import { actOfReturned, createActComposer } from './compose-act';
import { digestEntry, EMPTY, mailOf, wordsOf, type ComposedMail } from './composed';
import { createDossierComposer } from './dossier';
import { rowKey } from '../domain/letters';
import { roundOfSubject } from '../domain/rounds/cards';
import type { RoundRecord } from '../domain/rounds/types';
import { createFrames, daysOf, morningOf, receiptItems, roundsOfItems, rowsOf } from './letter-frame';
import type { Directory, Dossiers, MailLedger, Records, Rounds } from './ports';

export interface DigestOrder {
  type: 'digest';
  scope: Scope;
  digest: Digest;
  /** The morning hour in the desk's clock. */
  at: Instant;
  /** How long to hold the mail until the hour: a length, never an instant, because clocks differ. */
  holdMs: number;
}

/** How an earlier release ordered the letter of a return: some may still be waiting for a mail server. */
export interface ReturnedOrder {
  type: 'returned';
  record: AssignmentRecord;
  event: Extract<AssignmentEvent, { type: 'Returned' }>;
}

/** A letter that an act calls for, at once. `record`: the assignment after it. */
export interface ActOrder {
  type: 'act';
  letter: DueLetter;
  record: AssignmentRecord;
  event: AssignmentEvent;
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

export type LetterOrder = DigestOrder | ActOrder | ReturnedOrder | ResentOrder;

export interface ComposePorts {
  records: Records;
  ledger: MailLedger;
  directory: Directory;
  dossiers: Dossiers;
  rounds: Rounds;
  signature: Signature | null;
  /** How people reach the pages, without a slash at the end; null or absent: letters tell the answers in words. */
  publicUrl?: string | null;
}

/** Makes letters of orders: reads whom and what, and leaves the words to the domain. */
export function createComposer(ports: ComposePorts) {
  const frameOf = createFrames(ports.records, ports);
  const { act, actOfToday } = createActComposer(ports, frameOf);
  const dossier = createDossierComposer(ports, frameOf);

  async function digest({ scope, digest, at }: DigestOrder): Promise<ComposedMail> {
    const { audience, day } = digest;
    const items = [...digest.items, ...(await receiptItems(ports.records, scope, digest))];
    const recipient = await ports.directory.recipient(scope, audience);
    const subjects = items.map(({ subject }) => subject);
    const [morning, rows, rounds] = await Promise.all([
      morningOf(ports, scope, digest),
      rowsOf(ports.records, scope, items),
      roundsOfItems(ports.rounds, scope, digest, items),
    ]);
    const frame = await frameOf({ scope, audience, day, at }, subjects, recipient, daysOf(morning));
    const looked = digest.looks === undefined ? {} : { lookedThrough: digest.looks.after };
    const model = { ...frame, items, rows, rounds, morning, ...looked };
    const { letter, content } = hasSomethingToSay(model)
      ? wordsOf(subjects, () => digestLetter(model))
      : EMPTY;
    const entry = digestEntry({ scope, digest: { audience, day, items }, at }, recipient, letter.subject);
    return { entry, mail: mailOf(entry, letter, recipient), content };
  }

  /** The very words of the mail, to the addresses that the directory has now. */
  async function resent({ scope, key, at }: ResentOrder): Promise<ComposedMail> {
    const row = await ports.ledger.find(key);
    if (row === null) throw ApplicationFailure.nonRetryable(`no row ${key}`, 'no-such-mail');
    // Its words go when a slow attempt turns out to have sent it after all.
    const { letter, content } =
      row.letter === null ? EMPTY : { letter: row.letter, content: 'ready' as const };
    const recipient = await ports.directory.recipient(scope, row.audience);
    const entry: LedgerEntry = {
      key: ledgerKey(resentKeyInput(key)),
      scope,
      kind: row.kind,
      audience: row.audience,
      to: stillToReach(row, recipient?.emails ?? []),
      subject: letter.subject,
      day: dateOf(at),
      at,
      urgent: row.urgent,
      items: row.items,
    };
    return { entry, mail: mailOf(entry, letter, recipient), content };
  }

  /** The digest without the lines whose assignment has moved on since the desk looked. */
  async function digestOfToday(order: DigestOrder): Promise<ComposedMail> {
    const { audience, items } = order.digest;
    const ids = items.map(({ subject: { cycle, assignment } }) => ({ cycle, assignment }));
    const [rows, rounds] = await Promise.all([
      ports.records.assignmentRows(order.scope, ids),
      roundsOfItems(ports.rounds, order.scope, order.digest, items),
    ]);
    const byId = new Map(rows.map((row) => [`${row.cycle} ${row.assignment.id}`, row]));
    const isTrue = (item: DigestItem) =>
      item.kind === 'round'
        ? isRoundStillTrue(item, roundFor(item, rounds))
        : isStillTrue(item, byId.get(`${item.subject.cycle} ${item.subject.assignment}`) ?? null, audience);
    return digest({ ...order, digest: { ...order.digest, items: items.filter(isTrue) } });
  }

  return {
    compose(order: LetterOrder): Promise<ComposedMail> {
      switch (order.type) {
        case 'digest':
          return isForCommittee(order) ? dossier.compose(order) : digest(order);
        case 'returned':
          return act(actOfReturned(order));
        case 'act':
          return act(order);
        case 'resent':
          return resent(order);
      }
    },

    /** The letter as far as it is still true by the rows: for one that was held up. */
    composeToday(order: LetterOrder): Promise<ComposedMail> {
      switch (order.type) {
        case 'digest':
          return isForCommittee(order) ? dossier.composeToday(order) : digestOfToday(order);
        case 'returned':
          return actOfToday(actOfReturned(order));
        case 'act':
          return actOfToday(order);
        case 'resent':
          return resent(order);
      }
    },
  };
}

function roundFor({ subject }: DigestItem, rounds: Record<string, RoundRecord>): RoundRecord | null {
  const about = roundOfSubject(subject.assignment);
  return about === null ? null : (rounds[rowKey({ ...subject, assignment: about.round })] ?? null);
}

/** The Standing Committee is given a dossier, never a list of lines. */
function isForCommittee({ digest }: DigestOrder): boolean {
  return digest.audience.kind === 'committee';
}

/** Whom the first mail reached is not written to twice. */
function stillToReach({ state, to, rejected }: LedgerRow, emails: string[]): string[] {
  if (state !== 'SENT') return emails;
  // The mail server answers in its own spelling of a domain.
  const refused = new Set(rejected.map((address) => address.toLowerCase()));
  const reached = new Set(
    to.map((address) => address.toLowerCase()).filter((address) => !refused.has(address)),
  );
  return emails.filter((address) => !reached.has(address.toLowerCase()));
}
