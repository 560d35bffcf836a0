import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { z } from 'zod';
import { userJson } from '../../client/user-json';
import type { Acting } from '../../client/users';
import { temporaryPasswordView, userList, userView } from '../../client/terminal/user-view';
import { ROLES } from '../../domain/access/rights';
import type { User } from '../../domain/access/users';
import type { Store } from '../../store';
import { actorArgument, idArgument, readArguments, switchArgument, wordsArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore } from '../office-link';
import { CommandProblem, refuse } from '../problems';
import { withExamples } from '../vietnamese';

const login = wordsArgument('tên đăng nhập, ví dụ phan.duc.long');
const addInput = z.object({
  login: wordsArgument('tên đăng nhập, ví dụ --login phan.duc.long'),
  name: wordsArgument('họ và tên, ví dụ --name "Phan Đức Long"').max(200, { error: 'dài quá 200 ký tự' }),
  role: z.enum(ROLES, {
    error:
      'cần một trong: admin (quản trị), secretariat (theo dõi), committee (Ban Thường vụ), inspector (kiểm tra), body (cơ quan)',
  }),
  body: idArgument.optional(),
  as: actorArgument,
  json: switchArgument,
});
const showInput = z.object({ login, json: switchArgument });
const listInput = z.object({ json: switchArgument });
const actInput = z.object({ login, as: actorArgument, json: switchArgument });
const endInput = actInput.extend({ reason: wordsArgument('lý do kết thúc') });

type Options = Record<string, unknown>;

export function registerUser(program: Command, context: Context): void {
  const user = program
    .command('user')
    .description('ai được đăng nhập vào trang, với vai nào; người quản trị đầu tiên được tạo ở đây');
  withExamples(user, 'dondoc user list');
  const sub = (name: string, description: string) => user.command(name).description(description);
  const withActor = (command: Command) =>
    command.option('--as <họ-tên>', 'người thực hiện (bắt buộc)').option('--json', 'in một tài liệu JSON');

  withExamples(
    withActor(sub('add', 'tạo tài khoản; mật khẩu tạm in ra một lần và phải đổi khi đăng nhập'))
      .option('--login <tên>', 'tên đăng nhập (bắt buộc)')
      .option('--name <họ-tên>', 'họ và tên, như sẽ ghi trong nhật ký (bắt buộc)')
      .option('--role <vai>', 'admin, secretariat, committee, inspector hoặc body (bắt buộc)')
      .option('--body <mã-cơ-quan>', 'cơ quan của tài khoản vai body')
      .action((options: Options) => add(context, options)),
    'dondoc user add --login phan.duc.long --name "Phan Đức Long" --role admin --as "Phan Đức Long"',
  );
  withExamples(
    user
      .command('list', { isDefault: true })
      .description('mọi tài khoản')
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => list(context, options)),
    'dondoc user list',
  );
  withExamples(
    sub('show', 'một tài khoản')
      .argument('<tên-đăng-nhập>', 'như trong danh sách')
      .option('--json', 'in một tài liệu JSON')
      .action((name: string, options: Options) => show(context, { login: name, ...options })),
    'dondoc user show phan.duc.long',
  );
  withExamples(
    withActor(sub('unlock', 'mở khoá tài khoản đã nhập sai nhiều lần').argument('<tên-đăng-nhập>')).action(
      (name: string, options: Options) => unlock(context, { login: name, ...options }),
    ),
    'dondoc user unlock phan.duc.long --as "Trần Thị Hoa"',
  );
  withExamples(
    withActor(
      sub('password', 'cấp lại mật khẩu tạm; mọi phiên của tài khoản kết thúc').argument('<tên-đăng-nhập>'),
    ).action((name: string, options: Options) => password(context, { login: name, ...options })),
    'dondoc user password phan.duc.long --as "Trần Thị Hoa"',
  );
  withExamples(
    withActor(
      sub('second-step', 'bỏ bước thứ hai của người mất điện thoại').argument('<tên-đăng-nhập>'),
    ).action((name: string, options: Options) => secondStep(context, { login: name, ...options })),
    'dondoc user second-step phan.duc.long --as "Trần Thị Hoa"',
  );
  withExamples(
    withActor(sub('end', 'kết thúc tài khoản; tên vẫn còn trong nhật ký').argument('<tên-đăng-nhập>'))
      .option('--reason <lý-do>', 'lý do (bắt buộc)')
      .action((name: string, options: Options) => end(context, { login: name, ...options })),
    'dondoc user end phan.duc.long --as "Trần Thị Hoa" --reason "Chuyển công tác"',
  );
}

