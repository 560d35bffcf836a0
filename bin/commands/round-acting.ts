import type { Command } from 'commander';
import { z } from 'zod';
import { roundJson } from '../../client/round-json';
import type { RoundAddress } from '../../client/rounds';
import { roundView } from '../../client/terminal/round-view';
import type { Actor } from '../../domain/lifecycle/types';
import type { Refusal } from '../../domain/refusal';
import type { RoundRecord } from '../../domain/rounds/types';
import type { RoundView } from '../../workflows/messages';
import { actorArgument, requestArgument, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openOfficeLink, type OfficeLink } from '../office-link';
import { CommandProblem } from '../problems';
import { knownRound } from './round-find';

/** What acts on a round have in common: who acts, on which round, and what is said afterwards. */

export type Options = Record<string, unknown>;

export const roundActFields = {
  round: z.string().min(1),
  cycle: z.string().min(1).optional(),
  as: actorArgument,
  for: actorArgument.optional(),
  request: requestArgument.optional(),
  json: switchArgument,
};

export type RoundActInput = z.output<z.ZodObject<typeof roundActFields>>;

export function roundAct(round: Command, name: string, description: string): Command {
  return round
    .command(name)
    .description(description)
    .argument('<kỳ>', 'như trong "dondoc round list", ví dụ annual/2026')
    .option('--cycle <chu-kỳ>', 'khi kỳ có trong nhiều chu kỳ')
    .option('--as <họ-tên>', 'người thực hiện (bắt buộc)')
    .option('--for <họ-tên>', 'làm thay người này, khi đang được uỷ quyền (dondoc substitute)')
    .option('--request <mã>', 'mã yêu cầu: gửi lại cùng mã thì không làm hai lần')
    .option('--json', 'in một tài liệu JSON');
}

export function actorOf({ as, for: person }: Pick<RoundActInput, 'as' | 'for'>): Actor {
  return { by: as, onBehalfOf: person ?? null, through: 'cli' };
}

export function addressOf({ scope, cycle, plan }: RoundRecord): RoundAddress {
  return { scope, cycle, round: plan.id };
}

/** Does something to one round of the running office, and prints it as it is afterwards. */
export async function onOneRound(
  context: Context,
  { round, cycle, json }: Pick<RoundActInput, 'round' | 'cycle' | 'json'>,
  done: string,
  act: (link: OfficeLink, record: RoundRecord) => Promise<RoundView>,
): Promise<void> {
  const link = await openOfficeLink(context);
  try {
    const { record } = await act(link, await knownRound(link.store, round, cycle)).catch(placed);
    const shown = roundJson(record);
    if (json) return context.printJson(shown);
    context.print([done, ...roundView(shown, context.paper())]);
  } finally {
    await link.close();
  }
}

/** The option in which a person wrote what a refusal speaks of. */
const PLACES: Record<string, string> = {
  by: '--as',
  onBehalfOf: '--for',
  reason: '--reason',
  body: '--body',
  paper: '--paper',
  'paper.number': '--paper',
  'paper.date': '--date',
  'days.cutoff': '--cutoff',
  'days.partsDue': '--parts-due',
  'days.collateDue': '--collate-due',
  'days.committeeDue': '--committee-due',
  days: '--parts-due',
};

export function placed(error: unknown): never {
  const refusal = error instanceof CommandProblem ? error.refusal : lazy.refusals().refusalOf(error);
  if (refusal === null) throw error;
  throw new CommandProblem(placedRefusal(refusal));
}

export function placedRefusal(refusal: Refusal): Refusal {
  const { at } = refusal;
  return { ...refusal, at: at === null ? null : (PLACES[at] ?? at) };
}
