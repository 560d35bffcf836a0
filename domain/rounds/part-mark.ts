import { fnv1a } from '../fnv';
import { accepted, refused, type Outcome } from '../refusal';
import type { PartContent } from './part';

/** What stands on an offline form so that it is known again: whose it is, and which version it replaces. */
export interface FormMark {
  form: PartContent['form'];
  /** Number of the newest version when the form was made; 0: none was there. */
  replaces: number;
}

const PARTS = ' · ';

/** `KH25/1 · annual/2026 · so-noi-vu · 0 · 7c3e91a2`: people see whose form it is, and a slip in it does not pass. */
export function markText({ form, replaces }: FormMark): string {
  const said = [form.cycle, form.round, form.body, String(replaces)];
  return [...said, checkDigits(said)].join(PARTS);
}

/** Programs of the office break lines and change spaces; nothing else may differ. Proof against slips, not against forgers. */
export function readMark(text: string): Outcome<FormMark> {
  const said = text.split('·').map((part) => part.replaceAll(/\s+/g, ''));
  const [cycle = '', round = '', body = '', replaces = '', digits] = said;
  const isWhole = said.length === 5 && /^\d{1,6}$/.test(replaces);
  if (!isWhole || digits !== checkDigits([cycle, round, body, replaces]))
    return refused(
      'form-altered',
      'Mã biểu mẫu đã bị sửa hoặc thiếu ký tự; hãy lấy lại biểu mẫu của kỳ rồi chép nội dung sang.',
    );
  return accepted({ form: { cycle, round, body }, replaces: Number(replaces) });
}

/** Whether a text looks like a mark at all, whole or not. */
export function looksLikeMark(text: string): boolean {
  return text.split('·').length >= 4 && /\//.test(text);
}

function checkDigits(said: readonly string[]): string {
  return fnv1a(said.join('|')).toString(16).padStart(8, '0');
}
