import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { REAL_SCOPE } from '../../domain/ids';
import { recipientId } from '../../domain/letters/key';
import { mailFileName, mailFolder } from '../../domain/letters/mail-file';
import type { Mailer, MailResult } from '../ports';
import type { LabelledMail } from './labelled-mail';
import { messageOf, type Sender } from './mime';

export interface MailboxOptions {
  dir: string;
  sender: Sender;
}

/**
 * The built-in mailbox: every mail as the very message that SMTP would carry, one file each, in a folder by scope.
 * A file is there whole or not at all, and a repeat replaces itself, so that nothing here can be in doubt.
 */
export function createMailboxMailer({ dir, sender }: MailboxOptions): Mailer {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  return {
    async send(mail: LabelledMail): Promise<MailResult> {
      const folder = join(dir, mailFolder(mail.labels?.scope ?? REAL_SCOPE));
      const recipient = mail.labels === undefined ? 'mail' : recipientId(mail.labels.audience);
      const name = mailFileName({ at: mail.at, recipient, key: mail.key });
      try {
        const { message } = await composer.sendMail(messageOf(mail, sender));
        await writeWhole(folder, name, message as Buffer);
        return { outcome: 'accepted', response: `mailbox ${name}`, rejected: [] };
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        return { outcome: 'retry', code: code ?? 'unknown', message };
      }
    },
  };
}

async function writeWhole(folder: string, name: string, content: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const partial = join(folder, `.${name}.${randomBytes(4).toString('hex')}`);
  try {
    const file = await open(partial, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, join(folder, name));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
