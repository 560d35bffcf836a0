import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../config/package-root';
import { residentMb, round, type Figure } from './figures';

/** The whole embedded stack as a person starts it: `dondoc rehearse` on the sample plan, in a process of its own. */
export async function measureStack(): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'dondoc-bench-home-'));
  const began = Date.now();
  const args = [
    'dist/bin/dondoc.js',
    'rehearse',
    'examples/tinh-mau-2026-2030.yaml',
    '--scenario',
    'mixed',
    '--json',
  ];
  const child = spawn(process.execPath, args, {
    cwd: packageRoot(),
    env: { ...process.env, DONDOC_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let firstDay: number | null = null;
  let stdout = '';
  child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => {
    if (firstDay === null && /\d\d\/\d\d\/\d{4}/.test(bytes.toString())) firstDay = Date.now() - began;
  });
  let peak = 0;
  let last = { node: 0, server: 0 };
  const watch = setInterval(() => {
    const server = childrenOf(child.pid!).reduce((sum, pid) => sum + memoryOf(pid), 0);
    // The server ends before the process does: its end is the last time both were there.
    if (server === 0) return;
    last = { node: memoryOf(child.pid!), server };
    peak = Math.max(peak, last.node + last.server);
  }, 500);
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  if (code !== 0) throw new Error(`rehearse ended with ${code}`);
  const report = JSON.parse(stdout) as { seconds: number; deliveries: unknown[]; doubts: unknown[] };
  const figure = (what: string, seen: string, aim: string | null): Figure => ({
    part: 'stack',
    what,
    seen,
    aim,
  });
  return [
    figure('start to first rehearsed day', `${round((firstDay ?? 0) / 1000)} s`, '≤ 15 s'),
    figure(
      `rehearsal of the sample plan, mixed, ${report.deliveries.length} mails`,
      `${round(report.seconds)} s`,
      '< 180 s',
    ),
    figure(
      'resident memory at its end: node + server',
      `${last.node.toFixed(0)} + ${last.server.toFixed(0)} MB (peak ${peak.toFixed(0)})`,
      null,
    ),
  ];
}

function memoryOf(pid: number): number {
  try {
    return residentMb(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return 0;
  }
}

/** The server lives in a process group of its own, but its parent is still the process that started it. */
function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => {
      try {
        return readFileSync(`/proc/${candidate}/status`, 'utf8').includes(`PPid:\t${pid}\n`);
      } catch {
        return false;
      }
    });
}
