import { readPlanFile } from '../../client/plan-file';
import { cycleSourceOf } from '../../client/cycle-source';
import { prepareCycle } from '../../domain/plan/prepare';
import { checkPlan } from '../../domain/plan/check';
import { workingCalendar } from '../../domain/calendar/working-days';
import { previewSteps, totalsOf } from '../../domain/plan/preview';
import { conflictsOf } from '../../domain/plan/conflicts';
import { lunarTable } from '../../config/calendars/load';
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
test('perf', () => {
  const r = readPlanFile(`examples/tinh-mau-2026-2030.yaml`);
  if (!r.ok) throw 1;
  const { plan } = r;
  const obligations = Array.from({ length: 100 }, (_, i) => ({ ...plan.obligations[i % plan.obligations.length]!, code: `KH25-X-${i}`, dependsOn: [] }));
  const big = { ...plan, obligations };
  const t: [string, number][] = [];
  const time = <T>(n: string, f: () => T): T => { const a = process.cpuUsage(); const v = f(); const e = process.cpuUsage(a); t.push([n, Math.round((e.user+e.system)/1000)]); console.log(n, t.at(-1)); return v; };
  for (let k = 0; k < 1; k++) {
  const s = time('source', () => cycleSourceOf(big));
  const c = workingCalendar(s.calendar);
  time('check', () => checkPlan(big, { calendar: c, ladders: s.ladders }));
  const p = time('prepare', () => prepareCycle(s));
  const st = time('steps', () => previewSteps(p));
  const lt = lunarTable();
  time('conflicts', () => conflictsOf(s, p, lt));
  time('json', () => JSON.stringify(st));
  console.log(totalsOf(p, st)); 
  const f = '/tmp/pf/big.yaml';
  writeFileSync(f, stringify(big));
  time('read', () => readPlanFile(f));
  }
  console.log(t.map(x=>x.join(' ')).join('\n'));
});
