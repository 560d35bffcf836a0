import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { runningClock, untilInstant, type Anchor, type Pace } from '../../domain/rehearsal/pace';
import { startOfDay, type Instant } from '../../domain/time/epoch';
import { RefusedError, refusalOf } from '../refusals';
import type { Lead, OwnAct, Turn } from './lead';
import { rehearse, type RehearsalOrder, type RehearsalRun } from './rehearse';

export interface ConductorOrder extends Omit<RehearsalOrder, 'lead' | 'stopped'> {
  pace: Pace;
  /** Whether it plays as soon as the work is handed out. */
  plays: boolean;
  /** The wall clock that paces go by (ms). */
  wall: () => number;
}

export type PlayState =
  /** Work is handed out: nothing can be played yet. */
  | 'opening'
  | 'playing'
  | 'paused'
  /** Nothing more is due; people may still act. */
  | 'finished'
  | 'failed'
  | 'stopped';

type AskedAct = OwnAct & { refuse: (error: Error) => void };

/** A rehearsal as it stands. */
export interface PlayLook {
  state: PlayState;
  at: Instant;
  /** The next instant with something due; null while it is not known, or where there is none. */
  next: Instant | null;
  pace: Pace;
  /** The day it hurries to. */
  target: Instant | null;
  /** Why it failed. */
  failure: string | null;
}

/** Conducts one rehearsal: it plays, waits, goes step by step, and lets people act between two instants. */
export class Conductor {
  /** Settles when nothing more is due for the first time, when it is stopped, or rejects when it fails. */
  readonly finished: Promise<void>;
  /** The whole play, once it was stopped. */
  readonly ended: Promise<RehearsalRun>;

  private state: PlayState = 'opening';
  private plays: boolean;
  private steps = false;
  private isAtWork = true;
  private isStopping = false;
  private target: Instant | null = null;
  private next: Instant | null = null;
  private position: Instant;
  private anchor: Anchor;
  private pace: Pace;
  private failure: string | null = null;
  private readonly acts: AskedAct[] = [];
  /** The act that is carried out: whoever asked for it hears, also where the clocks before it break. */
  private act: AskedAct | null = null;
  private readonly within = new AsyncLocalStorage<true>();
  private readonly wall: () => number;
  private wake: () => void = () => undefined;
  private finish: () => void = () => undefined;

  constructor(order: ConductorOrder) {
    this.wall = order.wall;
    this.pace = order.pace;
    this.plays = order.plays;
    this.position = startOfDay(order.source.startsOn);
    this.anchor = { at: this.position, wall: this.wall() };
    const lead: Lead = { next: (at) => this.comeTo(at) };
    this.ended = rehearse({ ...order, lead });
    const whenFinished = new Promise<void>((resolve) => (this.finish = resolve));
    this.finished = Promise.race([whenFinished, this.ended.then(() => undefined)]);
    this.finished.catch(() => undefined);
    this.ended.then(
      () => this.close('stopped', null),
      (error: unknown) => this.close('failed', error instanceof Error ? error.message : String(error)),
    );
  }

  look(): PlayLook {
    const { state, next, pace, target, failure } = this;
    return { state, at: this.now(), next, pace, target, failure };
  }

  /** Today in the rehearsal: it stands still where nobody plays, and never passes an instant that was not played. */
  now(): Instant {
    if (this.isAtWork || this.state !== 'playing') return this.position;
    const come = Math.min(runningClock(this.anchor, this.pace, this.wall()), this.next ?? this.position);
    return Math.max(this.position, come);
  }

  play(): void {
    this.standAt(this.now());
    this.target = null;
    this.plays = true;
    this.wake();
  }

  pause(): void {
    this.standAt(this.now());
    this.target = null;
    this.plays = false;
    this.steps = false;
    this.wake();
  }

  /** Everything of the next instant, and no more. */
  step(): void {
    this.pause();
    this.steps = true;
    this.wake();
  }

  setPace(pace: Pace): void {
    this.standAt(this.now());
    this.pace = pace;
    this.wake();
  }

  /** As fast as it goes to that moment, and waits there. Refused where it is past. */
  jump(to: Instant): void {
    if (to <= this.now()) throw new RefusedError(PAST);
    this.standAt(this.now());
    this.plays = false;
    this.steps = false;
    this.target = to;
    this.wake();
  }

