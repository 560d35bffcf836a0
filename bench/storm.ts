import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { emptyDesk } from '../domain/desk/mornings';
import type { Card } from '../domain/desk/types';
import { deskWorkflowId, REAL_SCOPE } from '../domain/ids';
import { recipientsOf } from '../domain/plan/recipients';
import { dateOf, plusDays, startOfDay, yearOf, type Instant } from '../domain/time/epoch';
import { cardsDealt, SCHEMA_VERSION, type DeskInput } from '../workflows/messages';
import { round, seconds, type Figure } from './figures';
import { letterOf } from './letter';
import { madeSource } from './plans';
import type { Rig } from './rig';
import type { Sink } from './sink';
import { openTransport } from './transport';

/** Desks wake in the last minute before the hour, so everything must be armed before that. */
const ARMED_BEFORE_MS = 75_000;
const CALLERS = 24;

interface Storm {
  rig: Rig;
  sink: Sink;
  sinkName: string;
  items: number;
  bodies: number;
}

interface Outcome {
  /** Seconds from T to the end of the last mail's DATA. */
  lastAfter: number;
  early: number;
  mails: number;
  twice: number;
}

/** The morning storm: all reminders due at one instant, one digest a body; beside nodemailer alone and bare workflows. */
export async function measureStorm(storm: Storm): Promise<Figure[]> {
  const { items, bodies, sinkName } = storm;
  const alone = await mailAlone(storm);
  const bare = await bareStorm(storm);
  const { outcome: ours, stale, lost, doubts, items: delivered } = await deskStorm(storm);
  const name = `${items} items, ${bodies} bodies, ${sinkName} sink`;
  const figure = (what: string, seen: string, aim: string | null = null): Figure => ({
    part: 'storm',
    what: `${name}: ${what}`,
    seen,
    aim,
  });
  return [
    figure('nodemailer alone, last mail', `${round(alone)} s`),
    figure('bare workflow per body, last mail', `${round(bare.lastAfter)} s, ${bare.mails} mails`),
    figure(
      'ours, last mail after the hour',
      `${round(ours.lastAfter)} s, ${ours.mails} mails, ${delivered} items`,
    ),
    figure('ours / bare, items per second', round(bare.lastAfter / ours.lastAfter), '≥ 0.8'),
    figure('ours / nodemailer alone, last mail', round(ours.lastAfter / alone), '≤ 3 at 150 bodies'),
    figure(
      'twice · lost · stale · early · doubt',
      [ours.twice, lost, stale, ours.early, doubts].join(' · '),
      '0 · 0 · 0 · 0 · 0',
    ),
  ];
}

function bodyIds(bodies: number): string[] {
  return Array.from({ length: bodies }, (_, i) => `co-quan-${i + 1}`);
}

function itemsOf(body: string, items: number, bodies: number): string[] {
  return Array.from({ length: Math.round(items / bodies) }, (_, i) => `DO-I.${i + 1}-01/once/${body}`);
}

async function mailAlone({ sink, items, bodies }: Storm): Promise<number> {
  const transport = openTransport(sink.url);
  sink.clear();
  const { took } = await seconds(() =>
    Promise.all(
      bodyIds(bodies).map((body) => transport.send(body, letterOf(body, itemsOf(body, items, bodies)))),
    ),
  );
  transport.close();
  return took;
}

async function bareStorm({ rig, sink, items, bodies }: Storm): Promise<Outcome> {
  const at = Date.now() + ARMED_BEFORE_MS;
  const limit = pLimit(CALLERS);
  sink.clear();
  await Promise.all(
    bodyIds(bodies).map((body) =>
      limit(() =>
        rig.office.client.workflow.start('oneBody', {
          workflowId: `bare-storm/${at}/${body}`,
          taskQueue: rig.bareQueue,
          args: [at, body, itemsOf(body, items, bodies)],
        }),
      ),
    ),
  );
  return outcomeOf(sink, at, bodies);
}

