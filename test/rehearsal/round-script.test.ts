import { join } from 'node:path';
import { cycleSourceOf } from '../../client/cycle-source';
import { readPlanFile } from '../../client/plan-file';
import { prepareCycle } from '../../domain/plan/prepare';
import { roundScriptOf, type ScriptedRoundAct } from '../../domain/rehearsal/round-script';
import type { RoundCommand } from '../../domain/rounds/commands';
import { decideRound } from '../../domain/rounds/decide';
import { evolveRound, initialRound } from '../../domain/rounds/evolve';
import { nextTurn } from '../../domain/rounds/next-step';
import { checkPart, isWeighted, isWorse, type EarlierFigure } from '../../domain/rounds/part-check';
import type { PartContent } from '../../domain/rounds/part';
import type { RoundPlan, RoundState } from '../../domain/rounds/types';
import { missingParts, partStanding } from '../../domain/rounds/standing';
import { dateOf, endOfDay, type Instant } from '../../domain/time/epoch';

const EXAMPLES = join(__dirname, '..', '..', 'examples');

function cycleOf(file: string) {
  const reading = readPlanFile(join(EXAMPLES, file));
  if (!reading.ok) throw new Error(`${file} does not read`);
  const { rounds, calendar } = prepareCycle(cycleSourceOf(reading.plan));
  return { plan: reading.plan, rounds: rounds.rounds, calendar };
}

const DE_AN = cycleOf('de-an-2011-2015.yaml');
const SAMPLE = cycleOf('tinh-mau-2026-2030.yaml');

function scriptOf(
  { plan, rounds, calendar }: typeof DE_AN,
  scenario: 'silent' | 'diligent' | 'mixed',
  seed = 1,
) {
  return roundScriptOf({ rounds, targets: plan.targets, scenario, seed, calendar });
}

function contentOf(act: Extract<ScriptedRoundAct, { type: 'submitPart' }>): PartContent {
  const form = { cycle: 'X/1', round: act.round, body: act.body };
  return { version: 1, form, assignments: [], ...act.said };
}

function commandOf(act: ScriptedRoundAct): RoundCommand {
  const by = 'Cán bộ diễn tập';
  if (act.type !== 'submitPart') return { ...act, by };
  const { body, replaces } = act;
  const content = String(replaces + 1).repeat(64);
  return { by, type: 'submitPart', body, content, replaces };
}

/** The round as its script and time leave it. Throws where an act is refused. */
function played(round: RoundPlan, script: ScriptedRoundAct[], until: Instant = Infinity): RoundState {
  let state = initialRound(round);
  const pass = (at: Instant) => {
    for (let turn = nextTurn(state); turn !== null && turn.at <= at; turn = nextTurn(state)) {
      if (turn.turn === 'open')
        state = evolveRound(state, { type: 'Opened', participants: round.participants, at: turn.at });
      if (turn.turn === 'lapse') state = evolveRound(state, { type: 'RoundLapsed', at: turn.at });
      if (turn.turn !== 'close') continue;
      state = evolveRound(state, { type: 'PartsClosed', by: null, reason: null, at: turn.at });
      state = evolveRound(state, { type: 'Frozen', snapshot: 'f'.repeat(64), at: turn.at });
    }
  };
  for (const act of script.filter((one) => one.round === round.id && one.at <= until)) {
    pass(act.at);
    const decided = decideRound(state, commandOf(act), act.at);
    if (!decided.ok)
      throw new Error(`${act.round} ${act.type} ${dateOf(act.at)}: ${decided.refusal.message}`);
    state = evolveRound(state, decided.value);
  }
  pass(until === Infinity ? endOfDay(round.days.lapsesOn) : until);
  return state;
}

test('nobody sends anything where all are silent', () => {
  expect(scriptOf(DE_AN, 'silent')).toEqual([]);
});

test('the same seed plays the same rounds, another seed others', () => {
  expect(scriptOf(DE_AN, 'mixed', 7)).toEqual(scriptOf(DE_AN, 'mixed', 7));
  expect(scriptOf(DE_AN, 'mixed', 7)).not.toEqual(scriptOf(DE_AN, 'mixed', 8));
});

test('the diligent send every part in time, have it accepted the next working day, and report on the day', () => {
  const script = scriptOf(DE_AN, 'diligent');
  for (const round of DE_AN.rounds) {
    const own = script.filter((act) => act.round === round.id);
    const on = (type: string, body: string) => {
      const [act] = own.filter((one) => one.type === type && 'body' in one && one.body === body);
      return dateOf(act!.at);
    };
    for (const { id } of round.participants) {
      expect(on('submitPart', id) > round.days.opensOn).toBe(true);
      expect(on('submitPart', id) < round.days.partsDue).toBe(true);
      expect(on('acceptPart', id)).toBe(DE_AN.calendar.shift(on('submitPart', id), 1));
    }
    const state = played(round, script);
    expect(missingParts(state)).toEqual([]);
    expect(state.reported?.paper.date).toBe(round.days.collateDue);
  }
});

