import { readFileSync } from 'node:fs';

/** The most memory this program held, in MB. `maxRSS` counts what the process was before: a whole test worker, forked. */
export function peakMegabytesOfThisProgram(): number {
  return Math.round((ownPeakKilobytes() ?? process.resourceUsage().maxRSS) / 1024);
}

/** null where there is no such file: not Linux. */
function ownPeakKilobytes(): number | null {
  try {
    const own = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return own === undefined ? null : Number(own);
  } catch {
    return null;
  }
}
