import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../domain/time/epoch';
import { labelled } from './adapters/labelled-mail';
import type { Letter } from '../domain/letters';
import type { LedgerEntry, LedgerRow, LedgerSettlement } from '../domain/letters/ledger';
import type { Mailer, MailLedger, MailResult, OutgoingMail } from './ports';

export interface DeliverPorts {
  ledger: MailLedger;
  mailer: Mailer;
  /** Wall clock. */
  now: () => Instant;
}

/** How a letter ended, for good as far as the machine goes. */
export type Delivery =
  | { state: 'SENT'; response: string | null; rejected: string[] }
  | { state: 'REFUSED' | 'DOUBT' | 'WITHDRAWN'; code: string | null };

/** The mail was certainly not accepted; worth another try. */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The outcome of a mail could not be written down: the next attempt finds RESERVED and makes it a doubt. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
}

/** A database that restarts is back within seconds; what takes longer is left to the next attempt. */
const WRITE_AGAIN_AFTER_MS = [200, 1_000, 3_000];

/**
 * Sends a letter at most once. RESERVED stands in the ledger before a byte leaves; whoever finds it there does not
 * know how that attempt ended and sends nothing: the letter becomes a doubt that a person resolves.
 */
export async function deliver(
  ports: DeliverPorts,
  entry: LedgerEntry,
  mail: OutgoingMail,
  holder: string,
): Promise<Delivery> {
  if (entry.key !== mail.key)
    throw new RangeError(`Khoá của thư (${mail.key}) khác khoá trong sổ (${entry.key})`);
  const standing = await ports.ledger.reserve(entry, holder, ports.now());
  if (standing !== null) return answerOf(ports, standing, mail);
  if (mail.to.length === 0) {
    return settled(ports, entry.key, {
      state: 'REFUSED',
      code: 'no-address',
      message: 'Chưa có địa chỉ nhận thư',
      letter: letterOf(mail),
    });
  }
  return outcomeOf(ports, mail, await sent(ports.mailer, entry, mail), holder);
}

/**
 * After the last attempt at a letter: takes its key, so that an attempt that is still under way somewhere finds it
 * taken and sends nothing, and writes down what becomes of it. A letter that stands already is answered as it stands;
 * one that an attempt left RESERVED is a doubt.
 */
export async function giveUp(
  ports: Omit<DeliverPorts, 'mailer'>,
  entry: LedgerEntry,
  mail: OutgoingMail,
  holder: string,
  fate: LedgerSettlement,
): Promise<Delivery> {
  const standing = await ports.ledger.conclude(entry, holder, fate, ports.now());
  return standing === null ? deliveryOf(fate) : answerOf(ports, standing, mail);
}

async function answerOf(
  ports: Omit<DeliverPorts, 'mailer'>,
  row: LedgerRow,
  mail: OutgoingMail,
): Promise<Delivery> {
  switch (row.state) {
    case 'SENT':
      return { state: 'SENT', response: row.response, rejected: row.rejected };
    case 'REFUSED':
    case 'DOUBT':
    case 'WITHDRAWN':
      return { state: row.state, code: row.code };
    case 'RESERVED':
      return settled(ports, row.key, {
        state: 'DOUBT',
        code: 'interrupted',
        message: `Lần gửi trước (${row.holder}) bị ngắt, chưa rõ thư đã được nhận hay chưa`,
        letter: letterOf(mail),
      });
  }
}

/** A mailer answers and does not throw; one that does leaves the outcome open. */
async function sent(mailer: Mailer, entry: LedgerEntry, mail: OutgoingMail): Promise<MailResult> {
  try {
    return await mailer.send(labelled(mail, entry));
  } catch (error) {
    return {
      outcome: 'doubt',
      code: 'unexpected',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

async function outcomeOf(
  ports: DeliverPorts,
  mail: OutgoingMail,
  result: MailResult,
  holder: string,
): Promise<Delivery> {
  const { key } = mail;
  const letter = letterOf(mail);
  switch (result.outcome) {
    case 'accepted': {
      const { response, rejected } = result;
      const kept = rejected.length > 0 ? letter : null;
      return settled(ports, key, { state: 'SENT', response, rejected, letter: kept });
    }
    case 'refused':
      return settled(ports, key, { state: 'REFUSED', code: result.code, message: result.message, letter });
    case 'doubt':
      return settled(ports, key, { state: 'DOUBT', code: result.code, message: result.message, letter });
    case 'retry':
      await persistently(() => ports.ledger.release(key, holder));
      throw new MailUnavailable(result.code, result.message);
  }
}

function letterOf({ subject, text, html }: OutgoingMail): Letter {
  return { subject, text, html };
}

async function settled(
  ports: Omit<DeliverPorts, 'mailer'>,
  key: string,
  settlement: LedgerSettlement,
): Promise<Delivery> {
  await persistently(() => ports.ledger.settle(key, settlement, ports.now()));
  return deliveryOf(settlement);
}

function deliveryOf(settlement: LedgerSettlement): Delivery {
  return settlement.state === 'SENT'
    ? { state: 'SENT', response: settlement.response, rejected: settlement.rejected }
    : { state: settlement.state, code: settlement.code };
}

async function persistently(write: () => Promise<void>): Promise<void> {
  for (const waitMs of [...WRITE_AGAIN_AFTER_MS, null]) {
    try {
      return await write();
    } catch (error) {
      if (waitMs === null)
        throw new LedgerUnavailable('Không ghi được kết quả gửi vào sổ thư', { cause: error });
      await pause(waitMs);
    }
  }
}
