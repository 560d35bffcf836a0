import type { Context } from './context';

/** A person's wish to stop: Ctrl-C, or a request to end from outside. */
export interface Stopping {
  signal: AbortSignal;
  /** As Ctrl-C does. */
  wish(this: void): void;
  /** No longer listens. */
  release(this: void): void;
}

/** Some senders signal the process and then its group: what follows at once is the same wish. */
const SAME_WISH_MS = 700;
/** As a shell reports a program that SIGINT ended. */
const INTERRUPTED = 130;

/** The first wish stops in order, a second one at once; `leave` is called before that, e.g. to restore the terminal. */
export function listenForStop(
  { io }: Context,
  onWish: () => void,
  leave: () => void = () => undefined,
): Stopping {
  const stopping = new AbortController();
  let wishedAt = 0;
  const wish = () => {
    const now = performance.now();
    if (!stopping.signal.aborted) {
      wishedAt = now;
      onWish();
      stopping.abort();
    } else if (now - wishedAt > SAME_WISH_MS) {
      leave();
      process.exit(INTERRUPTED);
    }
  };
  // Waiting for a wish must keep the process going; a pending promise alone does not.
  const alive = setInterval(() => undefined, 60_000);
  const quiet = io.onInterrupt(wish);
  const release = () => {
    clearInterval(alive);
    quiet();
  };
  return { signal: stopping.signal, wish, release };
}

/** Resolves when the person wants to stop. */
export function untilStopped({ signal }: Stopping): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
