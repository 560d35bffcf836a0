import { rehearse } from '../client/rehearsal/rehearse';
import { cycleSourceOf } from '../client/cycle-source';
import type { CycleSource } from '../domain/plan/cycle-source';
import { planSchema } from '../domain/plan/schema';
import { localDate } from '../domain/time/epoch';
import { newScope } from '../worker/office';
import { round, seconds, type Figure } from './figures';
import { madePlan } from './plans';
import type { Rig } from './rig';

const LIMIT = { bodies: 150, seconds: 60 };

/**
 * A round over so many bodies in a rehearsal: it opens and invites, every body sends its part with two figures, each
 * part is accepted, the parts are closed and frozen, and the paper is recorded. Nothing else goes on in the cycle.
 */
export async function measureRounds(rig: Rig, sizes: number[]): Promise<Figure[]> {
  await played(rig, 2); // Workers and bundles are warm from here on.
  const took: { bodies: number; took: number }[] = [];
  for (const bodies of sizes) {
    await rig.quiet();
    took.push({ bodies, took: await played(rig, bodies) });
  }
  const figures = took.map(({ bodies, took }): Figure => ({
    part: 'rounds',
    what: `a round over ${bodies} bodies opens, collects and closes`,
    seen: `${round(took)} s`,
    aim: bodies === LIMIT.bodies ? `< ${LIMIT.seconds} s` : null,
  }));
  const slopes = took.slice(1).map((one, i) => {
    const before = took[i]!;
    return `${before.bodies}–${one.bodies}: ${round((1000 * (one.took - before.took)) / (one.bodies - before.bodies))}`;
  });
  return [
    ...figures,
    {
      part: 'rounds',
      what: 'each further body',
      seen: `${slopes.join(', ')} ms`,
      aim: 'even: linear in bodies',
    },
  ];
}

async function played(rig: Rig, bodies: number): Promise<number> {
  const { client, store, taskQueue } = rig.office;
  const scope = newScope('rehearsal');
  const { value, took } = await seconds(() =>
    rehearse({
      client,
      store,
      taskQueue,
      scope,
      source: roundSource(bodies),
      people: { scenario: 'diligent', seed: 1 },
      continueAfterEvents: null,
    }),
  );
  const [played] = await store.rounds.roundsOf(scope, value.cycle);
  const accepted = played?.state.parts.filter(({ status }) => status === 'accepted').length;
  if (played?.state.status !== 'reported' || accepted !== bodies)
    throw new Error(
      `the round over ${bodies} bodies ended as ${played?.state.status} with ${accepted} parts`,
    );
  return took;
}

function roundSource(bodies: number): CycleSource {
  const startsOn = localDate('2026-11-02');
  const { plan, obligations, ...rest } = madePlan({
    code: `DK${bodies}`,
    startsOn,
    termEnd: '2026-12-31',
    bodies,
    deadlines: ['hằng năm, trước ngày 25/12'],
    leads: 'each',
  });
  const target = (n: number) => ({
    code: `${plan.code}-CT-0${n}`,
    clause: 'II',
    what: `Tỷ lệ xã đạt yêu cầu ${n}`,
    op: '>=',
    value: 80,
    unit: '%',
  });
  return cycleSourceOf(
    planSchema.parse({
      ...rest,
      plan: { ...plan, rounds: { midterm: false, final: false } },
      obligations: obligations.map((obligation) => ({
        ...obligation,
        kind: 'report',
        round: { kind: 'annual', participants: ['tat-ca'] },
      })),
      targets: [target(1), target(2)],
    }),
  );
}
