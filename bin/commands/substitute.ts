import type { Command } from 'commander';
import { z } from 'zod';
import { substitutionJson } from '../../client/json';
import { substituteList, substituteView } from '../../client/terminal/substitute-view';
import { REAL_SCOPE } from '../../domain/ids';
import { lastDayOf } from '../../domain/substitutes';
import { dateOf } from '../../domain/time/epoch';
import {
  actorArgument,
  dateArgument,
  readArguments,
  requestArgument,
  switchArgument,
  wordsArgument,
} from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore } from '../office-link';
import { CommandProblem, refuse } from '../problems';
import { withExamples } from '../vietnamese';

const person = (wanted: string) => wordsArgument(wanted).max(200, { error: 'dài quá 200 ký tự' });
const day = (option: string) =>
  z.string({ error: `cần ngày, ví dụ ${option} 02/03/2026` }).pipe(dateArgument);

const setInput = z.object({
  person: person('tên người uỷ quyền, ví dụ --person "Võ Minh Tâm"'),
  substitute: person('tên người làm thay, ví dụ --substitute "Lê Thu Hà"'),
  from: day('--from'),
  to: day('--to'),
  as: actorArgument,
  reason: wordsArgument('lý do uỷ quyền'),
  request: requestArgument.optional(),
  json: switchArgument,
});
const listInput = z.object({ all: switchArgument, json: switchArgument });
const endInput = z.object({
  substitution: z.string().min(1),
  as: actorArgument,
  reason: z.string().trim().min(1, { error: 'không được để trống' }).optional(),
  json: switchArgument,
});

type Options = Record<string, unknown>;

export function registerSubstitute(program: Command, context: Context): void {
  const substitute = program
    .command('substitute')
    .description('uỷ quyền có thời hạn: ai làm thay ai; cả hai tên đều được ghi lại');
  withExamples(substitute, 'dondoc substitute list');
  withExamples(
    substitute
      .command('set')
      .description('cơ quan theo dõi ghi nhận một người làm thay người khác')
      .option('--person <họ-tên>', 'người uỷ quyền (bắt buộc)')
      .option('--substitute <họ-tên>', 'người làm thay (bắt buộc)')
      .option('--from <ngày>', 'ngày đầu (bắt buộc)')
      .option('--to <ngày>', 'ngày cuối, tính cả ngày ấy; tối đa một năm (bắt buộc)')
      .option('--as <họ-tên>', 'người ghi nhận (bắt buộc)')
      .option('--reason <lý-do>', 'lý do (bắt buộc)')
      .option('--request <mã>', 'mã yêu cầu: gửi lại cùng mã thì không làm hai lần')
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => set(context, options)),
    'dondoc substitute set --person "Võ Minh Tâm" --substitute "Lê Thu Hà" --from 02/03/2026 --to 13/03/2026 --as "Phan Đức Long" --reason "Đi học"',
  );
  withExamples(
    substitute
      .command('list', { isDefault: true })
      .description('những lần uỷ quyền đang và sẽ có hiệu lực; --all: cả những lần đã hết')
      .option('--all', 'cả những lần đã hết')
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => list(context, options)),
    'dondoc substitute list --all',
  );
  withExamples(
    substitute
      .command('end')
      .description('kết thúc một lần uỷ quyền từ hôm nay')
      .argument('<mã-uỷ-quyền>', 'như trong danh sách')
      .option('--as <họ-tên>', 'người kết thúc (bắt buộc)')
      .option('--reason <lý-do>', 'lý do')
      .option('--json', 'in một tài liệu JSON')
      .action((id: string, options: Options) => end(context, { substitution: id, ...options })),
    'dondoc substitute end 3f0c1a9b --as "Phan Đức Long" --reason "Đã trở lại làm việc"',
  );
}

async function set(context: Context, given: Options): Promise<void> {
  const { person: absent, substitute, from, to, as, reason, request, json } = readArguments(setInput, given);
  const store = await openedStore(context);
  try {
    const wish = {
      scope: REAL_SCOPE,
      person: absent,
      substitute,
      firstDay: from,
      lastDay: to,
      setBy: as,
      reason,
    };
    const set = await lazy.substitutes().setSubstitute(store, wish, Date.now(), request).catch(placed);
    const document = substitutionJson(set, dateOf(Date.now()));
    if (json) return context.printJson(document);
    context.print(['Đã ghi nhận uỷ quyền.', ...substituteView(document, context.paper())]);
  } finally {
    await store.close();
  }
}

async function list(context: Context, given: Options): Promise<void> {
  const { all, json } = readArguments(listInput, given);
  const store = await openReadingStore(context);
  try {
    const today = dateOf(Date.now());
    const known = (await store?.substitutes.list(REAL_SCOPE)) ?? [];
    const shown = all ? known : known.filter((one) => lastDayOf(one) >= today);
    const substitutes = shown.map((one) => substitutionJson(one, today));
    if (json) return context.printJson({ substitutes });
    context.print(substituteList(substitutes, context.paper()));
  } finally {
    await store?.close();
  }
}

async function end(context: Context, given: Options): Promise<void> {
  const { substitution: id, as, reason = null, json } = readArguments(endInput, given);
  const store = await openedStore(context);
  try {
    const order = { scope: REAL_SCOPE, id, by: as, reason };
    const ended = await lazy.substitutes().endSubstituteOf(store, order, Date.now()).catch(placed);
    const document = substitutionJson(ended, dateOf(Date.now()));
    if (json) return context.printJson(document);
    context.print(['Đã kết thúc uỷ quyền từ hôm nay.', ...substituteView(document, context.paper())]);
  } finally {
    await store.close();
  }
}

/** What is written here needs no running office, only its store. */
async function openedStore(context: Context) {
  const store = await openReadingStore(context);
  if (store !== null) return store;
  throw refuse('nothing-there', 'Hệ thống chưa được khởi động lần nào; hãy chạy "dondoc up" trước.');
}

const PLACES: Record<string, string> = {
  person: '--person',
  substitute: '--substitute',
  firstDay: '--from',
  lastDay: '--to',
  request: '--request',
  id: '<mã-uỷ-quyền>',
};

function placed(error: unknown): never {
  const refusal = lazy.refusals().refusalOf(error);
  if (refusal === null) throw error;
  throw new CommandProblem({ ...refusal, at: PLACES[refusal.at ?? ''] ?? refusal.at });
}
