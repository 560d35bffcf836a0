import type { Command } from 'commander';
import { z } from 'zod';
import { roundGlance, roundJson } from '../../client/round-json';
import { freezeFailureOf } from '../../client/rounds';
import { roundList } from '../../client/terminal/round-list';
import { roundView } from '../../client/terminal/round-view';
import { ROUND_KIND_LABELS, ROUND_STATUS_LABELS } from '../../client/terminal/round-words';
import { ROUND_KINDS } from '../../domain/plan/schema';
import { ROUND_STATUSES } from '../../domain/rounds/types';
import type { Store } from '../../store';
import { readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { openReadingStore } from '../office-link';
import { withExamples } from '../vietnamese';
import { registerRoundActs } from './round-acts';
import { registerRoundClose } from './round-close';
import { registerRoundMove } from './round-move';
import { registerRoundParts } from './round-part';
import { knownRound, noSuchCycle, noSuchRound, roundsIn } from './round-find';

const choices = <K extends string>(labels: Record<K, string>, keys: readonly K[]) =>
  keys.map((key) => `${key} (${labels[key]})`).join(', ');

const listInput = z.object({
  cycle: z.string().min(1).optional(),
  status: z
    .enum(ROUND_STATUSES, { error: `cần một trong: ${choices(ROUND_STATUS_LABELS, ROUND_STATUSES)}` })
    .optional(),
  kind: z
    .enum(ROUND_KINDS, { error: `cần một trong: ${choices(ROUND_KIND_LABELS, ROUND_KINDS)}` })
    .optional(),
  json: switchArgument,
});
const showInput = z.object({
  round: z.string().min(1),
  cycle: z.string().min(1).optional(),
  json: switchArgument,
});

type Options = Record<string, unknown>;

export function registerRound(program: Command, context: Context): void {
  const round = program
    .command('round')
    .description('kỳ báo cáo: ai gửi, ai còn thiếu; chốt, chuyển ngày, ghi nhận báo cáo đã gửi');
  withExamples(round, 'dondoc round list', 'dondoc round show annual/2026');
  withExamples(
    round
      .command('list', { isDefault: true })
      .description('các kỳ báo cáo theo ngày mở, số cơ quan đã gửi và còn thiếu')
      .option('--cycle <chu-kỳ>', 'chỉ một chu kỳ; mặc định là mọi chu kỳ')
      .option('--status <tình-trạng>', choices(ROUND_STATUS_LABELS, ROUND_STATUSES))
      .option('--kind <loại>', choices(ROUND_KIND_LABELS, ROUND_KINDS))
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => list(context, options)),
    'dondoc round list --status open',
    'dondoc round list --cycle DA11/1 --kind annual --json',
  );
  withExamples(
    round
      .command('show')
      .description('một kỳ: các ngày, phần báo cáo của từng cơ quan, cơ quan còn thiếu, lần chuyển ngày')
      .argument('<kỳ>', 'như trong "dondoc round list", ví dụ annual/2026')
      .option('--cycle <chu-kỳ>', 'khi kỳ có trong nhiều chu kỳ')
      .option('--json', 'in một tài liệu JSON')
      .action((id: string, options: Options) => show(context, { round: id, ...options })),
    'dondoc round show annual/2026',
    'dondoc round show midterm/2013 --cycle DA11/1 --json',
  );
  registerRoundParts(round, context);
  registerRoundClose(round, context);
  registerRoundActs(round, context);
  registerRoundMove(round, context);
}

async function list(context: Context, given: Options): Promise<void> {
  const { cycle, status, kind, json } = readArguments(listInput, given);
  const store = await openReadingStore(context);
  try {
    if (store === null && cycle !== undefined) throw noSuchCycle(cycle, []);
    const all = store === null ? [] : await roundsIn(store, cycle);
    const rounds = all
      .filter(
        ({ state, plan }) => (status ?? state.status) === state.status && (kind ?? plan.kind) === plan.kind,
      )
      .map(roundGlance);
    if (json) return context.printJson({ rounds });
    context.print(roundList(rounds, context.paper()));
    if (rounds.length > 0) context.tell(`${rounds.length} kỳ báo cáo.`);
  } finally {
    await store?.close();
  }
}

async function show(context: Context, given: Options): Promise<void> {
  const { round: id, cycle, json } = readArguments(showInput, given);
  await reading(context, id, async (store) => {
    const record = await knownRound(store, id, cycle);
    const shown = roundJson(record, await freezeFailureOf(store, record));
    if (json) return context.printJson(shown);
    context.print(roundView(shown, context.paper()));
  });
}

async function reading(context: Context, id: string, read: (store: Store) => Promise<void>): Promise<void> {
  const store = await openReadingStore(context);
  if (store === null) throw noSuchRound(id, []);
  try {
    await read(store);
  } finally {
    await store.close();
  }
}
