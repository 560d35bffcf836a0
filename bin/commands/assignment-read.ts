import type { Command } from 'commander';
import { z } from 'zod';
import { assignmentDetailJson } from '../../client/assignment-json';
import { partViewJson } from '../../client/assignment-part';
import { assignmentJson } from '../../client/json';
import { neighboursOf } from '../../client/neighbours';
import { assignmentList } from '../../client/terminal/assignment-list';
import { assignmentView } from '../../client/terminal/assignment-view';
import { partView } from '../../client/terminal/part-view';
import { REAL_SCOPE } from '../../domain/ids';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { isoMinute } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { actorArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore } from '../office-link';
import { refuse } from '../problems';
import { withExamples } from '../vietnamese';
import type { Options } from './assignment-acts';
import { filterInput, filterOf, withFilters } from './assignment-filters';
import { knownAssignment, knownBody, noSuchAssignment } from './assignment-find';
import { knownFilter } from './known-filter';

const listInput = filterInput.extend({ as: actorArgument.optional(), json: switchArgument });
const showInput = z.object({
  assignment: z.string().min(1),
  cycle: z.string().min(1).optional(),
  as: actorArgument.optional(),
  view: z.string().min(1).optional(),
  json: switchArgument,
});

const READER = 'tên người xem: người được nêu trong kế hoạch đọc được tên nhiệm vụ mật';

export function registerReading(assignment: Command, context: Context): void {
  withExamples(
    withFilters(assignment.command('list').description('liệt kê nhiệm vụ theo thời hạn'))
      .option('--as <họ-tên>', READER)
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => list(context, options)),
    'dondoc assignment list --body ban-to-chuc --overdue',
    'dondoc assignment list --needs-decision --json',
  );
  withExamples(
    assignment
      .command('show')
      .description('một nhiệm vụ: tình trạng, phối hợp, kết quả, gia hạn, diễn biến')
      .argument('<mã-nhiệm-vụ>', 'như trong thư và danh sách')
      .option('--cycle <chu-kỳ>', 'khi mã có trong nhiều chu kỳ; mặc định là chu kỳ mới nhất')
      .option('--view <mã-cơ-quan>', 'như cơ quan phối hợp này thấy')
      .option('--as <họ-tên>', READER)
      .option('--json', 'in một tài liệu JSON')
      .action((id: string, options: Options) => show(context, { assignment: id, ...options })),
    'dondoc assignment show KH25-II.1-01/2026-Q1 --json',
    'dondoc assignment show KH25-II.1-01/2026-Q1 --view so-noi-vu',
  );
}

async function list(context: Context, given: Options): Promise<void> {
  const { as: reader = null, json, ...filter } = readArguments(listInput, given);
  const store = await openReadingStore(context);
  try {
    const page = await store?.queries.listAssignments(filterOf(await knownFilter(store, filter)));
    const now = Date.now();
    const assignments = (page?.rows ?? []).map((record) => assignmentJson(record, now, reader));
    if (json) return context.printJson({ assignments, total: page?.total ?? 0 });
    context.print(assignmentList(assignments, context.paper()));
    context.tell(`${assignments.length} nhiệm vụ.`);
  } finally {
    await store?.close();
  }
}

async function show(context: Context, given: Options): Promise<void> {
  const { assignment: id, cycle, as: reader = null, view, json } = readArguments(showInput, given);
  const store = await openReadingStore(context);
  if (store === null) throw noSuchAssignment(id, []);
  try {
    const record = await knownAssignment(store, id, cycle);
    const names = await lazy.successors().namesOfBodies(store, REAL_SCOPE);
    const head = assignmentJson(record, Date.now(), reader);
    const detail = assignmentDetailJson(record, names);
    if (view !== undefined) {
      const body = knownBody(names, view, '--view');
      const part = partViewJson(head, detail, body.id);
      if (part === null)
        throw refuse('not-charged', `${body.name} (${body.id}) không tham gia nhiệm vụ này.`, '--view');
      return json ? context.printJson(part) : context.print(partView(part, names, context.paper()));
    }
    const shown = { ...head, ...detail, ...(await neighboursOf(store, record)) };
    const history = await historyOf(store, record);
    if (json) return context.printJson({ ...shown, history });
    context.print(assignmentView({ ...shown, history }, names, context.paper()));
  } finally {
    await store.close();
  }
}

async function historyOf(store: Store, { cycle, assignment }: AssignmentRecord) {
  const lines = await store.queries.auditLines({ scope: REAL_SCOPE, cycle, assignment: assignment.id });
  return lines.map(({ at, actor, onBehalfOf, through, action, reason }) => ({
    at: isoMinute(at),
    actor,
    onBehalfOf: onBehalfOf ?? null,
    through: through ?? null,
    action,
    reason,
  }));
}
