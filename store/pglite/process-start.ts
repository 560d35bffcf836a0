import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * When the process with this pid started, in the platform's own terms: comparable with itself only. null when there is
 * no such process (a zombie counts as none) or the platform does not tell.
 */
export function processStart(pid: number): string | null {
  if (existsSync('/proc/self/stat')) return fromProc(pid);
  if (process.platform === 'win32') return null;
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null;
}

/** Ticks since boot, with the boot's id: after a restart the same pid may start at the same tick. */
function fromProc(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // proc(5): `pid (name) state … starttime …`; the name may hold blanks and brackets, so count after its last `)`.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0]!, fields[19]!];
  if (state === 'Z' || state === 'X') return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${startTicks}`;
}
