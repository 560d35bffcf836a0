import type { Command } from 'commander';
import { z } from 'zod';
import { dossierDocument, dossierGlance, dossierItemJson } from '../../client/dossier-json';
import { dossierItemView, dossierList, dossierView } from '../../client/terminal/dossier-view';
import { MEASURE_LABELS } from '../../domain/lifecycle/measures';
import type { Dossier, DossierItem } from '../../domain/dossier/types';
import { REAL_SCOPE } from '../../domain/ids';
import { MEASURES, type AssignmentRecord } from '../../domain/lifecycle/types';
import { nearest } from '../../domain/plan/nearest';
import type { LocalDate } from '../../domain/time/epoch';
import { formatVn } from '../../domain/time/local-date';
import type { Store } from '../../store';
import { actorArgument, dateArgument, readArguments, requestArgument, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openOfficeLink, openReadingStore } from '../office-link';
import { docxArgument, LEFT_OPEN, writePaper } from '../paper-file';
import { refuse, UsageProblem } from '../problems';
import { withExamples } from '../vietnamese';

const dossier = z.string({ error: 'cần ngày của tờ trình' }).pipe(dateArgument);
const listInput = z.object({ json: switchArgument });
const showInput = z.object({ dossier, json: switchArgument });
const paperInput = z.object({ dossier, out: docxArgument, force: switchArgument, json: switchArgument });
const decideInput = z.object({
  dossier,
  item: z.string({ error: 'cần mã nhiệm vụ, như trong "dondoc dossier show"' }).trim().min(1),
  measure: z.enum(MEASURES, {
    error: `cần một trong: ${MEASURES.map((key) => `${key} (${MEASURE_LABELS[key].toLocaleLowerCase('vi')})`).join(', ')}`,
  }),
  paperNumber: z
    .string({ error: 'cần số, ký hiệu văn bản ghi quyết định, ví dụ 15-TB/TU' })
    .trim()
    .min(1, { error: 'cần số, ký hiệu văn bản ghi quyết định, ví dụ 15-TB/TU' }),
  paperDate: z.string({ error: 'cần ngày của văn bản ấy' }).pipe(dateArgument),
  newDate: dateArgument.optional(),
  note: z.string().trim().min(1, { error: 'không được để trống' }).optional(),
  as: actorArgument,
  for: actorArgument.optional(),
  request: requestArgument.optional(),
  json: switchArgument,
});

type Options = Record<string, unknown>;

export function registerDossier(program: Command, context: Context): void {
  const parent = program
    .command('dossier')
    .description('tờ trình Ban Thường vụ: nhiệm vụ quá hạn, đề xuất, quyết định từng nhiệm vụ');
  withExamples(parent, 'dondoc dossier list', 'dondoc dossier show 18/10/2021');
  withExamples(
    parent
      .command('list', { isDefault: true })
      .description('các tờ trình, mới nhất trước')
      .option('--json', 'in một tài liệu JSON')
      .action((options: Options) => list(context, options)),
    'dondoc dossier list --json',
  );
  withExamples(
    commandOfOne(
      parent,
      'show',
      'một tờ trình: nguyên nhân, việc đã làm, đề xuất và quyết định từng nhiệm vụ',
    ).action((id: string, options: Options) => show(context, { dossier: id, ...options })),
    'dondoc dossier show 18/10/2021 --json',
  );
  withExamples(
    commandOfOne(parent, 'paper', 'dự thảo tờ trình kèm phụ lục, tệp .docx')
      .option('--out <tệp.docx>', 'tệp ghi ra (bắt buộc)')
      .option('--force', 'ghi đè tệp đã có')
      .action((id: string, options: Options) => paper(context, { dossier: id, ...options })),
    'dondoc dossier paper 18/10/2021 --out to-trinh.docx',
  );
  withExamples(
    commandOfOne(parent, 'decide', 'ghi quyết định của Ban Thường vụ về một nhiệm vụ trong tờ trình')
      .option('--item <mã-nhiệm-vụ>', 'nhiệm vụ được quyết định (bắt buộc)')
      .option('--measure <hình-thức>', MEASURES.map((key) => `${key} (${MEASURE_LABELS[key]})`).join(', '))
      .option('--paper-number <số>', 'số, ký hiệu văn bản ghi quyết định (bắt buộc)')
      .option('--paper-date <ngày>', 'ngày của văn bản ấy (bắt buộc)')
      .option('--new-date <ngày>', 'thời hạn mới, khi gia hạn')
      .option('--note <nội-dung>', 'nội dung chỉ đạo')
      .option('--as <họ-tên>', 'người ghi (bắt buộc)')
      .option('--for <họ-tên>', 'làm thay người này, khi đang được uỷ quyền (dondoc substitute)')
      .option('--request <mã>', 'mã yêu cầu: gửi lại cùng mã thì không làm hai lần')
      .action((id: string, options: Options) => decide(context, { dossier: id, ...options })),
    'dondoc dossier decide 18/10/2021 --item KH25-II.1-01/2026-Q1 --measure criticise --paper-number 15-TB/TU --paper-date 20/10/2021 --as "Phan Đức Long"',
  );
}

function commandOfOne(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .argument('<ngày-tờ-trình>', 'như trong "dondoc dossier list"')
    .option('--json', 'in một tài liệu JSON');
}

