import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import { keepPlanFile, openPlan } from '../../client/draft/kept-plans';
import { startKept } from '../../client/draft/start-kept';
import { officeYear, setOfficeYear } from '../../client/office-calendar';
import { officeRules } from '../../client/office-rules';
import { keptSource, sampleSource } from '../../client/rehearsal/openings';
import type { Env } from '../../config/data-folder';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { prepareCycle } from '../../domain/plan/prepare';
import { atHour, localDate } from '../../domain/time/epoch';
import { servePglite, type ServedPglite, type Store } from '../../store';
import { planFolder, RIGHT_LINES } from '../plan/plan-text';
import { openTestStore } from '../support/test-store';
import { openTestWeb, userOf } from '../support/test-web';
import { dondoc } from './captured';

/** 30/04/2027 is a holiday, and so is what follows: shipped, the clause falls due on Tuesday 04/05. */
const PHRASE = 'đến hết ngày 30/4/2027';
const CODE = 'KH9-I.1-01';
/** The same clause in the plan that is shipped as a sample. */
const OF_SAMPLE = 'KH25-II.2.c-01';
const SHIPPED = '2027-05-04';
/** With that Tuesday off, worked instead on Saturday 08/05. */
const SWAPPED = '2027-05-05';
const NOW = atHour(localDate('2026-01-05'), 9);
const HAND = { by: 'Nguyễn Văn An', at: NOW };

let store: Store;
let served: ServedPglite;
const files = planFolder();
let path: string;
beforeAll(async () => {
  store = await openTestStore();
  served = await servePglite(store);
  path = files.write(RIGHT_LINES.join('\n').replace('trong quý III/2026', PHRASE));
});
afterAll(async () => {
  files.remove();
  await served.close();
  await store.close();
});

/** What a start hands to the engine; nothing runs here. */
const started: CycleSource[] = [];
const client = {
  connection: { withDeadline: (_at: number, work: () => unknown) => work() },
  workflow: {
    getHandle: () => ({ query: () => Promise.reject(new WorkflowNotFoundError('none', 'none', undefined)) }),
    start: (_type: string, { args: [{ source }] }: { args: [{ source: CycleSource }] }) => {
      started.push(source);
      return Promise.resolve();
    },
  },
} as unknown as Client;

const dueIn = (source: CycleSource, code = CODE) =>
  prepareCycle(source).assignments.find(({ assignment: { id } }) => id.startsWith(code))?.assignment
    .effectiveDue;

/** When the clause falls due, by every way there is to ask. */
async function dues(id: string) {
  const office = await officeRules(store);
  const { plan, read } = openPlan((await store.planDrafts.find(id))!.text, office);
  const reading = read(plan.obligations.find(({ code }) => code === CODE)!);
  return {
    read: reading.ok ? reading.value.occurrences[0]?.effectiveDue : null,
    rehearsedSample: dueIn(await sampleSource(store), OF_SAMPLE),
    rehearsedKept: dueIn(await keptSource(store, id)),
  };
}

async function enterSwap(): Promise<void> {
  const { content, set } = await officeYear(store, 2027);
  const source = 'Thông báo 10/TB-VP';
  const off = [...content.off, { on: localDate('2027-05-04'), name: 'Hoán đổi', source }];
  const work = [{ on: localDate('2027-05-08'), insteadOf: localDate('2027-05-04'), source }];
  const order = { content: { ...content, off, work }, wasSetAt: set?.at ?? null };
  await setOfficeYear(store, order, { ...HAND, reason: source });
}

async function asked(where: Env, ...argv: string[]) {
  const { exit, stdout, stderr } = await dondoc(argv, { env: where });
  expect(exit).toBe(0);
  return { told: stderr, json: JSON.parse(stdout) as never };
}

/** What the command line says; in a data folder that never was, or in the office's. */
async function printed(where: Env) {
  const deadline = await asked(where, 'deadline', PHRASE, '--json');
  const preview = await asked(where, 'plan', 'preview', path, '--json');
  const { occurrences } = deadline.json as { occurrences: { effectiveDue: string }[] };
  const { steps } = preview.json as { steps: { assignment: string; kind: string; date: string }[] };
  const due = steps.find(({ assignment, kind }) => assignment.startsWith(CODE) && kind === 'due')?.date;
  return { deadline: occurrences[0]?.effectiveDue, told: deadline.told + preview.told, due };
}

test('swap days that the office entered move the same clause in check, preview, rehearsal and cycle alike', async () => {
  const { id, version } = await keepPlanFile(store, { path, fileName: 'kh9.yaml' }, HAND);
  expect(await dues(id)).toMatchObject({
    read: SHIPPED,
    rehearsedSample: SHIPPED,
    rehearsedKept: SHIPPED,
  });
  expect(await printed({})).toEqual({ deadline: SHIPPED, due: SHIPPED, told: '' });
  await enterSwap();
  expect(await dues(id)).toMatchObject({
    read: SWAPPED,
    rehearsedSample: SWAPPED,
    rehearsedKept: SWAPPED,
  });
  const web = await openTestWeb({ store, now: () => NOW });
  web.as(userOf('admin'));
  const page = await web.get(`/quan-tri/van-ban/${id}?xem=nhiem-vu&muc=${CODE}`);
  expect(page.body).toContain('05/05/2027');
  expect(page.body).not.toContain('04/05/2027');
  await web.close();
  const emails = { secretariat: 'a@mau.example', office: 'b@mau.example', committee: 'c@mau.example' };
  await startKept(
    { client, store, taskQueue: 'thu' },
    {
      ...{ id, version, startsOn: localDate('2026-01-12'), includePast: true },
      ...{ request: null, officeEmails: emails },
    },
    HAND,
  );
  expect(started.map((source) => dueIn(source))).toEqual([SWAPPED]);

  const after = await printed({ DATABASE_URL: served.url });
  expect(after).toMatchObject({ deadline: SWAPPED, due: SWAPPED });
  expect(after.told).toContain('Theo văn phòng đã đặt: ngày nghỉ, ngày làm bù năm 2027');
});

test('a store that cannot be reached does not keep anybody from reading a phrase', async () => {
  const broken = { DATABASE_URL: 'postgres://127.0.0.1:1/khong-co' };
  const { exit, stdout, stderr } = await dondoc(['deadline', PHRASE, '--json'], { env: broken });
  expect(exit).toBe(0);
  expect(stdout).toContain(SHIPPED);
  expect(stderr).toContain('Chưa hỏi được văn phòng về ngày nghỉ đã đặt');
});
