import type { Scope } from '../../domain/ids';
import type { Audience } from '../../domain/ladder/types';
import { recipientId } from '../../domain/letters/key';
import { MAIL_HEADERS } from '../../domain/letters/mail-file';
import type { LocalDate } from '../../domain/time/epoch';
import type { OutgoingMail } from '../ports';
import type { LedgerEntry } from '../../domain/letters/ledger';

/** What the ledger knows of a mail, for its head. */
export interface MailLabels {
  scope: Scope;
  audience: Audience;
  kind: LedgerEntry['kind'];
  day: LocalDate;
  urgent: boolean;
}

/** A mail with its labels; a mailer also takes one without. */
export interface LabelledMail extends OutgoingMail {
  labels?: MailLabels;
}

export function labelled(mail: OutgoingMail, entry: LedgerEntry): LabelledMail {
  const { scope, audience, kind, day, urgent } = entry;
  return { ...mail, labels: { scope, audience, kind, day, urgent } };
}

export function labelHeaders({ scope, audience, kind, day, urgent }: MailLabels): Record<string, string> {
  return {
    [MAIL_HEADERS.scope]: scope,
    [MAIL_HEADERS.audience]: recipientId(audience),
    [MAIL_HEADERS.kind]: kind,
    [MAIL_HEADERS.day]: day,
    [MAIL_HEADERS.urgent]: urgent ? 'yes' : 'no',
  };
}
