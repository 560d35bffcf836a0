import { Context, heartbeat } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import pLimit from 'p-limit';
import type { Scope } from '../domain/ids';
import type { Letter } from '../domain/letters';
import type { LedgerSettlement } from '../domain/letters/ledger';
import type { Instant } from '../domain/time/epoch';
import {
  createComposer,
  type ComposedMail,
  type ComposePorts,
  type DigestOrder,
  type LetterOrder,
} from './compose';
import { deliver, giveUp, MailUnavailable, type Delivery } from './deliver';
import type { Mailer } from './ports';

export interface MailPorts extends ComposePorts {
  /** The mailer of a scope: a rehearsal's can never reach a real address. */
  mailerFor: (scope: Scope) => Mailer;
  /**
   * How many letters may be on their way at once: the mailer's connections. A letter is reserved in the ledger only
   * when one is free, so that a crash leaves no more doubts than that.
   */
  mailsInFlight: number;
  /** Wall clock, for the ledger's own stamps. */
  now: () => Instant;
}

/** A quarter of the heartbeat timeout in `workflows/environment.ts`. */
const HEARTBEAT_MS = 5_000;

/** The activities of the mail queue: one letter, one recipient, one row of the ledger. */
export function createMailActivities(ports: MailPorts) {
  const { ledger, mailerFor, now } = ports;
  const composer = createComposer(ports);
  const slot = pLimit(ports.mailsInFlight);

  /** A letter that waited long for a free connection may have been given up meanwhile. */
  function refuseIfGivenUp(): void {
    if (Context.current().cancellationSignal.aborted) throw new CancelledFailure('given up while it waited');
  }

  async function post({ entry, mail }: ComposedMail): Promise<Delivery> {
    try {
      return await slot(() => {
        refuseIfGivenUp();
        return deliver({ ledger, mailer: mailerFor(entry.scope), now }, entry, mail, holder());
      });
    } catch (error) {
      if (error instanceof MailUnavailable)
        throw ApplicationFailure.retryable(error.message, 'mail-unavailable');
      throw error;
    }
  }

  function withdraw({ entry, mail }: ComposedMail, fate: LedgerSettlement): Promise<Delivery> {
    return giveUp({ ledger, now }, entry, mail, holder(), fate);
  }

  async function sendDigest(order: DigestOrder): Promise<Delivery> {
    const composed = mustLookAgain(order) ? null : await composer.compose(order);
    if (order.holdMs > 0) await Context.current().sleep(order.holdMs);
    const ready = composed ?? (await composer.compose(await composer.upToDate(order)));
    return ready.hasContent ? post(ready) : withdraw(ready, MOVED_ON);
  }

  return {
    /** Sends a letter at most once; how it ended. Throws only what another attempt may mend. */
    async sendLetter(order: LetterOrder): Promise<Delivery> {
      return beating(async () =>
        order.type === 'digest' ? sendDigest(order) : post(await composer.compose(order)),
      );
    },

    /** After the last attempt: leaves a row that says what becomes of the letter. */
    async giveUpLetter(order: LetterOrder): Promise<Delivery> {
      const composed = await composer.compose(order);
      return withdraw(composed, fateOf(order, composed.mail));
    },
  };
}

/** What becomes of a letter that no mail server took in time: a digest has a next morning, any other letter has not. */
export function fateOf(
  { type }: Pick<LetterOrder, 'type'>,
  { subject, text, html }: Letter,
): LedgerSettlement {
  return type === 'digest' ? CARRIED : { ...NOBODY_TOOK_IT, letter: { subject, text, html } };
}

const CARRIED: LedgerSettlement = {
  state: 'WITHDRAWN',
  code: 'carried',
  message: 'Cả ngày không máy chủ thư nào nhận; nội dung nhập vào thư nhắc của ngày làm việc kế tiếp',
};

const MOVED_ON: LedgerSettlement = {
  state: 'WITHDRAWN',
  code: 'moved-on',
  message: 'Đến lúc gửi được thì không còn nội dung nào đúng với tình trạng nhiệm vụ',
};

const NOBODY_TOOK_IT = {
  state: 'REFUSED',
  code: 'unavailable',
  message: 'Không máy chủ thư nào nhận thư trong thời gian chờ',
} as const;

/** What was held up, and what the secretariat is told of others' acts, is checked against the rows before it goes. */
function mustLookAgain({ digest }: DigestOrder): boolean {
  return Context.current().info.attempt > 1 || digest.audience.kind === 'secretariat';
}

/** Who reserves: the attempt that may settle it. */
function holder(): string {
  const { attempt, workflowExecution } = Context.current().info;
  return `${workflowExecution?.runId ?? 'none'}#${attempt}#${process.pid}`;
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
