import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { emptyDesk } from '../domain/desk/mornings';
import type { Card } from '../domain/desk/types';
import { deskWorkflowId, REAL_SCOPE } from '../domain/ids';
import { dateOf, startOfDay, yearOf, type Instant, type LocalDate } from '../domain/time/epoch';
import { cardsDealt, SCHEMA_VERSION, type DeskInput } from '../workflows/messages';
import { round, type Figure } from './figures';
import { letterOf, subjectOf } from './letter';
import type { Rig } from './rig';
import type { Sink } from './sink';
import { openStormCycle, type StormCycle } from './storm-cycle';
import { openTransport } from './transport';
import { usageOf, type Usage } from './usage';

/** Desks wake in the last minute before the hour: by then everything must be armed. */
const SPREAD_MS = 60_000;
const ARMING_MS = 15_000;
const CALLERS = 24;

export interface Storm {
  rig: Rig;
  sink: Sink;
  sinkName: string;
  items: number;
  bodies: number;
}

/** When the hour strikes, and how early desks may wake before it. */
interface Hour {
  at: Instant;
  spreadMs: number;
}

/** What one contender did, as the sink saw it. */
interface Outcome {
  /** Seconds from the hour to the end of the last mail's DATA. */
  lastAfter: number;
  mails: number;
  /** Second mails of a body, and items listed more than once. */
  twice: number;
  lost: number;
  /** Items listed although they were accepted before the morning. */
  stale: number;
  early: number;
  cpuSeconds: number;
  node: Usage;
  server: Usage;
}

/** The morning storm: all reminders due at one instant, one digest a body; beside nodemailer alone and bare workflows. */
export async function measureStorm(storm: Storm, turn: number): Promise<Figure[]> {
  const hour = () => ({ at: Date.now() + SPREAD_MS + ARMING_MS, spreadMs: SPREAD_MS });
  const alone = [await mailAlone(storm), await mailAlone(storm), await mailAlone(storm)].sort(
    (a, b) => a - b,
  )[1]!;
  let bare!: Outcome;
  let ours!: Outcome & { doubts: number };
  const turns = [
    async () => void (bare = await bareStorm(storm, hour())),
    async () => void (ours = await deskStorm(storm, hour())),
  ];
  if (turn % 2 === 1) turns.reverse();
  for (const each of turns) await each();
  return figuresOf(storm, alone, bare, ours);
}

/** The first mails of a process and a server take many times as long as the next; never counted. */
export async function warmUp({ rig, sink }: Pick<Storm, 'rig' | 'sink'>): Promise<void> {
  const storm = { rig, sink, sinkName: 'warm-up', items: 500, bodies: 50 };
  await bareStorm(storm, { at: Date.now() + 8_000, spreadMs: 0 });
  await deskStorm(storm, { at: Date.now() + 8_000, spreadMs: 0 });
}

function figuresOf(
  { items, bodies, sinkName }: Storm,
  alone: number,
  bare: Outcome,
  ours: Outcome & { doubts: number },
): Figure[] {
  const name = `${items} items, ${bodies} bodies, ${sinkName} sink`;
  const figure = (what: string, seen: string, aim: string | null = null): Figure => ({
    part: 'storm',
    what: `${name}: ${what}`,
    seen,
    aim,
  });
  const told = ({ lastAfter, mails, cpuSeconds, node, server }: Outcome) =>
    `${round(lastAfter)} s, ${round(items / lastAfter)} items/s, ${mails} mails, ${round(cpuSeconds)} CPU-s, ` +
    `RSS ${node.residentMb.toFixed(0)} + ${server.residentMb.toFixed(0)} MB`;
  const faults = ({ twice, lost, stale, early }: Outcome) => [twice, lost, stale, early].join(' · ');
  return [
    figure('nodemailer alone, last mail', `${round(alone)} s`),
    figure('bare workflow per body, last mail', told(bare)),
    figure('ours, last mail', told(ours)),
    figure('throughput ours / bare', round(bare.lastAfter / ours.lastAfter), '≥ 0.8'),
    figure(
      'last mail, ours / nodemailer alone',
      round(ours.lastAfter / alone),
      bodies === 150 ? '≤ 3' : null,
    ),
    figure('bare: twice · lost · stale · early', faults(bare)),
    figure(
      'ours: twice · lost · stale · early · doubt',
      `${faults(ours)} · ${ours.doubts}`,
      '0 · 0 · 0 · 0 · 0',
    ),
  ];
}

// ---- who lists what

type ItemsByBody = Map<string, string[]>;

let bodiesSoFar = 0;

/**
 * `items` in all, going round the bodies. Every storm has bodies of its own: a body is mailed once a day, and the ledger
 * would rightly send nothing to those of an earlier storm.
 */
function itemsByBody({ items, bodies }: Storm): ItemsByBody {
  const names = Array.from({ length: bodies }, () => `co-quan-${(bodiesSoFar += 1)}`);
  const byBody = new Map(names.map((name) => [name, [] as string[]]));
  for (let i = 0; i < items; i += 1) {
    const body = names[i % bodies]!;
    const own = byBody.get(body)!;
    own.push(`DO-I.${own.length + 1}-01/once/${body}`);
  }
  return byBody;
}

// ---- the three contenders

