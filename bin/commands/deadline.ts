import type { Command } from 'commander';
import { z } from 'zod';
import { deadlineView } from '../../client/terminal/deadline-view';
import { readDeadline } from '../../domain/deadline';
import { dateArgument, readArguments, switchArgument, termArgument } from '../arguments';
import type { Context } from '../context';
import { officeRulesHere } from '../office-days';
import { fullCalendar } from '../plan-input';
import { CommandProblem } from '../problems';
import { withExamples } from '../vietnamese';

const input = z.object({
  phrase: z.string().max(2_000, { error: 'dài quá 2000 ký tự' }),
  term: termArgument.nullable().default(null),
  signed: dateArgument.nullable().default(null),
  beforeDay: z
    .enum(['strict', 'inclusive'], {
      error: 'cần strict (trước ngày X là hết ngày X−1) hoặc inclusive (tính cả ngày X)',
    })
    .default('strict'),
  roll: z.boolean().default(true),
  json: switchArgument,
});

export function registerDeadline(program: Command, context: Context): void {
  const command = program
    .command('deadline')
    .description('đọc một cụm từ chỉ thời hạn và tính ra ngày')
    .argument('<cụm-từ>', 'nguyên văn, trong ngoặc kép')
    .option('--term <từ..đến>', 'thời gian thực hiện kế hoạch, cần cho việc lặp lại theo kỳ')
    .option('--signed <ngày>', 'ngày ký văn bản')
    .option(
      '--before-day <cách>',
      '“trước ngày X”: strict (hết ngày X−1) hoặc inclusive (tính cả ngày X)',
      'strict',
    )
    .option('--no-roll', 'giữ nguyên ngày đến hạn rơi vào ngày nghỉ')
    .option('--json', 'in một tài liệu JSON')
    .action((phrase: string, options: Record<string, unknown>) =>
      readPhrase(context, { phrase, ...options }),
    );
  withExamples(
    command,
    'dondoc deadline "hoàn thành trong quý III/2021"',
    'dondoc deadline "thực hiện hằng năm" --term 2020-01-01..2025-12-31 --json',
    'dondoc deadline "trước ngày 15/12/2024" --before-day inclusive',
  );
}

async function readPhrase(context: Context, given: Record<string, unknown>): Promise<void> {
  const { phrase, term, signed, beforeDay, roll, json } = readArguments(input, given);
  const { years } = await officeRulesHere(context);
  const outcome = readDeadline(phrase, {
    calendar: fullCalendar(years),
    options: { beforeDay, roll },
    term,
    signedOn: signed,
  });
  if (!outcome.ok) throw new CommandProblem(outcome.refusal);
  if (json) context.printJson(outcome.value);
  else context.print(deadlineView(outcome.value, context.paper()));
}
