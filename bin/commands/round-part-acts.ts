import type { Command } from 'commander';
import { z } from 'zod';
import { partVersionJson } from '../../client/part-content-json';
import { momentWords } from '../../client/terminal/round-part-view';
import {
  actorArgument,
  fileArgument,
  readArguments,
  requestArgument,
  switchArgument,
  wordsArgument,
} from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openOfficeLink } from '../office-link';
import { pathOf } from '../plan-input';
import { refuse } from '../problems';
import { withExamples } from '../vietnamese';
import { actingOf } from './assignment-acts';
import {
  actorOf,
  addressOf,
  onOneRound,
  placed,
  roundAct,
  roundActFields,
  type Options,
} from './round-acting';
import { bodyArgument, participantNamed } from './round-part-find';

/* A part is handed in by its body, and accepted or sent back by who collates. */

const submitInput = z.object({
  file: fileArgument,
  as: actorArgument,
  for: actorArgument.optional(),
  request: requestArgument.optional(),
  late: switchArgument,
  json: switchArgument,
});
const bodyField = { body: bodyArgument };
const acceptInput = z.object({ ...roundActFields, ...bodyField });
const returnInput = z.object({ ...roundActFields, ...bodyField, reason: wordsArgument('lý do trả lại') });

export function registerPartActs(round: Command, context: Context): void {
  withExamples(
    round
      .command('submit')
      .description('gửi phần báo cáo từ biểu đã ghi; cơ quan và kỳ lấy từ biểu, sai chỗ nào thì không gửi gì')
      .argument('<tệp>', 'biểu mẫu đã ghi (.xlsx hoặc .docx)')
      .option('--as <họ-tên>', 'người gửi (bắt buộc)')
      .option('--for <họ-tên>', 'làm thay người này, khi đang được uỷ quyền (dondoc substitute)')
      .option('--late', 'đúng là bản gửi muộn của kỳ đã chốt, dù kỳ sau đang nhận báo cáo')
      .option('--request <mã>', 'mã yêu cầu: gửi lại cùng mã thì không làm hai lần')
      .option('--json', 'in một tài liệu JSON')
      .action((file: string, options: Options) => submit(context, { file, ...options })),
    'dondoc round submit so-noi-vu.xlsx --as "Lê Thu Hà"',
  );
  withExamples(
    roundAct(round, 'accept', 'xác nhận phần báo cáo của một cơ quan')
      .option('--body <cơ-quan>', 'mã hoặc tên cơ quan (bắt buộc)')
      .action((id: string, options: Options) => accept(context, { round: id, ...options })),
    'dondoc round accept annual/2026 --body so-noi-vu --as "Trần Văn Bình"',
  );
  withExamples(
    roundAct(round, 'return', 'trả lại phần báo cáo của một cơ quan để sửa')
      .option('--body <cơ-quan>', 'mã hoặc tên cơ quan (bắt buộc)')
      .option('--reason <lý-do>', 'lý do (bắt buộc)')
      .action((id: string, options: Options) => giveBack(context, { round: id, ...options })),
    'dondoc round return annual/2026 --body so-noi-vu --as "Trần Văn Bình" --reason "Thiếu số liệu cấp xã"',
  );
}

async function submit(context: Context, given: Options): Promise<void> {
  const { file, request, late, json, ...person } = readArguments(submitInput, given);
  const link = await openOfficeLink(context);
  try {
    const checked = await lazy
      .partForms()
      .checkFormFile(link.store, pathOf(context, file), Date.now(), { late });
    if (!checked.ok) {
      const [first] = checked.problems;
      throw refuse(
        checked.problems.length === 1 ? first!.code : 'part-refused',
        checked.problems.map(({ message }) => message).join('\n'),
        '<tệp>',
      );
    }
    const { content, replaces, round } = checked.value;
    const { record } = await lazy
      .rounds()
      .submitPart(actingOf(link), addressOf(round), { ...actorOf(person), content, replaces }, request)
      .catch(placed);
    const part = await participantNamed(link.store, record, content.form.body);
    const version = part.versions.find(({ n }) => n === replaces + 1)!;
    const shown = partVersionJson(record, part, version, content);
    if (json) return context.printJson(shown);
    context.print([
      version.late
        ? 'Đã nhận phần báo cáo, sau khi kỳ đã chốt: số liệu đã chốt không đổi, nội dung này nêu ở phụ lục của kỳ sau.'
        : 'Đã nhận phần báo cáo.',
      `  Số biên nhận  ${shown.receipt}`,
      `  Cơ quan       ${shown.name}`,
      `  Kỳ            ${shown.title}, bản ${shown.n}`,
      `  Nhận lúc      ${momentWords(shown.at)}, người gửi: ${shown.by}`,
    ]);
  } finally {
    await link.close();
  }
}

async function accept(context: Context, given: Options): Promise<void> {
  const { body, ...input } = readArguments(acceptInput, given);
  await onOneRound(context, input, 'Đã xác nhận phần báo cáo.', async (link, record) => {
    const id = (await participantNamed(link.store, record, body)).body.id;
    const command = { ...actorOf(input), type: 'acceptPart', body: id } as const;
    return lazy.rounds().actOnRound(actingOf(link), addressOf(record), command, input.request);
  });
}

async function giveBack(context: Context, given: Options): Promise<void> {
  const { body, reason, ...input } = readArguments(returnInput, given);
  await onOneRound(
    context,
    input,
    'Đã trả lại phần báo cáo; cơ quan được báo lý do.',
    async (link, record) => {
      const id = (await participantNamed(link.store, record, body)).body.id;
      const command = { ...actorOf(input), type: 'returnPart', body: id, reason } as const;
      return lazy.rounds().actOnRound(actingOf(link), addressOf(record), command, input.request);
    },
  );
}
