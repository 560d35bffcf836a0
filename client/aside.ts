import { parentPort, Worker } from 'node:worker_threads';

/**
 * Work that takes long, done by another thread of this process, one piece after the other, so that pages stay quick.
 * What goes in and out is copied: plain data. The thread begins with the first piece and ends when none came for a while.
 */
export interface Aside<Input, Output> {
  /** Rejects with what the work threw, or with why its thread ended; the next piece begins a new one. */
  ask: (input: Input) => Promise<Output>;
  close: () => Promise<void>;
}

interface Asked<Input> {
  n: number;
  input: Input;
}

type Told<Output> = { n: number } & ({ output: Output } | { error: unknown });

interface Waiting<Output> {
  resolve: (output: Output) => void;
  reject: (error: unknown) => void;
}

const IDLE_MS = 60_000;
const LONGEST_MS = 180_000;

export interface AsideOptions {
  /**
   * How Node is to load the entry. Left out: as it loaded us, which Node sees to by itself; told by name, options of the
   * whole process (`--max-old-space-size`) would keep the thread from beginning.
   */
  execArgv?: string[];
  idleMs?: number;
  /** Whoever waits longer than this for an answer is told so, and the thread is given up with all that it holds. */
  longestMs?: number;
}

/** A piece of work that did not end: its thread was given up. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** `entry`: the file that says `serveAside`. */
export function openAside<Input, Output>(
  entry: string,
  { execArgv, idleMs = IDLE_MS, longestMs = LONGEST_MS }: AsideOptions = {},
): Aside<Input, Output> {
  let current: { worker: Worker; waiting: Map<number, Waiting<Output>> } | null = null;
  let n = 0;
  let idle: NodeJS.Timeout | undefined;

  const begin = () => {
    const thread = new Worker(entry, execArgv === undefined ? {} : { execArgv });
    const begun = { worker: thread, waiting: new Map<number, Waiting<Output>>() };
    const { worker, waiting } = begun;
    const fail = (error: unknown) => {
      if (current === begun) current = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on('message', (told: Told<Output>) => {
      const asked = waiting.get(told.n);
      // Of a thread that was given up meanwhile: nobody waits, and the next one is not to be ended for it.
      if (asked === undefined) return;
      waiting.delete(told.n);
      if ('error' in told) asked.reject(told.error);
      else asked.resolve(told.output);
      if (waiting.size > 0) return;
      // Nobody waits for it: the process may end, and after a while the thread does.
      worker.unref();
      idle = setTimeout(() => void close(), idleMs).unref();
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`a thread aside ended with ${code}`)));
    return begun;
  };

  const close = async () => {
    const ended = current;
    current = null;
    clearTimeout(idle);
    await ended?.worker.terminate();
  };

  const ask = (input: Input) =>
    new Promise<Output>((resolve, reject) => {
      clearTimeout(idle);
      current ??= begin();
      n += 1;
      const { worker, waiting } = current;
      const patience = setTimeout(() => {
        for (const { reject: giveUp } of waiting.values()) giveUp(new TookTooLong());
        waiting.clear();
        if (current?.worker === worker) current = null;
        void worker.terminate();
      }, longestMs).unref();
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          clearTimeout(patience);
          settle(value);
        };
      waiting.set(n, { resolve: settled(resolve), reject: settled(reject) });
      current.worker.ref();
      current.worker.postMessage({ n, input } satisfies Asked<Input>);
    });

  return { ask, close };
}

/** What the entry of a thread says: how it answers. */
export function serveAside<Input, Output>(work: (input: Input) => Output | Promise<Output>): void {
  const port = parentPort!;
  const answer = async ({ n, input }: Asked<Input>): Promise<Told<Output>> => {
    try {
      return { n, output: await work(input) };
    } catch (error) {
      return { n, error };
    }
  };
  port.on('message', (asked: Asked<Input>) => void answer(asked).then((told) => port.postMessage(told)));
}
