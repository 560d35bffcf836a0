/*
 * Records histories of real runs for the replay tests: `npm run histories:record -- RELEASE [SCENE…]`; without a scene,
 * all of them. Run it when an issue lands; never over a release that has landed.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { cycleSourceOf } from '../../client/cycle-source';
import { readPlanFile } from '../../client/plan-file';
import { rehearse } from '../../client/rehearsal/rehearse';
import { packageRoot } from '../../config/package-root';
import { storyOfOneYear } from '../../domain/rehearsal/story';
import { finishCycle, startCycle } from '../../client/cycles';
import { actOnRow } from '../../client/acting';
import { moveRound } from '../../client/rounds';
import { dataFolderAt } from '../../config/data-folder';
import { readSettings } from '../../config/environment';
import {
  assignmentWorkflowId,
  cycleWorkflowId,
  deskWorkflowId,
  REAL_SCOPE,
  type Scope,
} from '../../domain/ids';
import { atHour, dateOf, endOfDay, localDate, plusDays, startOfDay } from '../../domain/time/epoch';
import { newScope, openOffice, type Office } from '../../worker/office';
import { advanceClock } from '../../workflows/messages';
import { fastForward } from '../support/fast-forward';
import { asPlan } from '../support/open-cycle';
import { roundOf, roundsOf, sourceWithRounds } from '../support/open-rounds';
import { smallPlan, sourceOf } from '../support/small-plan';
import { until } from '../support/until';
import { HISTORIES_DIR } from './histories';

/** Short enough to read, long enough that every workflow continues as new at least once. */
const CONTINUE_AFTER_EVENTS = 30;

