import type { Command } from 'commander';
import { z } from 'zod';
import { bodyJson } from '../../client/json';
import { bodyList } from '../../client/terminal/body-view';
import type { ActForm } from '../../domain/acts/forms';
import { REAL_SCOPE } from '../../domain/ids';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import type { Succession } from '../../domain/successors';
import { dateOf } from '../../domain/time/epoch';
import {
  actorArgument,
  countArgument,
  dateArgument,
  emailArgument,
  idArgument,
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
import { carryOutBulk, previewBulk, type BulkWork } from './assignment-bulk';
import { knownBody } from './assignment-find';

const listInput = z.object({ json: switchArgument });
const addInput = z.object({
  body: idArgument,
  name: wordsArgument('tên đầy đủ, ví dụ --name "Ban Tuyên giáo và Dân vận Tỉnh uỷ"'),
  email: z.array(emailArgument, { error: 'cần ít nhất một địa chỉ thư, ví dụ --email vanthu@tinh.example' }),
  headName: wordsArgument('tên người đứng đầu').optional(),
  headEmail: emailArgument.optional(),
  as: actorArgument,
  reason: wordsArgument('lý do').optional(),
  json: switchArgument,
});
const succeedInput = z.object({
  old: z.string().min(1),
  heir: z.string().min(1),
  from: z.string({ error: 'cần ngày kế thừa, ví dụ --from 01/07/2026' }).pipe(dateArgument),
  paperNumber: wordsArgument('số, ký hiệu văn bản sắp xếp tổ chức'),
  paperDate: z.string({ error: 'cần ngày của văn bản, ví dụ --paper-date 20/06/2026' }).pipe(dateArgument),
  as: actorArgument,
  reason: wordsArgument('lý do, ví dụ --reason "Hợp nhất hai ban"'),
  request: requestArgument.optional(),
  limit: countArgument.optional(),
  yes: switchArgument,
  json: switchArgument,
});

type Options = Record<string, unknown>;

export function registerBody(program: Command, context: Context): void {
  const body = program
    .command('body')
    .description('các cơ quan mà hệ thống biết; cơ quan kế thừa khi sắp xếp tổ chức');
  withExamples(body, 'dondoc body list');
  withExamples(
    body
      .command('list', { isDefault: true })
      .description('liệt kê cơ quan và cơ quan kế thừa')
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => list(context, options)),
    'dondoc body list',
  );
  withExamples(
    body
      .command('add')
      .description('khai báo một cơ quan mới mà chưa kế hoạch nào nêu')
      .argument('<mã-cơ-quan>', 'chữ thường không dấu, ví dụ ban-tuyen-giao-dan-van')
      .option('--name <tên>', 'tên đầy đủ (bắt buộc)')
      .option('--email <địa-chỉ>', 'địa chỉ thư (bắt buộc); lặp lại cho nhiều địa chỉ', collect)
      .option('--head-name <họ-tên>', 'người đứng đầu')
      .option('--head-email <địa-chỉ>', 'địa chỉ thư của người đứng đầu')
      .option('--as <họ-tên>', 'người khai báo (bắt buộc)')
      .option('--reason <lý-do>', 'lý do')
      .option('--json', 'in một tài liệu JSON')
      .action((id: string, options: Options) => add(context, { body: id, ...options })),
    'dondoc body add ban-tuyen-giao-dan-van --name "Ban Tuyên giáo và Dân vận Tỉnh uỷ" --email vanthu@tgdv.example --as "Phan Đức Long"',
  );
  withExamples(
    body
      .command('succeed')
      .description('cơ quan kế thừa: nhận mọi nhiệm vụ còn mở của cơ quan cũ; xem trước, rồi --yes')
      .argument('<cơ-quan-cũ>', 'mã hoặc tên cơ quan cũ')
      .argument('<kế-thừa>', 'mã hoặc tên cơ quan kế thừa')
      .option('--from <ngày>', 'kế thừa từ ngày (bắt buộc)')
      .option('--paper-number <số>', 'số, ký hiệu văn bản sắp xếp tổ chức (bắt buộc)')
      .option('--paper-date <ngày>', 'ngày của văn bản ấy (bắt buộc)')
      .option('--as <họ-tên>', 'người thực hiện (bắt buộc)')
      .option('--reason <lý-do>', 'lý do (bắt buộc)')
      .option('--request <mã>', 'mã yêu cầu: gửi lại cùng mã thì không làm hai lần')
      .option('--limit <số>', 'nhiều nhất ngần này nhiệm vụ, hạn sớm trước')
      .option('--yes', 'thực hiện; không có thì chỉ xem trước')
      .option('--json', 'in một tài liệu JSON')
      .action((old: string, heir: string, options: Options) => succeed(context, { old, heir, ...options })),
    'dondoc body succeed ban-dan-van ban-tuyen-giao-dan-van --from 01/07/2026 --paper-number 12-QĐ/TU --paper-date 20/06/2026 --as "Phan Đức Long" --reason "Hợp nhất hai ban"',
  );
}

