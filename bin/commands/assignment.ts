import { readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { assignmentJson, dossierJson } from '../../client/json';
import { assignmentList, assignmentView } from '../../client/terminal/assignment-view';
import { REAL_SCOPE } from '../../domain/ids';
import { MAX_TEXT } from '../../domain/guard-text';
import type { ActForm } from '../../domain/acts/forms';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { isoMinute } from '../../domain/time/epoch';
import { nearest } from '../../domain/plan/nearest';
import type { Store } from '../../store';
import type { AssignmentView } from '../../workflows/messages';
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
import { officeLinkIfRunning, openOfficeLink, openReadingStore, type OfficeLink } from '../office-link';
import { pathOf } from '../plan-input';
import { refuse, UsageProblem } from '../problems';
import { withExamples } from '../vietnamese';
import { STATUS_LABELS } from '../../client/terminal/words';

const STATUSES = Object.keys(STATUS_LABELS) as (keyof typeof STATUS_LABELS)[];

const listInput = z.object({
  cycle: z.string().min(1).optional(),
  body: z.string().min(1).optional(),
  status: z.enum(STATUSES, { error: `cần một trong: ${STATUSES.join(', ')}` }).optional(),
  overdue: switchArgument,
  json: switchArgument,
});

const one = { assignment: z.string().min(1), cycle: z.string().min(1).optional(), json: switchArgument };
const act = { ...one, as: actorArgument, request: requestArgument.optional() };
const reason = z.string({ error: 'cần lý do trả lại' }).trim().min(1, { error: 'cần lý do trả lại' });

const showInput = z.object(one);
const receiveInput = z.object(act);
const acceptInput = z.object({ ...act, note: z.string().trim().min(1).optional() });
const returnInput = z.object({
  ...act,
  reason,
  newDate: z.string({ error: 'cần thời hạn mới, ví dụ --new-date 15/10/2021' }).pipe(dateArgument),
});
const submitInput = z.object({
  ...act,
  text: z.string().trim().min(1, { error: 'không được để trống' }).optional(),
  file: fileArgument.optional(),
  paperNumber: z.string().trim().min(1).optional(),
  paperDate: dateArgument.optional(),
});

type Options = Record<string, unknown>;

export function registerAssignment(program: Command, context: Context): void {
  const assignment = program
    .command('assignment')
    .description('xem nhiệm vụ; tiếp nhận, nộp, xác nhận, trả lại kết quả');
  withExamples(assignment, 'dondoc assignment list --overdue', 'dondoc assignment show KH25-II.1-01/2026-Q1');

  withExamples(
    assignment
      .command('list')
      .description('liệt kê nhiệm vụ theo thời hạn')
      .option('--cycle <chu-kỳ>', 'chỉ của một chu kỳ')
      .option('--body <mã-cơ-quan>', 'chỉ của một cơ quan chủ trì')
      .option('--status <tình-trạng>', STATUSES.map((key) => `${key} (${STATUS_LABELS[key]})`).join(', '))
      .option('--overdue', 'chỉ việc quá hạn')
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => list(context, options)),
    'dondoc assignment list --body ban-to-chuc --overdue',
  );
  withExamples(
    commandOfOne(assignment, 'show', 'một nhiệm vụ: tình trạng, kết quả đã nộp, diễn biến').action(
      (id: string, options: Options) => show(context, { assignment: id, ...options }),
    ),
    'dondoc assignment show KH25-II.1-01/2026-Q1 --json',
  );
  withExamples(
    commandOfAct(assignment, 'receive', 'cơ quan chủ trì tiếp nhận nhiệm vụ').action(
      (id: string, options: Options) => {
        const input = readArguments(receiveInput, { assignment: id, ...options });
        return carryOut(context, input, 'Đã tiếp nhận.', (act) => act({ by: input.as, type: 'receive' }));
      },
    ),
    'dondoc assignment receive KH25-II.1-01/2026-Q1 --as "Lê Thu Hà"',
  );
  withExamples(
    commandOfAct(assignment, 'submit', 'cơ quan chủ trì nộp kết quả')
      .option('--text <nội-dung>', 'kết quả, ngắn gọn')
      .option('--file <tệp>', 'tệp văn bản thuần chứa kết quả, thay cho --text')
      .option('--paper-number <số>', 'số, ký hiệu văn bản gửi kèm')
      .option('--paper-date <ngày>', 'ngày của văn bản ấy')
      .action((id: string, options: Options) => submit(context, { assignment: id, ...options })),
    'dondoc assignment submit KH25-II.1-01/2026-Q1 --as "Lê Thu Hà" --text "Đã ban hành kế hoạch" --paper-number 12-BC/BTC --paper-date 28/03/2026',
  );
  withExamples(
    commandOfAct(assignment, 'accept', 'cơ quan theo dõi xác nhận hoàn thành')
      .option('--note <ghi-chú>', 'ghi chú')
      .action((id: string, options: Options) => {
        const input = readArguments(acceptInput, { assignment: id, ...options });
        const done = 'Đã xác nhận hoàn thành.';
        return carryOut(context, input, done, (act) =>
          act({ by: input.as, type: 'accept', note: input.note ?? null }),
        );
      }),
    'dondoc assignment accept KH25-II.1-01/2026-Q1 --as "Phan Đức Long"',
  );
  withExamples(
    commandOfAct(assignment, 'return', 'cơ quan theo dõi trả lại kết quả, đề nghị thực hiện lại')
      .option('--reason <lý-do>', 'lý do (bắt buộc)')
      .option('--new-date <ngày>', 'thời hạn mới (bắt buộc)')
      .action((id: string, options: Options) => sendBack(context, { assignment: id, ...options })),
    'dondoc assignment return KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --reason "Thiếu số liệu" --new-date 15/04/2026',
  );
}

