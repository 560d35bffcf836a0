import type { Command } from 'commander';
import { z } from 'zod';
import { writeWhole } from '../../client/draft/write-file';
import { partVersionJson } from '../../client/part-content-json';
import { formProblems, roundPartView } from '../../client/terminal/round-part-view';
import { hasEndedRound } from '../../domain/rounds/decide';
import { endedWords } from '../../domain/rounds/ended-words';
import type { RoundRecord } from '../../domain/rounds/types';
import { printedDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { countArgument, fileArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore } from '../office-link';
import { pathOf } from '../plan-input';
import { CommandProblem, EXIT, refuse, UsageProblem } from '../problems';
import { withExamples } from '../vietnamese';
import { knownRound, noSuchRound } from './round-find';
import { registerPartActs } from './round-part-acts';
import { bodyArgument, participantNamed } from './round-part-find';

/* What a body reports in a round: its form, a look at what was filled in, what was handed in. */

const addressed = { round: z.string().min(1), cycle: z.string().min(1).optional(), body: bodyArgument };

const formInput = z.object({
  ...addressed,
  format: z.enum(['xlsx', 'docx'], { error: 'cần xlsx hoặc docx' }).optional(),
  out: z.string({ error: 'cần tệp sẽ ghi, ví dụ --out bieu.xlsx' }).min(1),
  force: switchArgument,
  json: switchArgument,
});
const checkInput = z.object({ file: fileArgument, late: switchArgument, json: switchArgument });
const showInput = z.object({ ...addressed, version: countArgument.optional(), json: switchArgument });

type Options = Record<string, unknown>;

export function registerRoundParts(round: Command, context: Context): void {
  withExamples(
    round
      .command('form')
      .description('lập biểu mẫu phần báo cáo của một cơ quan để ghi không cần mạng, rồi gửi lại')
      .argument('<kỳ>', 'như trong "dondoc round list", ví dụ annual/2026')
      .option('--cycle <chu-kỳ>', 'khi kỳ có trong nhiều chu kỳ')
      .option('--body <cơ-quan>', 'mã hoặc tên cơ quan (bắt buộc)')
      .option('--format <dạng>', 'xlsx hoặc docx; mặc định theo đuôi tệp')
      .option('--out <tệp>', 'tệp sẽ ghi (bắt buộc)')
      .option('--force', 'ghi đè nếu tệp đã có')
      .option('--json', 'in một tài liệu JSON')
      .action((id: string, options: Options) => form(context, { round: id, ...options })),
    'dondoc round form annual/2026 --body so-noi-vu --out so-noi-vu.xlsx',
    'dondoc round form annual/2026 --body "Sở Nội vụ" --out so-noi-vu.docx',
  );
  withExamples(
    round
      .command('check')
      .description('xem biểu đã ghi còn sai chỗ nào; không gửi, không lưu gì')
      .argument('<tệp>', 'biểu mẫu đã ghi (.xlsx hoặc .docx)')
      .option('--late', 'đúng là bản gửi muộn của kỳ đã chốt, dù kỳ sau đang nhận báo cáo')
      .option('--json', 'in một tài liệu JSON')
      .action((file: string, options: Options) => check(context, { file, ...options })),
    'dondoc round check so-noi-vu.xlsx',
  );
  withExamples(
    round
      .command('part')
      .description('xem phần báo cáo một cơ quan đã gửi')
      .argument('<kỳ>', 'như trong "dondoc round list", ví dụ annual/2026')
      .option('--cycle <chu-kỳ>', 'khi kỳ có trong nhiều chu kỳ')
      .option('--body <cơ-quan>', 'mã hoặc tên cơ quan (bắt buộc)')
      .option('--version <số>', 'bản thứ mấy; mặc định là bản mới nhất')
      .option('--json', 'in một tài liệu JSON')
      .action((id: string, options: Options) => show(context, { round: id, ...options })),
    'dondoc round part annual/2026 --body so-noi-vu',
    'dondoc round part annual/2026 --body so-noi-vu --version 1 --json',
  );
  registerPartActs(round, context);
}

async function form(context: Context, given: Options): Promise<void> {
  const input = readArguments(formInput, given);
  const format = formatOf(input);
  await onStore(context, input.round, async (store) => {
    const record = await knownRound(store, input.round, input.cycle);
    assertAsked(record);
    const part = await participantNamed(store, record, input.body);
    const found = await lazy
      .partForms()
      .formOfRound(store, record, part.body.id, { now: Date.now(), withBefore: true });
    if (!found.ok) throw new CommandProblem(found.refusal);
    const made = found.value.form;
    const bytes = await lazy.partFiles().formAsFile(made, format);
    const written = writeWhole(pathOf(context, input.out), bytes, { replace: input.force });
    if (!written.ok) throw refuse(written.refusal.code, written.refusal.message, '--out');
    const { targets, assignments, mark } = made;
    const told = { targets: targets.length, assignments: assignments.length, replaces: mark.replaces };
    if (input.json)
      return context.printJson({
        file: input.out,
        format,
        ...mark.form,
        ...told,
        partsDue: made.head.partsDue,
      });
    context.print([
      `Đã ghi ${input.out}: ${made.head.round}, ${made.head.body}; ${told.targets} chỉ tiêu, ${told.assignments} nhiệm vụ.`,
      ...(mark.replaces === 0 ? [] : [`Biểu có sẵn nội dung bản ${mark.replaces} đã gửi.`]),
      `Hạn gửi: hết ngày ${printedDate(made.head.partsDue)}. Ghi xong: dondoc round check ${input.out}`,
    ]);
  });
}

function formatOf({ out, format }: { out: string; format?: 'xlsx' | 'docx' | undefined }): 'xlsx' | 'docx' {
  const ending = /\.(xlsx|docx)$/i.exec(out)?.[1]?.toLowerCase();
  const wanted = format ?? ending;
  if (ending === undefined || ending !== wanted)
    throw new UsageProblem(
      `--out: cần tên tệp kết thúc bằng .${wanted ?? 'xlsx hoặc .docx'}, ví dụ bieu.${wanted ?? 'xlsx'}.`,
      '--out',
    );
  return ending as 'xlsx' | 'docx';
}

/** Before a round opens nobody knows for certain who takes part; after its end nobody is asked. */
function assertAsked({ plan, state }: RoundRecord): void {
  if (state.status === 'planned')
    throw refuse(
      'round-not-open',
      `${plan.title} chưa mở; kỳ mở ngày ${printedDate(state.days.opensOn)}, khi đó mới có biểu mẫu.`,
      'round',
    );
  if (hasEndedRound(state))
    throw refuse('round-ended', `${plan.title} ${endedWords(state)}; không nhận phần báo cáo nữa.`, 'round');
}

async function check(context: Context, given: Options): Promise<void> {
  const { file, late, json } = readArguments(checkInput, given);
  const store = await openReadingStore(context);
  try {
    const forms = lazy.partForms();
    const now = Date.now();
    const checked = await forms.checkFormFile(store, pathOf(context, file), now, { late });
    const said = checked.ok ? forms.roundSays(checked.value, now) : null;
    const problems = checked.ok ? (said === null ? [] : [said]) : checked.problems;
    if (problems.length > 0) context.exit = EXIT.failed;
    const found = checked.ok ? { ...checked.value.content.form, replaces: checked.value.replaces } : null;
    if (json) return context.printJson({ file, ok: problems.length === 0, form: found, problems });
    context.print(
      problems.length === 0
        ? [
            `${file}: dùng được (${checked.ok ? `${checked.value.round.plan.title}, ${checked.value.form.head.body}` : ''}).`,
            `Gửi: dondoc round submit ${file} --as "Họ tên"`,
          ]
        : [
            `${file}: còn ${problems.length} chỗ phải sửa, chưa gửi được.`,
            ...formProblems(problems, context.paper()),
          ],
    );
  } finally {
    await store?.close();
  }
}

async function show(context: Context, given: Options): Promise<void> {
  const input = readArguments(showInput, given);
  await onStore(context, input.round, async (store) => {
    const record = await knownRound(store, input.round, input.cycle);
    const part = await participantNamed(store, record, input.body);
    const version =
      input.version === undefined ? part.versions.at(-1) : part.versions.find(({ n }) => n === input.version);
    if (version === undefined)
      throw part.versions.length === 0
        ? refuse('no-part', `${part.body.name} chưa gửi phần báo cáo trong ${record.plan.title}.`, '--body')
        : refuse(
            'no-such-version',
            `${part.body.name} có ${part.versions.length} bản, không có bản ${input.version}.`,
            '--version',
          );
    const content = await lazy.partForms().contentNamed(store, version.content);
    const shown = partVersionJson(record, part, version, content);
    if (input.json) return context.printJson(shown);
    context.print(roundPartView(shown, context.paper()));
  });
}

async function onStore(context: Context, round: string, use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openReadingStore(context);
  if (store === null) throw noSuchRound(round, []);
  try {
    await use(store);
  } finally {
    await store.close();
  }
}
