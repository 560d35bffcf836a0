import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import type { CycleRecord } from '../../domain/plan/cycle-record';
import { cycleSourceOf } from '../../client/cycle-source';
import { cycleJson, figuresJson } from '../../client/json';
import { cycleList, cycleStatusView, cycleView } from '../../client/terminal/cycle-view';
import { lunarTable } from '../../config/calendars/load';
import { cycleId, REAL_SCOPE } from '../../domain/ids';
import { conflictsOf } from '../../domain/plan/conflicts';
import { nearest } from '../../domain/plan/nearest';
import { prepareCycle } from '../../domain/plan/prepare';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { dateOf } from '../../domain/time/epoch';
import { formatVn } from '../../domain/time/local-date';
import type { Store } from '../../store';
import {
  actorArgument,
  dateArgument,
  fileArgument,
  readArguments,
  requestArgument,
  switchArgument,
} from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openOfficeLink, openReadingStore, type OfficeLink } from '../office-link';
import { readStartablePlan, withOfficesOf } from '../plan-input';
import { refuse } from '../problems';
import { createServerLines } from '../server-lines';
import { withExamples } from '../vietnamese';

const startInput = z.object({
  file: fileArgument,
  as: actorArgument,
  startsOn: dateArgument.optional(),
  includePast: switchArgument,
  request: requestArgument.optional(),
  json: switchArgument,
});
const listInput = z.object({ json: switchArgument });
const statusInput = z.object({ cycle: z.string().min(1), json: switchArgument });
const endInput = z.object({
  cycle: z.string().min(1),
  as: actorArgument,
  reason: z
    .string({ error: 'cần lý do kết thúc chu kỳ' })
    .trim()
    .min(1, { error: 'cần lý do kết thúc chu kỳ' }),
  request: requestArgument.optional(),
  json: switchArgument,
});

export function registerCycle(program: Command, context: Context): void {
  const cycle = program
    .command('cycle')
    .description('khởi động, theo dõi và kết thúc chu kỳ thực hiện kế hoạch');
  withExamples(cycle, 'dondoc cycle start ke-hoach.yaml --as "Nguyễn Văn An"', 'dondoc cycle status KH25/1');
  withExamples(
    cycle
      .command('start')
      .description('khởi động một chu kỳ: giao mọi nhiệm vụ của kế hoạch')
      .argument('<tệp>', 'tệp kế hoạch (YAML)')
      .option('--as <họ-tên>', 'người khởi động (bắt buộc)')
      .option('--starts-on <ngày>', 'ngày khởi động, thay cho ngày trong tệp')
      .option('--include-past', 'cho phép ngày khởi động đã qua')
      .option('--request <mã>', 'mã yêu cầu: gửi lại cùng mã thì không làm hai lần')
      .option('--json', 'in một tài liệu JSON')
      .action((file: string, options: Record<string, unknown>) => start(context, { file, ...options })),
    'dondoc cycle start ke-hoach.yaml --as "Nguyễn Văn An"',
    'dondoc cycle start ke-hoach.yaml --as "Nguyễn Văn An" --starts-on 01/03/2027 --json',
  );
  withExamples(
    cycle
      .command('list')
      .description('liệt kê các chu kỳ')
      .option('--json', 'in một tài liệu JSON')
      .action((options: Record<string, unknown>) => list(context, options)),
    'dondoc cycle list',
  );
  withExamples(
    cycle
      .command('status')
      .description('số liệu của một chu kỳ: bốn ô, tỷ lệ, việc quá hạn')
      .argument('<chu-kỳ>', 'mã chu kỳ, ví dụ KH25/1')
      .option('--json', 'in một tài liệu JSON')
      .action((id: string, options: Record<string, unknown>) => status(context, { cycle: id, ...options })),
    'dondoc cycle status KH25/1 --json',
  );
  withExamples(
    cycle
      .command('end')
      .description('kết thúc chu kỳ: đóng mọi nhiệm vụ còn mở, báo cho các cơ quan')
      .argument('<chu-kỳ>', 'mã chu kỳ, ví dụ KH25/1')
      .option('--as <họ-tên>', 'người kết thúc (bắt buộc)')
      .option('--reason <lý-do>', 'lý do (bắt buộc)')
      .option('--request <mã>', 'mã yêu cầu: gửi lại cùng mã thì không làm hai lần')
      .option('--json', 'in một tài liệu JSON')
      .action((id: string, options: Record<string, unknown>) => end(context, { cycle: id, ...options })),
    'dondoc cycle end KH25/1 --as "Nguyễn Văn An" --reason "Thay bằng kế hoạch mới"',
  );
}

