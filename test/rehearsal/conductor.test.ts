import type { Client } from '@temporalio/client';
import { inTurn, waitedFor } from '../../client/in-turn';
import { Conductor } from '../../client/rehearsal/conductor';
import { createRehearsals } from '../../client/rehearsal/stages';
import type { Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { smallPlan, sourceOf } from '../support/small-plan';
import { until } from '../support/until';

/* An engine that breaks in the middle of an act cannot be had on purpose: this one answers each clock, until it does not. */

const source = sourceOf(
  smallPlan({ startsOn: '2026-03-02', termEnd: '2027-12-31', deadlines: ['trước ngày 15/12/2027'] }),
);

let breaks: boolean;
/** The engine takes what it is asked, and never answers. */
let hangs: boolean;
let held: number;
/** The moments to which clocks were moved. */
let moved: Instant[];
/** What was looked for to be ended. */
let swept: string[];
let conductor: Conductor;
beforeEach(() => {
  breaks = false;
  hangs = false;
  held = 0;
  swept = [];
  moved = [];
});
afterEach(() => conductor.stop());

const engine = {
  connection: { withDeadline: (_until: number, call: () => unknown) => call() },
  workflow: {
    start: () => Promise.resolve(),
    list: ({ query }: { query: string }) => {
      swept.push(query);
      return [];
    },
    getHandle: () => ({
      executeUpdate: (_update: unknown, { args: [{ to }] }: { args: [{ to: Instant }] }) => {
        if (hangs) return new Promise(() => (held += 1));
        if (breaks) return Promise.reject(new Error('the engine is gone'));
        moved.push(to);
        return Promise.resolve({ next: null, touched: [] });
      },
    }),
  },
};

async function open(plays: boolean, wall: () => number): Promise<void> {
  const order = { client: engine as unknown as Client, store: {} as Store, taskQueue: 'thu', scope: 'thu-1' };
  const people = { scenario: 'silent', seed: 1 } as const;
  conductor = new Conductor({
    ...order,
    source,
    people,
    continueAfterEvents: null,
    pace: 'day',
    plays,
    wall,
  });
  const awaited = plays ? 'playing' : 'paused';
  await until('the play to begin', async () => conductor.look().state === awaited);
}

test('who acts when the engine breaks is told so, and does not wait for ever', async () => {
  await open(false, () => 0);
  breaks = true;
  const acting = conductor.perform(['thu-1/x'], async () => ({ touched: [] }));
  await expect(acting).rejects.toMatchObject({ refusal: { code: 'rehearsal-over' } });
  expect(conductor.look()).toMatchObject({ state: 'failed', failure: 'the engine is gone' });
});

test('an act stands at the moment to which the clocks were moved for it, however fast the clock runs', async () => {
  let ms = 0;
  await open(true, () => (ms += 100));
  const at = await conductor.perform(['thu-1/x'], async () => conductor.now());
  expect(at).toBeGreaterThan(moved[0]!);
  expect(moved.at(-1)).toBe(at);
});

test('one that breaks after its end is told of, and what sleeps of it is looked for', async () => {
  const faults: string[] = [];
  const rehearsals = createRehearsals({
    ...{ client: engine as unknown as Client, store: {} as Store, taskQueue: 'thu', wall: () => 0 },
    onFault: (fault, where) => faults.push(`${where}: ${String(fault)}`),
  });
  const people = { scenario: 'silent', seed: 1 } as const;
  const scope = rehearsals.open({ source, people, scope: 'dien-tap-1', pace: 'fastest', plays: true });
  conductor = rehearsals.conductorOf(scope)!;
  await conductor.finished;
  breaks = true;
  await expect(conductor.perform(['dien-tap-1/x'], async () => 1)).rejects.toThrow();
  await until('the broom', async () => swept.length > 0);
  expect(faults).toEqual(['diễn tập dien-tap-1: Error: the engine is gone']);
  expect(swept[0]).toContain('dien-tap-1');
});

test('one whose engine does not answer any more is left within the time that is given', async () => {
  await open(false, () => 0);
  hangs = true;
  const acting = conductor.perform(['thu-1/x'], async () => ({ touched: [] }));
  const refused = expect(acting).rejects.toMatchObject({ refusal: { code: 'rehearsal-over' } });
  await until('the engine to be asked', async () => held > 0);
  await conductor.stop(20);
  await refused;
  expect(conductor.look().state).toBe('stopped');
});

test('what an earlier process left asleep is ended by name, and so is what this one leaves', async () => {
  const kept = [{ scope: 'dien-tap-cu', title: 'KH9', startedAt: 0, lastAt: 0 }];
  const store = { rehearsals: { list: () => Promise.resolve(kept) } } as unknown as Store;
  const rehearsals = createRehearsals({
    ...{ client: engine as unknown as Client, store, taskQueue: 'thu', wall: () => 0 },
    onFault: (fault) => expect(fault).toBeNull(),
  });
  await rehearsals.recall();
  await rehearsals.endLeft();
  expect(swept).toEqual([expect.stringContaining("STARTS_WITH 'rehearsal/dien-tap-cu/'")]);
  const people = { scenario: 'silent', seed: 1 } as const;
  const scope = rehearsals.open({ source, people, scope: 'dien-tap-moi', pace: 'fastest', plays: false });
  conductor = rehearsals.conductorOf(scope)!;
  await rehearsals.close();
  expect(swept[1]).toContain("STARTS_WITH 'rehearsal/dien-tap-moi/'");
});

test('a queue of Updates is forgotten once nobody waits in it', async () => {
  const client = engine as unknown as Client;
  const answer = () => Promise.resolve('xong');
  const waiting = Promise.all([inTurn(client, 'round/1', answer), inTurn(client, 'round/1', answer)]);
  const failing = inTurn(client, 'round/2', () => Promise.reject(new Error('no')));
  expect(waitedFor(client)).toEqual(['round/1', 'round/2']);
  await expect(failing).rejects.toThrow('no');
  expect(await waiting).toEqual(['xong', 'xong']);
  expect(waitedFor(client)).toEqual([]);
});
