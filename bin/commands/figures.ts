import type { Command } from 'commander';
import { z } from 'zod';
import { figuresReportJson, readFigures } from '../../client/figures';
import { figuresReportView } from '../../client/terminal/figures-report-view';
import { GROUPINGS } from '../../domain/figures/group';
import { REAL_SCOPE } from '../../domain/ids';
import { nearest } from '../../domain/plan/nearest';
import { endOfDay } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { dateArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { openReadingStore } from '../office-link';
import { refuse } from '../problems';
import { withExamples } from '../vietnamese';

const input = z.object({
  cycle: z.string().min(1).optional(),
  by: z
    .enum(GROUPINGS, { error: 'cần một trong: body (cơ quan), kind (loại), year (năm), clause (điều khoản)' })
    .optional(),
  at: dateArgument.optional(),
  json: switchArgument,
});

export function registerFigures(program: Command, context: Context): void {
  const command = program
    .command('figures')
    .description('số liệu: bốn ô, tỷ lệ hoàn thành, đúng hạn, thời gian quá hạn, trả lại, gia hạn')
    .option('--cycle <chu-kỳ>', 'chỉ một chu kỳ; mặc định là mọi chu kỳ')
    .option('--by <nhóm>', 'theo body (cơ quan), kind (loại), year (năm đến hạn) hoặc clause (điều khoản)')
    .option('--at <ngày>', 'xét quá hạn tính đến hết ngày này; mặc định là bây giờ')
    .option('--json', 'in một tài liệu JSON')
    .action((options: Record<string, unknown>) => show(context, options));
  withExamples(command, 'dondoc figures --by body', 'dondoc figures --cycle KH25/1 --at 30/09/2026 --json');
}

async function show(context: Context, given: Record<string, unknown>): Promise<void> {
  const { cycle = null, by = null, at: day, json } = readArguments(input, given);
  const store = await openReadingStore(context);
  try {
    if (cycle !== null) await refuseUnknown(store, cycle);
    const now = Date.now();
    const at = day === undefined ? now : endOfDay(day);
    const report = await readFigures(store, { scope: REAL_SCOPE, cycle, by, at, now });
    if (json) return context.printJson(figuresReportJson(report));
    context.print(figuresReportView(report, context.paper()));
  } finally {
    await store?.close();
  }
}

async function refuseUnknown(store: Store | null, id: string): Promise<void> {
  const known = (await store?.queries.listCycles(REAL_SCOPE))?.map((cycle) => cycle.id) ?? [];
  if (known.includes(id)) return;
  const meant = nearest(id, known);
  const hint = meant === null ? 'Xem các chu kỳ bằng "dondoc cycle list".' : `Có phải ý là ${meant}?`;
  throw refuse('no-such-cycle', `Không có chu kỳ "${id}". ${hint}`, '--cycle');
}