function collect(value: string, earlier: string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}

async function list(context: Context, given: Options): Promise<void> {
  const { json } = readArguments(listInput, given);
  const store = await openReadingStore(context);
  try {
    const successions = (await store?.bodies.successions(REAL_SCOPE)) ?? [];
    const bodies = ((await store?.bodies.list(REAL_SCOPE)) ?? []).map((one) => bodyJson(one, successions));
    if (json) return context.printJson({ bodies });
    context.print(bodyList(bodies, context.paper()));
  } finally {
    await store?.close();
  }
}

async function add(context: Context, given: Options): Promise<void> {
  const {
    body: id,
    name,
    email,
    headName,
    headEmail,
    as,
    reason = null,
    json,
  } = readArguments(addInput, given);
  const store = await openedStore(context);
  try {
    const head =
      headEmail === undefined ? null : { name: headName ?? `Người đứng đầu ${name}`, email: headEmail };
    const body = { scope: REAL_SCOPE, body: { id, name }, emails: email, head };
    await lazy
      .successors()
      .addBody(store, body, { by: as, at: Date.now(), reason })
      .catch((error: unknown) => placed(error, { body: '<mã-cơ-quan>' }));
    const document = bodyJson({ audience: { kind: 'body', id }, name, emails: email }, []);
    if (json) return context.printJson(document);
    context.print(['Đã khai báo cơ quan.', ...bodyList([document], context.paper())]);
  } finally {
    await store.close();
  }
}

/** Enters who goes on with the duties, then hands over what is open: a bulk act like any other. */
async function succeed(context: Context, given: Options): Promise<void> {
  const input = readArguments(succeedInput, given);
  const { yes, json, limit = null, request = null } = input;
  const { from, to, wish, succession } = await judged(context, input);
  const form = (row: AssignmentRecord): ActForm =>
    lazy
      .successors()
      .transferToSuccessor(
        succession,
        { from, to },
        row,
        { by: input.as, through: 'cli' },
        dateOf(Date.now()),
      );
  const work: BulkWork = {
    act: 'transfer',
    filterIn: async () => ({ scope: REAL_SCOPE, charged: from.id, open: true }),
    limit,
    request,
    json,
    formFor: () => form,
    spares: ({ detail }) => detail?.planned.some(({ replaced }) => replaced.id === from.id) ?? false,
    enter: async (store) => {
      await lazy.successors().enterSuccession(store, wish).catch(placedInSucceed);
    },
  };
  await (yes ? carryOutBulk(context, work) : previewBulk(context, work));
}

/** Both bodies by id or name, and the succession as it stands or would stand. */
async function judged(context: Context, input: z.output<typeof succeedInput>) {
  const store = await openedStore(context);
  try {
    const names = await lazy.successors().namesOfBodies(store, REAL_SCOPE);
    const from = knownBody(names, input.old, '<cơ-quan-cũ>');
    const to = knownBody(names, input.heir, '<kế-thừa>');
    const wish: Succession = {
      scope: REAL_SCOPE,
      body: from.id,
      successor: to.id,
      firstDay: input.from,
      paper: { number: input.paperNumber, date: input.paperDate },
      reason: input.reason,
      setBy: input.as,
      setAt: Date.now(),
    };
    const { succession } = await lazy.successors().judgeSuccession(store, wish).catch(placedInSucceed);
    return { from, to, wish, succession };
  } finally {
    await store.close();
  }
}

async function openedStore(context: Context) {
  const store = await openReadingStore(context);
  if (store !== null) return store;
  throw refuse('nothing-there', 'Hệ thống chưa được khởi động lần nào; hãy chạy "dondoc up" trước.');
}

const placedInSucceed = (error: unknown) => placed(error, { body: '<cơ-quan-cũ>', successor: '<kế-thừa>' });

function placed(error: unknown, places: Record<string, string>): never {
  const refusal = lazy.refusals().refusalOf(error);
  if (refusal === null) throw error;
  throw new CommandProblem({ ...refusal, at: places[refusal.at ?? ''] ?? refusal.at });
}
