import { deliveriesOf, doubtOf, rehearsedAssignmentOf, rehearsedRoundOf } from '../client/deliveries';
import type { Delivery, DoubtfulMail, RehearsedAssignment, RehearsedRound } from '../client/deliveries';
import type { Scope } from '../domain/ids';
import type { CycleSource } from '../domain/plan/cycle-source';
import type { PreparedCycle } from '../domain/plan/prepare';
import type { Instant } from '../domain/time/epoch';
import type { Store } from '../store';
import { newScope, openOffice, type Office } from '../worker/office';
import type { BuildProgress } from '../worker/temporal-server';
import type { Performed } from '../client/rehearsal/cast';
import { rehearse, type RehearsalOrder } from '../client/rehearsal/rehearse';
import type { Context } from './context';
import { installRuntime, shutDownRuntime, workerLog } from './engine-log';
import { openRehearsalFolder, removeLeftovers } from './rehearsal-folders';

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
export async function play(context: Context, order: PlayOrder): Promise<Play> {
  const { env, folder: main } = context;
  await removeLeftovers(main);
  const { folder, remove } = openRehearsalFolder(main, order.name);
  const scope = newScope(order.name);
  installRuntime(workerLog(folder), context.settings().logLevel);
  const office = await openOffice({
    env,
    // Its own store and its own queue: also on an external server nobody else's worker or data comes into play.
    settings: { ...context.settings(), databaseUrl: null, taskQueue: scope },
    folder,
    mailboxDir: main.mailbox,
    storage: { mode: 'file', synchronous: 1 },
    // Nobody serves the pages of a play that ends with its command.
    pages: null,
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
    return await playIn(office, scope, order);
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
  const seconds = Math.round(performance.now() - since) / 1_000;
  await order.onEnd?.({ store, scope, cycle: run.cycle });
  const { rows } = await store.queries.listAssignments({ scope, cycle: run.cycle });
  const mails = await store.queries.listMails({ scope });
  const rounds = await store.rounds.roundsOf(scope, run.cycle);
  const doubts = await store.queries.doubts(scope);
  return {
    scope,
    prepared: run.prepared,
    endedAt: run.endedAt,
    deliveries: deliveriesOf(mails),
    assignments: rows.map((row) => rehearsedAssignmentOf(row, run.endedAt)),
    rounds: rounds.map(rehearsedRoundOf),
    doubts: doubts.filter(({ state }) => state === 'DOUBT').map(doubtOf),
    seconds,
    stopped: stopped(),
  };
}

/** Rejects when the worker dies: without it the play would wait for ever. */
async function deathOf({ worker }: Office): Promise<never> {
  await worker.done;
  throw new Error('Bộ phận thực hiện đã dừng giữa chừng');
}
