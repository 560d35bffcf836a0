import type { Instant, LocalDate } from '../../time/epoch';
import type { AnyAct } from './types';

/** What the row knows of a due day from an instant on; null: it changed then, and nobody kept to which day. */
interface Known {
  at: Instant;
  due: LocalDate | null;
}

/**
 * The due day that an act replaced, read off what the row keeps of earlier changes; null where the last of them was
 * one that leaves no trace of its day (a resumption, a reopening): a letter rather says nothing than a wrong day.
 */
export function dueBefore(act: AnyAct): LocalDate | null {
  const { event, record } = act;
  const earlier = [...datedChanges(act), ...untracedChanges(act)].filter(
    // Of the same instant: another change than the one the letter tells of.
    ({ at, due }) => at < event.at || (at === event.at && due !== record.effectiveDue),
  );
  const last = Math.max(...earlier.map(({ at }) => at));
  const days = earlier.filter(({ at }) => at === last).map(({ due }) => due);
  if (days.includes(null)) return null;
  return (days as LocalDate[]).reduce((a, b) => (b > a ? b : a));
}

function datedChanges({ record, detail }: AnyAct): Known[] {
  const { returns, extensions, moves, amendments = [], decisions } = detail;
  return [
    { at: 0, due: record.assignment.effectiveDue },
    ...returns.map(({ returnedAt, newEffectiveDue }) => ({ at: returnedAt, due: newEffectiveDue })),
    ...extensions.map(({ askedAt, dueThen }) => ({ at: askedAt, due: dueThen })),
    ...extensions.flatMap(({ decision }) => movedTo(decision?.effectiveDue, decision?.at)),
    ...moves.flatMap(({ due, decided }) =>
      decided?.accepted === true ? movedTo(due.effectiveDue, decided.at) : [],
    ),
    ...amendments.flatMap(({ at, dueThen, effectiveDue }) => [
      { at: at - 1, due: dueThen },
      { at, due: effectiveDue },
    ]),
    ...decisions.flatMap(({ at, effectiveDue }) => movedTo(effectiveDue, at)),
  ];
}

function movedTo(due: LocalDate | null | undefined, at: Instant | undefined): Known[] {
  return due === undefined || due === null || at === undefined ? [] : [{ at, due }];
}

/** Without the change that the letter itself tells of. */
function untracedChanges({ detail: { suspensions, reopened }, event }: AnyAct): Known[] {
  const resumptions = suspensions.flatMap(({ resumedAt }) => resumedAt ?? []);
  const reopenings = reopened.map(({ at }) => at);
  return [
    ...(event.type === 'Resumed' ? resumptions.slice(0, -1) : resumptions),
    ...(event.type === 'Reopened' ? reopenings.slice(0, -1) : reopenings),
  ].map((at) => ({ at, due: null }));
}
