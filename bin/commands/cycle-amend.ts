import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import type { AmendmentShown, AmendOrder } from '../../client/amend-cycle';
import { bulkJson } from '../../client/bulk-json';
import { writeWhole } from '../../client/draft/write-file';
import { planFileText } from '../../client/plan-yaml/plan-file-text';
import { amendmentView } from '../../client/terminal/amendment-view';
import { REAL_SCOPE } from '../../domain/ids';
import { supplementOf } from '../../domain/plan/amendment';
import type { Store } from '../../store';
import {
  actorArgument,
  dateArgument,
  fileArgument,
  outArgument,
  readArguments,
  requestArgument,
  switchArgument,
  wordsArgument,
} from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openOfficeLink, openReadingStore } from '../office-link';
import { pathOf, readStartablePlan } from '../plan-input';
import { CommandProblem, EXIT, refuse } from '../problems';
import { createServerLines } from '../server-lines';
import { withExamples } from '../vietnamese';
import { actingOf } from './assignment-acts';

const input = z.object({
  cycle: z.string().min(1),
  file: fileArgument,
  as: actorArgument,
  paperNumber: wordsArgument('số, ký hiệu của văn bản sửa đổi'),
  paperDate: z
    .string({ error: 'cần ngày của văn bản sửa đổi, ví dụ --paper-date 20/03/2026' })
    .pipe(dateArgument),
  reason: wordsArgument('lý do').optional(),
  supplement: outArgument('.yaml').optional(),
  force: switchArgument,
  request: requestArgument.optional(),
  yes: switchArgument,
  json: switchArgument,
});
type Input = z.output<typeof input>;

/** `cycle amend`: what an amended plan changes of a running cycle; first shown, then done. */
export function registerCycleAmend(cycle: Command, context: Context): void {
  withExamples(
    cycle
      .command('amend')
      .description('điều chỉnh chu kỳ đang chạy theo văn bản sửa đổi: xem trước, rồi thực hiện với --yes')
      .argument('<chu-kỳ>', 'mã chu kỳ, ví dụ KH25/1')
      .argument('<tệp>', 'tệp kế hoạch đã sửa (YAML), giữ mã kế hoạch cũ')
      .option('--as <họ-tên>', 'người thực hiện (bắt buộc)')
      .option('--paper-number <số>', 'số, ký hiệu văn bản sửa đổi (bắt buộc)')
      .option('--paper-date <ngày>', 'ngày của văn bản ấy (bắt buộc)')
      .option('--reason <lý-do>', 'lý do; mặc định là theo văn bản sửa đổi')
      .option('--supplement <tệp>', 'ghi nội dung bổ sung thành một tệp kế hoạch riêng (.yaml)')
      .option('--force', 'ghi đè nếu tệp --supplement đã có')
      .option('--request <mã>', 'mã yêu cầu: gửi lại cùng mã thì không làm hai lần')
      .option('--yes', 'thực hiện; không có thì chỉ xem trước')
      .option('--json', 'in một tài liệu JSON')
      .action((id: string, file: string, options: Record<string, unknown>) =>
        amend(context, readArguments(input, { cycle: id, file, ...options })),
      ),
    'dondoc cycle amend KH25/1 ke-hoach-sua.yaml --as "Phan Đức Long" --paper-number 61-KH/TU --paper-date 20/03/2026',
    'dondoc cycle amend KH25/1 ke-hoach-sua.yaml --as "Phan Đức Long" --paper-number 61-KH/TU --paper-date 20/03/2026 --yes',
  );
}

async function amend(context: Context, given: Input): Promise<void> {
  const amended = readStartablePlan(context, given.file, {});
  const order: AmendOrder = {
    scope: REAL_SCOPE,
    cycle: given.cycle,
    amended,
    actor: { by: given.as, through: 'cli' },
    paper: { number: given.paperNumber, date: given.paperDate },
    reason: given.reason ?? `Theo văn bản sửa đổi ${given.paperNumber}`,
  };
  await (given.yes ? carryOut(context, given, order) : preview(context, given, order));
}

async function preview(context: Context, given: Input, order: AmendOrder): Promise<void> {
  const store = await openReadingStore(context);
  if (store === null) throw refuse('nothing-there', 'Chưa có chu kỳ nào trong hệ thống.');
  try {
    const shown = await lazy.amending().previewAmendment({ store, now: () => Date.now() }, order);
    await tell(context, given, store, shown, null);
    await writeSupplement(context, store, given, order, shown);
  } finally {
    await store.close();
  }
}

async function carryOut(context: Context, given: Input, order: AmendOrder): Promise<void> {
  refuseTaken(context, given);
  const link = await openOfficeLink(context);
  const lines = createServerLines(context);
  try {
    const request = given.request ?? `sua-doi-${randomUUID().slice(0, 8)}`;
    if (given.request === undefined)
      context.tell(`Mã yêu cầu: ${request} (nếu bị ngắt giữa chừng, chạy lại với --request ${request}).`);
    const onItem = (done: number) => lines.draw(`Đã xong ${done} nhiệm vụ …`);
    const shown = await lazy.amending().amendCycle(actingOf(link), order, request, onItem);
    lines.done();
    await tell(context, given, link.store, shown, request);
    await writeSupplement(context, link.store, given, order, shown);
  } finally {
    lines.done();
    await link.close();
  }
}

/** Before anything is changed: nobody is to learn of a taken name behind an amendment that was carried out. */
function refuseTaken(context: Context, { supplement, force }: Input): void {
  if (supplement === undefined || force || !existsSync(pathOf(context, supplement))) return;
  throw refuse(
    'file-exists',
    `${supplement} đã có; chọn tên khác, hoặc thêm --force để ghi đè.`,
    '--supplement',
  );
}

async function writeSupplement(
  context: Context,
  store: Store,
  { supplement, force }: Input,
  { amended, paper }: AmendOrder,
  { added }: AmendmentShown,
): Promise<void> {
  if (supplement === undefined) return;
  if (added.length === 0)
    throw refuse(
      'nothing-added',
      'Văn bản sửa đổi không bổ sung nội dung nào; bỏ --supplement.',
      '--supplement',
    );
  const code = await lazy.amending().supplementCode(store, REAL_SCOPE, amended.plan.code);
  const plan = supplementOf(amended, added, code, paper);
  const outcome = writeWhole(pathOf(context, supplement), planFileText(plan), { replace: force });
  if (!outcome.ok) throw new CommandProblem({ ...outcome.refusal, at: '--supplement' });
  context.tell(
    `Đã ghi nội dung bổ sung vào ${supplement}; khởi động bằng "dondoc cycle start ${supplement}".`,
  );
}

async function tell(
  context: Context,
  { json }: Input,
  store: Store,
  shown: AmendmentShown,
  request: string | null,
): Promise<void> {
  const { items, leftOver, added } = shown;
  if (items.some(({ outcome }) => !outcome.ok)) context.exit = EXIT.failed;
  if (json) {
    const told = bulkJson({ act: 'amend', items, matching: items.length, request });
    const acts = told.items.map((item, i) => ({ type: items[i]!.type, ...item }));
    return context.printJson({ ...told, items: acts, leftOver, added: added.map(({ code }) => code) });
  }
  const names = await lazy.successors().namesOfBodies(store, REAL_SCOPE);
  context.print(amendmentView(shown, request, names, context.paper()));
  if (request === null && items.length > 0) context.tell('Chưa thực hiện gì. Thực hiện: thêm --yes.');
}