async function deskStorm(storm: Storm) {
  const { rig, sink, items, bodies } = storm;
  const { client, store, taskQueue } = rig.office;
  const today = dateOf(Date.now());
  const code = `DS${items}x${bodies}x${Date.now() % 100_000}`;
  const source = madeSource({
    code,
    startsOn: today,
    termEnd: `${yearOf(today) + 1}-12-31`,
    bodies,
    deadlines: [`đến hết ngày 31/12/${yearOf(today)}`],
    leads: 'all',
  });
  const cycle = `${code}/1`;
  const calendar = everyDayWorks(source.calendar, today);
  const started = {
    scope: REAL_SCOPE,
    id: cycle,
    plan: code,
    n: 1,
    title: 'đo',
    status: 'running' as const,
    startedAt: Date.now(),
    endedAt: null,
    assignments: items,
    calendarVersion: calendar.version,
    startedBy: 'đo',
  };
  const line = {
    id: cycle,
    scope: REAL_SCOPE,
    at: Date.now(),
    actor: 'đo',
    action: 'CycleStarted',
    cycle,
    assignment: null,
    before: null,
    after: null,
    reason: null,
  };
  await store.records.openCycle(started, { ...source, calendar }, recipientsOf(source.plan), line);

  const at = Date.now() + ARMED_BEFORE_MS + Math.round(items / 4);
  const hours = { morning: (at - startOfDay(today)) / 3_600_000, last: 24 };
  const limit = pLimit(CALLERS);
  sink.clear();
  const deal = (body: string, cards: Card[]) => {
    const start: DeskInput = {
      schemaVersion: SCHEMA_VERSION,
      scope: REAL_SCOPE,
      clock: { mode: 'real' },
      state: emptyDesk({ kind: 'body', id: body }, hours),
      calendar,
      spreadMs: 60_000,
      continueAfterEvents: null,
    };
    return client.workflow.signalWithStart('desk', {
      // One desk a body and storm: the hour of a desk is part of its state.
      workflowId: `${deskWorkflowId(REAL_SCOPE, body)}@${code}`,
      taskQueue,
      args: [start],
      signal: cardsDealt,
      signalArgs: [{ cards, calendar, at: Date.now() }],
    });
  };
  const names = bodyIds(bodies);
  const cardsOf = (body: string) =>
    itemsOf(body, items, bodies).map((id) => card(cycle, body, id, today, at));
  await Promise.all(names.map((body) => limit(() => deal(body, cardsOf(body)))));
  // One item in a hundred is accepted before the morning: it must be gone from the mail.
  const accepted = names.flatMap((body) =>
    itemsOf(body, items, bodies)
      .filter((_, i) => i % 100 === 0)
      .map((id) => ({ body, id })),
  );
  await Promise.all(
    accepted.map(({ body, id }) =>
      limit(() => deal(body, [{ ...card(cycle, body, id, today, at), seq: 1, steps: [] }])),
    ),
  );
  const outcome = await outcomeOf(sink, at, bodies);
  const mails = (await store.queries.listMails({ scope: REAL_SCOPE })).filter(
    (mail) => mail.at >= at - 1000 && mail.at <= at + 60_000,
  );
  const said = mails.flatMap((mail) => mail.items.map(({ assignment }) => assignment));
  const gone = new Set(accepted.map(({ id }) => id));
  const stale = said.filter((id) => gone.has(id)).length;
  const expected = names.flatMap((body) => itemsOf(body, items, bodies)).filter((id) => !gone.has(id));
  const saidOnce = new Set(said);
  const lost = expected.filter((id) => !saidOnce.has(id)).length;
  const doubts = mails.filter(({ state }) => state === 'DOUBT').length;
  outcome.twice += said.length - saidOnce.size;
  return { outcome, stale, lost, doubts, items: said.length };
}

/** The day of the measurement may be a holiday; the storm is the same. */
function everyDayWorks(
  calendar: DeskInput['calendar'],
  today: ReturnType<typeof dateOf>,
): DeskInput['calendar'] {
  const years = calendar.years.map((year) => ({
    ...year,
    off: year.off.filter((day) => day !== today),
    work: [...year.work, ...[today].filter((day) => yearOf(day) === year.year)],
  }));
  return { version: `${calendar.version}-do`, years };
}

function card(
  cycle: string,
  body: string,
  assignment: string,
  today: ReturnType<typeof dateOf>,
  at: Instant,
): Card {
  const due = plusDays(dateOf(at), 9);
  return {
    seq: 0,
    role: 'lead',
    subject: {
      cycle,
      assignment,
      clause: 'I.1',
      summary: 'Nhiệm vụ về nâng cao chất lượng công tác dân vận của chính quyền các cấp',
      product: 'Báo cáo kết quả',
      lead: body,
      leadName: body,
      deadlineText: 'đến hết ngày 31/12/2026',
      nominalDue: due,
      effectiveDue: due,
    },
    steps: [{ on: today, audience: { kind: 'body', id: body }, kind: 'reminder', rung: '-7' }],
    repeat: null,
    news: null,
  };
}

/** Waits for every body's mail, and then for one that should not come. */
async function outcomeOf(sink: Sink, at: Instant, bodies: number): Promise<Outcome> {
  const giveUp = at + 180_000;
  while (new Set(sink.received.map(({ to }) => to)).size < bodies && Date.now() < giveUp) await pause(50);
  await pause(2_000);
  const mails = sink.received;
  return {
    lastAfter: Math.max(0.001, (Math.max(...mails.map((mail) => mail.at)) - at) / 1000),
    early: mails.filter((mail) => mail.at < at).length,
    mails: mails.length,
    twice: mails.length - new Set(mails.map(({ id }) => id)).size,
  };
}