function commandOfOne(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .argument('<mã-nhiệm-vụ>', 'như trong thư và danh sách')
    .option('--cycle <chu-kỳ>', 'khi mã có trong nhiều chu kỳ; mặc định là chu kỳ mới nhất')
    .option('--json', 'in một tài liệu JSON');
}

function commandOfAct(parent: Command, name: string, description: string): Command {
  return commandOfOne(parent, name, description)
    .option('--as <họ-tên>', 'người thực hiện (bắt buộc)')
    .option('--request <mã>', 'mã yêu cầu: gửi lại cùng mã thì không làm hai lần');
}

// ---- reading

async function list(context: Context, given: Options): Promise<void> {
  const { cycle, body, status, overdue, json } = readArguments(listInput, given);
  const store = await openReadingStore(context);
  try {
    const page = await store?.queries.listAssignments({
      scope: REAL_SCOPE,
      ...(cycle === undefined ? {} : { cycle }),
      ...(body === undefined ? {} : { lead: body }),
      ...(status === undefined ? {} : { statuses: [status] }),
      ...(overdue ? { overdue: true, open: true } : {}),
    });
    const now = Date.now();
    const assignments = (page?.rows ?? []).map((record) => assignmentJson(record, now));
    if (json) return context.printJson({ assignments, total: page?.total ?? 0 });
    context.print(assignmentList(assignments, context.paper()));
    context.tell(`${assignments.length} nhiệm vụ.`);
  } finally {
    await store?.close();
  }
}

async function show(context: Context, given: Options): Promise<void> {
  const { assignment: id, cycle, json } = readArguments(showInput, given);
  const link = await officeLinkIfRunning(context);
  const store = link?.store ?? (await openReadingStore(context));
  if (store === null) throw noSuchAssignment(id, []);
  try {
    const record = await known(store, id, cycle);
    const lines = await store.queries.auditLines({ scope: REAL_SCOPE, cycle: record.cycle, assignment: id });
    const model = {
      assignment: assignmentJson(record, Date.now()),
      dossier: link === null ? null : await dossierOf(context, link, record),
      history: lines.map(({ at, actor, action, reason: why }) => ({
        at: isoMinute(at),
        actor,
        action,
        reason: why,
      })),
    };
    if (json) {
      const { submissions, returnNotes } = model.dossier ?? { submissions: null, returnNotes: null };
      return context.printJson({ ...model.assignment, submissions, returnNotes, history: model.history });
    }
    context.print(assignmentView(model, context.paper()));
  } finally {
    await (link ?? store).close();
  }
}

/** What was submitted, word for word: only the running office knows it. */
async function dossierOf(context: Context, { client }: OfficeLink, { cycle, assignment }: AssignmentRecord) {
  const address = { scope: REAL_SCOPE, cycle, assignment: assignment.id };
  try {
    return dossierJson((await lazy.assignments().viewOf(client, address)).state);
  } catch (error) {
    context.tell(
      `Chưa lấy được nội dung đã nộp: ${lazy.refusals().refusalOf(error)?.message ?? (error as Error).message}`,
    );
    return null;
  }
}

// ---- acting

interface Actor {
  assignment: string;
  cycle?: string | undefined;
  as: string;
  request?: string | undefined;
  json: boolean;
}

