import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { startCycle } from '../client/cycles';
import { REAL_SCOPE } from '../domain/ids';
import { initialState } from '../domain/lifecycle/evolve';
import { recordOf } from '../domain/lifecycle/record';
import type { CycleSource } from '../domain/plan/cycle-source';
import { prepareCycle } from '../domain/plan/prepare';
import { dateOf, plusDays, yearOf } from '../domain/time/epoch';
import { inWords, round, seconds, spread, type Figure } from './figures';
import { madeSource } from './plans';
import type { Rig } from './rig';

/** Callers in flight, on both sides alike. */
const CALLERS = 24;
const ITEMS_PER_BODY = 67;
const FAR = 200 * 86_400_000;

/** Starts per second until every assignment is started, recorded and dealt, beside bare workflows with a row each. */
export async function measureStarts(rig: Rig, sizes: number[], repeats: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  await warmUp(rig);
  for (const size of sizes) {
    const ours: number[] = [];
    const bare: number[] = [];
    for (let i = 0; i < repeats; i += 1) {
      const source = sourceOf(`DO${size}${i}`, size);
      const turns = [() => startOurs(rig, source), () => startBare(rig, source, `${size}-${i}`)];
      if (i % 2 === 1) turns.reverse();
      for (const turn of turns) {
        await rig.quiet();
        const { rate, whose } = await turn();
        (whose === 'ours' ? ours : bare).push(rate);
      }
    }
    const ratio = spread(ours).median / spread(bare).median;
    figures.push(
      {
        part: 'starts',
        what: `${size} assignments, ours`,
        seen: inWords(spread(ours), 'starts/s'),
        aim: null,
      },
      {
        part: 'starts',
        what: `${size} bare workflows + rows`,
        seen: inWords(spread(bare), 'starts/s'),
        aim: null,
      },
      { part: 'starts', what: `${size}: ours / bare`, seen: round(ratio), aim: '≥ 0.8' },
    );
  }
  return figures;
}

/** The first workflows of a process and a server take many times as long as the next. */
async function warmUp(rig: Rig): Promise<void> {
  const source = sourceOf('DOKHOIDONG', 50);
  await startOurs(rig, source);
  await startBare(rig, source, 'khoi-dong');
}

function sourceOf(code: string, size: number): CycleSource {
  const startsOn = plusDays(dateOf(Date.now()), 1);
  // As provinces write plans: every body leads every obligation. One obligation each would not fit into one payload.
  const bodies = Math.max(10, Math.round(size / ITEMS_PER_BODY));
  const deadlines = Array.from(
    { length: Math.round(size / bodies) },
    () => `đến hết ngày 30/6/${yearOf(startsOn) + 1}`,
  );
  return madeSource({
    code,
    startsOn,
    termEnd: `${yearOf(startsOn) + 1}-12-31`,
    bodies,
    deadlines,
    leads: 'all',
  });
}

async function startOurs({ office }: Rig, source: CycleSource) {
  const { client, taskQueue, store } = office;
  const { took } = await seconds(async () => {
    const order = {
      scope: REAL_SCOPE,
      n: 1,
      source,
      startedBy: 'đo',
      clock: { mode: 'real' as const },
      continueAfterEvents: null,
    };
    const cycle = await startCycle(client, taskQueue, order);
    while ((await store.queries.cycle(REAL_SCOPE, cycle))?.status !== 'running') await pause(20);
  });
  return {
    rate: (source.plan.obligations.length * source.plan.bodies.length) / took,
    whose: 'ours' as const,
  };
}

async function startBare({ office, bareQueue }: Rig, source: CycleSource, tag: string) {
  const { client, store } = office;
  const { assignments } = prepareCycle(source);
  const limit = pLimit(CALLERS);
  const { took } = await seconds(async () => {
    const at = Date.now() + FAR;
    const records = assignments.map((one) =>
      recordOf({ scope: `bare-${tag}`, cycle: 'bare/1', assignment: one.assignment }, initialState(one), at),
    );
    await store.records.saveAssignments(records, []);
    const start = (id: string) =>
      client.workflow.start('oneReminder', {
        workflowId: `bare/${tag}/${id}`,
        taskQueue: bareQueue,
        args: [at, id],
      });
    await Promise.all(assignments.map(({ assignment }) => limit(() => start(assignment.id))));
  });
  return { rate: assignments.length / took, whose: 'bare' as const };
}
