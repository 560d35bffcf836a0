import type { Subject } from '../desk/types';
import type { LetterFrame, ReturnedModel } from './model';
import { oneLine, shortened } from './words';
import { printedDate } from '../time/epoch';

/** Long enough to know the duty by, short enough for the list of a mail program. */
const NAME_LENGTH = 90;

/** The subject as it is sent: one of a rehearsal says so first. */
export function marked({ rehearsal }: Pick<LetterFrame, 'rehearsal'>, subject: string): string {
  return rehearsal ? `[DIỄN TẬP] ${subject}` : subject;
}

/** „chậm nhất ngày", not „trước ngày": the day itself still counts. */
export function returnedSubject(model: ReturnedModel): string {
  const due = printedDate(model.note.newEffectiveDue);
  return marked(
    model,
    `[Trả lại] Đề nghị bổ sung, thực hiện lại, chậm nhất ngày ${due} – ${codeOf(model.subject)}`,
  );
}

/** What the Standing Committee finds in its list of mails: how many, and of which day. */
export function dossierSubject(
  model: LetterFrame,
  items: readonly { cause: 'overdue' | 'extension' }[],
): string {
  const overdue = items.some(({ cause }) => cause === 'overdue');
  const what = overdue
    ? 'Danh sách nhiệm vụ quá hạn tính đến'
    : items.length > 0
      ? 'Đề nghị gia hạn chờ quyết định, ngày'
      : 'Kết quả nhiệm vụ đã báo cáo quá hạn, ngày';
  return marked(model, `[Báo cáo ${oneLine(model.recipientName)}] ${what} ${printedDate(model.day)}`);
}

export function codeOf({ assignment }: Pick<Subject, 'assignment'>): string {
  return oneLine(assignment);
}

export function codeAndName(subject: Subject): string {
  return `${codeOf(subject)}: ${shortened(subject.summary, NAME_LENGTH)}`;
}

/** ` (hạn 30/09/2021)`. */
export function dueSuffix({ effectiveDue }: Subject): string {
  return effectiveDue === null ? '' : ` (hạn ${printedDate(effectiveDue)})`;
}
