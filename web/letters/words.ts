import type { Said } from '../../domain/lang';
import type { LedgerRow, LedgerState } from '../../domain/letters/ledger';
import { needsPerson } from '../../domain/letters/ledger';
import type { OfficeKind } from '../../domain/plan/recipients';
import { say, type Visit } from '../visit';

export const STATE_WORDS: Said<Record<LedgerState, string>> = {
  vi: {
    SENT: 'Đã gửi',
    RESERVED: 'Đang gửi',
    DOUBT: 'Chưa rõ đã tới hay chưa',
    REFUSED: 'Không gửi được',
    WITHDRAWN: 'Đã rút',
  },
  en: {
    SENT: 'Sent',
    RESERVED: 'Being sent',
    DOUBT: 'Not known to have arrived',
    REFUSED: 'Could not be sent',
    WITHDRAWN: 'Withdrawn',
  },
};

const MORE: Said<{
  rejected: (addresses: string) => string;
  noAddress: string;
  carried: string;
  movedOn: string;
  resend: string;
  settled: string;
}> = {
  vi: {
    rejected: (addresses) => `Đã gửi, không tới ${addresses}`,
    noAddress: 'Chưa có địa chỉ',
    carried: 'Đã rút, chuyển sang thư hôm sau',
    movedOn: 'Đã rút, không còn đúng',
    resend: 'đã quyết định gửi lại',
    settled: 'đã ghi nhận xử lý xong',
  },
  en: {
    rejected: (addresses) => `Sent, but not to ${addresses}`,
    noAddress: 'No address known',
    carried: 'Withdrawn, carried into the next day',
    movedOn: 'Withdrawn, no longer true',
    resend: 'to be sent again, by decision',
    settled: 'noted as dealt with',
  },
};

export const KIND_WORDS: Said<Record<LedgerRow['kind'], string>> = {
  vi: { digest: 'Thư nhắc tổng hợp', letter: 'Thư gửi ngay' },
  en: { digest: 'Morning digest', letter: 'Urgent letter' },
};

export const OFFICE_WORDS: Said<Record<OfficeKind, string> & { headOf: string }> = {
  vi: {
    secretariat: 'Bộ phận theo dõi',
    office: 'Văn phòng Tỉnh uỷ',
    committee: 'Ban Thường vụ Tỉnh uỷ',
    headOf: 'Người đứng đầu',
  },
  en: { secretariat: 'Secretariat', office: 'Office', committee: 'Standing Committee', headOf: 'Head of' },
};

/** How a mail stands, in one line. */
export function standingWords(
  visit: Visit,
  { state, code, rejected, resolution }: Pick<LedgerRow, 'state' | 'code' | 'rejected' | 'resolution'>,
): string {
  const more = say(visit, MORE);
  const decided = resolution === null ? '' : `; ${resolution === 'resend' ? more.resend : more.settled}`;
  if (state === 'SENT' && rejected.length > 0) return `${more.rejected(rejected.join(', '))}${decided}`;
  if (code === 'no-address') return `${more.noAddress}${decided}`;
  if (state === 'WITHDRAWN') return code === 'carried' ? more.carried : more.movedOn;
  return `${say(visit, STATE_WORDS)[state]}${decided}`;
}

export function needsDecision(row: LedgerRow): boolean {
  return row.resolution === null && needsPerson(row);
}

/** Of a mark: grey is settled, red asks for somebody. */
export function markClass(row: LedgerRow): string {
  if (needsDecision(row)) return 'mark red';
  if (row.state === 'SENT') return 'mark green';
  return row.state === 'RESERVED' ? 'mark blue' : 'mark';
}
