import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { z } from 'zod';
import type { FormFor } from '../../client/bulk';
import { bulkJson } from '../../client/bulk-json';
import { bulkView } from '../../client/terminal/bulk-view';
import type { BodyNames } from '../../client/terminal/words';
import { chosenFor } from '../../domain/acts/bulk';
import type { ActForm } from '../../domain/acts/forms';
import { REAL_SCOPE } from '../../domain/ids';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import type { AssignmentFilter, Store } from '../../store';
import { countArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openOfficeLink, openReadingStore } from '../office-link';
import { CommandProblem, EXIT, refuse, UsageProblem } from '../problems';
import { createServerLines } from '../server-lines';
import { withExamples } from '../vietnamese';
import {
  actingOf,
  filledForm,
  placedRefusal,
  readBoth,
  withActorOptions,
  withOptions,
  type ActCommand,
  type Options,
} from './assignment-acts';
import { filterInput, filterOf, isNarrowed, withFilters } from './assignment-filters';
import { knownFilter } from './known-filter';

const bulkInput = z.object({ limit: countArgument.optional(), yes: switchArgument });

/** `bulk urge`, `bulk transfer` …: the act of the same name on everything that matches. */
export function registerBulk(parent: Command, context: Context, acts: ActCommand[]): void {
  const bulk = parent
    .command('bulk')
    .description('một thao tác cho nhiều nhiệm vụ: xem trước, rồi thực hiện với --yes');
  withExamples(
    bulk,
    'dondoc assignment bulk urge --overdue --as "Phan Đức Long" --note "Đề nghị gửi báo cáo"',
    'dondoc assignment bulk urge --overdue --as "Phan Đức Long" --note "Đề nghị gửi báo cáo" --yes',
  );
  for (const act of acts.filter((one) => one.bulk !== null)) {
    const command = withFilters(bulk.command(act.name).description(act.description));
    withActorOptions(withOptions(command, act.options))
      .option('--limit <số>', 'không làm gì nếu có nhiều hơn ngần này nhiệm vụ khớp')
      .option('--yes', 'thực hiện; không có thì chỉ xem trước')
      .action((given: Options) => run(context, act, given));
    withExamples(command, `dondoc assignment bulk ${act.name} ${act.bulk}`);
  }
}

async function run(context: Context, act: ActCommand, given: Options): Promise<void> {
  const filter = readArguments(filterInput, given);
  const { limit = null, yes } = readArguments(bulkInput, given);
  const [maker, person] = readBoth(act, given);
  if (!isNarrowed(filter))
    throw new UsageProblem(
      'Cần ít nhất một điều kiện, ví dụ --body, --overdue hoặc --clause; mọi nhiệm vụ của một chu kỳ: --cycle.',
      '--cycle',
    );
  // What has ended is only reached by what begins anew, or where its status is named.
  const reach = filter.status === undefined ? { open: act.name !== 'reopen' } : {};
  const work: BulkWork = {
    act: act.name,
    filterIn: async (store) => ({ ...filterOf(await knownFilter(store, filter)), ...reach }),
    limit,
    request: person.request ?? null,
    json: person.json,
    formFor: (names) => (row) => filledForm(maker, { context, row, names }, person),
  };
  await (yes ? carryOutBulk(context, work) : previewBulk(context, work));
}

export interface BulkWork {
  act: string;
  /** Of the store that is acted on: what it does not know is refused. */
  filterIn: (store: Store) => Promise<AssignmentFilter>;
  limit: number | null;
  request: string | null;
  json: boolean;
  formFor: (names: BodyNames) => FormFor;
  /** What matches and is to be left alone all the same. */
  spares?: (row: AssignmentRecord) => boolean;
  /** What is entered before the first of them is touched; not for a preview. */
  enter?: (store: Store) => Promise<void>;
}

/** What would change of each; no assignment is asked, and nothing is written. */
export async function previewBulk(context: Context, work: BulkWork): Promise<void> {
  const store = await openReadingStore(context);
  if (store === null) throw refuse('nothing-there', 'Chưa có nhiệm vụ nào trong hệ thống.');
  try {
    const { rows, matching, names, formFor } = await prepared(store, work);
    const acting = { store, now: () => Date.now() };
    const items = await lazy.bulk().previewBulk(acting, rows, formFor);
    tellOutcome(context, work, { items: items.map(placedItem), matching, names, request: null });
  } finally {
    await store.close();
  }
}

export async function carryOutBulk(context: Context, work: BulkWork): Promise<void> {
  const link = await openOfficeLink(context);
  const lines = createServerLines(context);
  try {
    await work.enter?.(link.store);
    const { rows, matching, names, formFor } = await prepared(link.store, work);
    const request = work.request ?? `loat-${randomUUID().slice(0, 8)}`;
    if (rows.length > 0 && work.request === null)
      context.tell(`Mã yêu cầu: ${request} (nếu bị ngắt giữa chừng, chạy lại với --request ${request}).`);
    const onItem = (done: number) => lines.draw(`Đã xong ${done}/${rows.length} nhiệm vụ …`);
    const items = await lazy.bulk().carryOutBulk(actingOf(link), rows, formFor, request, onItem);
    lines.done();
    tellOutcome(context, work, { items: items.map(placedItem), matching, names, request });
  } finally {
    lines.done();
    await link.close();
  }
}

async function prepared(store: Store, { filterIn, limit, formFor, spares = () => false }: BulkWork) {
  const filter = await filterIn(store);
  const matching = (await store.queries.listAssignments(filter)).rows.filter((row) => !spares(row));
  const chosen = chosenFor<AssignmentRecord>(matching, limit);
  if (!chosen.ok) throw new CommandProblem(chosen.refusal);
  const names = await lazy.successors().namesOfBodies(store, REAL_SCOPE);
  const own = withOwnRefusals(formFor(names));
  return { rows: chosen.value, matching: matching.length, names, formFor: own };
}

/** A refusal of the command line is that item's refusal, like those of the domain. */
function withOwnRefusals(formFor: FormFor): FormFor {
  return async (row): Promise<ActForm> => {
    try {
      return await formFor(row);
    } catch (error) {
      if (!(error instanceof CommandProblem)) throw error;
      throw new (lazy.refusals().RefusedError)(error.refusal);
    }
  };
}

type Items = Parameters<typeof bulkJson>[0]['items'];

function placedItem(item: Items[number]): Items[number] {
  const { outcome } = item;
  return outcome.ok ? item : { ...item, outcome: { ok: false, refusal: placedRefusal(outcome.refusal) } };
}

function tellOutcome(
  context: Context,
  { act, json }: Pick<BulkWork, 'act' | 'json'>,
  { names, ...found }: { items: Items; matching: number; names: BodyNames; request: string | null },
): void {
  const document = bulkJson({ act, ...found });
  if (json) context.printJson(document);
  else context.print(bulkView(document, names, context.paper()));
  if (!json && document.preview && document.done > 0)
    context.tell('Mới là xem trước, chưa thay đổi gì; thêm --yes để thực hiện.');
  if (!document.preview && document.refused > 0) context.exit = EXIT.failed;
}
