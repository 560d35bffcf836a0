import type { DigestItem, ItemKind } from '../desk/types';
import type { Scope } from '../ids';
import { pendingExtension } from '../lifecycle/pending';
import { type AssignmentRecord, type AssignmentStatus, isAsked } from '../lifecycle/types';
import type { Instant, LocalDate } from '../time/epoch';
import { proposalFor } from './proposal';
import {
  OUTCOMES,
  type Dossier,
  type DossierCause,
  type DossierItem,
  type NamedItem,
  type SettledItem,
  type SettledOutcome,
} from './types';

/** What a dossier is made from. */
export interface DossierSources {
  scope: Scope;
  day: LocalDate;
  at: Instant;
  /** What the Committee's desk has to say that morning. */
  said: readonly DigestItem[];
  /** As they stand that morning: of all that is said, was named by the last dossier, or waits for the Committee. */
  rows: readonly AssignmentRecord[];
  /** What dossiers of earlier days named. */
  named: readonly NamedItem[];
  /** Working days from one day to a later one. */
  workingDays: (from: LocalDate, to: LocalDate) => number;
}

/**
 * What is laid before the Standing Committee on a day: all that is overdue and was reported to it, or asks it for an
 * extension; and what became of the rest since the dossier before. By the rows: what was settled an hour ago is not in it.
 */
export function dossierOf({ scope, day, at, said, rows, named, workingDays }: DossierSources): Dossier {
  const laid = reallyLaid(named, said, day);
  const items = rows.flatMap((row): DossierItem[] => {
    const cause = causeOf(row);
    if (cause === null) return [];
    const times = laid.filter((one) => isOf(row, one)).length;
    const { overdue, effectiveDue } = row;
    const daysOverdue =
      overdue && effectiveDue !== null && effectiveDue < day ? workingDays(effectiveDue, day) : 0;
    return [{ cause, row, daysOverdue, named: times, proposed: proposalFor(row, times, day) }];
  });
  return { scope, id: day, day, at, items: items.sort(byAge), settled: settledOf(rows, said, laid) };
}

export function hasContent({ items, settled }: Dossier): boolean {
  return items.length > 0 || settled.length > 0;
}

/** The dossier without the items that, by the rows, have been settled since it was made: for a letter that was held up. */
export function stillLaid(dossier: Dossier, rows: readonly AssignmentRecord[]): Dossier {
  const now = new Map(rows.map((row) => [keyOf(row), row]));
  const waits = ({ row }: DossierItem) => causeOf(now.get(keyOf(row)) ?? row) !== null;
  return { ...dossier, items: dossier.items.filter(waits) };
}

/** What the last dossier that reached the Committee before `day` named: its rows tell what became of it. */
export function lastNamed({ named, said, day }: Pick<DossierSources, 'named' | 'said' | 'day'>): NamedItem[] {
  return newestOf(reallyLaid(named, said, day));
}

function newestOf(named: readonly NamedItem[]): NamedItem[] {
  const last = named.reduce((a, { day }) => (day > a ? day : a), '');
  return named.filter(({ day }) => day === last);
}

/** Why an assignment waits for the Committee; null: it does not. */
function causeOf({ status, overdue, escalationLevel, detail }: AssignmentRecord): DossierCause | null {
  if (!isAsked(status)) return null;
  const reported = Math.max(escalationLevel, detail?.alarmedLevel ?? 0) >= 4;
  if (overdue && reported) return 'overdue';
  return detail !== null && pendingExtension(detail)?.authority === 'committee' ? 'extension' : null;
}

/** A dossier whose mail nobody took was carried to this one, and named nothing to anybody. */
function reallyLaid(named: readonly NamedItem[], said: readonly DigestItem[], day: LocalDate): NamedItem[] {
  const carried = new Set(said.flatMap(({ merged }) => merged.map(({ on }) => on)));
  return named.filter((one) => one.day < day && !carried.has(one.day));
}

/** In the order in which they were laid before the Committee, then as it heard of them: rows come in none. */
function settledOf(
  rows: readonly AssignmentRecord[],
  said: readonly DigestItem[],
  laid: readonly NamedItem[],
): SettledItem[] {
  const before = newestOf(laid);
  const news = said.filter(({ kind }) => !ASKING.has(kind)).map(({ subject }) => subject);
  const told = [...before, ...news];
  return rows
    .map((row) => ({ row, place: told.findIndex((one) => isOf(row, one)) }))
    .filter(({ row, place }) => place !== -1 && causeOf(row) === null)
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => ({ row, outcome: outcomeOf(row, before.find((one) => isOf(row, one)) ?? null) }));
}

/** Lines that ask something of the Committee; the others tell how something ended. */
const ASKING: ReadonlySet<ItemKind> = new Set<ItemKind>(['escalation', 'extensionAsked']);

function outcomeOf({ status, effectiveDue }: AssignmentRecord, before: NamedItem | null): SettledOutcome {
  if (isEnding(status)) return status;
  return before !== null && before.due === effectiveDue ? 'notExtended' : 'moved';
}

function isEnding(status: AssignmentStatus): status is SettledOutcome & AssignmentStatus {
  return (OUTCOMES as readonly string[]).includes(status);
}

function isOf({ cycle, assignment }: AssignmentRecord, one: { cycle: string; assignment: string }): boolean {
  return one.cycle === cycle && one.assignment === assignment.id;
}

function keyOf({ cycle, assignment }: AssignmentRecord): string {
  return `${cycle} ${assignment.id}`;
}

/** The longest overdue first; then by mã nhiệm vụ. */
function byAge(a: DossierItem, b: DossierItem): number {
  const [first, second] = [a, b].map(({ row }) => `${row.effectiveDue ?? '9999-12-31'} ${keyOf(row)}`) as [
    string,
    string,
  ];
  return first < second ? -1 : first > second ? 1 : 0;
}
