import type { Command } from 'commander';
import { z } from 'zod';
import { mailJson } from '../../client/json';
import { REAL_SCOPE } from '../../domain/ids';
import type { LedgerRow, MailDecision } from '../../domain/letters/ledger';
import { mailLedgerView } from '../../client/terminal/mail-view';
import type { Store } from '../../store';
import { actorArgument, countArgument, readArguments, requestArgument, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openOfficeLink, openReadingStore } from '../office-link';
import { refuse } from '../problems';
import { withExamples } from '../vietnamese';

const listInput = z.object({ all: switchArgument, limit: countArgument.optional(), json: switchArgument });

/** Five years of a province are some two hundred thousand mails. */
const LISTED = 200;
const decisionInput = z.object({
  key: z
    .string()
    .regex(/^[0-9a-f]{6,64}$/, { error: 'cần mã thư như trong "dondoc mail list", ít nhất 6 ký tự đầu' }),
  as: actorArgument,
  reason: z.string().trim().min(1).optional(),
  request: requestArgument.optional(),
  json: switchArgument,
});

type Options = Record<string, unknown>;

export function registerMail(program: Command, context: Context): void {
  const mail = program
    .command('mail')
    .description('sổ gửi thư: thư bị từ chối hoặc chưa rõ đã tới, và quyết định về từng thư');
  withExamples(mail, 'dondoc mail list', 'dondoc mail resend 3f0c1a --as "Phan Đức Long"');
  withExamples(
    mail
      .command('list', { isDefault: true })
      .description('thư cần người quyết định; --all: mọi thư trong sổ')
      .option('--all', `mọi thư; ${LISTED} thư mới nhất, trừ khi có --limit`)
      .option('--limit <số>', 'với --all: chỉ ngần ấy thư mới nhất')
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => list(context, options)),
    'dondoc mail list --all --json',
  );
  withExamples(
    commandOfDecision(mail, 'resend', 'gửi lại nguyên văn, tới địa chỉ hiện có của nơi nhận').action(
      (key: string, options: Options) =>
        decide(context, { key, ...options }, 'resend', 'Đã quyết định gửi lại; thư đang được gửi.'),
    ),
    'dondoc mail resend 3f0c1a --as "Phan Đức Long" --reason "Cơ quan báo chưa nhận được"',
  );
  withExamples(
    commandOfDecision(mail, 'mark-sent', 'ghi nhận thư đã tới hoặc đã xử lý cách khác').action(
      (key: string, options: Options) =>
        decide(context, { key, ...options }, 'sent', 'Đã ghi nhận thư này không cần xử lý nữa.'),
    ),
    'dondoc mail mark-sent 3f0c1a --as "Phan Đức Long" --reason "Cơ quan xác nhận đã nhận"',
  );
}

function commandOfDecision(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .argument('<mã-thư>', 'như trong danh sách; phần đầu của mã cũng được')
    .option('--as <họ-tên>', 'người quyết định (bắt buộc)')
    .option('--reason <lý-do>', 'lý do')
    .option('--request <mã>', 'mã yêu cầu: gửi lại cùng mã thì không làm hai lần')
    .option('--json', 'in một tài liệu JSON');
}

async function list(context: Context, given: Options): Promise<void> {
  const { all, limit, json } = readArguments(listInput, given);
  const store = await openReadingStore(context);
  try {
    const rows =
      store === null ? [] : await (all ? newest(store, limit ?? LISTED) : store.queries.doubts(REAL_SCOPE));
    const mails = rows.map(mailJson);
    if (json) return context.printJson({ mails });
    context.print(mailLedgerView(mails, context.paper()));
    if (!all && mails.length > 0)
      context.tell(
        `${mails.length} thư cần quyết định: dondoc mail resend <mã> | dondoc mail mark-sent <mã>.`,
      );
  } finally {
    await store?.close();
  }
}

/** The newest, the newest of them last. */
async function newest({ queries }: Store, limit: number): Promise<LedgerRow[]> {
  return (await queries.listMails({ scope: REAL_SCOPE, newestFirst: true, limit })).reverse();
}

async function decide(context: Context, given: Options, decision: MailDecision, done: string): Promise<void> {
  const { key: asked, as, reason = null, request, json } = readArguments(decisionInput, given);
  const link = await openOfficeLink(context);
  try {
    const { key, scope, audience } = theOne(await link.store.queries.mailsByKey(REAL_SCOPE, asked), asked);
    const args = { key, decision, by: as, reason };
    await lazy.mails().decideOnMail(link.client, { scope, audience }, args, request);
    const row = (await link.store.ledger.find(key))!;
    if (json) return context.printJson(mailJson(row));
    context.print([done, ...mailLedgerView([mailJson(row)], context.paper())]);
  } finally {
    await link.close();
  }
}

/** The one mail whose key begins as asked. */
function theOne(rows: LedgerRow[], asked: string): LedgerRow {
  const [found, second] = rows;
  if (found === undefined) {
    throw refuse('no-such-mail', `Sổ thư không có thư "${asked}"; xem mã bằng "dondoc mail list".`, 'key');
  }
  if (second !== undefined) {
    throw refuse('ambiguous-mail', `Nhiều thư có mã bắt đầu bằng "${asked}"; hãy viết mã dài hơn.`, 'key');
  }
  return found;
}