async function add(context: Context, given: Options): Promise<void> {
  const { login, name, role, body = null, as, json } = readArguments(addInput, given);
  await inStore(context, async (store) => {
    const made = await lazy.users().makeUser(store, { login, name, role, body }, actingAs(as));
    told(context, json, made, 'Đã tạo tài khoản.');
  });
}

async function password(context: Context, given: Options): Promise<void> {
  const { login, as, json } = readArguments(actInput, given);
  await inStore(context, async (store) =>
    told(context, json, await lazy.users().renewPassword(store, login, actingAs(as)), 'Đã cấp lại mật khẩu.'),
  );
}

/** The password is printed this once: it stands nowhere. */
function told(context: Context, json: boolean, made: { user: User; password: string }, done: string): void {
  if (json)
    return context.printJson({ ...userJson(made.user, Date.now()), temporaryPassword: made.password });
  const paper = context.paper();
  context.print([done, ...userView(userJson(made.user, Date.now()), paper)]);
  context.print(temporaryPasswordView(made.password, paper));
}

async function list(context: Context, given: Options): Promise<void> {
  const { json } = readArguments(listInput, given);
  const store = await openReadingStore(context);
  try {
    const users = ((await store?.users.list()) ?? []).map((user) => userJson(user, Date.now()));
    if (json) return context.printJson({ users });
    context.print(userList(users, context.paper()));
  } finally {
    await store?.close();
  }
}

async function show(context: Context, given: Options): Promise<void> {
  const { login, json } = readArguments(showInput, given);
  await inStore(context, async (store) => {
    const user = await lazy.users().userOfLogin(store, login);
    printed(context, json, user, null);
  });
}

async function unlock(context: Context, given: Options): Promise<void> {
  const { login, as, json } = readArguments(actInput, given);
  await inStore(context, async (store) =>
    printed(context, json, await lazy.users().unlockUser(store, login, actingAs(as)), 'Đã mở khoá.'),
  );
}

async function secondStep(context: Context, given: Options): Promise<void> {
  const { login, as, json } = readArguments(actInput, given);
  await inStore(context, async (store) => {
    const user = await lazy.users().resetSecondStep(store, login, actingAs(as));
    printed(context, json, user, 'Đã bỏ bước thứ hai; lần đăng nhập sau sẽ đặt lại.');
  });
}

async function end(context: Context, given: Options): Promise<void> {
  const { login, as, reason, json } = readArguments(endInput, given);
  await inStore(context, async (store) => {
    const user = await lazy.users().endUser(store, login, reason, actingAs(as));
    printed(context, json, user, 'Đã kết thúc tài khoản.');
  });
}

function printed(context: Context, json: boolean, user: User, done: string | null): void {
  const document = userJson(user, Date.now());
  if (json) return context.printJson(document);
  context.print([...(done === null ? [] : [done]), ...userView(document, context.paper())]);
}

function actingAs(by: string): Acting {
  return { id: randomUUID(), by, at: Date.now(), through: 'cli', user: null };
}

/** What is written here needs no running office, only its store. */
async function inStore(context: Context, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openReadingStore(context);
  if (store === null)
    throw refuse('nothing-there', 'Hệ thống chưa được khởi động lần nào; hãy chạy "dondoc up" trước.');
  try {
    await work(store);
  } catch (error) {
    const refusal = lazy.refusals().refusalOf(error);
    if (refusal === null) throw error;
    throw new CommandProblem({ ...refusal, at: PLACES[refusal.at ?? ''] ?? refusal.at });
  } finally {
    await store.close();
  }
}

const PLACES: Record<string, string> = {
  login: '--login',
  name: '--name',
  role: '--role',
  body: '--body',
};
