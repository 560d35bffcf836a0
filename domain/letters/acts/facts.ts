import { OFFICE_NAMES } from '../../plan/recipients';
import type { Authority } from '../../lifecycle/policy';
import type { Actor, Paper } from '../../lifecycle/types';
import { dateOf, printedDate, type Instant, type LocalDate } from '../../time/epoch';
import { officeWords } from '../frame';
import type { LetterFrame } from '../model';
import type { Fact } from '../paper';
import { countWords, dueWords, oneLine } from '../words';
import type { AnyAct } from './types';

export function fact(label: string, text: string, strong = false): Fact {
  return { label, text, strong };
}

/** What somebody wrote; of a secret duty nothing of that stands in a letter. */
export function said(act: AnyAct, label: string, text: string | null, strong = false): Fact[] {
  const words = text === null || act.detail.secret ? '' : oneLine(text);
  return words === '' ? [] : [fact(label, words, strong)];
}

/** `văn bản số 45-TB/TU, ngày 05/10/2021`. */
export function paperWords({ number, date }: Paper): string {
  return `văn bản số ${oneLine(number)}, ngày ${printedDate(date)}`;
}

/** Who did it; a substitute is named with whom it stands in for. */
export function personWords({ by, onBehalfOf = null }: Actor): string {
  return onBehalfOf === null ? oneLine(by) : `${oneLine(by)} (thay ${oneLine(onBehalfOf)})`;
}

export function authorityWords(authority: Authority, frame: LetterFrame): string {
  return authority === 'committee' ? OFFICE_NAMES.committee : officeWords(frame);
}

/** By whose authority it was decided, and by which paper. */
export function decisionFact(who: string, paper: Paper | null, at: Instant): Fact {
  return fact('Quyết định', `${who}, ${paper === null ? onDay(at) : `tại ${paperWords(paper)}`}`, true);
}

/** Which person decided, and by which paper where there is one. */
export function deciderFact(actor: Actor & { at: Instant }, paper: Paper | null = null): Fact {
  const by = `${personWords(actor)}, ${onDay(actor.at)}`;
  return fact('Người quyết định', paper === null ? by : `${by}, theo ${paperWords(paper)}`);
}

export function onDay(at: Instant): string {
  return `ngày ${printedDate(dateOf(at))}`;
}

/** `còn 7 ngày làm việc`, counted on the day of the letter. */
export function leftUntil({ day, workingDays }: LetterFrame, due: LocalDate): string {
  return countWords(day, due, workingDays);
}

/** The due day that stands, with the days left. */
export function dueFact(act: AnyAct, label = 'Thời hạn'): Fact {
  const { effectiveDue } = act.subject;
  const left = effectiveDue === null ? null : leftUntil(act, effectiveDue);
  return fact(label, dueWords(act.subject, left), true);
}

/** The day before, the new one, and what the plan had written. */
export function newDueFacts(act: AnyAct, before: LocalDate | null): Fact[] {
  const { subject } = act;
  const written = oneLine(subject.deadlineText);
  return [
    ...(before === null ? [] : [fact('Thời hạn trước', printedDate(before))]),
    dueFact({ ...act, subject: { ...subject, deadlineText: '' } }, 'Thời hạn mới'),
    ...(written === '' ? [] : [fact('Theo văn bản', `“${written}”`)]),
  ];
}

/** `30/09/2021 → 30/11/2021`, or the new day alone where the old one is not known. */
export function changeWords(before: LocalDate | null, after: LocalDate | null): string {
  if (after === null) return 'không ấn định ngày';
  return before === null
    ? `thời hạn mới ${printedDate(after)}`
    : `${printedDate(before)} → ${printedDate(after)}`;
}
