import type { Command } from 'commander';
import { z } from 'zod';
import { roundCloseJson } from '../../client/round-json';
import { roundCloseView } from '../../client/terminal/round-close-view';
import { decideRound } from '../../domain/rounds/decide';
import { evolveRound } from '../../domain/rounds/evolve';
import { readArguments, switchArgument, wordsArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore } from '../office-link';
import { CommandProblem } from '../problems';
import { withExamples } from '../vietnamese';
import { actingOf } from './assignment-acts';
import {
  actorOf,
  addressOf,
  onOneRound,
  placedRefusal,
  roundAct,
  roundActFields,
  type Options,
} from './round-acting';
import { knownRound, noSuchRound } from './round-find';

const closeInput = z.object({ ...roundActFields, reason: wordsArgument('lý do'), yes: switchArgument });
type CloseInput = z.output<typeof closeInput>;

export function registerRoundClose(round: Command, context: Context): void {
  withExamples(
    roundAct(
      round,
      'close',
      'chốt sớm, không đợi hết hạn gửi: xem trước, rồi thực hiện với --yes; phần đến sau là phần bổ sung',
    )
      .option('--reason <lý-do>', 'lý do (bắt buộc)')
      .option('--yes', 'thực hiện, không mở lại được; không có thì chỉ xem trước')
      .action((id: string, options: Options) => close(context, { round: id, ...options })),
    'dondoc round close annual/2026 --as "Phan Đức Long" --reason "Các cơ quan đã gửi đủ"',
    'dondoc round close annual/2026 --as "Phan Đức Long" --reason "Các cơ quan đã gửi đủ" --yes',
  );
}

async function close(context: Context, given: Options): Promise<void> {
  const input = readArguments(closeInput, given);
  if (!input.yes) return preview(context, input);
  await onOneRound(context, input, 'Đã chốt phần báo cáo của các cơ quan.', (link, record) =>
    lazy.rounds().actOnRound(actingOf(link), addressOf(record), commandOf(input), input.request),
  );
}

function commandOf(input: CloseInput) {
  return { ...actorOf(input), type: 'closeParts', reason: input.reason } as const;
}

/** What cannot be taken back is shown first: who is left out, and of which day the figures would be. */
async function preview(context: Context, input: CloseInput): Promise<void> {
  const { round: id, cycle, json } = input;
  const store = await openReadingStore(context);
  if (store === null) throw noSuchRound(id, []);
  try {
    const record = await knownRound(store, id, cycle);
    const decided = decideRound(record.state, commandOf(input), Date.now());
    if (!decided.ok) throw new CommandProblem(placedRefusal(decided.refusal));
    const shown = roundCloseJson(record, evolveRound(record.state, decided.value).days);
    if (json) return context.printJson(shown);
    context.print(roundCloseView(shown, context.paper()));
    context.tell('Mới là xem trước, chưa chốt; thêm --yes để chốt.');
  } finally {
    await store.close();
  }
}
