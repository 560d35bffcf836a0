import { Context, heartbeat } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import pLimit from 'p-limit';
import type { Scope } from '../domain/ids';
import type { Letter } from '../domain/letters';
import type { LedgerSettlement } from '../domain/letters/ledger';
import type { Instant } from '../domain/time/epoch';
import { createComposer, type ComposePorts, type LetterOrder } from './compose';
import type { ComposedMail } from './composed';
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
/** A letter that begins to be sent this long after it was ordered was held up. */
const HELD_UP_MS = 120_000;

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

  function conclude({ entry, mail }: ComposedMail, fate: LedgerSettlement): Promise<Delivery> {
    return giveUp({ ledger, now }, entry, mail, holder(), fate);
  }

  /** What was held up, and what the secretariat is told of others' acts, is checked against the rows before it goes. */
  function mustLookAgain(order: LetterOrder): boolean {
    const { attempt, scheduledTimestampMs } = Context.current().info;
    const holdMs = order.type === 'digest' ? order.holdMs : 0;
    const isLate = attempt > 1 || now() - scheduledTimestampMs > holdMs + HELD_UP_MS;
    return isLate || (order.type === 'digest' && order.digest.audience.kind === 'secretariat');
  }

  /** Words first, so that the hour is for sending; unless they must be true of the very moment. */
  async function wordsFor(order: LetterOrder): Promise<ComposedMail> {
    const early = mustLookAgain(order) ? null : await composer.compose(order);
    if (order.type === 'digest' && order.holdMs > 0) await Context.current().sleep(order.holdMs);
    return early ?? composer.composeToday(order);
  }

  return {
    /** Sends a letter at most once; how it ended. Throws only what another attempt may mend. */
    async sendLetter(order: LetterOrder): Promise<Delivery> {
      return beating(async () => {
        const words = await wordsFor(order);
        return words.content === 'ready' ? post(words) : conclude(words, fateOf(order, words));
      });
    },

    /** After the last attempt: leaves a row that says what becomes of the letter. */
    async giveUpLetter(order: LetterOrder): Promise<Delivery> {
      const words = await composer.composeToday(order);
      return conclude(words, fateOf(order, words));
    },
  };
}

/**
 * What becomes of a letter that is not sent: one of which nothing is true any more is withdrawn, one without words is a
 * person's. What no mail server took in time has a next morning if it is a digest, else it is a person's too.
 */
export function fateOf(
  { type }: Pick<LetterOrder, 'type'>,
  { content, mail: { subject, text, html } }: { content: ComposedMail['content']; mail: Letter },
): LedgerSettlement {
  const letter = { subject, text, html };
  if (content === 'empty') return MOVED_ON;
  if (content === 'faulty') return { ...NO_WORDS, letter };
  return type === 'digest' ? CARRIED : { ...NOBODY_TOOK_IT, letter };
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

const NO_WORDS = {
  state: 'REFUSED',
  code: 'not-composed',
  message: 'Không lập được nội dung thư',
} as const;

const NOBODY_TOOK_IT = {
  state: 'REFUSED',
  code: 'unavailable',
  message: 'Không máy chủ thư nào nhận thư trong thời gian chờ',
} as const;

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
