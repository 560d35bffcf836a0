import { createSmtpMailer } from '../activities/adapters/smtp-mailer';
import type { Letter } from '../domain/letters';

export interface Transport {
  send(key: string, letter: Letter): Promise<void>;
  close(): void;
}

const SENDER = { name: 'Đôn Đốc', address: 'don-doc@do.example', replyTo: null, messageIdDomain: null };

/** The product's own mailer, without ledger and engine: pool of 8, the same message bytes for the same letter. */
export function openTransport(url: string): Transport {
  const mailer = createSmtpMailer({ url, poolSize: 8, sender: SENDER });
  return {
    async send(key, letter) {
      const to = [`van-thu@${key}.example`];
      const result = await mailer.send({
        key: `${key}-${Date.now()}`,
        to,
        toName: key,
        ...letter,
        at: Date.now(),
      });
      if (result.outcome !== 'accepted') throw new Error(`${result.outcome}: ${result.message}`);
    },
    close: () => mailer.close(),
  };
}