async function main(release: string, wanted: string[]): Promise<void> {
  const unknown = wanted.filter((scene) => !(scene in SCENES));
  if (unknown.length > 0)
    throw new Error(`no scene ${unknown.join(', ')}; known: ${Object.keys(SCENES).join(', ')}`);
  const target = join(HISTORIES_DIR, release);
  if (existsSync(target))
    throw new Error(`${target} stands already: a landed history is never recorded again`);
  const root = mkdtempSync(join(tmpdir(), 'dondoc-record-'));
  const folder = dataFolderAt(root);
  const office = await openOffice({
    env: process.env,
    settings: readSettings({}),
    folder,
    mailboxDir: folder.mailbox,
    needsTimeSkipping: true,
    spreadMs: 0,
    maxCachedWorkflows: 100,
    continueAfterEvents: CONTINUE_AFTER_EVENTS,
  });
  try {
    mkdirSync(target, { recursive: true });
    for (const [scene, record] of Object.entries(SCENES))
      if (wanted.length === 0 || wanted.includes(scene)) await record(office, target);
  } finally {
    await office.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

const SCENES: Record<string, (office: Office, target: string) => Promise<void>> = {
  rehearsal: recordRehearsal,
  story: recordStory,
  rounds: recordRounds,
  amendment: recordAmendment,
  'real-round': recordRealRound,
  'real-clock': recordRealClock,
};

async function recordRehearsal(office: Office, target: string): Promise<void> {
  const { client, store, taskQueue } = office;
  for (const scenario of ['silent', 'mixed'] as const) {
    const scope = newScope(scenario);
    const source = sourceOf(
      smallPlan({
        startsOn: '2026-03-02',
        termEnd: '2027-12-31',
        deadlines: ['Hoàn thành trong quý II/2026', 'Thực hiện hằng năm', 'thường xuyên'],
        coordinating: true,
      }),
    );
    const { cycle } = await rehearse({
      client,
      store,
      taskQueue,
      scope,
      source,
      // Both recorded assignments are returned once in this one.
      people: { scenario, seed: 20 },
      continueAfterEvents: CONTINUE_AFTER_EVENTS,
    });
    await save(office, target, scope, cycle, `rehearsal-${scenario}`, [
      'KHM-I.1-01/2026-Q2',
      'KHM-I.2-01/2027',
    ]);
  }
}

/** Every act that people know, and what assignments tell each other. */
async function recordStory(office: Office, target: string): Promise<void> {
  const { client, store, taskQueue } = office;
  const plan = readPlanFile(join(packageRoot(), 'examples', 'mot-nam-2026.yaml'));
  if (!plan.ok) throw new Error('the plan of the story cannot be read');
  const scope = newScope('story');
  const { cycle } = await rehearse({
    client,
    store,
    taskQueue,
    scope,
    source: cycleSourceOf(plan.plan),
    people: { script: storyOfOneYear() },
    continueAfterEvents: CONTINUE_AFTER_EVENTS,
  });
  const told = [...new Set(storyOfOneYear().map(({ assignment }) => assignment))];
  await save(office, target, scope, cycle, 'story', told);
}

/** Everything that happens to rounds: one that is reported, one that lapses, and one whose cycle ends. */
async function recordRounds(office: Office, target: string): Promise<void> {
  const scope = newScope('rounds');
  const first = await openRounds(office, scope, 'KHM');
  const reported = first.round('annual/2026');
  await reported.to('2026-12-01');
  await reported.submit('ban-dan-van', 'Đã mở 12 lớp');
  await reported.submit('tinh-doan', 'Chưa đủ số liệu');
  await reported.act({ by: OFFICE, type: 'acceptPart', body: 'ban-dan-van' });
  await reported.act({ by: OFFICE, type: 'returnPart', body: 'tinh-doan', reason: 'Thiếu số liệu' });
  const wish = { by: OFFICE, partsDue: localDate('2026-12-25'), reason: 'Bão' };
  await moveRound(reported.acting, reported.address, wish);
  await reported.submit('tinh-doan', 'Đã bổ sung', 1);
  await reported.to('2026-12-26');
  await reported.submit('hoi-nong-dan', 'Nộp muộn');
  await reported.to('2026-12-31');
  const paper = { number: '12-BC/BDVTU', date: localDate('2026-12-30') };
  await reported.act({ by: OFFICE, type: 'report', paper });
  const lapsed = first.round('annual/2027');
  await lapsed.to('2027-12-01');
  await lapsed.act({ by: OFFICE, type: 'closeParts', reason: 'Đã đủ' });
  await lapsed.to('2028-06-01');

  const second = await openRounds(office, scope, 'KHN');
  const cancelled = second.round('annual/2026');
  await cancelled.to('2026-12-01');
  const reason = 'Thay bằng kế hoạch mới';
  await finishCycle(office.client, { scope, cycle: second.cycle, by: OFFICE, reason });

  await saveAll(office, target, 'rehearsal', {
    'round-reported': reported.id,
    'round-lapsed': lapsed.id,
    'round-cancelled': cancelled.id,
    'round-cancelled-unopened': second.round('annual/2027').id,
    'plan-cycle-rounds': cycleWorkflowId(scope, second.cycle),
  });
}

/** A paper that is amended twice: sooner, and later once the day had passed; what builds on it hears of both. */
async function recordAmendment(office: Office, target: string): Promise<void> {
  const { client, store, taskQueue } = office;
  const scope = newScope('amend');
  const plan = smallPlan({
    startsOn: '2026-03-02',
    termEnd: '2026-12-31',
    deadlines: ['quý II/2026', 'quý III/2026'],
    coordinating: true,
  });
  const [first, second] = plan.obligations;
  const source = sourceOf({ ...plan, obligations: [first!, { ...second!, dependsOn: [first!.code] }] });
  let now = startOfDay(source.startsOn);
  const cycle = await startCycle(client, taskQueue, {
    scope,
    n: 1,
    source,
    startedBy: OFFICE,
    clock: { mode: 'rehearsal', now },
    continueAfterEvents: CONTINUE_AFTER_EVENTS,
  });
  const advance = (id: string, day: string) => {
    now = atHour(localDate(day), 10);
    return client.workflow.getHandle(id).executeUpdate(advanceClock, { args: [{ to: now }] });
  };
  await advance(cycleWorkflowId(scope, cycle), '2026-03-02');
  const acting = { ...office, now: () => now, clock: () => ({ mode: 'rehearsal', now }) as const };
  const rows = async () => (await store.queries.listAssignments({ scope, cycle })).rows;
  const [amended, follower] = (await rows()).map(({ assignment }) => assignment.id);
  const idOf = (assignment: string) => assignmentWorkflowId(scope, cycle, assignment);
  const amend = async (until: string, number: string) => {
    const row = await store.queries.assignmentRow(scope, cycle, amended!);
    const paper = { number, date: dateOf(now) };
    await actOnRow(acting, row!, {
      by: OFFICE,
      type: 'amend',
      reason: 'Sửa kế hoạch',
      paper,
      until: localDate(until),
    });
  };
  await amend('2026-05-15', '61-KH/TU');
  await advance(idOf(amended!), '2026-05-25');
  await amend('2026-11-30', '88-KH/TU');
  await advance(idOf(amended!), '2026-12-03');
  for (const desk of ['ban-dan-van', 'secretariat']) await advance(deskWorkflowId(scope, desk), '2026-12-03');
  await finishCycle(client, { scope, cycle, by: OFFICE, reason: 'Thay bằng kế hoạch mới' });
  await saveAll(office, target, 'amended', {
    assignment: idOf(amended!),
    follower: idOf(follower!),
    'desk-body': deskWorkflowId(scope, 'ban-dan-van'),
    'desk-secretariat': deskWorkflowId(scope, 'secretariat'),
    'plan-cycle': cycleWorkflowId(scope, cycle),
  });
}

const OFFICE = 'Nguyễn Văn Bình';

/** A cycle with rounds at its first day; `to` moves the clock of a round. */
async function openRounds(office: Office, scope: Scope, code: string) {
  const { client, taskQueue } = office;
  const source = asPlan(sourceWithRounds(), code);
  const cycle = await startCycle(client, taskQueue, {
    scope,
    n: 1,
    source,
    startedBy: OFFICE,
    clock: { mode: 'rehearsal', now: startOfDay(source.startsOn) },
    continueAfterEvents: CONTINUE_AFTER_EVENTS,
  });
  const advance = (workflowId: string, to: number) =>
    client.workflow.getHandle(workflowId).executeUpdate(advanceClock, { args: [{ to }] });
  await advance(cycleWorkflowId(scope, cycle), startOfDay(source.startsOn));
  return {
    cycle,
    round(id: string) {
      const round = roundOf(office, scope, cycle, id);
      const to = (day: string) => {
        round.at(day);
        return advance(round.id, atHour(localDate(day), 10));
      };
      return { ...round, to };
    },
  };
}

/** On the engine's own timers, through all its turns. */
async function recordRealRound(office: Office, target: string): Promise<void> {
  const { client, taskQueue, store } = office;
  const startsOn = plusDays(dateOf(Date.now()), 1);
  const source = asPlan(sourceWithRounds(startsOn, plusDays(startsOn, 800)), 'KHR');
  const order = { scope: REAL_SCOPE, n: 1, source, startedBy: OFFICE, clock: { mode: 'real' } as const };
  const cycle = await startCycle(client, taskQueue, { ...order, continueAfterEvents: CONTINUE_AFTER_EVENTS });
  await until('the cycle', async () => (await store.queries.cycle(REAL_SCOPE, cycle))?.status === 'running');
  const [plan] = roundsOf(source).values();
  const round = roundOf(office, REAL_SCOPE, cycle, plan!.id);
  const come = async (status: string, at: number) => {
    // One that ends on the way cannot be moved any further.
    await fastForward(client, round.id, at + 1000).catch(() => undefined);
    await until(status, async () => (await round.row()).state.status === status);
  };
  await come('open', startOfDay(plan!.days.opensOn));
  await round.submit('tinh-doan', 'Đủ');
  await come('collating', endOfDay(plan!.days.partsDue));
  await until('the freezing', async () => (await round.row()).state.snapshot !== null);
  await come('lapsed', endOfDay(plan!.days.lapsesOn));
  await saveAll(office, target, 'real', { round: round.id });
}

async function recordRealClock(office: Office, target: string): Promise<void> {
  const { client, taskQueue, store } = office;
  const startsOn = plusDays(dateOf(Date.now()), 1);
  const source = sourceOf(
    smallPlan({
      startsOn,
      termEnd: plusDays(startsOn, 120),
      deadlines: ['trong vòng 40 ngày kể từ ngày ký'],
    }),
  );
  const cycle = await startCycle(client, taskQueue, {
    scope: REAL_SCOPE,
    n: 1,
    source,
    startedBy: 'Văn phòng Tỉnh uỷ',
    clock: { mode: 'real' },
    continueAfterEvents: CONTINUE_AFTER_EVENTS,
  });
  await until(
    'the cycle to run',
    async () => (await store.queries.cycle(REAL_SCOPE, cycle))?.status === 'running',
  );
  const { rows } = await store.queries.listAssignments({ scope: REAL_SCOPE, cycle });
  const id = rows[0]!.assignment.id;
  const overdue = endOfDay(rows[0]!.effectiveDue!);
  await fastForward(client, assignmentWorkflowId(REAL_SCOPE, cycle, id), overdue + 1000);
  await until('overdue', async () => (await store.queries.assignmentRow(REAL_SCOPE, cycle, id))!.overdue);
  await fastForward(client, deskWorkflowId(REAL_SCOPE, 'ban-dan-van'), overdue + 1000);
  await until('the mails', async () => (await store.queries.listMails({ scope: REAL_SCOPE })).length >= 3);
  await save(office, target, REAL_SCOPE, cycle, 'real', [id]);
}

async function save(
  office: Office,
  target: string,
  scope: Scope,
  cycle: string,
  mode: string,
  assignments: string[],
): Promise<void> {
  const ids = {
    'plan-cycle': cycleWorkflowId(scope, cycle),
    'desk-body': deskWorkflowId(scope, 'ban-dan-van'),
    'desk-secretariat': deskWorkflowId(scope, 'secretariat'),
    'desk-committee': deskWorkflowId(scope, 'committee'),
    ...Object.fromEntries(
      assignments.map((id, i) => [`assignment-${i + 1}`, assignmentWorkflowId(scope, cycle, id)]),
    ),
  };
  await saveAll(office, target, mode, ids, isTelling);
}

async function saveAll(
  office: Office,
  target: string,
  mode: string,
  ids: Record<string, string>,
  isKept: (chain: History[], n: number) => boolean = () => true,
): Promise<void> {
  for (const [name, workflowId] of Object.entries(ids)) {
    const chain = await chainOf(office, workflowId);
    for (const [n, history] of chain.entries()) {
      if (!provesSomething(history) || !isKept(chain, n)) continue;
      const text = JSON.stringify(
        { workflowId, history: JSON.parse(historyToJSON(history)) as unknown },
        withoutHost,
        1,
      );
      writeFileSync(join(target, `${name}-${mode}-run${n + 1}.json`), `${text}\n`);
    }
  }
}

/** A replay does not check the commands of the last task, and of earlier ones only against what they brought about. */
function provesSomething({ events }: History): boolean {
  const all = events ?? [];
  const tasks = all.filter((event) => event.workflowTaskCompletedEventAttributes != null);
  return (
    tasks.length >= 2 &&
    all.some(
      (event) =>
        event.activityTaskScheduledEventAttributes != null ||
        event.timerStartedEventAttributes != null ||
        event.workflowExecutionUpdateAcceptedEventAttributes != null,
    )
  );
}

/** Which process of which machine wrote an event says nothing about the run. */
function withoutHost(key: string, value: unknown): unknown {
  return key === 'identity' ? 'recorder' : value;
}

type History = Awaited<ReturnType<ReturnType<Office['client']['workflow']['getHandle']>['fetchHistory']>>;

/** The histories of all runs of a workflow that continued as new, in order. */
async function chainOf({ client }: Office, workflowId: string): Promise<History[]> {
  const fetch = (runId: string) => client.workflow.getHandle(workflowId, runId).fetchHistory();
  const last = (await client.workflow.getHandle(workflowId).describe()).runId;
  const begun = (await fetch(last)).events?.[0]?.workflowExecutionStartedEventAttributes;
  const chain: History[] = [];
  for (let runId: string | null | undefined = begun?.firstExecutionRunId ?? last; runId;) {
    const history: History = await fetch(runId);
    chain.push(history);
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return chain;
}

/** Where a chain began, where it ended, and each run that does something no earlier one did. */
function isTelling(chain: History[], n: number): boolean {
  const known = new Set(chain.slice(0, n).flatMap(actsOf));
  return n === 0 || n === chain.length - 1 || actsOf(chain[n]!).some((act) => !known.has(act));
}

function actsOf({ events }: History): string[] {
  return (events ?? [])
    .flatMap((event) => [
      event.activityTaskScheduledEventAttributes?.activityType?.name ?? [],
      event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name ?? [],
      event.workflowExecutionSignaledEventAttributes?.signalName ?? [],
    ])
    .flat();
}

const [release = '', ...scenes] = process.argv.slice(2);
void main(release, scenes).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
