import type { LabelledMail } from '../../activities/adapters/labelled-mail';
import { ledgerKey } from '../../activities/adapters/ledger-key';
import type { Sender } from '../../activities/adapters/mime';
import type { LedgerEntry } from '../../domain/letters/ledger';
import { digestLetter } from '../../domain/letters';
import { atHour } from '../../domain/time/epoch';
import { busyMorning, DAY, digest } from '../letters/models';

export const SENDER: Sender = {
  name: 'Văn phòng Tỉnh uỷ',
  address: 'dondoc@tinh.example',
  replyTo: null,
  messageIdDomain: null,
};

export const AT = atHour(DAY, 8);

/** The digest of a busy morning, as it would leave. */
export function mail(change: Partial<LabelledMail> = {}): LabelledMail {
  return {
    key: ledgerKey('digest｜real｜body:hoi-nong-dan｜2021-09-30'),
    to: ['vanthu@hoinongdan.example'],
    toName: 'Hội Nông dân tỉnh',
    ...digestLetter(digest(busyMorning())),
    at: AT,
    labels: {
      scope: 'real',
      audience: { kind: 'body', id: 'hoi-nong-dan' },
      kind: 'digest',
      day: DAY,
      urgent: false,
    },
    ...change,
  };
}

export function entry(change: Partial<LedgerEntry> = {}): LedgerEntry {
  const { key, to, subject } = mail();
  return {
    key,
    scope: 'real',
    kind: 'digest',
    audience: { kind: 'body', id: 'hoi-nong-dan' },
    to,
    subject,
    day: DAY,
    at: AT,
    urgent: false,
    items: [],
    ...change,
  };
}
