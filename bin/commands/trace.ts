import type { Command } from 'commander';
import { z } from 'zod';
import { clauseLineageJson, lineLineageJson } from '../../client/trace-json';
import { gapLines } from '../../client/terminal/gap-view';
import { clauseTraceView, lineTraceView } from '../../client/terminal/trace-view';
import { REAL_SCOPE } from '../../domain/ids';
import { nearest } from '../../domain/plan/nearest';
import type { Store } from '../../store';
import { countArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore } from '../office-link';
import { refuse, UsageProblem } from '../problems';
import { withExamples } from '../vietnamese';
import { knownRound, noSuchCycle } from './round-find';
import { snapshotOf } from './report-round';

const input = z.object({
  clause: z.string().trim().min(1).optional(),
  cycle: z.string().min(1).optional(),
  round: z.string().min(1).optional(),
  line: countArgument.optional(),
  gaps: switchArgument,
  json: switchArgument,
});
type Input = z.output<typeof input>;

export function registerTrace(program: Command, context: Context): void {
  const command = program
    .command('trace')
    .description('truy vết: từ điều khoản đến câu trong báo cáo, và từ một câu trở lại điều khoản')
    .argument('[điều-khoản]', 'điều khoản của văn bản, cùng các điều khoản dưới nó, ví dụ III.4')
    .option('--cycle <chu-kỳ>', 'khi điều khoản hoặc kỳ có trong nhiều chu kỳ')
    .option('--round <kỳ>', 'từ một câu trong báo cáo của kỳ này trở lại; cần --line')
    .option('--line <số>', 'số nhỏ ghi trên dòng, ở cuối câu')
    .option('--gaps', 'điều khoản chưa có nhiệm vụ, nhiệm vụ chưa có kết quả, tính đến bây giờ')
    .option('--json', 'in một tài liệu JSON')
    .action((clause: string | undefined, options: Record<string, unknown>) =>
      trace(context, { ...(clause === undefined ? {} : { clause }), ...options }),
    );
  withExamples(
    command,
    'dondoc trace III.4',
    'dondoc trace --round final/2015 --line 12',
    'dondoc trace --gaps --cycle DA04/1',
  );
}

async function trace(context: Context, given: Record<string, unknown>): Promise<void> {
  const wish = readArguments(input, given);
  const asked = [wish.clause !== undefined, wish.round !== undefined, wish.gaps].filter(Boolean);
  if (asked.length !== 1)
    throw new UsageProblem(
      'Cần đúng một trong ba: <điều-khoản>, --round <kỳ> --line <số>, hoặc --gaps.',
      '<điều-khoản>',
    );
  if ((wish.round === undefined) !== (wish.line === undefined))
    throw new UsageProblem('--round và --line đi cùng nhau: câu nào của báo cáo nào.', '--line');
  const store = await openReadingStore(context);
  if (store === null) throw refuse('nothing-there', 'Chưa có chu kỳ nào trong hệ thống.');
  try {
    if (wish.gaps) return await listGaps(context, store, wish);
    return await (wish.round === undefined ? fromClause : fromLine)(context, store, wish);
  } finally {
    await store.close();
  }
}

async function fromClause(context: Context, store: Store, { clause, cycle, json }: Input): Promise<void> {
  const wanted = clause!;
  const cycles = await cyclesIn(store, cycle);
  const found = await Promise.all(
    cycles.map(async (id) => ({
      id,
      lineage: await lazy.trace().lineageOfClause(store, { scope: REAL_SCOPE, cycle: id }, wanted),
    })),
  );
  const known = found.flatMap(({ id, lineage }) => (lineage === null ? [] : [{ id, lineage }]));
  if (known.length === 0) throw await noSuchClause(store, cycles, wanted);
  if (known.length > 1)
    throw refuse(
      'clause-in-several-cycles',
      `Điều khoản ${wanted} có trong nhiều chu kỳ: ${known.map(({ id }) => id).join(', ')}. Ghi thêm --cycle.`,
      '--cycle',
    );
  const { id, lineage } = known[0]!;
  const document = clauseLineageJson(id, lineage);
  if (json) return context.printJson(document);
  context.print(clauseTraceView(document, context.paper()));
}

async function fromLine(context: Context, store: Store, { round, cycle, line, json }: Input): Promise<void> {
  const record = await knownRound(store, round!, cycle);
  const document = lineLineageJson(await lazy.trace().lineageOfLine(store, snapshotOf(record), line!));
  if (json) return context.printJson(document);
  context.print(lineTraceView(document, context.paper()));
}

async function listGaps(context: Context, store: Store, { cycle, json }: Input): Promise<void> {
  const cycles = await Promise.all(
    (await cyclesIn(store, cycle)).map(async (id) => ({
      cycle: id,
      ...(await lazy.trace().gapsNow(store, { scope: REAL_SCOPE, cycle: id }, Date.now())),
    })),
  );
  if (json) return context.printJson({ cycles });
  for (const { cycle: id, gaps, inTerm } of cycles) {
    const head = gaps.length === 0 ? 'không có điểm trống' : `${gaps.length} điểm trống`;
    const later = inTerm === 0 ? '' : `; ${inTerm} nhiệm vụ chưa đến hạn không tính`;
    context.print([`Chu kỳ ${id}: ${head}${later}.`, ...gapLines(gaps, context.paper())]);
  }
}

async function cyclesIn(store: Store, cycle: string | undefined): Promise<string[]> {
  const known = (await store.queries.listCycles(REAL_SCOPE)).map(({ id }) => id);
  if (cycle === undefined) return known;
  if (known.includes(cycle)) return [cycle];
  throw noSuchCycle(cycle, known);
}

async function noSuchClause(store: Store, cycles: string[], wanted: string) {
  const sources = await Promise.all(cycles.map((id) => store.records.cycleSource(REAL_SCOPE, id)));
  const clauses = sources.flatMap((source) =>
    source === null
      ? []
      : [...(source.plan.clauses ?? []), ...source.plan.obligations, ...source.plan.targets].map(
          ({ clause }) => clause,
        ),
  );
  const meant = nearest(wanted, [...new Set(clauses)]);
  const hint =
    meant === null ? 'Xem các điều khoản bằng "dondoc figures --by clause".' : `Có phải ý là ${meant}?`;
  return refuse('no-such-clause', `Không có điều khoản "${wanted}". ${hint}`, '<điều-khoản>');
}
