import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /** When it began, in a form made only to be compared; empty where the system does not tell. */
  start: string;
}

export function currentProcess(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, start: '' };
}

/** Null when no such process runs. A zombie (killed, not yet collected by its parent) counts as ended. */
export function identify(pid: number): ProcessIdentity | null {
  const start = existsSync('/proc/self/stat') ? startFromProc(pid) : startFromPs(pid);
  return start === null ? null : { pid, start };
}

export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.start === identity.start;
}

/** SIGTERM to that one process, and SIGKILL when it is still there after `graceMs`. Returns when it has ended. */
export async function endProcess(identity: ProcessIdentity, graceMs: number): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGTERM', graceMs],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!isRunning(identity)) return;
    send(identity.pid, signal);
    for (let waited = 0; waited < waitMs && isRunning(identity); waited += 25) await sleep(25);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

/** Boot id and clock ticks since boot (field 22 of stat): the same number cannot recur after a restart. */
function startFromProc(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The name of the program stands in brackets and may itself hold brackets and blanks.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return null;
  return `${bootId()}-${fields[18]}`;
}

let knownBootId: string | undefined;

function bootId(): string {
  try {
    knownBootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  } catch {
    knownBootId = '0';
  }
  return knownBootId;
}

function startFromPs(pid: number): string | null {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [state = '', ...start] = line.split(/\s+/);
    return line === '' || state.startsWith('Z') ? null : start.join('-');
  } catch {
    return null;
  }
}
