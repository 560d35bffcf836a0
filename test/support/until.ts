import { setTimeout as pause } from 'node:timers/promises';

/** Waits for an effect, by asking again; what never comes is said after `patienceMs`. */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  patienceMs = 120_000,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${patienceMs} ms in vain for: ${what}`);
    await pause(20);
  }
}
