import type { Command } from 'commander';
import { z } from 'zod';
import { roundMoveJson } from '../../client/round-json';
import { roundMoveView } from '../../client/terminal/round-move-view';
import { decideRound } from '../../domain/rounds/decide';
import { dateArgument, readArguments, switchArgument, wordsArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore } from '../office-link';
import { CommandProblem, UsageProblem } from '../problems';
import { withExamples } from '../vietnamese';
import { actingOf } from './assignment-acts';
import {
  actorOf,
  addressOf,
  onOneRound,
  placed,
  placedRefusal,
  roundAct,
  roundActFields,
  type Options,
} from './round-acting';
import { knownRound, noSuchRound } from './round-find';

const moveInput = z.object({
  ...roundActFields,
  cutoff: dateArgument.optional(),
  partsDue: dateArgument.optional(),
  collateDue: dateArgument.optional(),
  committeeDue: dateArgument.optional(),
  reason: wordsArgument('lý do chuyển ngày'),
  yes: switchArgument,
});
type MoveInput = z.output<typeof moveInput>;

export function registerRoundMove(round: Command, context: Context): void {
  withExamples(
    roundAct(
      round,
      'move',
      'chuyển các ngày của kỳ: xem trước, rồi thực hiện với --yes; các cơ quan được báo',
    )
      .option('--cutoff <ngày>', 'thời điểm chốt số liệu mới')
      .option('--parts-due <ngày>', 'hạn gửi phần báo cáo mới')
      .option('--collate-due <ngày>', 'hạn tổng hợp mới')
      .option('--committee-due <ngày>', 'hạn trình mới')
      .option('--reason <lý-do>', 'lý do (bắt buộc)')
      .option('--yes', 'thực hiện; không có thì chỉ xem trước')
      .action((id: string, options: Options) => move(context, { round: id, ...options })),
    'dondoc round move annual/2026 --parts-due 25/12/2026 --as "Phan Đức Long" --reason "Bão lũ"',
    'dondoc round move annual/2026 --parts-due 25/12/2026 --as "Phan Đức Long" --reason "Bão lũ" --yes',
  );
}

async function move(context: Context, given: Options): Promise<void> {
  const input = readArguments(moveInput, given);
  const wish = wishOf(input);
  if (Object.values(wish).every((day) => day === undefined))
    throw new UsageProblem(
      'Cần ít nhất một ngày mới: --cutoff, --parts-due, --collate-due hoặc --committee-due.',
      '--parts-due',
    );
  if (!input.yes) return preview(context, input);
  const command = { ...actorOf(input), ...wish, reason: input.reason };
  await onOneRound(context, input, 'Đã chuyển ngày; các cơ quan được báo trong thư tới.', (link, record) =>
    lazy.rounds().moveRound(actingOf(link), addressOf(record), command, input.request),
  );
}

function wishOf({ cutoff, partsDue, collateDue, committeeDue }: MoveInput) {
  return { cutoff, partsDue, collateDue, committeeDue };
}

/** What would change; no round is asked, and nothing is written. */
async function preview(context: Context, input: MoveInput): Promise<void> {
  const { round: id, cycle, json } = input;
  const store = await openReadingStore(context);
  if (store === null) throw noSuchRound(id, []);
  try {
    const record = await knownRound(store, id, cycle);
    const moved = await lazy.rounds().moveOf(store, addressOf(record), wishOf(input)).catch(placed);
    const command = { ...actorOf(input), ...moved, type: 'move', reason: input.reason } as const;
    const decided = decideRound(record.state, command, Date.now());
    if (!decided.ok) throw new CommandProblem(placedRefusal(decided.refusal));
    const shown = roundMoveJson(record, moved.days, wishOf(input));
    if (json) return context.printJson(shown);
    context.print(roundMoveView(shown, context.paper()));
    context.tell('Mới là xem trước, chưa thay đổi gì; thêm --yes để thực hiện.');
  } finally {
    await store.close();
  }
}
