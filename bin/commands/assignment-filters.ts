import type { Command } from 'commander';
import { z } from 'zod';
import { STATUS_LABELS } from '../../client/terminal/words';
import { REAL_SCOPE } from '../../domain/ids';
import { OBLIGATION_KINDS } from '../../domain/plan/schema';
import type { AssignmentFilter } from '../../store';
import { dateArgument, levelArgument, switchArgument, yearArgument } from '../arguments';

/* The same conditions for a list and for an act on many. */

const STATUSES = Object.keys(STATUS_LABELS) as (keyof typeof STATUS_LABELS)[];

const filterFields = {
  cycle: z.string().min(1).optional(),
  body: z.string().min(1).optional(),
  coordinating: z.string().min(1).optional(),
  status: z.enum(STATUSES, { error: `cần một trong: ${STATUSES.join(', ')}` }).optional(),
  overdue: switchArgument,
  kind: z.enum(OBLIGATION_KINDS, { error: `cần một trong: ${OBLIGATION_KINDS.join(', ')}` }).optional(),
  clause: z.string().trim().min(1).optional(),
  year: yearArgument.optional(),
  dueFrom: dateArgument.optional(),
  dueTo: dateArgument.optional(),
  needsDecision: switchArgument,
  escalated: levelArgument.optional(),
  returned: switchArgument,
};
export const filterInput = z.object(filterFields);
export type FilterInput = z.output<typeof filterInput>;

export function withFilters(command: Command): Command {
  return command
    .option('--cycle <chu-kỳ>', 'chỉ của một chu kỳ')
    .option('--body <mã-cơ-quan>', 'chỉ của một cơ quan chủ trì')
    .option('--coordinating <mã-cơ-quan>', 'chỉ việc mà cơ quan này phối hợp')
    .option('--status <tình-trạng>', STATUSES.map((key) => `${key} (${STATUS_LABELS[key]})`).join(', '))
    .option('--overdue', 'chỉ việc quá hạn')
    .option('--kind <loại>', OBLIGATION_KINDS.join(', '))
    .option('--clause <mục>', 'chỉ của một mục và các mục con, ví dụ II.1')
    .option('--year <năm>', 'chỉ việc đến hạn trong năm')
    .option('--due-from <ngày>', 'hạn từ ngày')
    .option('--due-to <ngày>', 'hạn đến hết ngày')
    .option('--needs-decision', 'chỉ việc chờ quyết định: trả lại, gia hạn, điều chỉnh thời hạn')
    .option('--escalated <cấp>', 'đã báo cáo từ cấp này: 1 người đứng đầu, 2 theo dõi, 3 Văn phòng, 4 BTV')
    .option('--returned', 'chỉ việc đã bị trả lại');
}

/** Whether anything narrows: an act on everything there is must say so by naming a cycle. */
export function isNarrowed(filter: FilterInput): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== false);
}

export function filterOf(input: FilterInput): AssignmentFilter {
  const { cycle, body, coordinating, status, overdue, kind, clause, year, dueFrom, dueTo } = input;
  return {
    scope: REAL_SCOPE,
    ...(cycle === undefined ? {} : { cycle }),
    ...(body === undefined ? {} : { lead: body }),
    ...(coordinating === undefined ? {} : { coordinating }),
    ...(status === undefined ? {} : { statuses: [status] }),
    ...(overdue ? { overdue: true, open: true } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(clause === undefined ? {} : { clause }),
    ...(year === undefined ? {} : { year }),
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(dueTo === undefined ? {} : { dueTo }),
    ...(input.needsDecision ? { needsDecision: true } : {}),
    ...(input.escalated === undefined ? {} : { escalatedTo: input.escalated }),
    ...(input.returned ? { returned: true } : {}),
  };
}
