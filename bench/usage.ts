import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { residentMb } from './figures';

/** Ticks of /proc are 10 ms on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const QUIET_SHARE = 0.1;

export interface Usage {
  cpuSeconds: number;
  residentMb: number;
}

/** CPU so far and memory now, of a process and all its threads. Linux only; zero elsewhere. */
export function usageOf(pid: number): Usage {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold spaces: utime and stime are the 12th and 13th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    return { cpuSeconds, residentMb: residentMb(readFileSync(`/proc/${pid}/status`, 'utf8')) };
  } catch {
    return { cpuSeconds: 0, residentMb: 0 };
  }
}

/** Waits until what an earlier turn left behind is done, so that the next one does not pay for it. */
export async function untilQuiet(pids: number[], patienceMs = 60_000): Promise<void> {
  const busy = () => pids.reduce((sum, pid) => sum + usageOf(pid).cpuSeconds, 0);
  const giveUp = Date.now() + patienceMs;
  for (let before = busy(); Date.now() < giveUp;) {
    await pause(1_000);
    const now = busy();
    if (now - before < QUIET_SHARE) return;
    before = now;
  }
}
