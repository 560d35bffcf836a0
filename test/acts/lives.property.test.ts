import fc from 'fast-check';
import { isStillTrue } from '../../domain/desk/still-true';
import type { Card, HeldCard } from '../../domain/desk/types';
import { cellOf } from '../../domain/lifecycle/cell';
import { evolve } from '../../domain/lifecycle/evolve';
import { nextStep } from '../../domain/lifecycle/next-step';
import { countCells } from '../../domain/figures/rates';
import { hasEnded, STATUSES, type AssignmentStatus } from '../../domain/lifecycle/types';
import { dateOf, DAY_MS } from '../../domain/time/epoch';
import { SECRET_WORDS } from '../../domain/lifecycle/secret';
import { forms, Life, preparedOne } from './lives';
import { lead, lifeLed, livesArb, type Happening } from './random-lives';

const LIVES = [
  'tiep/2026-Q4',
  'thuong/2026-Q3',
  'goc/2026-Q2',
  'nen-nep/2026',
  'mat/2026-Q3',
  'hang-quy/2026-Q4',
];
const arb = livesArb(LIVES);
const run = { seed: 20_261_126, numRuns: 400 };

/** Leads a life, looking at it before and after each thing that happens. */
function watched(
  { id, happenings }: { id: string; happenings: Happening[] },
  look: (life: Life, outcome: ReturnType<typeof lead>, seen: number) => void,
): Life {
  const life = new Life(preparedOne(id));
  for (const happening of happenings) {
    const seen = life.events.length;
    look(life, lead(life, happening), seen);
  }
  return life;
}

test('the events alone tell the state, which survives being written down', () => {
  fc.assert(
    fc.property(arb, (given) => {
      const life = lifeLed(given);
      expect(life.events.reduce(evolve, life.initial)).toEqual(life.state);
      expect(JSON.parse(JSON.stringify(life.state))).toEqual(life.state);
    }),
    run,
  );
});

test('the number grows by one, instants never go backwards, and due days only by an amended paper', () => {
  fc.assert(
    fc.property(arb, (given) => {
      const { events, initial } = lifeLed(given);
      let state = initial;
      let last = -Infinity;
      for (const event of events) {
        const after = evolve(state, event);
        expect(after.seq).toBe(state.seq + 1);
        expect(event.at).toBeGreaterThanOrEqual(last);
        if (state.effectiveDue !== null && event.type !== 'Amended')
          expect(after.effectiveDue! >= state.effectiveDue).toBe(true);
        last = event.at;
        state = after;
      }
    }),
    run,
  );
});

test('whatever happened, the way to an end is open: it may be withdrawn, and it may be accepted', () => {
  const finishing: Partial<Record<AssignmentStatus, (keyof typeof forms)[]>> = {
    declined: ['keep'],
    suspended: ['resume'],
    awaitingHead: ['approve'],
    submitted: ['accept'],
  };
  const seen = new Set<AssignmentStatus>();
  fc.assert(
    fc.property(arb, (given) => {
      const life = watched(given, ({ state }) => seen.add(state.status));
      const secret = life.state.secret;
      const act = (name: keyof typeof forms) => {
        const form = { ...forms[name] };
        for (const field of ['reason', 'text'] as const)
          if (secret && field in form) Object.assign(form, { [field]: SECRET_WORDS });
        return life.act(form);
      };
      if (hasEnded(life.state.status)) return;
      const withdrawn = new Life(life.one, { state: life.state, from: life.now }).act(
        secret ? { ...forms.withdraw, reason: SECRET_WORDS } : forms.withdraw,
      );
      expect(withdrawn.ok).toBe(true);
      for (let turns = 0; turns < 6 && !hasEnded(life.state.status); turns += 1)
        for (const name of finishing[life.state.status] ?? (['submit'] as const))
          expect(act(name)).toMatchObject({ ok: true });
      expect(life.state.status).toBe('accepted');
    }),
    { ...run, numRuns: 600 },
  );
  // Only the end of its cycle closes one.
  expect([...seen].sort()).toEqual(STATUSES.filter((status) => status !== 'closed').sort());
});

