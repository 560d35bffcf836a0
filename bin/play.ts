import { deliveriesOf, doubtOf, rehearsedAssignmentOf, rehearsedRoundOf } from '../client/deliveries';
import type { Delivery, DoubtfulMail, RehearsedAssignment, RehearsedRound } from '../client/deliveries';
import type { DataFolder } from '../config/data-folder';
import { officeKeys } from '../config/office-keys';
import { cycleId, type Scope } from '../domain/ids';
import type { CycleSource } from '../domain/plan/cycle-source';
import { prepareCycle, type PreparedCycle } from '../domain/plan/prepare';
import type { Instant } from '../domain/time/epoch';
import type { Store } from '../store';
import { newScope, openOffice, type Office } from '../worker/office';
import type { BuildProgress } from '../worker/temporal-server';
import type { Performed } from '../client/rehearsal/cast';
import { rehearse, type RehearsalOrder } from '../client/rehearsal/rehearse';
import type { Context } from './context';
import { installRuntime, shutDownRuntime, workerLog } from './engine-log';
import { openRehearsalFolder, removeLeftovers } from './rehearsal-folders';
import type { WebAddress } from './web-address';
import { openDemoWeb } from './web-office';

export interface PlayOrder {
  name: 'demo' | 'rehearsal' | 'story';
  source: CycleSource;
  people: RehearsalOrder['people'];
  /** How the engine was had, step by step. */
  onLine: (line: string) => void;
  onBuildProgress: (progress: BuildProgress) => void;
  /** When everything stands and the play begins. */
  onOpen?: (scope: Scope) => void;
  /** After each scripted act. */
  onAct?: (performed: Performed, look: Look) => void | Promise<void>;
  /** When nothing more is due, while the office is still open. */
  onEnd?: (look: Look & { cycle: string }) => void | Promise<void>;
  /** After everything of an instant is done. */
  onInstant: (at: Instant, look: Look) => void | Promise<void>;
  stopped: () => boolean;
}

/** Where a running play can be looked at. */
export interface Look {
  store: Store;
  scope: Scope;
}

export interface Play {
  scope: Scope;
  prepared: PreparedCycle;
  /** The rehearsal's clock at the end. */
  endedAt: Instant;
  deliveries: Delivery[];
  assignments: RehearsedAssignment[];
  /** In order of opening. */
  rounds: RehearsedRound[];
  doubts: DoubtfulMail[];
  /** Of the play itself, without opening and closing. */
  seconds: number;
  stopped: boolean;
}

const CACHED_WORKFLOWS = 400;

/**
 * Plays a whole cycle in an office of its own, writing its mails into the installation's mailbox.
 * @public loaded through `lazy.ts`
 */
export function play(context: Context, order: PlayOrder): Promise<Play> {
  return inOwnOffice(context, order, null, ({ office, scope }) => playIn(office, scope, order));
}

export interface PagesOrder extends Omit<PlayOrder, 'onAct' | 'onEnd'> {
  address: WebAddress;
  /** The pages can be opened. */
  onPages: (entry: string) => void;
  /** Nothing more is due; the pages stay open until this resolves. */
  stay: (result: Play) => Promise<void>;
}

/**
 * The same at a pace that people can follow, with the pages open beside it: whoever opens them conducts it.
 * @public loaded through `lazy.ts`
 */
export function showInPages(context: Context, order: PagesOrder, untilStopped: Promise<void>): Promise<Play> {
  const { address, source, people, onInstant, stopped } = order;
  return inOwnOffice(context, order, address.url, async ({ office, scope, folder }) => {
    const { store } = office;
    order.onOpen?.(scope);
    const since = performance.now();
    const { mailbox: mailboxDir, logs } = context.folder;
    const settings = context.settings();
    const web = await openDemoWeb(
      { behind: office, folder, mailboxDir, logs, settings, address },
      scope,
      (rehearsals) =>
        rehearsals.open({
          ...{ scope, source, people, pace: 'tenDays', plays: true },
          onInstant: (at) => onInstant(at, { store, scope }),
        }),
    );
    try {
      order.onPages(web.entry);
      const conductor = web.rehearsals.conductorOf(scope)!;
      await Promise.race([conductor.finished, untilStopped, deathOf(office)]);
      const result = await resultOf(office, scope, {
        ...{ cycle: cycleId(source.plan.plan.code, 1), prepared: prepareCycle(source) },
        ...{ endedAt: conductor.now(), seconds: secondsSince(since), stopped: stopped() },
      });
      await Promise.race([order.stay(result), deathOf(office)]);
      return result;
    } finally {
      await web.close();
    }
  });
}

