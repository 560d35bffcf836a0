import type { DraftObligation } from '../draft';
import type { Block } from '../outline';
import { awaitedResult } from './conditions';
import type { DutyTime } from './deadline';
import type { Duty } from './duty';
import { kindOf } from './kinds';

/** What duties owe to each other, known only when all of them are read. */

function watches({ task, core }: Duty): boolean {
  return kindOf(task.slice(core), null, false) === 'monitoring';
}

/** Rounds that nobody is charged with go to the body that watches and reports; left out where there is none. */
export function withWatcher(duties: Duty[]): Duty[] {
  const watcher = duties.findLast((duty) => duty.leads.length > 0 && watches(duty));
  return duties.flatMap((duty) => {
    if (duty.source !== 'watcher') return [duty];
    return watcher ? [{ ...duty, leads: watcher.leads }] : [];
  });
}

/** A report gives its rhythm to the watching that it reports on. */
export function shareRhythm(duties: Duty[], times: DutyTime[]): void {
  duties.forEach(({ reportOnIt }, i) => {
    const before = duties[i - 1];
    if (reportOnIt && before && times[i - 1]!.source === 'none' && watches(before)) times[i - 1] = times[i]!;
  });
}

/** "Trên cơ sở kết quả khảo sát, …" waits for the duty before it whose task speaks of it. */
export function linkResults(duties: Duty[], obligations: DraftObligation[]): void {
  obligations.forEach((obligation, i) => {
    const what = obligation.condition === null ? null : awaitedResult(obligation.condition)?.toLowerCase();
    if (what == null) return;
    const before = duties.slice(0, i).findLastIndex(({ task }) => task.toLowerCase().includes(what));
    if (before >= 0) obligation.dependsOn.push(obligations[before]!.id);
  });
}

/** Duties in the order of the paper. */
export function inReadingOrder(duties: Duty[], blocks: Block[]): Duty[] {
  const order = new Map(blocks.map((block, i) => [block, i]));
  return [...duties].sort((a, b) => order.get(a.block)! - order.get(b.block)!);
}
