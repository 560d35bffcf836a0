import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Scope } from '../../domain/ids';
import type { CycleSource } from '../../domain/plan/cycle-source';
import type { Pace } from '../../domain/rehearsal/pace';
import type { Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { RefusedError } from '../refusals';
import type { Stage } from '../stage';
import { Conductor, type ConductorOrder, type PlayLook } from './conductor';
import { sweep } from './sweep';

export interface RehearsalOpening {
  source: CycleSource;
  people: ConductorOrder['people'];
  /** A new one unless named. */
  scope?: Scope;
  pace: Pace;
  /** Whether it plays at once. */
  plays: boolean;
  /** Told after everything of an instant is done. */
  onInstant?: (at: Instant, last: Instant) => void | Promise<void>;
}

/** A rehearsal that this process plays, or one that was played before and can only be read. */
export interface Rehearsal {
  scope: Scope;
  title: string;
  startsAt: Instant;
  look: PlayLook;
}

export interface CastBody {
  id: string;
  name: string;
  hasHead: boolean;
}

/** The rehearsals of one process, by scope. */
export interface Rehearsals {
  open(this: void, opening: RehearsalOpening): Scope;
  /** Those that are played first, then what earlier ones left. */
  list(this: void): Promise<Rehearsal[]>;
  /** Who can be played in one that is played here. */
  bodiesOf(this: void, scope: Scope): readonly CastBody[];
  /** null for one that is not played here. */
  conductorOf(this: void, scope: Scope): Conductor | null;
  stageOf(this: void, scope: Scope): Stage | null;
  /** Ends one; what it did can still be read. */
  stop(this: void, scope: Scope): Promise<void>;
  /** Learns what earlier processes left: to be called before the first `stageOf`. */
  recall(this: void): Promise<void>;
  /** Ends, once recalled, what earlier processes left asleep in the engine: for who knows that no other one plays it. */
  endLeft(this: void): Promise<void>;
  /** Stops all, and leaves nothing of them asleep. */
  close(this: void): Promise<void>;
}

export interface RehearsalHouse {
  client: Client;
  store: Store;
  taskQueue: string;
  /** The wall clock that paces go by (ms). */
  wall: () => number;
  onFault: (fault: unknown, where: string) => void;
  /** The engine is given up with them: nothing has to be ended in it one by one. */
  engineEnds?: boolean;
}

/** So many at once: each plays on the same worker. */
const AT_ONCE = 5;

interface Played {
  conductor: Conductor;
  title: string;
  startsAt: Instant;
  bodies: CastBody[];
}

export function createRehearsals(house: RehearsalHouse): Rehearsals {
  const played = new Map<Scope, Played>();
  const left = new Map<Scope, Rehearsal>();
  const { client, store, taskQueue, wall, onFault, engineEnds = false } = house;

  function open(opening: RehearsalOpening): Scope {
    const { source, scope = `dien-tap-${randomUUID().slice(0, 8)}`, ...rest } = opening;
    const running = [...played.values()].filter(({ conductor }) => !isOver(conductor.look()));
    if (running.length >= AT_ONCE) throw new RefusedError(TOO_MANY);
    const order = { client, store, taskQueue, scope, source, continueAfterEvents: null, wall, ...rest };
    const conductor = new Conductor(order);
    void conductor.ended.catch(async (fault: unknown) => {
      onFault(fault, `diễn tập ${scope}`);
      await sweepUp(scope);
    });
    const { plan, bodies } = source.plan;
    const cast = bodies.map(({ id, name, head }) => ({ id, name, hasHead: head !== null }));
    played.set(scope, { conductor, title: plan.title, startsAt: conductor.now(), bodies: cast });
    return scope;
  }

  async function recall(): Promise<void> {
    for (const { scope, title, startedAt, lastAt } of await store.rehearsals.list())
      if (!played.has(scope)) left.set(scope, endedOne(scope, title, startedAt, lastAt));
  }

  function stageOf(scope: Scope): Stage | null {
    const playing = played.get(scope);
    if (playing !== undefined) return stageIn(house, scope, playing);
    const ended = left.get(scope);
    return ended === undefined ? null : readOnlyStage(house, ended);
  }

  async function stop(scope: Scope): Promise<void> {
    const { conductor } = played.get(scope) ?? {};
    if (conductor === undefined || isOver(conductor.look())) return;
    await conductor.stop();
    await sweepUp(scope);
  }

  async function sweepUp(scope: Scope): Promise<void> {
    await sweep(client, scope).catch((fault: unknown) => onFault(fault, `dọn diễn tập ${scope}`));
  }

  return {
    open,
    recall,
    stageOf,
    stop,
    bodiesOf: (scope) => played.get(scope)?.bodies ?? [],
    conductorOf: (scope) => played.get(scope)?.conductor ?? null,
    async list() {
      await recall();
      const playing = [...played].map(([scope, { conductor, title, startsAt }]) => ({
        ...{ scope, title, startsAt },
        look: conductor.look(),
      }));
      return [...playing.reverse(), ...left.values()];
    },
    async endLeft() {
      for (const scope of left.keys()) await sweepUp(scope);
    },
    async close() {
      await Promise.all(
        [...played].map(([scope, { conductor }]) => (engineEnds ? conductor.stop() : stop(scope))),
      );
    },
  };
}

function isOver({ state }: PlayLook): boolean {
  return state === 'failed' || state === 'stopped';
}

function stageIn(
  { client, store, taskQueue }: RehearsalHouse,
  scope: Scope,
  { conductor, title }: Played,
): Stage {
  const now = () => conductor.now();
  const clock = () => ({ mode: 'rehearsal' as const, now: now(), granted: now() });
  return {
    ...{ scope, title, now },
    acting: { client, store, taskQueue, now, clock },
    perform: (workflowIds, work) => conductor.perform(workflowIds, work),
  };
}

function endedOne(scope: Scope, title: string, startsAt: Instant, at: Instant): Rehearsal {
  const look = {
    state: 'stopped' as const,
    at,
    next: null,
    pace: 'day' as const,
    target: null,
    failure: null,
  };
  return { scope, title, startsAt, look };
}

function readOnlyStage(
  { client, store, taskQueue }: RehearsalHouse,
  { scope, title, look }: Rehearsal,
): Stage {
  const now = () => look.at;
  const clock = () => ({ mode: 'rehearsal' as const, now: look.at });
  return {
    ...{ scope, title, now },
    acting: { client, store, taskQueue, now, clock },
    perform: () => Promise.reject(new RefusedError(ENDED)),
  };
}

const TOO_MANY = {
  code: 'too-many-rehearsals',
  message: `Đang chạy ${AT_ONCE} buổi diễn tập cùng lúc; hãy dừng một buổi trước khi mở buổi mới.`,
  at: null,
};
const ENDED = {
  code: 'rehearsal-over',
  message: 'Buổi diễn tập đã kết thúc: xem được, không thao tác được nữa.',
  at: null,
};