// ---- reading

async function list(context: Context, given: Options): Promise<void> {
  const { json } = readArguments(listInput, given);
  await reading(context, async (store) => {
    const dossiers = (await store.dossiers.list(REAL_SCOPE)).map(dossierGlance);
    if (json) return context.printJson({ dossiers });
    context.print(dossierList(dossiers, context.paper()));
  });
}

async function show(context: Context, given: Options): Promise<void> {
  const { dossier: id, json } = readArguments(showInput, given);
  await reading(context, async (store) => {
    const document = await documentOf(store, await known(store, id));
    if (json) return context.printJson(document);
    context.print(dossierView(document, context.paper()));
    context.tell(`Dự thảo văn bản: dondoc dossier paper ${formatVn(id)} --out to-trinh.docx`);
  });
}

async function paper(context: Context, given: Options): Promise<void> {
  const { dossier: id, out, force, json } = readArguments(paperInput, given);
  await reading(context, async (store) => {
    const found = await known(store, id);
    await writePaper(context, out, await lazy.paperDrafting().draftDossierPaper(store, found), force);
    if (json) return context.printJson({ file: out, dossier: id, items: found.items.length });
    context.print([`Đã ghi ${out}: tờ trình ${found.items.length} nhiệm vụ.`, LEFT_OPEN]);
  });
}

async function reading(context: Context, read: (store: Store) => Promise<void>): Promise<void> {
  const store = await openReadingStore(context);
  if (store === null) throw noDossier(null, []);
  try {
    await read(store);
  } finally {
    await store.close();
  }
}

async function documentOf(store: Store, found: Dossier) {
  const ids = found.items.map(({ row }) => ({ cycle: row.cycle, assignment: row.assignment.id }));
  return dossierDocument(found, await store.records.assignmentRows(REAL_SCOPE, ids));
}

// ---- deciding

async function decide(context: Context, given: Options): Promise<void> {
  const input = readArguments(decideInput, given);
  const { dossier: id, item: asked, measure, paperNumber, paperDate, newDate, note, request, json } = input;
  if ((measure === 'extend') !== (newDate !== undefined))
    throw new UsageProblem(
      measure === 'extend'
        ? 'Gia hạn cần thời hạn mới: thêm --new-date, ví dụ --new-date 31/12/2021.'
        : 'Chỉ gia hạn mới có thời hạn mới; bỏ --new-date, hoặc dùng --measure extend.',
      '--new-date',
    );
  const link = await openOfficeLink(context);
  try {
    const found = await known(link.store, id);
    const item = theItem(found, asked);
    const row = await rowNow(link.store, item);
    const acting = { ...link, now: () => Date.now(), clock: () => ({ mode: 'real' }) as const };
    const { record } = await lazy.acting().actOnRow(
      acting,
      row,
      {
        by: input.as,
        onBehalfOf: input.for ?? null,
        through: 'cli',
        type: 'decide',
        dossier: found.id,
        measure,
        paper: { number: paperNumber, date: paperDate },
        note: note ?? null,
        until: newDate ?? null,
      },
      request,
    );
    const shown = dossierItemJson(found, item, record);
    if (json) return context.printJson(shown);
    context.print([
      `Đã ghi quyết định của Ban Thường vụ: ${MEASURE_LABELS[measure].toLocaleLowerCase('vi')}.`,
      ...dossierItemView(shown, context.paper()),
    ]);
  } finally {
    await link.close();
  }
}

async function rowNow(store: Store, { row }: DossierItem): Promise<AssignmentRecord> {
  return (await store.queries.assignmentRow(row.scope, row.cycle, row.assignment.id)) ?? row;
}

// ---- finding

async function known(store: Store, id: LocalDate): Promise<Dossier> {
  const found = await store.dossiers.find(REAL_SCOPE, id);
  if (found !== null) return found;
  throw noDossier(
    id,
    (await store.dossiers.list(REAL_SCOPE)).map(({ day }) => day),
  );
}

const SHOWN_DAYS = 5;

function noDossier(id: LocalDate | null, days: LocalDate[]) {
  const asked = id === null ? '' : ` ngày ${formatVn(id)}`;
  const those =
    days.length === 0
      ? 'Chưa có tờ trình nào: tờ trình được lập vào ngày báo cáo Ban Thường vụ, khi có nhiệm vụ đến mức ấy.'
      : `Các tờ trình gần đây: ${days.slice(0, SHOWN_DAYS).map(formatVn).join(', ')}.`;
  return refuse('no-such-dossier', `Không có tờ trình${asked}. ${those}`, '<ngày-tờ-trình>');
}

function theItem({ day, items }: Dossier, asked: string): DossierItem {
  const found = items.find(({ row }) => row.assignment.id === asked);
  if (found !== undefined) return found;
  const meant = nearest(
    asked,
    items.map(({ row }) => row.assignment.id),
  );
  const hint =
    meant === null ? `Xem danh sách bằng "dondoc dossier show ${formatVn(day)}".` : `Có phải ý là ${meant}?`;
  throw refuse(
    'not-in-dossier',
    `Tờ trình ngày ${formatVn(day)} không có nhiệm vụ "${asked}". ${hint}`,
    '--item',
  );
}
