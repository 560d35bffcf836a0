import { coveringCalendar, mergeCalendars } from '../../domain/calendar/merge';
import type { Dossier } from '../../domain/dossier/types';
import type { Scope } from '../../domain/ids';
import { citePlan } from '../../domain/letters/cite';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { dossierPaper } from '../../domain/papers/dossier-paper';
import type { DraftPaper } from '../../domain/papers/paper';
import { urgingPaper } from '../../domain/papers/urging-paper';
import { groupBy } from '../../domain/plan/group-by';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { OFFICE_NAMES } from '../../domain/plan/recipients';
import { dateOf, type Instant, type LocalDate } from '../../domain/time/epoch';
import type { Store } from '../../store';

type Records = Pick<Store, 'records'>;

/** Working days for an answer where nobody names a day. */
const ANSWER_WITHIN = 5;

export async function draftDossierPaper(store: Records, dossier: Dossier): Promise<DraftPaper> {
  const rows = [...dossier.items, ...dossier.settled].map(({ row }) => row);
  const sources = await sourcesOf(store, dossier.scope, rows);
  return dossierPaper({ dossier, ...groundsOf(sources) });
}

export interface UrgingOrder {
  /** Open assignments, of one scope, of any bodies. */
  rows: AssignmentRecord[];
  now: Instant;
  /** By when an answer is asked for; null: after a few working days. */
  until: LocalDate | null;
}

export interface UrgingDraft {
  body: string;
  name: string;
  assignments: string[];
  until: LocalDate;
  paper: DraftPaper;
}

/** A công văn for each body that leads any of them, in the order of their names. */
export async function draftUrgingPapers(
  store: Records,
  { rows, now, until }: UrgingOrder,
): Promise<UrgingDraft[]> {
  const byBody = groupBy(rows, ({ assignment }) => assignment.lead);
  const drafted = [...byBody].map(async ([body, theirs]) => {
    const sources = await sourcesOf(store, theirs[0]!.scope, theirs);
    const day = dateOf(now);
    const data = sources
      .map(({ calendar }) => calendar)
      .reduce(mergeCalendars, { version: 'none', years: [] });
    const days = theirs.flatMap(({ effectiveDue }) => effectiveDue ?? []);
    const calendar = coveringCalendar(data, now, days);
    const answerBy = until ?? calendar.shift(day, ANSWER_WITHIN);
    const name = theirs[0]!.leadName;
    const paper = urgingPaper({
      rows: theirs,
      bodyName: name,
      day,
      until: answerBy,
      ...groundsOf(sources),
      workingDays: (from, to) => calendar.workingDaysBetween(from, to),
    });
    return { body, name, assignments: theirs.map(({ assignment }) => assignment.id), until: answerBy, paper };
  });
  const papers = await Promise.all(drafted);
  return papers.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

async function sourcesOf(
  { records }: Records,
  scope: Scope,
  rows: readonly AssignmentRecord[],
): Promise<CycleSource[]> {
  const cycles = [...new Set(rows.map(({ cycle }) => cycle))];
  const sources = await Promise.all(cycles.map((cycle) => records.cycleSource(scope, cycle)));
  return sources.filter((source) => source !== null);
}

function groundsOf(sources: readonly CycleSource[]) {
  const [first] = sources;
  return {
    plans: [...new Set(sources.map(({ plan }) => citePlan(plan.plan)))],
    planIssuer: first?.plan.plan.issuer ?? '',
    secretariat: first?.plan.offices.secretariat?.name ?? OFFICE_NAMES.secretariat,
    committee: first?.plan.offices.committee?.name ?? OFFICE_NAMES.committee,
  };
}
