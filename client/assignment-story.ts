import { actsOffered, type SecretariatAct } from '../domain/acts/offers';
import type { Step } from '../domain/ladder/types';
import type { LedgerRow } from '../domain/letters/ledger';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import { ladderOfRow } from '../domain/plan/ladder-of-row';
import { predecessorsOf } from '../domain/plan/dependencies';
import type { CycleSource } from '../domain/plan/cycle-source';
import { dateOf, type Instant } from '../domain/time/epoch';
import type { ChainedLine, Store } from '../store';
import { assignmentDetailJson, type AssignmentDetailJson, type NamesOfBodies } from './assignment-json';
import { assignmentJson, type AssignmentJson } from './json';

type Reads = Pick<Store, 'queries' | 'records' | 'letters'>;

/** Where in which paper it stands. */
export interface Origin {
  title: string;
  number: string | null;
  issuer: string;
  /** What stands over the clause. */
  heading: string | null;
  line: number | null;
  /** The sentence of the paper; null where it was not kept, or may not be read. */
  quote: string | null;
  /** Mã nhiệm vụ without its period. */
  obligation: string;
}

/** Everything that is to be told of one assignment. */
export interface AssignmentStory {
  head: AssignmentJson;
  detail: AssignmentDetailJson;
  /** null where the source of its cycle is kept no more. */
  origin: Origin | null;
  ladder: Step[];
  /** What the rules would let the secretariat do now. */
  offered: SecretariatAct[];
  buildsOn: AssignmentRecord[];
  builtOnBy: AssignmentRecord[];
  /** Newest first. */
  audit: ChainedLine[];
  letters: LedgerRow[];
}

const MOST_LINES = 200;
const MOST_LETTERS = 40;

/** Reads it by the row and what stands beside; no workflow is asked, and nothing is read that grows with the plan. */
export async function storyOf(
  store: Reads,
  row: AssignmentRecord,
  { now, reader, names }: { now: Instant; reader: string | null; names: NamesOfBodies },
): Promise<AssignmentStory> {
  const { scope, cycle, assignment } = row;
  const [source, audit, letters] = await Promise.all([
    store.records.cycleSource(scope, cycle),
    store.queries.auditLines({
      scope,
      cycle,
      assignment: assignment.id,
      newestFirst: true,
      limit: MOST_LINES,
    }),
    store.letters.about(scope, cycle, assignment.id, MOST_LETTERS),
  ]);
  const head = assignmentJson(row, now, reader);
  return {
    head,
    detail: assignmentDetailJson(row, names),
    origin: source === null ? null : originOf(source, row, head.summary === assignment.summary),
    ladder: source === null ? [] : ladderOfRow(source, row, dateOf(now)),
    offered: source === null ? [] : actsOffered({ source, row, now }),
    ...(source === null ? { buildsOn: [], builtOnBy: [] } : await relatedTo(store, row, source)),
    audit,
    letters,
  };
}

function originOf({ plan }: CycleSource, { assignment }: AssignmentRecord, mayRead: boolean): Origin {
  const { type, title, number, issuer } = plan.plan;
  const clause = plan.clauses?.find((one) => one.clause === assignment.clause);
  const obligation = plan.obligations.find(({ code }) => code === assignment.obligation);
  return {
    title: title.startsWith(type) ? title : `${type} ${title}`,
    number,
    issuer,
    heading: clause?.heading ?? null,
    line: assignment.line ?? clause?.line ?? null,
    quote: mayRead ? (obligation?.reading?.quote ?? null) : null,
    obligation: assignment.obligation,
  };
}

/** What it builds on and what builds on it: asked by obligation, since the plan says which. */
async function relatedTo(
  store: Reads,
  { scope, cycle, assignment }: AssignmentRecord,
  { plan }: CycleSource,
) {
  const followers = plan.obligations.filter(({ dependsOn }) => dependsOn.includes(assignment.obligation));
  const asked = [...assignment.dependsOn, ...followers.map(({ code }) => code)];
  if (asked.length === 0) return { buildsOn: [], builtOnBy: [] };
  const pages = await Promise.all(
    [assignment.obligation, ...asked].map((obligation) =>
      store.queries.listAssignments({ scope, cycle, obligation }),
    ),
  );
  const rows = pages.flatMap((page) => page.rows);
  const predecessors = predecessorsOf(rows.map((one) => one.assignment));
  const own = predecessors.get(assignment.id) ?? [];
  return {
    buildsOn: rows.filter((one) => own.includes(one.assignment.id)),
    builtOnBy: rows.filter((one) => predecessors.get(one.assignment.id)?.includes(assignment.id)),
  };
}
