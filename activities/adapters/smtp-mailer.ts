import { createTransport } from 'nodemailer';
import { isRehearsal } from '../../domain/ids';
import type { Mailer, MailResult } from '../ports';
import type { LabelledMail } from './labelled-mail';
import { messageOf, type Sender } from './mime';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  url: string;
  poolSize: number;
  sender: Sender;
  timeouts?: Partial<SmtpTimeouts>;
}

export interface SmtpTimeouts {
  connectionMs: number;
  socketMs: number;
  /** From the hand-over to the answer, waiting for a free connection included. */
  totalMs: number;
}

/**
 * A mail activity may take 3 minutes, of which the hold before the hour takes up to one: the total leaves room for
 * the ledger. It also ends a server that trickles its replies, which no socket timeout notices.
 */
const TIMEOUTS: SmtpTimeouts = { connectionMs: 20_000, socketMs: 60_000, totalMs: 100_000 };

export interface SmtpMailer extends Mailer {
  /** Ends the connections; mails still waiting for one go back as `retry`. */
  close(): void;
}

/** Sends by SMTP and says for certain whether a failed mail can have been accepted. */
export function createSmtpMailer(options: SmtpOptions): SmtpMailer {
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const transport = createTransport({
    pool: true,
    url: options.url,
    maxConnections: options.poolSize,
    // Sending again is the workflow's decision, taken over the ledger, and nobody else's.
    maxRequeues: 0,
    // Shorter than any server waits, so that a mail is seldom handed to a connection that just closed.
    idleTimeout: 30_000,
    connectionTimeout: timeouts.connectionMs,
    greetingTimeout: timeouts.connectionMs,
    dnsTimeout: timeouts.connectionMs,
    socketTimeout: timeouts.socketMs,
  });
  const handedOver = watchHandOver(transport);

  return {
    async send(mail: LabelledMail): Promise<MailResult> {
      if (mail.labels !== undefined && isRehearsal(mail.labels.scope)) {
        return { outcome: 'refused', code: 'rehearsal', message: 'Thư diễn tập không được gửi ra ngoài' };
      }
      const message = messageOf(mail, options.sender);
      try {
        const info = await transport.sendMail({ ...message, signal: AbortSignal.timeout(timeouts.totalMs) });
        return { outcome: 'accepted', response: info.response, rejected: info.rejected };
      } catch (error) {
        return failure(asMailError(error), handedOver.has(String(message.messageId)));
      } finally {
        handedOver.delete(String(message.messageId));
      }
    },
    close: () => transport.close(),
  };
}

/**
 * The Message-IDs of which at least one byte went towards the server after its go-ahead for DATA. nodemailer's error
 * codes do not tell: a reset connection is ESOCKET and silence ETIMEDOUT whether it befalls the greeting or the
 * answer to the whole mail. nodemailer starts to read the message when the server answers DATA, not before.
 */
function watchHandOver(transport: ReturnType<typeof createTransport>): Set<string> {
  const handedOver = new Set<string>();
  transport.use('stream', (mail, done) => {
    const { message } = mail;
    const open = message.createReadStream.bind(message);
    message.createReadStream = (...args) => {
      const stream = open(...args);
      const read = stream.pipe.bind(stream);
      stream.pipe = (target, pipeOptions) => {
        handedOver.add(message.messageId());
        return read(target, pipeOptions);
      };
      return stream;
    };
    done();
  });
  return handedOver;
}

interface MailError {
  code: string;
  message: string;
  /** The server's own words, where it answered. */
  responseCode: number | null;
}

function asMailError(error: unknown): MailError {
  const { code, message, responseCode } = error as {
    code?: unknown;
    message?: unknown;
    responseCode?: unknown;
  };
  return {
    code: typeof code === 'string' ? code : 'unknown',
    message: typeof message === 'string' ? message : String(error),
    responseCode: typeof responseCode === 'number' ? responseCode : null,
  };
}

/** The envelope or the message itself was answered in the negative; everything else concerns the connection. */
const ANSWERED = new Set(['EENVELOPE', 'EMESSAGE']);

function failure({ code, message, responseCode }: MailError, handedOver: boolean): MailResult {
  if (ANSWERED.has(code) && responseCode !== null && responseCode >= 400 && responseCode < 600) {
    return { outcome: isPermanent(responseCode) ? 'refused' : 'retry', code: String(responseCode), message };
  }
  // Unanswered and unsent: nodemailer itself finds fault with the mail, e.g. with an address.
  if (ANSWERED.has(code) && responseCode === null && !handedOver)
    return { outcome: 'refused', code, message };
  return { outcome: handedOver ? 'doubt' : 'retry', code, message };
}

/** 5xx, save 503 (bad sequence of commands), which is a matter of the session. */
function isPermanent(responseCode: number): boolean {
  return responseCode >= 500 && responseCode !== 503;
}