test('what is refused leaves nothing behind, and says why in a Vietnamese sentence', () => {
  fc.assert(
    fc.property(arb, (given) => {
      watched(given, (life, outcome, seen) => {
        if (outcome === null || outcome.ok) return;
        const brought = life.events.slice(seen);
        expect(brought.filter((event) => 'by' in event)).toEqual([]);
        expect(outcome.refusal.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(outcome.refusal.message).toMatch(/^\p{Lu}.*[.]$/u);
        expect(outcome.refusal.message).not.toMatch(/undefined|null|NaN|\[object/);
      });
    }),
    run,
  );
});

test('what time brings lies ahead, and comes to rest', () => {
  fc.assert(
    fc.property(arb, (given) => {
      let { state } = watched(given, ({ state: now, events }) => {
        const next = nextStep(now);
        if (next !== null && events.length > 0) expect(next.at).toBeGreaterThanOrEqual(events.at(-1)!.at);
      });
      let steps = 0;
      for (let next = nextStep(state); next !== null; next = nextStep(state)) {
        expect(next.event.at).toBe(next.at);
        state = evolve(state, next.event);
        expect((steps += 1)).toBeLessThan(20);
      }
    }),
    run,
  );
});

test('at any instant the cells of any assignments sum up to their number', () => {
  fc.assert(
    fc.property(fc.array(arb, { maxLength: 6 }), fc.integer({ min: -400, max: 1500 }), (given, days) => {
      const lives = given.map(lifeLed);
      const counts = countCells(lives.map((life) => cellOf(life.row(), life.now + days * DAY_MS)));
      expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(lives.length);
    }),
    { ...run, numRuns: 150 },
  );
});

/** What a desk would still say of dated steps. */
function asks({ steps, repeat }: Card): boolean {
  return steps.length > 0 || repeat !== null;
}

function heldBy(life: Life, owner: string): HeldCard[] {
  return life.desks.get(owner)?.cards ?? [];
}

/** Roles in which a body may be asked for something as the assignment stands. */
function rolesOf({ state }: Life, id: string): string[] {
  const silent = hasEnded(state.status) || state.status === 'submitted' || state.status === 'suspended';
  const explaining = !hasEnded(state.status) && state.lead.id === id ? ['explaining'] : [];
  const informed = state.informed.includes(id) ? ['informed'] : [];
  if (silent) return [...explaining, ...informed];
  const leads = state.lead.id === id ? ['lead'] : [];
  const coordinates = state.coordinating.includes(id) ? ['coordinating', 'contributing'] : [];
  return [...explaining, ...informed, ...leads, ...coordinates];
}

test('no desk asks a body for what it is not charged with now', () => {
  fc.assert(
    fc.property(arb, (given) => {
      watched(given, (life) => {
        for (const [owner, { cards }] of life.desks) {
          if (['secretariat', 'office', 'committee'].includes(owner)) continue;
          const allowed = rolesOf(life, owner);
          const wrong = cards.filter((card) => asks(card) && !allowed.includes(card.role));
          // Who is only informed is told of the start whatever happened since.
          expect(wrong.filter(({ role }) => role !== 'informed' || !hasEnded(life.state.status))).toEqual([]);
        }
      });
    }),
    { ...run, numRuns: 600 },
  );
});

test('whoever watches says nothing of an end but the end', () => {
  fc.assert(
    fc.property(arb, (given) => {
      const life = lifeLed(given);
      if (!hasEnded(life.state.status)) return;
      const row = life.row();
      for (const owner of ['secretariat', 'office', 'committee']) {
        for (const { steps, seq, role, subject } of heldBy(life, owner))
          for (const { kind, rung } of steps)
            expect(isStillTrue({ kind, rung, seq, role, subject, merged: [] }, row)).toBe(false);
      }
    }),
    run,
  );
});

test('no step to come is lost: lead and coordinating bodies are told all that their ladder holds', () => {
  fc.assert(
    fc.property(arb, (given) => {
      watched(given, (life) => {
        const { state, now } = life;
        if (hasEnded(state.status) || ['submitted', 'suspended'].includes(state.status)) return;
        // The report of a standing duty answers the reminder of its year.
        if (state.standing && state.progress.length > 0) return;
        for (const id of [state.lead.id, ...state.coordinating]) {
          const role = id === state.lead.id ? 'lead' : 'coordinating';
          const coming = state.ladder.steps.filter(
            ({ audience, on }) => audience.kind === 'body' && audience.id === id && on > dateOf(now),
          );
          const held = heldBy(life, id).find((card) => card.role === role)?.steps ?? [];
          const known = new Set(held.map((step) => `${step.on} ${step.kind} ${step.audience.id}`));
          expect(coming.filter((step) => !known.has(`${step.on} ${step.kind} ${id}`))).toEqual([]);
          expect(held.filter(({ audience }) => audience.id !== id)).toEqual([]);
        }
      });
    }),
    { ...run, numRuns: 600 },
  );
});

test('a ladder speaks to nobody but those who are charged now', () => {
  fc.assert(
    fc.property(arb, (given) => {
      watched(given, ({ state }) => {
        const charged = [state.lead.id, ...state.coordinating, ...state.informed];
        const { steps, escalations, repeat } = state.ladder;
        const bodies = [...steps, ...escalations, ...(repeat === null ? [] : [repeat])]
          .map(({ audience }) => audience)
          .filter(({ kind }) => kind === 'body' || kind === 'head')
          .map(({ id }) => id);
        expect(bodies.filter((id) => !charged.includes(id))).toEqual([]);
        expect(new Set(charged).size).toBe(charged.length);
      });
    }),
    { ...run, numRuns: 600 },
  );
});

test('escalations follow the due day that stands', () => {
  fc.assert(
    fc.property(arb, (given) => {
      watched(given, ({ state }) => {
        if (state.effectiveDue === null) return;
        expect(state.ladder.escalations.filter(({ on }) => on <= state.effectiveDue!)).toEqual([]);
        const { repeat } = state.ladder;
        if (repeat !== null) expect(repeat.due).toBe(state.effectiveDue);
      });
    }),
    run,
  );
});