async function start(context: Context, given: Record<string, unknown>): Promise<void> {
  const { file, as, startsOn, includePast, request, json } = readArguments(startInput, given);
  const plan = withOfficesOf(readStartablePlan(context, file, startsOn), context.settings());
  const source = cycleSourceOf(plan, { startsOn });
  if (!includePast) refusePast(source);
  const link = await openOfficeLink(context);
  try {
    await warnOfSucceeded(context, link.store, source);
    const id = await startOnce(link, source, as, request ?? null);
    const cycle = await untilRunning(context, link, id);
    if (json) return context.printJson(cycleJson(cycle));
    warnOf(context, source);
    context.print([
      'Đã khởi động chu kỳ.',
      ...cycleView(cycleJson(cycle), await roundsOf(link, cycle), context.paper()),
    ]);
  } finally {
    await link.close();
  }
}

/** How many rounds a cycle holds. */
async function roundsOf(
  { store }: Pick<OfficeLink, 'store'>,
  { id }: Pick<CycleRecord, 'id'>,
): Promise<number> {
  return (await store.rounds.roundsOf(REAL_SCOPE, id)).length;
}

function refusePast({ startsOn }: CycleSource): void {
  const today = dateOf(Date.now());
  if (startsOn >= today) return;
  throw refuse(
    'starts-in-past',
    `Ngày khởi động ${formatVn(startsOn)} đã qua (hôm nay ${formatVn(today)}): nhiều nhiệm vụ sẽ quá hạn ngay. ` +
      'Chọn ngày khác bằng --starts-on, hoặc thêm --include-past nếu đúng ý.',
    'plan.startsOn',
  );
}

/** Starts the next run of the plan. The same request finds the cycle that it started before. */
async function startOnce(
  link: OfficeLink,
  source: CycleSource,
  startedBy: string,
  request: string | null,
): Promise<string> {
  const { store, client, taskQueue } = link;
  const { code } = source.plan.plan;
  const runs = (await store.queries.listCycles(REAL_SCOPE)).filter(({ plan }) => plan === code);
  const key = request === null ? null : `request:cycle-start:${request}`;
  const known = key === null ? null : await store.meta.get(key);
  if (known !== null && known.split('/')[0] !== code) {
    throw refuse(
      'request-used',
      `Mã yêu cầu "${request}" đã dùng để khởi động chu kỳ ${known}.`,
      '--request',
    );
  }
  if (known !== null && runs.some(({ id }) => id === known)) return known;
  const running = runs.find(({ status }) => status !== 'ended');
  if (running !== undefined) {
    throw refuse(
      'plan-running',
      `Kế hoạch ${code} đang được thực hiện trong chu kỳ ${running.id}; kết thúc chu kỳ ấy trước khi khởi động lại.`,
      'plan.code',
    );
  }
  const n = await nextRun(link, code, Math.max(0, ...runs.map((run) => run.n)) + 1);
  if (key !== null) await store.meta.set(key, cycleId(code, n));
  const order = {
    scope: REAL_SCOPE,
    n,
    source,
    startedBy,
    clock: { mode: 'real' },
    continueAfterEvents: null,
  } as const;
  try {
    return await lazy.cycles().startCycle(client, taskQueue, order);
  } catch (error) {
    // Begun by the same request, which was cut off before its answer.
    if (known !== null && lazy.refusals().refusalOf(error)?.code === 'already-started') return known;
    throw error;
  }
}

/** The number of the next run; those that were ended before they were ever recorded are passed over. */
async function nextRun({ client }: OfficeLink, code: string, first: number): Promise<number> {
  for (let n = first; ; n += 1) {
    const known = await lazy.cycles().progressOf(client, REAL_SCOPE, cycleId(code, n));
    if (known?.status !== 'ended') return n;
  }
}

const START_MS = 120_000;
const LOOK_EVERY_MS = 250;

/** Waits until every assignment of the new cycle is dealt. Throws its refusal when it cannot start. */
async function untilRunning(context: Context, link: OfficeLink, id: string): Promise<CycleRecord> {
  const { store, client } = link;
  const lines = createServerLines(context);
  lines.draw('Đang giao nhiệm vụ cho các cơ quan …');
  try {
    for (const deadline = Date.now() + START_MS; Date.now() < deadline; await sleep(LOOK_EVERY_MS)) {
      const cycle = await store.queries.cycle(REAL_SCOPE, id);
      if (cycle !== null && cycle.status !== 'starting') return cycle;
      const failure = (await lazy.cycles().progressOf(client, REAL_SCOPE, id))?.failure ?? null;
      if (failure !== null) throw refuse('start-failed', `Chu kỳ ${id} không khởi động được: ${failure}`);
    }
  } finally {
    lines.done();
  }
  throw refuse(
    'still-starting',
    `Chu kỳ ${id} đã được ghi nhận nhưng chưa khởi động xong sau ${START_MS / 60_000} phút. ` +
      `Hãy xem hệ thống còn chạy không, rồi xem "dondoc cycle status ${id}"; bỏ hẳn thì dùng "dondoc cycle end ${id}".`,
  );
}

