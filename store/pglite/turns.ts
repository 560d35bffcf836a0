/**
 * PGlite is one session: whatever enters between a BEGIN and its COMMIT joins that transaction. So whoever talks to
 * it, this process or a client of `serve.ts`, first takes the one turn and keeps it until its transaction is over.
 * First come, first served.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #taken = 0;
  #told: (count: number) => void = () => {};

  /** Told, after each taking, how many turns were taken so far. */
  onTaken(told: (count: number) => void): void {
    this.#told = told;
  }

  /** Resolves with the function that gives the turn back; calling it again does nothing. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let giveBack!: () => void;
    this.#last = new Promise((resolve) => (giveBack = resolve));
    await before;
    this.#told((this.#taken += 1));
    return giveBack;
  }
}
