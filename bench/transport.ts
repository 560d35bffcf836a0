import { createTransport } from 'nodemailer';
import type { Letter } from '../domain/letters';

export interface Transport {
  send(key: string, letter: Letter): Promise<void>;
  close(): void;
}

/** nodemailer with the settings of the product's own mailer. */
export function openTransport(url: string): Transport {
  const transport = createTransport({ pool: true, url, maxConnections: 8, maxRequeues: 0 });
  return {
    async send(key, { subject, text, html }) {
      const messageId = `<${key}@do.example>`;
      await transport.sendMail({
        from: 'don-doc@do.example',
        to: `${key}@do.example`,
        messageId,
        subject,
        text,
        html,
      });
    },
    close: () => transport.close(),
  };
}