  /**
   * Resolves when nothing of it runs any more, or after `atMost` (ms): an engine that does not answer must not keep who
   * wants to leave. What is asked of the engine then is left behind; nothing new is begun.
   */
  async stop(atMost = STOPS_WITHIN_MS): Promise<void> {
    if (this.state === 'stopped' || this.state === 'failed') return;
    this.isStopping = true;
    this.wake();
    const waited = new AbortController();
    const late = setTimeout(atMost, undefined, { signal: waited.signal }).catch(() => undefined);
    await Promise.race([this.ended.catch(() => undefined), late]);
    waited.abort();
    this.close('stopped', null);
  }

  /** What a person does: carried out between two instants. Whatever belongs to one act may ask again from within. */
  perform<T>(workflowIds: string[], work: () => Promise<T>): Promise<T> {
    if (this.within.getStore()) return work();
    if (this.state === 'failed' || this.state === 'stopped' || this.isStopping)
      return Promise.reject(new RefusedError(OVER));
    return new Promise<T>((resolve, reject) => {
      const doWork = async () => {
        try {
          const result = await this.within.run(true, work);
          resolve(result);
          return touchedBy(result);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
          const refusal = refusalOf(error);
          return refusal === null || refusal.code === 'no-answer' ? null : [];
        }
      };
      this.acts.push({ workflowIds, work: doWork, refuse: reject });
      this.wake();
    });
  }

  /** Waits until the next instant may be played, or something else is to be done first. */
  private async comeTo(at: Instant | null): Promise<Turn> {
    this.next = at;
    this.isAtWork = false;
    for (;;) {
      if (this.isStopping) return { turn: 'stop' };
      this.state = at === null ? 'finished' : this.plays || this.isHurrying() ? 'playing' : 'paused';
      if (at === null) this.finish();
      this.act = this.acts.shift() ?? null;
      if (this.act !== null) return this.beginAct(this.act, this.now());
      if (at !== null && this.mayPlay(at)) {
        this.steps = false;
        return this.beginAt(at, { turn: 'play' });
      }
      if (this.isHurrying()) this.arrive();
      else await this.somethingHappens(at);
    }
  }

  /** `at`: read once, for the clock goes on: what is done then must not stand after the clocks of whom it is done to. */
  private beginAct(act: OwnAct, at: Instant): Turn {
    this.standAt(at);
    return this.beginAt(at, { turn: 'act', at, act });
  }

  private beginAt(at: Instant, turn: Turn): Turn {
    this.position = at;
    this.isAtWork = true;
    return turn;
  }

  private mayPlay(at: Instant): boolean {
    if (this.steps) return true;
    if (this.target !== null) return at <= this.target;
    return this.plays && runningClock(this.anchor, this.pace, this.wall()) >= at;
  }

  private isHurrying(): boolean {
    return this.target !== null;
  }

  private arrive(): void {
    this.standAt(Math.max(this.position, this.target ?? 0));
    this.target = null;
  }

  private standAt(at: Instant): void {
    this.position = at;
    this.anchor = { at, wall: this.wall() };
  }

  private async somethingHappens(at: Instant | null): Promise<void> {
    const runs = this.plays && at !== null;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      if (runs) globalThis.setTimeout(resolve, untilInstant(this.anchor, this.pace, this.wall(), at)).unref();
    });
    this.wake = () => undefined;
  }

  private close(state: 'failed' | 'stopped', failure: string | null): void {
    if (this.state === 'stopped' || this.state === 'failed') return;
    this.position = this.now();
    this.isAtWork = false;
    this.state = state;
    this.failure = failure;
    this.next = null;
    const waiting = [...(this.act === null ? [] : [this.act]), ...this.acts.splice(0)];
    for (const { refuse } of waiting) refuse(new RefusedError(OVER));
  }
}

const STOPS_WITHIN_MS = 5_000;

/** Answers of Updates name who heard; of anything else it is not known. */
function touchedBy(result: unknown): string[] | null {
  const { touched } = (result ?? {}) as { touched?: unknown };
  return Array.isArray(touched) ? (touched as string[]) : null;
}

const OVER = {
  code: 'rehearsal-over',
  message: 'Buổi diễn tập đã kết thúc: xem được, không thao tác được nữa.',
  at: null,
};
const PAST = {
  code: 'date-past',
  message: 'Ngày này đã qua trong buổi diễn tập; hãy chọn một ngày sau hôm nay của đồng hồ diễn tập.',
  at: 'ngay',
};
