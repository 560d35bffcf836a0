import type { Command } from 'commander';
import { z } from 'zod';
import type { UrgingDraft } from '../../client/papers/drafting';
import { REAL_SCOPE } from '../../domain/ids';
import { hasEnded, type AssignmentRecord } from '../../domain/lifecycle/types';
import { nearest } from '../../domain/plan/nearest';
import { dateOf } from '../../domain/time/epoch';
import { formatVn } from '../../domain/time/local-date';
import type { Store } from '../../store';
import { dateArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore } from '../office-link';
import { docxArgument, LEFT_OPEN, writePaper } from '../paper-file';
import { refuse, UsageProblem } from '../problems';
import { withExamples } from '../vietnamese';

const urgeInput = z.object({
  body: z.string().trim().min(1).optional(),
  assignment: z.array(z.string().trim().min(1)).default([]),
  until: dateArgument.optional(),
  out: docxArgument.default('cong-van-don-doc.docx'),
  force: switchArgument,
  json: switchArgument,
});

type Options = Record<string, unknown>;

export function registerPaper(program: Command, context: Context): void {
  const paper = program.command('paper').description('dự thảo văn bản, tệp .docx: công văn đôn đốc');
  withExamples(paper, 'dondoc paper urge --body ban-to-chuc --out cong-van.docx');
  withExamples(
    paper
      .command('urge')
      .description('công văn đôn đốc: mỗi cơ quan một văn bản, cho một hoặc nhiều nhiệm vụ')
      .option('--body <mã-cơ-quan>', 'mọi nhiệm vụ quá hạn mà cơ quan này chủ trì')
      .option('--assignment <mã-nhiệm-vụ>', 'nhiệm vụ này; lặp lại cho nhiều nhiệm vụ', collected)
      .option('--until <ngày>', 'đề nghị trả lời chậm nhất ngày này; mặc định sau 5 ngày làm việc')
      .option(
        '--out <tệp.docx>',
        'tệp ghi ra; nhiều cơ quan thì thêm mã cơ quan vào tên tệp',
        'cong-van-don-doc.docx',
      )
      .option('--force', 'ghi đè tệp đã có')
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => urge(context, options)),
    'dondoc paper urge --body ban-to-chuc --out cong-van.docx',
    'dondoc paper urge --assignment KH25-II.1-01/2026-Q1 --assignment KH25-II.2-01/2026-Q1 --until 15/04/2026',
  );
}

function collected(value: string, earlier: string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}

async function urge(context: Context, given: Options): Promise<void> {
  const { body, assignment, until, out, force, json } = readArguments(urgeInput, given);
  if ((body === undefined) === (assignment.length === 0))
    throw new UsageProblem(
      'Cần đúng một trong hai: --body <mã-cơ-quan> hoặc --assignment <mã-nhiệm-vụ>.',
      '--body',
    );
  const now = Date.now();
  if (until !== undefined && until <= dateOf(now))
    throw refuse('date-past', `Ngày trả lời ${formatVn(until)} phải sau hôm nay.`, '--until');
  const store = await openReadingStore(context);
  if (store === null) throw refuse('no-such-assignment', 'Chưa có nhiệm vụ nào trong kho.', '--assignment');
  try {
    const rows = body === undefined ? await named(store, assignment) : await overdueOf(store, body);
    const drafts = await lazy.paperDrafting().draftUrgingPapers(store, { rows, now, until: until ?? null });
    const papers = drafts.map((draft) => ({ ...draft, file: fileFor(out, draft, drafts.length) }));
    for (const { file, paper } of papers) await writePaper(context, file, paper, force);
    if (json) return context.printJson({ papers: papers.map(({ paper: _, ...told }) => told) });
    context.print([
      ...papers.map(
        ({ file, name, assignments, until: answerBy }) =>
          `Đã ghi ${file}: ${name}, ${assignments.length} nhiệm vụ, trả lời chậm nhất ${formatVn(answerBy)}.`,
      ),
      LEFT_OPEN,
    ]);
  } finally {
    await store.close();
  }
}

function fileFor(out: string, { body }: UrgingDraft, papers: number): string {
  return papers === 1 ? out : out.replace(/\.docx$/i, `-${body}.docx`);
}

async function overdueOf(store: Store, body: string): Promise<AssignmentRecord[]> {
  const filter = { scope: REAL_SCOPE, open: true };
  const { rows } = await store.queries.listAssignments({ ...filter, lead: body, overdue: true });
  const asked = rows.filter(isAsked);
  if (asked.length > 0) return asked;
  const { rows: all } = await store.queries.listAssignments(filter);
  const bodies = [...new Set(all.map(({ assignment }) => assignment.lead))];
  if (bodies.includes(body))
    throw refuse('nothing-overdue', `Cơ quan "${body}" không có nhiệm vụ quá hạn nào cần đôn đốc.`, '--body');
  const meant = nearest(body, bodies);
  const hint =
    meant === null ? 'Xem mã cơ quan bằng "dondoc assignment list --json".' : `Có phải ý là ${meant}?`;
  throw refuse('no-such-body', `Không có cơ quan "${body}" đang chủ trì nhiệm vụ nào. ${hint}`, '--body');
}

async function named(store: Store, ids: string[]): Promise<AssignmentRecord[]> {
  const rows: AssignmentRecord[] = [];
  for (const id of new Set(ids)) {
    const [row] = await store.queries.assignmentRows(REAL_SCOPE, id);
    if (row === undefined) throw await noSuchAssignment(store, id);
    if (!isAsked(row)) throw notAsked(row);
    rows.push(row);
  }
  return rows;
}

/** Nobody is urged for what is done, stopped, or waits for its answer. */
function isAsked({ status }: AssignmentRecord): boolean {
  return !hasEnded(status) && status !== 'submitted' && status !== 'suspended';
}

function notAsked({ assignment: { id }, status }: AssignmentRecord) {
  const why =
    status === 'submitted'
      ? 'đã nộp kết quả, đang chờ xác nhận'
      : status === 'suspended'
        ? 'đang tạm dừng'
        : 'đã kết thúc';
  return refuse('nothing-to-urge', `Nhiệm vụ ${id} ${why}; không cần đôn đốc.`, '--assignment');
}

async function noSuchAssignment(store: Store, id: string) {
  const { rows } = await store.queries.listAssignments({ scope: REAL_SCOPE });
  const meant = nearest(
    id,
    rows.map(({ assignment }) => assignment.id),
  );
  const hint = meant === null ? 'Xem mã nhiệm vụ bằng "dondoc assignment list".' : `Có phải ý là ${meant}?`;
  return refuse('no-such-assignment', `Không có nhiệm vụ "${id}". ${hint}`, '--assignment');
}
