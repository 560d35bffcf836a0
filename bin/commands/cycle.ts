import type { Command } from 'commander';
import { z } from 'zod';
import type { CycleRecord } from '../../domain/plan/cycle-record';
import { cycleSourceOf } from '../../client/cycle-source';
import { cycleJson, figuresJson } from '../../client/json';
import { cycleList, cycleStatusView, cycleView } from '../../client/terminal/cycle-view';
import { lunarTable } from '../../config/calendars/load';
import { REAL_SCOPE } from '../../domain/ids';
import { conflictsOf } from '../../domain/plan/conflicts';
import { nearest } from '../../domain/plan/nearest';
import { prepareCycle } from '../../domain/plan/prepare';
import type { CycleSource } from '../../domain/plan/cycle-source';
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
import { registerCycleAmend } from './cycle-amend';
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
    .description('khởi động, theo dõi, điều chỉnh và kết thúc chu kỳ thực hiện kế hoạch');
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
  registerCycleAmend(cycle, context);
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
  const settings = context.settings();
  // What the file alone shows is refused without an office; what the office set may refuse it once more.
  const written = withOfficesOf(readStartablePlan(context, file, { startsOn }), settings);
  if (!includePast) lazy.starting().refusePast(cycleSourceOf(written, { startsOn }), Date.now(), PAST_REMEDY);
  const link = await openOfficeLink(context);
  try {
    const office = await lazy.officeRules().officeRules(link.store);
    const plan = withOfficesOf(readStartablePlan(context, file, { startsOn, office }), settings);
    const source = cycleSourceOf(plan, { startsOn, office });
    await warnOfSucceeded(context, link.store, source);
    const id = await lazy
      .starting()
      .startOnce(link, source, as, request ?? null)
      .catch(requestPlaced);
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

/** What stands in a field of a form stands in an option here. */
function requestPlaced(error: unknown): never {
  const refusal = lazy.refusals().refusalOf(error);
  if (refusal?.code !== 'request-used') throw error;
  throw refuse(refusal.code, refusal.message, '--request');
}

/** How many rounds a cycle holds. */
async function roundsOf(
  { store }: Pick<OfficeLink, 'store'>,
  { id }: Pick<CycleRecord, 'id'>,
): Promise<number> {
  return (await store.rounds.roundsOf(REAL_SCOPE, id)).length;
}

const START_MINUTES = 2;
const START_LOOKS = START_MINUTES * 240;
const PAST_REMEDY = 'Chọn ngày khác bằng --starts-on, hoặc thêm --include-past nếu đúng ý.';

/** Waits until every assignment of the new cycle is dealt. Throws its refusal when it cannot start. */
async function untilRunning(context: Context, link: OfficeLink, id: string): Promise<CycleRecord> {
  const lines = createServerLines(context);
  lines.draw('Đang giao nhiệm vụ cho các cơ quan …');
  try {
    const cycle = await lazy.starting().untilDealt(link, id, { looks: START_LOOKS });
    if (cycle !== null) return cycle;
  } finally {
    lines.done();
  }
  throw refuse(
    'still-starting',
    `Chu kỳ ${id} đã được ghi nhận nhưng chưa khởi động xong sau ${START_MINUTES} phút. ` +
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
