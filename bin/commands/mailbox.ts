import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { listMails, showMail, type MailHead } from '../../client/mailbox';
import { mailList, mailView } from '../../client/terminal/mailbox-view';
import { isRehearsal, REAL_SCOPE, type Scope } from '../../domain/ids';
import { mailFolder } from '../../domain/letters/mail-file';
import { nearest } from '../../domain/plan/nearest';
import { countArgument, dateArgument, readArguments, scopeArgument, switchArgument } from '../arguments';
import type { Context } from '../context';
import { refuse } from '../problems';
import { withExamples } from '../vietnamese';

const listInput = z.object({
  scope: scopeArgument.optional(),
  to: z.string().min(1).optional(),
  day: dateArgument.optional(),
  limit: countArgument.optional(),
  json: switchArgument,
});

const showInput = z.object({
  mail: z.string().min(1),
  scope: scopeArgument.optional(),
  json: switchArgument,
});

export function registerMailbox(program: Command, context: Context): void {
  const mailbox = program
    .command('mailbox')
    .description('hộp thư có sẵn: mọi thư của diễn tập, và thư thật khi chưa nối máy chủ thư');
  withExamples(mailbox, 'dondoc mailbox list', 'dondoc mailbox show 20260119T0800_body.ban-to-chuc');
  withExamples(
    mailbox
      .command('list', { isDefault: true })
      .description('liệt kê thư, mới nhất ở cuối')
      .option('--scope <phạm-vi>', 'real (thật) hoặc mã buổi diễn tập; mặc định là phạm vi mới nhất')
      .option('--to <nơi-nhận>', 'địa chỉ thư, hoặc mã cơ quan')
      .option('--day <ngày>', 'chỉ thư của một ngày')
      .option('--limit <số>', 'chỉ ngần ấy thư mới nhất')
      .option('--json', 'in một tài liệu JSON')
      .action((options: Record<string, unknown>) => list(context, options)),
    'dondoc mailbox list --to ban-to-chuc --day 19/01/2026',
  );
  withExamples(
    mailbox
      .command('show')
      .description('xem một thư')
      .argument('<mã-thư>', 'như trong danh sách; phần đầu của mã cũng được')
      .option('--scope <phạm-vi>', 'real (thật) hoặc mã buổi diễn tập; mặc định là phạm vi mới nhất')
      .option('--json', 'in một tài liệu JSON')
      .action((mail: string, options: Record<string, unknown>) => show(context, { mail, ...options })),
    'dondoc mailbox show 20260119T0800_body.ban-to-chuc',
  );
}

async function list(context: Context, given: Record<string, unknown>): Promise<void> {
  const { scope: asked, to, day, limit, json } = readArguments(listInput, given);
  const scope = scopeOf(context, asked);
  const mails = await listMails(context.folder.mailbox, {
    scope,
    ...(to === undefined ? {} : { to }),
    ...(day === undefined ? {} : { day }),
    ...(limit === undefined ? {} : { limit }),
  });
  if (to !== undefined && mails.length === 0) await refuseUnknownRecipient(context, scope, to);
  if (json) return context.printJson({ scope, mails });
  context.tell(scopeLine(scope, mails.length));
  context.print(mailList(mails, context.paper()));
}

/** Nobody of that name had a letter, on any day: a slip, unless the mailbox is empty. */
async function refuseUnknownRecipient({ folder }: Context, scope: Scope, to: string): Promise<void> {
  const mails = await listMails(folder.mailbox, { scope });
  if (mails.length === 0 || (await listMails(folder.mailbox, { scope, to, limit: 1 })).length > 0) return;
  const known = new Set(mails.flatMap((mail) => [...mail.to, mail.audience.replace(/^.*:/, '')]));
  const meant = nearest(to, known);
  const hint = meant === null ? `Xem các nơi nhận bằng "dondoc mailbox list".` : `Có phải ý là ${meant}?`;
  throw refuse('no-such-recipient', `Hộp thư (${scope}) không có thư nào gửi "${to}". ${hint}`, '--to');
}

async function show(context: Context, given: Record<string, unknown>): Promise<void> {
  const { mail: asked, scope: askedScope, json } = readArguments(showInput, given);
  const scope = scopeOf(context, askedScope);
  const id = idOf(await listMails(context.folder.mailbox, { scope }), asked, scope);
  const mail = await showMail(context.folder.mailbox, id, scope);
  if (mail === null) throw notThere(asked, scope);
  if (json) return context.printJson(mail);
  context.print(mailView(mail, context.paper()));
}

/** The whole id, or any beginning of it that only one mail has. */
function idOf(mails: MailHead[], asked: string, scope: Scope): string {
  const matching = mails.filter(({ id }) => id.startsWith(asked));
  const exact = matching.find(({ id }) => id === asked || id === `${asked}.eml`);
  if (exact) return exact.id;
  if (matching.length === 0) throw notThere(asked, scope);
  if (matching.length > 1) {
    const some = matching
      .slice(0, 3)
      .map(({ id }) => id.slice(0, asked.length + 12))
      .join(', ');
    throw refuse(
      'ambiguous-mail',
      `Có ${matching.length} thư bắt đầu bằng "${asked}" (${some} …); hãy viết mã dài hơn.`,
      'mail',
    );
  }
  return matching[0]!.id;
}

function notThere(asked: string, scope: Scope) {
  return refuse(
    'no-such-mail',
    `Hộp thư (${scope}) không có thư "${asked}"; xem mã thư bằng "dondoc mailbox list --scope ${scope}".`,
    'mail',
  );
}

/** The scope asked for, if it holds mails; otherwise the one written to last. */
function scopeOf({ folder }: Context, asked: string | undefined): Scope {
  const scopes = scopesOf(folder.mailbox);
  if (asked === undefined) return scopes[0] ?? REAL_SCOPE;
  const known = scopes.find((scope) => scope === asked);
  if (known === undefined && asked !== REAL_SCOPE) {
    const there = scopes.length === 0 ? 'hộp thư còn trống' : `đang có: ${scopes.join(', ')}`;
    throw refuse('no-such-scope', `Hộp thư không có phạm vi "${asked}"; ${there}.`, '--scope');
  }
  return asked;
}

/** Newest first. A scope's folder bears its name. */
function scopesOf(dir: string): Scope[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && mailFolder(entry.name) === entry.name)
      .map(({ name }) => ({ name, at: statSync(join(dir, name)).mtimeMs }))
      .sort((a, b) => b.at - a.at)
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

function scopeLine(scope: Scope, count: number): string {
  const name = isRehearsal(scope) ? `buổi diễn tập ${scope}` : 'thư thật';
  return `Hộp thư: ${name}, ${count} thư.`;
}