test('mixed: on time, on the last day, sent back and repaired, missing, after the close; papers late or never', () => {
  const seen = new Set<string>();
  for (const cycle of [DE_AN, SAMPLE])
    for (let seed = 1; seed <= 12; seed += 1) {
      const script = scriptOf(cycle, 'mixed', seed);
      for (const round of cycle.rounds) {
        const state = played(round, script);
        seen.add(`paper ${state.status}`);
        if ((state.reported?.paper.date ?? '') > round.days.committeeDue) seen.add('paper late');
        for (const part of state.parts) {
          seen.add(partStanding(part, state));
          if (part.versions.length === 2) seen.add('repaired');
          const counted = part.versions.filter(({ late }) => !late).at(-1);
          if (counted !== undefined && dateOf(counted.at) === round.days.partsDue) seen.add('last day');
        }
      }
    }
  expect([...seen].sort()).toEqual([
    'accepted',
    'last day',
    'late',
    'missing',
    'paper lapsed',
    'paper late',
    'paper reported',
    'repaired',
  ]);
});

test.each([DE_AN, SAMPLE])(
  'what the bodies of $plan.plan.code say would be taken from people too',
  (cycle) => {
    const { plan, rounds } = cycle;
    for (const scenario of ['diligent', 'mixed'] as const) {
      const script = scriptOf(cycle, scenario, 3);
      const earlier = new Map<string, Record<string, EarlierFigure>>();
      for (const round of [...rounds].sort((a, b) => (a.days.cutoff < b.days.cutoff ? -1 : 1)))
        for (const act of script) {
          if (act.type !== 'submitPart' || act.round !== round.id) continue;
          const body = round.participants.find(({ id }) => id === act.body)!;
          const known = earlier.get(act.body) ?? {};
          const problems = checkPart(contentOf(act), {
            form: { cycle: 'X/1', round: round.id, body: body.id },
            round,
            bodyName: body.name,
            targets: plan.targets.filter(({ code }) => body.targets.includes(code)),
            assignments: [],
            earlier: known,
          });
          expect(problems).toEqual([]);
          const said = act.said.figures.filter(({ value }) => value !== null);
          const told = said.map(
            ({ target, value }) => [target, { period: round.period, value: value! }] as const,
          );
          earlier.set(act.body, { ...known, ...Object.fromEntries(told) });
        }
    }
  },
);

test('figures come nearer to their goal over the years; where one falls it says why', () => {
  const script = scriptOf(DE_AN, 'diligent', 2);
  const targets = new Map(DE_AN.plan.targets.map((target) => [target.code, target]));
  const figures = script.flatMap((act) =>
    act.type === 'submitPart' ? act.said.figures.map((figure) => ({ ...figure, ...act })) : [],
  );
  const distance = (round: RoundPlan) => {
    const own = figures.filter(
      (figure) => figure.round === round.id && targets.get(figure.target)!.each === null,
    );
    const off = own.map(({ target, value }) => {
      const goal = targets.get(target)!;
      return isWorse(value!, goal.value, goal) ? Math.abs(goal.value - value!) / goal.value : 0;
    });
    return off.reduce((sum, one) => sum + one, 0) / off.length;
  };
  const distances = DE_AN.rounds.map(distance);
  expect(distances).toEqual([...distances].sort((a, b) => b - a));
  const fell = figures.filter(({ reason }) => reason !== null);
  expect(fell.length).toBeGreaterThan(5);
  for (const { target, weight, value } of figures) {
    expect(weight === null).toBe(!isWeighted(targets.get(target)!));
    if (targets.get(target)!.unit === '%') expect(value).toBeLessThanOrEqual(100);
  }
});

test('every sentence says that it is of a rehearsal; some bodies have difficulties and proposals', () => {
  const script = scriptOf(SAMPLE, 'mixed');
  const said = script.flatMap((act) => (act.type === 'submitPart' ? [act.said.narrative] : []));
  for (const narrative of said)
    for (const text of Object.values(narrative)) if (text !== null) expect(text).toMatch(/^Diễn tập: /);
  for (const key of ['limits', 'difficulties', 'proposals'] as const) {
    const with_ = said.filter((narrative) => narrative[key] !== null).length;
    expect(with_).toBeGreaterThan(0);
    expect(with_).toBeLessThan(said.length);
  }
});
