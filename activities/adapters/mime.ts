import type { SendMailOptions } from 'nodemailer';
import { labelHeaders, type LabelledMail } from './labelled-mail';

/** Whom mails come from. */
export interface Sender {
  name: string;
  address: string;
  /** Where answers go, if not to `address`. */
  replyTo: string | null;
  /** Right side of the Message-ID; null: the domain of `address`. */
  messageIdDomain: string | null;
}

/** One mail in the terms of nodemailer: both mailers send this very message. */
export function messageOf(mail: LabelledMail, sender: Sender): SendMailOptions {
  const urgent = mail.labels?.urgent ?? false;
  return {
    from: { name: sender.name, address: sender.address },
    ...(sender.replyTo === null ? {} : { replyTo: sender.replyTo }),
    to: mail.to.map((address) => ({ name: mail.toName, address })),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: new Date(mail.at),
    messageId: `<${mail.key}@${domainOf(sender)}>`,
    ...(urgent ? { priority: 'high' as const } : {}),
    headers: {
      'Auto-Submitted': 'auto-generated',
      // Exchange answers "out of office" to auto-generated mail unless this says not to.
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(mail.labels === undefined ? {} : labelHeaders(mail.labels)),
    },
    // Vietnamese is a third shorter in base64 than in quoted-printable, in heads and in parts.
    textEncoding: 'base64',
    // The same mail is the same bytes. A longer boundary would be folded in a way that few mail programs read.
    baseBoundary: mail.key.slice(0, 16),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function domainOf({ address, messageIdDomain }: Sender): string {
  const domain = messageIdDomain ?? address.slice(address.lastIndexOf('@') + 1);
  if (domain === '') throw new RangeError(`Địa chỉ gửi thư không có tên miền: "${address}"`);
  return domain;
}
