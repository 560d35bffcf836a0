import { guardText, MAX_NAME, MAX_TEXT } from '../guard-text';
import { accepted, refused, type Outcome } from '../refusal';
import type { MailDecision } from './ledger';

export interface MailDecisionArgs {
  /** Ledger key of the mail. */
  key: string;
  decision: MailDecision;
  by: string;
  reason: string | null;
}

const KEY = /^[0-9a-f]{64}$/;

/** Checks the shape of a decision on a mail by hand: zod stays out of the workflow bundle. */
export function guardDecision(args: MailDecisionArgs): Outcome<MailDecisionArgs> {
  const given = (args ?? {}) as Partial<Record<keyof MailDecisionArgs, unknown>>;
  if (typeof given.key !== 'string' || !KEY.test(given.key))
    return refused('bad-key', 'Mã thư phải là 64 chữ số hệ 16, như trong "dondoc mail list".', 'key');
  if (given.decision !== 'resend' && given.decision !== 'sent')
    return refused('bad-decision', 'Quyết định phải là resend (gửi lại) hoặc sent (đã xử lý).', 'decision');
  const who = guardText(given.by, 'by', 'người thực hiện', MAX_NAME);
  if (!who.ok) return who;
  if (given.reason === null) return accepted(args);
  const reason = guardText(given.reason, 'reason', 'lý do', MAX_TEXT);
  return reason.ok ? accepted(args) : reason;
}
