import type { Confirmation, Plan } from '../../domain/plan/schema';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { isLocalDate, type LocalDate } from '../../domain/time/epoch';
import { parseVn } from '../../domain/time/local-date';
import type { PlanEditor } from '../plan-yaml/edit';
import type { ReviewPoint } from './review-points';

/** Another value for what the paper did not say of itself. Refusal: `wrong-date`. */
export function changeHead(
  editor: PlanEditor,
  plan: Plan,
  path: ReviewPoint['path'],
  to: string,
  word: Confirmation,
): Outcome<string> {
  const { about } = plan.plan.questions![path[2] as number]!;
  const text = to.trim();
  if (about === 'term') {
    const [start, end, ...more] = text.split('..').map(dateFrom);
    if (!start || !end || more.length > 0) {
      return refused(
        'wrong-date',
        `“${text}” không đọc được; cần hai ngày nối bằng "..", ví dụ 01/01/2021..31/12/2025.`,
      );
    }
    editor.set(['plan', 'term'], { start, end });
  } else if (about === 'startsOn') {
    const date = dateFrom(text);
    if (date === null)
      return refused('wrong-date', `“${text}” không đọc được; cần một ngày, ví dụ 15/01/2021.`);
    editor.set(['plan', 'startsOn'], date);
  } else editor.set(['plan', about], text);
  editor.set([...path, 'confirmed'], word);
  return accepted(`Đã sửa thành ${text}.`);
}

function dateFrom(written: string): LocalDate | null {
  const text = written.trim();
  if (isLocalDate(text)) return text;
  try {
    return parseVn(text);
  } catch {
    return null;
  }
}
