import type { Command } from 'commander';
import { z } from 'zod';
import { auditLineJson } from '../../client/audit-json';
import { auditView, breakWords, verdictView } from '../../client/terminal/audit-view';
import { REFUSED_ACTIONS } from '../../domain/access/refused-acts';
import { AUDIT_ACTIONS } from '../../client/terminal/audit-words';
import { REAL_SCOPE, type Scope } from '../../domain/ids';
import { nearest } from '../../domain/plan/nearest';
import { endOfDay, startOfDay } from '../../domain/time/epoch';
import type { Store } from '../../store';
import {
  actorArgument,
  countArgument,
  dateArgument,
  readArguments,
  scopeArgument,
  switchArgument,
} from '../arguments';
import type { Context } from '../context';
import { openReadingStore } from '../office-link';
import { EXIT, refuse, UsageProblem } from '../problems';
import { withExamples } from '../vietnamese';
import { noSuchAssignment } from './assignment-find';
import { refuseUnknownCycle } from './known-filter';

const verifyInput = z.object({ scope: scopeArgument.default(REAL_SCOPE), json: switchArgument });
const showInput = z.object({
  scope: scopeArgument.default(REAL_SCOPE),
  assignment: z.string().min(1).optional(),
  cycle: z.string().min(1).optional(),
  actor: actorArgument.optional(),
  action: z
    .string()
    .regex(/^[A-Za-z]{1,60}$/, { error: 'cần tên việc như trong --json, ví dụ Accepted' })
    .optional(),
  refused: switchArgument,
  from: dateArgument.optional(),
  to: dateArgument.optional(),
  limit: countArgument.default(200),
  json: switchArgument,
});

type Options = Record<string, unknown>;

export function registerAudit(program: Command, context: Context): void {
  const audit = program
    .command('audit')
    .description('nhật ký: ai làm gì, thay ai, qua đâu, khi nào, vì sao; và nhật ký còn nguyên vẹn không');
  withExamples(audit, 'dondoc audit verify', 'dondoc audit show --assignment KH25-II.1-01/2026-Q1');
  withExamples(
    audit
      .command('verify')
      .description('kiểm tra chuỗi mã băm từ dòng đầu; kết thúc với mã 1 nếu có dòng bị sửa, xoá, chèn')
      .option('--scope <phạm-vi>', 'real (thật) hoặc mã buổi diễn tập', REAL_SCOPE)
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => verify(context, options)),
    'dondoc audit verify --json',
  );
  withExamples(
    audit
      .command('show', { isDefault: true })
      .description('các dòng của nhật ký, mới nhất ở cuối')
      .option('--assignment <mã-nhiệm-vụ>', 'chỉ của một nhiệm vụ')
      .option('--cycle <chu-kỳ>', 'chỉ của một chu kỳ')
      .option('--actor <họ-tên>', 'chỉ của người này, tự làm hoặc được người khác làm thay')
      .option('--action <việc>', 'chỉ một loại việc, ví dụ Accepted, Returned, ExtensionGranted')
      .option('--refused', 'chỉ những gì bị từ chối: ở cửa đăng nhập và mọi cửa khác của trang web')
      .option('--from <ngày>', 'từ ngày')
      .option('--to <ngày>', 'đến hết ngày')
      .option('--limit <số>', 'chỉ ngần ấy dòng mới nhất', '200')
      .option('--scope <phạm-vi>', 'real (thật) hoặc mã buổi diễn tập', REAL_SCOPE)
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => show(context, options)),
    'dondoc audit show --actor "Phan Đức Long" --from 01/09/2026 --to 30/09/2026',
  );
}

/** Of a store where nothing was ever kept: whole, and empty. */
const EMPTY = { ok: true, lines: 0, head: '0'.repeat(64), broken: null } as const;

async function verify(context: Context, given: Options): Promise<void> {
  const { scope, json } = readArguments(verifyInput, given);
  const store = await openReadingStore(context);
  try {
    if (store !== null) await refuseUnknownScope(store, scope);
    const verdict = (await store?.queries.verifyAudit(scope)) ?? { scope, ...EMPTY };
    if (!verdict.ok) context.exit = EXIT.failed;
    if (!json) return context.print(verdictView(verdict, context.paper()));
    const { broken } = verdict;
    const message = broken === null ? null : breakWords(broken);
    context.printJson({ ...verdict, ...(message === null ? {} : { message }) });
  } finally {
    await store?.close();
  }
}

/** A trail, a cycle, an assignment or a kind of act that nothing bears: no lines would look as if nobody had done a thing. */
async function refuseUnknown(store: Store, { scope, cycle, assignment, action }: Named): Promise<void> {
  await refuseUnknownScope(store, scope);
  if (cycle !== undefined) await refuseUnknownCycle(store, cycle, scope);
  if (assignment !== undefined && (await store.queries.assignmentRows(scope, assignment)).length === 0) {
    const { rows } = await store.queries.listAssignments({ scope });
    const ids = rows.map((row) => row.assignment.id);
    throw noSuchAssignment(assignment, ids, '--assignment');
  }
  const lines = action === undefined ? null : await store.queries.auditLines({ scope, action, limit: 1 });
  if (lines?.length === 0 && !AUDIT_ACTIONS.includes(action!)) throw noSuchAction(action!);
}

type Named = { scope: Scope } & Partial<Record<'cycle' | 'assignment' | 'action', string | undefined>>;

function noSuchAction(action: string) {
  const meant = nearest(action, AUDIT_ACTIONS);
  const hint = meant === null ? `Có: ${AUDIT_ACTIONS.join(', ')}.` : `Có phải ý là ${meant}?`;
  return refuse('no-such-action', `Nhật ký không có loại việc "${action}". ${hint}`, '--action');
}

async function refuseUnknownScope(store: Store, scope: Scope): Promise<void> {
  if (scope === REAL_SCOPE || (await store.queries.auditLines({ scope, limit: 1 })).length > 0) return;
  const known = [REAL_SCOPE, ...(await store.rehearsals.list()).map((one) => one.scope)];
  throw refuse('no-such-scope', `Không có nhật ký của "${scope}"; đang có: ${known.join(', ')}.`, '--scope');
}

/** What zod leaves out is not there; its types say that it may be there without a value. */
type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

async function show(context: Context, given: Options): Promise<void> {
  const { from, to, json, scope, limit, refused, ...named } = readArguments(showInput, given);
  if (from !== undefined && to !== undefined && to < from) {
    throw new UsageProblem('--to: ngày cuối đứng trước ngày đầu.', '--to');
  }
  const store = await openReadingStore(context);
  try {
    if (store !== null) await refuseUnknown(store, { scope, ...named });
    const newest = await store?.queries.auditLines({
      scope,
      limit: limit + 1,
      ...(named as Defined<typeof named>),
      ...(refused ? { actions: REFUSED_ACTIONS } : {}),
      ...(from === undefined ? {} : { from: startOfDay(from) }),
      ...(to === undefined ? {} : { to: endOfDay(to) - 1 }),
      newestFirst: true,
    });
    const hasMore = (newest?.length ?? 0) > limit;
    const lines = (newest ?? []).slice(0, limit).reverse().map(auditLineJson);
    if (json) context.printJson({ scope, more: hasMore, lines });
    else context.print(auditView(lines, context.paper()));
    if (json && !hasMore) return;
    context.tell(
      `${lines.length} dòng${hasMore ? ' mới nhất; còn dòng cũ hơn, xem thêm bằng --limit' : ''}.`,
    );
  } finally {
    await store?.close();
  }
}
