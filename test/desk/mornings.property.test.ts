import fc from 'fast-check';
import { OFFICE_HOURS } from '../../domain/desk/hours';
import {
  carryOver,
  digestsOf,
  markSaid,
  nextMorning,
  takeCards,
  takeLooks,
} from '../../domain/desk/mornings';
import type { Card, DeskOwner, DeskState, Digest } from '../../domain/desk/types';
import type { Step } from '../../domain/ladder/types';
import {
  atHour,
  dateOf,
  DAY_MS,
  HOUR_MS,
  localDate,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../../domain/time/epoch';
import { calendar, card, desk, ITS_HEAD, step, TINH_DOAN } from './desks';

const FIRST = localDate('2021-01-04');
const START = startOfDay(FIRST);
/** Mornings are dealt over some fourteen months: two Tết, a new year. */
const WORKING_DAYS = 280;

const workingDay = (n: number): LocalDate => calendar.shift(calendar.onOrAfter(FIRST), n + 1);

/** A ladder like ours: the body's steps on days of their own, and a report to its head, who may be the body itself. */
const ladderArb = fc
  .record({
    days: fc.uniqueArray(fc.nat(WORKING_DAYS), { minLength: 1, maxLength: 6 }),
    reportOn: fc.option(fc.nat(WORKING_DAYS)),
    ownHead: fc.boolean(),
  })
  .map(({ days, reportOn, ownHead }): Step[] => {
    const told = days.map((n, i) => step(workingDay(n), 'reminder', `-${i + 1}`));
    const report =
      reportOn === null
        ? []
        : [step(workingDay(reportOn), 'escalation', '+2', ownHead ? ITS_HEAD : TINH_DOAN)];
    return [...told, ...report].sort((a, b) => (a.on < b.on ? -1 : 1));
  });

const dealsArb = fc.array(
  fc.record({ steps: ladderArb, dealtAt: fc.nat(400 * 24).map((hours) => START + hours * HOUR_MS) }),
  { minLength: 1, maxLength: 6 },
);

/** Hours of the whole time in which nothing runs. */
const downtimeArb = fc.array(
  fc.record({ from: fc.nat(420 * 24), hours: fc.integer({ min: 1, max: 40 * 24 }) }),
  { maxLength: 5 },
);

interface Deal {
  at: Instant;
  cards: Card[];
  /** Days on which it is to look at the rows. */
  looksOn?: LocalDate[];
}

interface Sent {
  digest: Digest;
  at: Instant;
}

/** The desk workflow without the engine: sleeps, takes what is dealt, speaks; nothing happens while it is down. */
function run(
  deals: Deal[],
  downtimes: { from: Instant; to: Instant }[],
  fails: (n: number) => boolean,
  owner?: DeskOwner,
): Sent[] {
  const pending = [...deals].sort((a, b) => a.at - b.at);
  const upAgain = (at: Instant): Instant => {
    const down = downtimes.find(({ from, to }) => at >= from && at < to);
    return down === undefined ? at : upAgain(down.to);
  };
  const delivered: Sent[] = [];
  let state: DeskState = desk(owner);
  let now = START;
  let mails = 0;
  for (let turns = 0; turns < 5000; turns += 1) {
    const morning = nextMorning(state, now, calendar);
    const dealt = pending[0]?.at ?? null;
    if (morning === null && dealt === null) return delivered;
    const due = Math.min(morning ?? Infinity, dealt ?? Infinity);
    const woken = upAgain(Math.max(now, due));
    const arrived = pending.filter(({ at }) => at <= woken);
    now = woken;
    if (arrived.length > 0) {
      pending.splice(0, arrived.length);
      for (const { cards, looksOn = [] } of arrived)
        state = takeLooks(takeCards(state, cards, now, calendar), looksOn);
      continue;
    }
    // Late out of a pause: what is due is asked anew at the hour it is.
    if (nextMorning(state, now, calendar) !== now) continue;
    const day = dateOf(now);
    const digests = digestsOf(state, day, calendar);
    state = markSaid(state, day, calendar);
    for (const digest of digests) {
      if (fails(mails++)) state = carryOver(state, digest);
      else delivered.push({ digest, at: now });
    }
  }
  throw new Error('the desk never came to rest');
}

const span = ({ from, hours }: { from: number; hours: number }) => ({
  from: START + from * HOUR_MS,
  to: START + (from + hours) * HOUR_MS,
});

/** Each line with all it stands for, once each: `body:tinh-doan v0 reminder -1`. */
function said({ digest }: Sent): string[] {
  const { audience, items } = digest;
  return items.flatMap((item) => [
    ...new Set(
      [item, ...item.merged].map(
        ({ kind, rung }) => `${audience.kind}:${audience.id} ${item.subject.assignment} ${kind} ${rung}`,
      ),
    ),
  ]);
}

function planned(name: string, steps: Step[]): string[] {
  return steps.map(({ audience, kind, rung }) => `${audience.kind}:${audience.id} ${name} ${kind} ${rung}`);
}

const dealsOf = (given: { steps: Step[]; dealtAt: Instant }[]) =>
  given.map(({ steps, dealtAt }, i): Deal => ({ at: dealtAt, cards: [card(`v${i}`, steps)] }));

const scenarioArb = fc.record({
  given: dealsArb,
  down: downtimeArb.map((all) => all.map(span)),
  failing: fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
});

/** A server that is out now and then, and well again after forty mails. */
const failsBy = (failing: boolean[]) => (n: number) => n < 40 && failing[n % failing.length]!;

test('every step is said exactly once, as a line or merged into one, whatever was down and whichever mail failed', () => {
  fc.assert(
    fc.property(scenarioArb, ({ given, down, failing }) => {
      const sent = run(dealsOf(given), down, failsBy(failing));
      const expected = given.flatMap(({ steps }, i) => planned(`v${i}`, steps));
      expect(sent.flatMap(said).sort()).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
});

test('no digest is empty, none comes twice a day, all in office hours of working days', () => {
  fc.assert(
    fc.property(scenarioArb, ({ given, down, failing }) => {
      const sent = run(dealsOf(given), down, failsBy(failing));
      const mornings = sent.map(({ digest }) => `${digest.audience.kind} ${digest.day}`);
      expect(new Set(mornings).size).toBe(mornings.length);
      for (const { digest, at } of sent) {
        expect(digest.items.length).toBeGreaterThan(0);
        expect(digest.day).toBe(dateOf(at));
        expect(calendar.isWorkingDay(digest.day)).toBe(true);
        expect(at).toBeGreaterThanOrEqual(atHour(digest.day, OFFICE_HOURS.morning));
        expect(at).toBeLessThan(atHour(digest.day, OFFICE_HOURS.last));
      }
    }),
    { numRuns: 300 },
  );
});

test('no line comes before its day, and none waits while the desk is up', () => {
  fc.assert(
    fc.property(dealsArb, (given) => {
      const sent = run(dealsOf(given), [], () => false);
      given.forEach(({ steps, dealtAt }, i) => {
        for (const one of steps) {
          const [line] = planned(`v${i}`, [one]);
          const on = sent.find((mail) => said(mail).includes(line!))!.digest.day;
          expect(on >= one.on).toBe(true);
          // Dealt after the morning: the same day, or the next working one if the day's digest has gone.
          const expected = dateOf(dealtAt) < one.on ? one.on : calendar.shift(dateOf(dealtAt), 1);
          expect(on <= expected).toBe(true);
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('what a newer card replaced is never said again', () => {
  const scene = fc.record({
    steps: ladderArb,
    silencedAt: fc.nat(400 * 24).map((h) => START + h * HOUR_MS),
    down: downtimeArb,
  });
  fc.assert(
    fc.property(
      scene,
      fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      ({ steps, silencedAt, down }, failing) => {
        const deals = [
          { at: START, cards: [card('v0', steps)] },
          { at: silencedAt, cards: [card('v0', [], { seq: 1 })] },
        ];
        const sent = run(deals, down.map(span), failsBy(failing));
        expect(sent.filter(({ at }) => at > silencedAt)).toEqual([]);
        expect(sent.flatMap(said).length).toBe(new Set(sent.flatMap(said)).size);
      },
    ),
    { numRuns: 300 },
  );
});

test('a desk that is up speaks of every step on its very day', () => {
  fc.assert(
    fc.property(fc.array(ladderArb, { minLength: 1, maxLength: 5 }), (ladders) => {
      const sent = run(
        [{ at: START - DAY_MS, cards: ladders.map((steps, i) => card(`v${i}`, steps)) }],
        [],
        () => false,
      );
      const days = sent.flatMap((mail) => said(mail).map((line) => `${mail.digest.day} ${line}`));
      const expected = ladders.flatMap((steps, i) =>
        steps.map((one) => `${one.on} ${planned(`v${i}`, [one])[0]}`),
      );
      expect(days.sort()).toEqual(expected.sort());
      expect(sent.every(({ digest, at }) => at === atHour(digest.day, OFFICE_HOURS.morning))).toBe(true);
      expect(sent.flatMap(({ digest }) => digest.items).every(({ merged }) => merged.length === 0)).toBe(
        true,
      );
    }),
    { numRuns: 200 },
  );
});

const SECRETARIAT: DeskOwner = { kind: 'secretariat', id: 'secretariat' };

test('every day to look at is looked at exactly once, on its day or the first morning after it', () => {
  const looksArb = fc.record({
    given: fc.array(
      fc.record({ days: fc.uniqueArray(fc.nat(WORKING_DAYS), { maxLength: 5 }), dealtAt: fc.nat(200 * 24) }),
      { minLength: 1, maxLength: 5 },
    ),
    down: downtimeArb.map((all) => all.map(span)),
    failing: fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
    cards: dealsArb,
  });
  fc.assert(
    fc.property(looksArb, ({ given, down, failing, cards }) => {
      const deals = given.map(({ days, dealtAt }): Deal => {
        const at = START + dealtAt * HOUR_MS;
        // As events give them: after the day they happened on.
        return { at, cards: [], looksOn: days.map(workingDay).filter((day) => day > dateOf(at)) };
      });
      // It writes to nobody but the secretariat.
      const own = cards.map(({ steps, dealtAt }) => ({
        dealtAt,
        steps: steps.map((one) => ({ ...one, audience: SECRETARIAT })),
      }));
      const sent = run([...deals, ...dealsOf(own)], down, failsBy(failing), SECRETARIAT);
      const looked = sent.flatMap(({ digest, at }) =>
        digest.looks === undefined ? [] : [{ after: digest.looks.after, through: digest.day, at }],
      );
      looked.forEach(({ after, through }, i) => {
        expect(after).toBe(looked[i - 1]?.through ?? null);
        expect(after === null || after < through).toBe(true);
      });
      for (const day of deals.flatMap(({ looksOn = [] }) => looksOn)) {
        const found = looked.filter(
          ({ after, through }) => (after === null || day > after) && day <= through,
        );
        expect(found).toHaveLength(1);
        if (down.length === 0 && !failing.includes(true)) expect(found[0]!.through).toBe(day);
      }
    }),
    { numRuns: 300 },
  );
});
