import type { Answered } from '../../client/draft/review-answers';
import { reviewPoints, type ReviewPoint } from '../../client/draft/review-points';
import { writeWhole } from '../../client/draft/write-file';
import type { OfficeRules } from '../../client/cycle-source';
import { readPlanFrom } from '../../client/plan-file';
import { readPlanText } from '../../client/plan-yaml/read-text';
import { deadlineReader } from '../../domain/plan/expand';
import { hanging } from '../../client/terminal/text';
import type { Directory } from '../../domain/extraction/bodies/directory-schema';
import type { Plan } from '../../domain/plan/schema';
import type { Outcome } from '../../domain/refusal';
import type { Context } from '../context';
import type { Conversation } from '../io';
import { fullCalendar, refusedPlan } from '../plan-input';
import { refuse } from '../problems';

/** Who is asked, about which file. */
export interface Dialog {
  context: Context;
  conversation: Conversation;
  /** As the person wrote it. */
  file: string;
  directory: Directory;
}

/** The file under review, as it was last read or written here. */
export interface Sitting {
  file: string;
  text: string;
  plan: Plan;
  points: ReviewPoint[];
  /** The days and ladders that it is read by. */
  office: OfficeRules;
}

export function sittingOf(file: string, text: string, office: OfficeRules): Sitting {
  const reading = readPlanFrom(text, file, { office });
  if (!reading.ok) throw refusedPlan('plan-invalid', reading.problems);
  const { plan, toConfirm } = reading;
  const read = deadlineReader(plan, fullCalendar(office.years));
  return { file, text, plan, points: reviewPoints(plan, toConfirm, read), office };
}

/** What came of an answer is said; a refused one leaves the file as it is. */
export function keep(context: Context, sitting: Sitting, outcome: Outcome<Answered>): Sitting {
  const { style, width } = context.paper();
  if (!outcome.ok) {
    context.print(hanging('  ', style.red(outcome.refusal.message), width));
    return sitting;
  }
  const next = saved(sitting, outcome.value.text);
  context.print(hanging('  ', style.green(outcome.value.done), width));
  return next;
}

/** Saved after each answer. A file that somebody else changed meanwhile is left alone. */
function saved({ file, text, office }: Sitting, changed: string): Sitting {
  const now = readPlanText(file);
  if (!now.ok || now.value !== text) {
    throw refuse(
      'file-changed',
      `${file} vừa được sửa ở nơi khác nên chưa ghi câu trả lời này; hãy chạy lại lệnh.`,
      '<tệp>',
    );
  }
  const written = writeWhole(file, changed, { replace: true });
  if (!written.ok) throw refuse(written.refusal.code, written.refusal.message, '<tệp>');
  return sittingOf(file, changed, office);
}