interface OwnOffice {
  office: Office;
  scope: Scope;
  folder: DataFolder;
}

/** Its own folder, store and queue: also on an external server nobody else's worker or data comes into play. */
async function inOwnOffice<T>(
  context: Context,
  order: Pick<PlayOrder, 'name' | 'onLine' | 'onBuildProgress'>,
  pagesUrl: string | null,
  use: (own: OwnOffice) => Promise<T>,
): Promise<T> {
  const { env, folder: main } = context;
  await removeLeftovers(main);
  const { folder, remove } = openRehearsalFolder(main, order.name);
  const scope = newScope(order.name);
  const settings = context.settings();
  installRuntime(workerLog(folder), settings.logLevel);
  const office = await openOffice({
    env,
    settings: { ...settings, databaseUrl: null, taskQueue: scope },
    folder,
    mailboxDir: main.mailbox,
    pages: pagesUrl === null ? null : { publicUrl: pagesUrl, keys: officeKeys(folder, settings.secret) },
    storage: { mode: 'file', synchronous: 1 },
    spreadMs: 0,
    maxCachedWorkflows: CACHED_WORKFLOWS,
    continueAfterEvents: null,
    onLine: order.onLine,
    onBuildProgress: order.onBuildProgress,
  }).catch(async (error: unknown) => {
    await shutDownRuntime();
    remove();
    throw error;
  });
  try {
    return await use({ office, scope, folder });
  } finally {
    await office.stop();
    remove();
  }
}

async function playIn(office: Office, scope: Scope, order: PlayOrder): Promise<Play> {
  const { store, client, taskQueue } = office;
  const { source, people, onInstant, onAct, stopped } = order;
  order.onOpen?.(scope);
  const since = performance.now();
  const run = await Promise.race([
    rehearse({
      client,
      store,
      taskQueue,
      scope,
      source,
      people,
      ...(onAct === undefined ? {} : { onAct: (performed: Performed) => onAct(performed, { store, scope }) }),
      continueAfterEvents: null,
      onInstant: (at) => onInstant(at, { store, scope }),
      stopped,
    }),
    deathOf(office),
  ]);
  const seconds = secondsSince(since);
  await order.onEnd?.({ store, scope, cycle: run.cycle });
  return resultOf(office, scope, { ...run, seconds, stopped: stopped() });
}

function secondsSince(since: number): number {
  return Math.round(performance.now() - since) / 1_000;
}

async function resultOf(
  { store }: Office,
  scope: Scope,
  run: Pick<Play, 'prepared' | 'endedAt' | 'seconds' | 'stopped'> & { cycle: string },
): Promise<Play> {
  const { cycle, prepared, endedAt, seconds, stopped } = run;
  const { rows } = await store.queries.listAssignments({ scope, cycle });
  const mails = await store.queries.listMails({ scope });
  const rounds = await store.rounds.roundsOf(scope, cycle);
  const doubts = await store.queries.doubts(scope);
  return {
    ...{ scope, prepared, endedAt, seconds, stopped },
    deliveries: deliveriesOf(mails),
    assignments: rows.map((row) => rehearsedAssignmentOf(row, endedAt)),
    rounds: rounds.map(rehearsedRoundOf),
    doubts: doubts.filter(({ state }) => state === 'DOUBT').map(doubtOf),
  };
}

/** Rejects when the worker dies: without it the play would wait for ever. */
async function deathOf({ worker }: Office): Promise<never> {
  await worker.done;
  throw new Error('Bộ phận thực hiện đã dừng giữa chừng');
}
