/**
 * PGlite is one session: whatever enters between a BEGIN and its COMMIT joins that transaction. So whoever talks to
 * it, this process or a client of `serve.ts`, first takes the one turn and keeps it until its transaction is over.
 * First come, first served.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves with the function that gives the turn back; calling it again does nothing. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let giveBack!: () => void;
    this.#last = new Promise((resolve) => (giveBack = resolve));
    await before;
    return giveBack;
  }
}