/** Does something to one assignment of the running office and prints it as it is afterwards. */
async function carryOut(
  context: Context,
  { assignment: id, cycle, request, json }: Actor,
  done: string,
  doing: (act: (form: ActForm) => Promise<AssignmentView>) => Promise<AssignmentView>,
): Promise<void> {
  const link = await openOfficeLink(context);
  try {
    const record = await known(link.store, id, cycle);
    const acting = { ...link, now: () => Date.now(), clock: () => ({ mode: 'real' }) as const };
    const act = (form: ActForm) => lazy.acting().actOnRow(acting, record, form, request);
    const view = await doing(act).catch((error: unknown) => {
      throw endedRefusal(error, record) ?? error;
    });
    const model = {
      assignment: assignmentJson(view.record, Date.now()),
      dossier: dossierJson(view.state),
      history: [],
    };
    if (json) return context.printJson({ ...model.assignment, ...model.dossier });
    context.print([done, ...assignmentView(model, context.paper())]);
  } finally {
    await link.close();
  }
}

/** What ended some time ago is not found any more; its row still says how it ended. */
function endedRefusal(error: unknown, { status }: AssignmentRecord) {
  if (lazy.refusals().refusalOf(error)?.code !== 'not-found') return null;
  if (status === 'accepted') {
    return refuse('already-accepted', 'Nhiệm vụ đã được xác nhận hoàn thành; không nhận thêm thao tác.');
  }
  if (status === 'closed')
    return refuse('assignment-closed', 'Nhiệm vụ đã kết thúc theo dõi; không nhận thêm thao tác.');
  return null;
}

async function submit(context: Context, given: Options): Promise<void> {
  const input = readArguments(submitInput, given);
  const text = resultText(context, input);
  const paper = paperOf(input);
  await carryOut(context, input, 'Đã nộp kết quả, chờ xác nhận.', (act) =>
    act({ by: input.as, type: 'submit', text, paper, files: [], handedInAt: null }),
  );
}

function resultText(context: Context, { text, file }: z.output<typeof submitInput>): string {
  if ((text === undefined) === (file === undefined)) {
    throw new UsageProblem('Cần đúng một trong hai: --text "nội dung" hoặc --file <tệp>.', '--text');
  }
  if (text !== undefined) return text;
  const path = pathOf(context, file!);
  try {
    // Four bytes a letter at most: what is larger cannot be a short text and is not even read.
    if (statSync(path).size > 4 * MAX_TEXT) {
      throw refuse('text-too-long', `Tệp ${file} quá lớn; phần kết quả tối đa ${MAX_TEXT} ký tự.`, '--file');
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw refuse('no-such-file', `Không có tệp ${file}.`, '--file');
    if (code === 'EISDIR' || code === 'EACCES')
      throw refuse('unreadable-file', `Không đọc được tệp ${file}.`, '--file');
    if (error instanceof TypeError) {
      throw refuse('not-a-text', `Tệp ${file} không phải văn bản thuần (UTF-8).`, '--file');
    }
    throw error;
  }
}

function paperOf({ paperNumber: number, paperDate: date }: z.output<typeof submitInput>) {
  if (number !== undefined && date !== undefined) return { number, date };
  if (number === undefined && date === undefined) return null;
  throw new UsageProblem(
    '--paper-number và --paper-date phải đi cùng nhau.',
    number === undefined ? '--paper-number' : '--paper-date',
  );
}

async function sendBack(context: Context, given: Options): Promise<void> {
  const input = readArguments(returnInput, given);
  await carryOut(context, input, 'Đã trả lại, đề nghị thực hiện lại.', (act) =>
    act({ by: input.as, type: 'return', reason: input.reason, until: input.newDate }),
  );
}

// ---- finding

/** The assignment of that id: in the cycle named, else in the newest. */
async function known(store: Store, id: string, cycle: string | undefined): Promise<AssignmentRecord> {
  const rows = await store.queries.assignmentRows(REAL_SCOPE, id);
  const found = cycle === undefined ? rows[0] : rows.find((row) => row.cycle === cycle);
  if (found !== undefined) return found;
  if (rows.length > 0) {
    const cycles = rows.map((row) => row.cycle).join(', ');
    throw refuse(
      'no-such-assignment',
      `Chu kỳ ${cycle} không có nhiệm vụ ${id}; mã này có trong: ${cycles}.`,
      '--cycle',
    );
  }
  const { rows: all } = await store.queries.listAssignments({ scope: REAL_SCOPE });
  throw noSuchAssignment(
    id,
    all.map(({ assignment }) => assignment.id),
  );
}

function noSuchAssignment(id: string, ids: string[]) {
  const meant = nearest(id, ids);
  const hint = meant === null ? 'Xem mã nhiệm vụ bằng "dondoc assignment list".' : `Có phải ý là ${meant}?`;
  return refuse('no-such-assignment', `Không có nhiệm vụ "${id}". ${hint}`, 'assignment');
}