async function mailAlone(storm: Storm): Promise<number> {
  const { sink } = storm;
  const transport = openTransport(sink.url);
  await sink.take();
  const at = Date.now();
  const mails = [...itemsByBody(storm)];
  await Promise.all(mails.map(([body, own]) => transport.send(body, letterOf(body, own))));
  const last = Math.max(...sink.received.map((mail) => mail.at));
  transport.close();
  return Math.max(1, last - at) / 1000;
}

async function bareStorm(storm: Storm, { at }: Hour): Promise<Outcome> {
  const { rig } = storm;
  const limit = pLimit(CALLERS);
  const byBody = itemsByBody(storm);
  return watched(storm, byBody, at, new Set(), async () => {
    const start = ([body, items]: [string, string[]]) =>
      rig.office.client.workflow.start('oneBody', {
        workflowId: `bare-storm/${at}/${body}`,
        taskQueue: rig.bareQueue,
        args: [at, body, items],
      });
    await Promise.all([...byBody].map((one) => limit(() => start(one))));
  });
}

async function deskStorm(storm: Storm, { at, spreadMs }: Hour): Promise<Outcome & { doubts: number }> {
  const { client, store, taskQueue } = storm.rig.office;
  const today = dateOf(at);
  const hours = { morning: (at - startOfDay(today)) / 3_600_000, last: 24, quietMs: 0, lateMs: 60_000 };
  const limit = pLimit(CALLERS);
  const byBody = itemsByBody(storm);
  const cycle = await openStormCycle(store, `DO${at}`, today, [...byBody.keys()]);
  // One item in a hundred is accepted before the morning: it must be gone from the mail.
  const accepted = [...byBody]
    .flatMap(([body, items]) => items.map((id) => ({ body, id })))
    .filter((_, i) => i % 100 === 0);
  const deal = (body: string, cards: Card[]) => {
    const { calendar } = cycle;
    const start: DeskInput = {
      schemaVersion: SCHEMA_VERSION,
      scope: REAL_SCOPE,
      clock: { mode: 'real' },
      state: emptyDesk({ kind: 'body', id: body }, hours),
      calendar,
      spreadMs,
      continueAfterEvents: null,
    };
    return client.workflow.signalWithStart('desk', {
      // One desk a body and storm: the hour of a desk is part of its state.
      workflowId: `${deskWorkflowId(REAL_SCOPE, body)}@${at}`,
      taskQueue,
      args: [start],
      signal: cardsDealt,
      signalArgs: [{ cards, calendar, trouble: false, at: Date.now() }],
    });
  };
  const gone = new Set(accepted.map(({ id }) => id));
  const outcome = await watched(storm, byBody, at, gone, async () => {
    const cards = (body: string, items: string[]) => items.map((id) => card(cycle, body, id, today));
    await Promise.all([...byBody].map(([body, items]) => limit(() => deal(body, cards(body, items)))));
    const silence = (body: string, id: string) =>
      deal(body, [{ ...card(cycle, body, id, today), seq: 1, steps: [] }]);
    await Promise.all(accepted.map(({ body, id }) => limit(() => silence(body, id))));
    if (Date.now() > at - spreadMs) process.stderr.write('  armed too late: desks were already waking\n');
  });
  const mails = await store.queries.listMails({ scope: REAL_SCOPE });
  const doubts = mails.filter((mail) => mail.at === at && mail.state !== 'SENT').length;
  return { ...outcome, doubts };
}

function card({ id }: StormCycle, body: string, assignment: string, today: LocalDate): Card {
  return {
    seq: 0,
    role: 'lead',
    subject: { ...subjectOf(body, assignment, yearOf(today)), cycle: id },
    steps: [{ on: today, audience: { kind: 'body', id: body }, kind: 'reminder', rung: '-7' }],
    repeat: null,
    news: null,
  };
}

// ---- the sink's word

/** Arms a storm, waits for every body's mail and then for one that should not come, and reads what they said. */
async function watched(
  storm: Storm,
  byBody: ItemsByBody,
  at: Instant,
  gone: ReadonlySet<string>,
  arm: () => Promise<void>,
): Promise<Outcome> {
  const { rig, sink, bodies } = storm;
  await rig.quiet();
  await sink.take();
  const usage = () => [usageOf(process.pid), usageOf(rig.serverPid)] as const;
  const before = usage();
  await arm();
  const giveUp = at + 120_000;
  const heard = () => new Set(sink.received.map(({ to }) => to)).size;
  while (heard() < bodies && Date.now() < giveUp) await pause(50);
  const [node, server] = usage();
  await pause(3_000);
  const mails = [...sink.received];
  const listed = (await sink.take()).flat();
  const distinct = new Set(listed);
  const expected = [...byBody.values()].flat().filter((id) => !gone.has(id));
  return {
    lastAfter: Math.max(1, Math.max(...mails.map((mail) => mail.at)) - at) / 1000,
    mails: mails.length,
    twice: mails.length - new Set(mails.map(({ to }) => to)).size + listed.length - distinct.size,
    lost: expected.filter((id) => !distinct.has(id)).length,
    stale: [...distinct].filter((id) => gone.has(id)).length,
    early: mails.filter((mail) => mail.at < at).length,
    cpuSeconds: node.cpuSeconds + server.cpuSeconds - before[0].cpuSeconds - before[1].cpuSeconds,
    node,
    server,
  };
}
