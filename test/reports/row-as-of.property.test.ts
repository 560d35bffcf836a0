import fc from 'fast-check';
import { evolve } from '../../domain/lifecycle/evolve';
import { cellOf } from '../../domain/lifecycle/cell';
import { recordOf } from '../../domain/lifecycle/record';
import { isAsked, type AssignmentRecord, type AssignmentState } from '../../domain/lifecycle/types';
import { rowAsOf } from '../../domain/reports/row-as-of';
import { DAY_MS, dateOf, endOfDay, HOUR_MS, type Instant } from '../../domain/time/epoch';
import { close, type Life } from '../acts/lives';
import { lifeLed, livesArb } from '../acts/random-lives';

const LIVES = [
  'tiep/2026-Q4',
  'thuong/2026-Q3',
  'goc/2026-Q2',
  'nen-nep/2026',
  'mat/2026-Q3',
  'hang-quy/2026-Q4',
];

/** Some lives are closed with their cycle at the end. */
const livedArb = fc.record({
  given: livesArb(LIVES),
  isClosed: fc.boolean(),
  pick: fc.nat(10_000),
  near: fc.constantFrom<'event' | 'after' | 'midnight' | 'any'>('event', 'after', 'midnight', 'any'),
});
type Lived = typeof livedArb extends fc.Arbitrary<infer T> ? T : never;

function livedOf({ given, isClosed }: Lived): Life {
  const life = lifeLed(given);
  if (isClosed) life.until(life.now + 40 * DAY_MS).command(close);
  return life.until(life.now + HOUR_MS);
}

/** An instant of the life: of an event, just after it, at the midnight after it, or any. */
function instantOf({ events, now }: Life, { pick, near }: Lived): Instant {
  const from = events[0]?.at ?? now;
  const { at } = events[pick % Math.max(1, events.length)] ?? { at: now };
  switch (near) {
    case 'event':
      return at;
    case 'after':
      return at + 1;
    case 'midnight':
      return endOfDay(dateOf(at));
    case 'any':
      return from + Math.floor((pick / 10_000) * (now + DAY_MS - from));
  }
}

/** The state that was recorded last before an instant. */
function stateBefore(life: Life, at: Instant): AssignmentState {
  return life.events.filter((event) => event.at < at).reduce(evolve, life.initial);
}

/** What a snapshot asks of a row. */
function told(row: AssignmentRecord, at: Instant) {
  const { assignment, detail, status, nominalDue, effectiveDue, overdue, leadName } = row;
  const { receivedAt, submittedAt, acceptedAt, closedAt, returns } = row;
  return {
    status,
    cell: cellOf(row, at),
    days: [nominalDue, effectiveDue],
    overdue,
    charged: [assignment.lead, leadName, ...assignment.coordinating],
    stamps: { receivedAt, submittedAt, acceptedAt, closedAt },
    returns: [returns, detail?.returns],
    submissions: detail?.submissions,
    extensions: detail?.extensions,
    explanations: detail?.explanations,
    declines: detail?.declines,
    paused: detail?.suspensions.map(({ suspendedAt, resumedAt }) => [suspendedAt, resumedAt]),
    withdrawn: detail?.withdrawn,
    reopened: detail?.reopened,
    decisions: detail?.decisions,
    urges: detail?.urges,
    parts: detail?.parts.filter(({ contributions }) => contributions.length > 0).length,
  };
}

/** What stood then, but that a draft which nobody waits with any more reads as the status before it. */
function expectedAt(life: Life, at: Instant) {
  const state = stateBefore(life, at);
  const { one, cardSource } = life;
  const row = recordOf({ scope: 'real', cycle: cardSource.cycle, assignment: one.assignment }, state, at);
  const isLate = isAsked(state.status) && row.effectiveDue !== null && at >= endOfDay(row.effectiveDue);
  const expected = told({ ...row, overdue: row.overdue || isLate }, at);
  const isForgotten = state.status === 'awaitingHead' && life.state.draft?.at !== state.draft!.at;
  const from = state.draft?.from === 'awaitingReceipt' ? 'inProgress' : state.draft?.from;
  return isForgotten ? { ...expected, status: from } : expected;
}

test('a row as of any instant is the row that was recorded then, whatever happened since', () => {
  fc.assert(
    fc.property(livedArb, (lived) => {
      const life = livedOf(lived);
      const at = instantOf(life, lived);
      const row = JSON.parse(JSON.stringify(life.row())) as AssignmentRecord;
      expect(told(rowAsOf(row, at), at)).toEqual(expectedAt(life, at));
    }),
    { seed: 20_261_214, numRuns: 2_000 },
  );
});
