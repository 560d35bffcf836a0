import { cardsAfter } from '../../domain/desk/cards';
import { digestsOf, emptyDesk, markSaid, nextMorning, takeCards } from '../../domain/desk/mornings';
import type { DeskState } from '../../domain/desk/types';
import { dossierOf } from '../../domain/dossier/dossier-of';
import type { Dossier, NamedItem } from '../../domain/dossier/types';
import { buildLadder } from '../../domain/ladder/build';
import type { CommitteeRhythm } from '../../domain/ladder/types';
import { evolve, initialState } from '../../domain/lifecycle/evolve';
import { nextStep } from '../../domain/lifecycle/next-step';
import { EARLIEST_POLICY } from '../../domain/lifecycle/policy';
import { recordOf } from '../../domain/lifecycle/record';
import type { AssignmentState } from '../../domain/lifecycle/types';
import type { Assignment } from '../../domain/plan/assignment';
import { dateOf, startOfDay, type Instant } from '../../domain/time/epoch';
import { assignment, calendar, context, policy } from '../ladder/assignments';
import { at, workingDays } from './rows';

/** A whole cycle in which nobody answers, as the Committee's desk lives it: every event of time, every morning. */
function silentCycle(dues: string[], every: CommitteeRhythm = 'week', until: Instant = at('2022-06-30')) {
  const running = dues.map((due, i) => {
    const given = assignment({ id: `KH142-III.${i + 1}-01/2021`, due });
    const ladder = buildLadder(given, { ...policy(), committeeEvery: every }, context);
    const state = initialState({
      assignment: given,
      leadName: given.lead,
      ladder,
      policy: EARLIEST_POLICY,
      awaits: [],
    });
    return { given, state };
  });
  let desk: DeskState = emptyDesk({ kind: 'committee', id: 'committee' });
  const dossiers: Dossier[] = [];
  for (let now = at('2021-03-01', 0); ;) {
    const step = earliest(running.map(({ state }) => nextStep(state)?.at ?? null));
    const morning = nextMorning(desk, now, calendar);
    const next = earliest([step, morning]);
    if (next === null || next > until) return dossiers;
    now = next;
    if (step !== null && step <= now) desk = passed(running, desk, now);
    else {
      const day = dateOf(now);
      const [digest] = digestsOf(desk, day, calendar);
      dossiers.push(
        dossierOf({
          scope: 's',
          day,
          at: now,
          said: digest!.items,
          rows: running.map(({ given, state }) =>
            recordOf({ scope: 's', cycle: 'KH142/1', assignment: given }, state, now),
          ),
          named: dossiers.flatMap(namedBy),
          workingDays,
        }),
      );
      desk = markSaid(desk, day, calendar);
    }
  }
}

function passed(
  running: { given: Assignment; state: AssignmentState }[],
  desk: DeskState,
  now: Instant,
): DeskState {
  for (const one of running) {
    const step = nextStep(one.state);
    if (step === null || step.at > now) continue;
    one.state = evolve(one.state, step.event);
    const cards = cardsAfter({ cycle: 'KH142/1', assignment: one.given }, one.state, step.event)
      .filter(({ owner }) => owner.kind === 'committee')
      .map(({ card }) => card);
    desk = takeCards(desk, cards, now, calendar);
  }
  return desk;
}

function namedBy({ id, day, items }: Dossier): NamedItem[] {
  return items.map(({ row }) => ({
    dossier: id,
    day,
    cycle: row.cycle,
    assignment: row.assignment.id,
    due: row.effectiveDue,
  }));
}

function earliest(times: (Instant | null)[]): Instant | null {
  const known = times.filter((one) => one !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** Four due days, two of which reach the Committee on one Monday. */
const DUES = ['2021-06-30', '2021-07-02', '2021-09-30', '2021-09-30', '2021-12-31'];

test('a cycle in which nobody answers brings as many dossiers as there are Mondays with something new', () => {
  const dossiers = silentCycle(DUES);
  const mondays = new Set(
    DUES.map((due) => buildLadder(assignment({ due }), policy(), context).escalations.at(-1)!.on),
  );
  expect(dossiers.map(({ day }) => day)).toEqual([...mondays].sort());
  expect(dossiers.map(({ day, items }) => `${day} ${items.length}`)).toEqual([
    '2021-07-12 1',
    '2021-07-19 2',
    '2021-10-18 4',
    '2022-01-17 5',
  ]);
});

test('each dossier names what the earlier ones named, and proposes more the longer nothing comes', () => {
  const [, , third, last] = silentCycle(DUES);
  expect(third!.items.map(({ named, proposed }) => `${named} ${proposed.measure}`)).toEqual([
    '2 inspect',
    '1 inspect',
    '0 remind',
    '0 remind',
  ]);
  expect(last!.items.map(({ proposed }) => proposed.measure)).toEqual([
    'inspect',
    'inspect',
    'inspect',
    'inspect',
    'remind',
  ]);
});

test('once a month there is one dossier for all that was reached since the month before', () => {
  const dossiers = silentCycle(DUES, 'month');
  expect(dossiers.map(({ day, items }) => `${day} ${items.length}`)).toEqual([
    '2021-08-02 2',
    '2021-11-01 4',
    '2022-02-07 5',
  ]);
});

test('a cycle in which nothing is due brings none', () => {
  expect(silentCycle([], 'week', startOfDay(dateOf(at('2022-06-30'))))).toEqual([]);
});