/** A plan written before a reorganisation still names the old bodies. */
async function warnOfSucceeded(context: Context, store: Store, { plan }: CycleSource): Promise<void> {
  for (const { body, successor } of await lazy.successors().succeededIn(store, REAL_SCOPE, plan))
    context.tell(
      `Lưu ý: ${body.name} (${body.id}) đã được "${successor}" kế thừa; sau khi khởi động, chuyển nhiệm vụ bằng ` +
        '"dondoc body succeed", hoặc sửa tệp kế hoạch trước.',
    );
}

function warnOf(context: Context, source: CycleSource): void {
  const conflicts = conflictsOf(source, prepareCycle(source), lunarTable());
  if (conflicts.length > 0) context.tell(`${conflicts.length} điểm nên xem lại: dondoc plan preview <tệp>.`);
}

async function list(context: Context, given: Record<string, unknown>): Promise<void> {
  const { json } = readArguments(listInput, given);
  const cycles = await reading(context, (store) => store.queries.listCycles(REAL_SCOPE), []);
  if (json) return context.printJson({ cycles: cycles.map(cycleJson) });
  context.print(cycleList(cycles.map(cycleJson), context.paper()));
}

async function status(context: Context, given: Record<string, unknown>): Promise<void> {
  const { cycle: id, json } = readArguments(statusInput, given);
  const found = await reading(context, (store) => lookAt(store, id), null);
  if (found === null) throw noSuchCycle(id, []);
  const { cycle, figures, unresolvedMails, serves } = found;
  if (json) return context.printJson({ ...cycle, ...figures, unresolvedMails, serves });
  context.print(cycleStatusView(found, context.paper()));
}

async function lookAt(store: Store, id: string) {
  const cycle = await knownCycle(store, id);
  const { rows } = await store.queries.listAssignments({ scope: REAL_SCOPE, cycle: id });
  const unresolved = await store.queries.doubts(REAL_SCOPE);
  const source = await store.records.cycleSource(REAL_SCOPE, id);
  return {
    cycle: cycleJson(cycle),
    rounds: await roundsOf({ store }, cycle),
    figures: figuresJson(rows, Date.now()),
    unresolvedMails: unresolved.length,
    serves: source?.plan.plan.serves ?? null,
  };
}

async function end(context: Context, given: Record<string, unknown>): Promise<void> {
  const { cycle: id, as, reason, request, json } = readArguments(endInput, given);
  const link = await openOfficeLink(context);
  try {
    const order = {
      scope: REAL_SCOPE,
      cycle: id,
      by: as,
      reason,
      ...(request === undefined ? {} : { request }),
    };
    await lazy
      .cycles()
      .finishCycle(link.client, order)
      .catch(async (error: unknown) => {
        if (lazy.refusals().refusalOf(error)?.code !== 'not-found') throw error;
        await knownCycle(link.store, id);
        throw refuse('cycle-ended', `Chu kỳ ${id} đã kết thúc; không cần kết thúc lại.`, 'cycle');
      });
    const cycle = await link.store.queries.cycle(REAL_SCOPE, id);
    if (cycle === null)
      return json
        ? context.printJson({ id, status: 'ended' })
        : context.print(['Đã bỏ lần khởi động dở dang.']);
    if (json) return context.printJson(cycleJson(cycle));
    context.print([
      'Đã kết thúc chu kỳ.',
      ...cycleView(cycleJson(cycle), await roundsOf(link, cycle), context.paper()),
    ]);
  } finally {
    await link.close();
  }
}

async function knownCycle(store: Store, id: string): Promise<CycleRecord> {
  const cycle = await store.queries.cycle(REAL_SCOPE, id);
  if (cycle !== null) return cycle;
  const all = await store.queries.listCycles(REAL_SCOPE);
  throw noSuchCycle(
    id,
    all.map((one) => one.id),
  );
}

function noSuchCycle(id: string, known: string[]) {
  const meant = nearest(id, known) ?? known.find((one) => one.startsWith(`${id}/`)) ?? null;
  const hint = meant === null ? 'Xem các chu kỳ bằng "dondoc cycle list".' : `Có phải ý là ${meant}?`;
  return refuse('no-such-cycle', `Không có chu kỳ "${id}". ${hint}`, 'cycle');
}

async function reading<T>(context: Context, read: (store: Store) => Promise<T>, none: T): Promise<T> {
  const store = await openReadingStore(context);
  if (store === null) return none;
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}
