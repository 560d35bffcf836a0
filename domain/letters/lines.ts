import type { DigestItem, ItemKind } from '../desk/types';
import { noticeEntry, URGENCIES, type Colour, type Urgency } from '../notices';
import type { DigestModel } from './model';
import { isOfAssignment, isRound, roundStanding } from './round-words';
import { mergedWords, standingWords } from './words';
import type { LocalDate } from '../time/epoch';

/** What a digest says of one assignment or round: several items of it on one morning are one line. */
export interface Line {
  item: DigestItem;
  urgency: Urgency;
  colour: Colour;
  kinds: ReadonlySet<ItemKind>;
  standing: string;
}

function urgencyOf(item: DigestItem, day: LocalDate): Urgency {
  const { role, kind } = item;
  if (role === 'informed') return 'information';
  if (isRound(item)) return roundUrgency(item, day);
  // What is asked for beside an assignment is not a new one, and is due soon.
  if (kind === 'start' && (role === 'contributing' || role === 'explaining')) return 'soon';
  return noticeEntry(kind).urgency;
}

/** One kind of step leads to the day of a round and past it. */
function roundUrgency({ subject: { effectiveDue } }: DigestItem, day: LocalDate): Urgency {
  if (effectiveDue === null || effectiveDue > day) return 'soon';
  return effectiveDue === day ? 'today' : 'overdue';
}

/** The lines of a digest, most pressing first; within one urgency by due date, then by mã nhiệm vụ. */
export function linesOf(model: Pick<DigestModel, 'items' | 'day' | 'workingDays'>): Line[] {
  const groups = new Map<string, DigestItem[]>();
  for (const item of model.items) {
    const key = JSON.stringify([
      urgencyOf(item, model.day),
      item.subject.cycle,
      item.subject.assignment,
      item.role,
    ]);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].map((items) => lineOf(items, model)).sort(byUrgency);
}

function lineOf(items: DigestItem[], { day, workingDays }: Pick<DigestModel, 'day' | 'workingDays'>): Line {
  const item = items.at(-1)!;
  const urgency = urgencyOf(item, day);
  const standing = isOfAssignment(item)
    ? standingWords(item, day, workingDays)
    : roundStanding(item.subject, day, workingDays);
  const merged = items.reduce((sum, { merged }) => sum + merged.length, 0);
  return {
    item,
    urgency,
    colour: isRound(item) && urgency === 'overdue' ? 'red' : noticeEntry(item.kind).colour,
    kinds: new Set(items.map(({ kind }) => kind)),
    standing: standing + mergedWords(merged),
  };
}

function byUrgency(a: Line, b: Line): number {
  const order = URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency);
  if (order !== 0) return order;
  const [first, second] = [sortKey(a), sortKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function sortKey({ item: { subject } }: Line): string {
  return `${subject.effectiveDue ?? '9999-12-31'} ${subject.assignment}`;
}
