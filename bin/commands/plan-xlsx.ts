import type { Command } from 'commander';
import { z } from 'zod';
import { importSheets, type SheetImport } from '../../client/draft/sheet-import';
import { writeWhole, writeWholeBy } from '../../client/draft/write-file';
import { readWorkbook } from '../../client/draft/xlsx/raw-workbook';
import { returnedSheets } from '../../client/draft/xlsx/returned-sheets';
import { readPlanFrom } from '../../client/plan-file';
import { readPlanText } from '../../client/plan-yaml/read-text';
import { importSummary, importView } from '../../client/terminal/import-view';
import { planSheets } from '../../domain/draft/plan-sheets';
import { deadlineReader } from '../../domain/plan/expand';
import { dateOf } from '../../domain/time/epoch';
import { actorArgument, fileArgument, outArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { officeRulesHere } from '../office-days';
import { fullCalendar, namesOf, pathOf, readPlan, refusedPlan } from '../plan-input';
import { EXIT, refuse } from '../problems';
import { createServerLines } from '../server-lines';
import { withExamples } from '../vietnamese';

const exportInput = z.object({
  file: fileArgument,
  out: outArgument('.xlsx'),
  force: switchArgument,
  json: switchArgument,
});
const importInput = z.object({
  file: fileArgument,
  into: outArgument('.yaml'),
  as: actorArgument.optional(),
  dryRun: switchArgument,
  delete: switchArgument,
  json: switchArgument,
});

export function registerPlanXlsx(plan: Command, context: Context): void {
  withExamples(
    plan
      .command('export')
      .description('xuất tệp kế hoạch thành bảng tính Excel để xem và sửa')
      .argument('<tệp>', 'tệp kế hoạch (YAML)')
      .option('--out <tệp.xlsx>', 'bảng tính sẽ ghi (bắt buộc)')
      .option('--force', 'ghi đè nếu bảng tính đã có')
      .option('--json', 'in một tài liệu JSON')
      .action((file: string, options: Record<string, unknown>) => exportPlan(context, { file, ...options })),
    'dondoc plan export ke-hoach.yaml --out ke-hoach.xlsx',
  );
  withExamples(
    plan
      .command('import')
      .description(
        'nạp bảng tính đã sửa vào tệp kế hoạch; hiện từng ô thay đổi, sai chỗ nào thì không ghi gì',
      )
      .argument('<tệp>', 'bảng tính (.xlsx) do "plan export" tạo ra')
      .option('--into <tệp.yaml>', 'tệp kế hoạch nhận thay đổi (bắt buộc)')
      .option('--as <họ-tên>', 'người xác nhận các ô “Đồng ý”')
      .option('--dry-run', 'chỉ xem, không ghi')
      .option('--delete', 'dòng đã xoá trong bảng: tắt nhiệm vụ, bỏ cơ quan, nhóm, chỉ tiêu')
      .option('--json', 'in một tài liệu JSON')
      .action((file: string, options: Record<string, unknown>) => importPlan(context, { file, ...options })),
    'dondoc plan import ke-hoach.xlsx --into ke-hoach.yaml --dry-run',
    'dondoc plan import ke-hoach.xlsx --into ke-hoach.yaml --as "Nguyễn Văn An, Phó Trưởng ban"',
  );
}

async function exportPlan(context: Context, given: Record<string, unknown>): Promise<void> {
  const { file, out, force, json } = readArguments(exportInput, given);
  const office = await officeRulesHere(context);
  const { plan } = readPlan(context, file, { office });
  const sheets = planSheets(plan, deadlineReader(plan, fullCalendar(office.years)));
  const lines = createServerLines(context);
  const told = (rows: number, of: number) => lines.draw(`Đang ghi dòng ${rows}/${of} …`);
  const written = await writeWholeBy(
    pathOf(context, out),
    (path) => lazy.workbooks().writeWorkbook(path, plan, sheets, told),
    { replace: force },
  );
  lines.done();
  if (!written.ok) throw refuse(written.refusal.code, written.refusal.message, '--out');
  const rows = Object.fromEntries(Object.entries(sheets).map(([key, list]) => [key, list.length]));
  if (json) return context.printJson({ file: out, rows });
  context.print([
    `Đã ghi ${out}: ${rows['obligations']} nhiệm vụ, ${rows['bodies']} cơ quan, ${rows['groups']} nhóm, ${rows['targets']} chỉ tiêu.`,
    `Sửa xong, nạp lại: dondoc plan import ${out} --into ${file} --as "Họ tên, chức vụ"`,
  ]);
}

async function importPlan(context: Context, given: Record<string, unknown>): Promise<void> {
  const { file, into, as, dryRun, delete: deleteMissing, json } = readArguments(importInput, given);
  const path = pathOf(context, into);
  const text = readPlanText(path);
  if (!text.ok) throw refuse(text.refusal.code, `${into}: ${text.refusal.message}`, '--into');
  const office = await officeRulesHere(context);
  const reading = readPlanFrom(text.value, path, { office });
  if (!reading.ok) throw refusedPlan('plan-invalid', reading.problems);
  const { plan } = reading;
  const lines = createServerLines(context);
  const workbook = await readWorkbook(pathOf(context, file), (rows) => {
    if (rows % TOLD_EVERY_ROWS === 0) lines.draw(`Đã đọc ${rows} dòng …`);
  });
  lines.done();
  if (!workbook.ok) throw refuse(workbook.refusal.code, `${file}: ${workbook.refusal.message}`, '<tệp>');
  const word = as === undefined ? null : { by: as, on: dateOf(Date.now()) };
  const read = deadlineReader(plan, fullCalendar(office.years));
  const outcome = importSheets(text.value, plan, read, returnedSheets(workbook.value, plan), {
    word,
    deleteMissing,
    office,
  });
  if (!outcome.ok) throw refuse(outcome.refusal.code, `${into}: ${outcome.refusal.message}`, '--into');
  const found = outcome.value;
  const isNew = found.text !== null && found.text !== text.value;
  if (isNew && !dryRun) {
    const now = readPlanText(path);
    if (!now.ok || now.value !== text.value) {
      const message = `${into} vừa được sửa ở nơi khác trong khi đọc bảng tính nên chưa ghi gì; hãy chạy lại lệnh.`;
      throw refuse('file-changed', message, '--into');
    }
    const written = writeWhole(path, found.text!, { replace: true });
    if (!written.ok) throw refuse(written.refusal.code, written.refusal.message, '--into');
  }
  if (found.errors.length > 0) context.exit = EXIT.failed;
  tell(context, found, { into, written: isNew && !dryRun, json, names: namesOf(plan) });
}

const TOLD_EVERY_ROWS = 500;

function tell(
  context: Context,
  found: SheetImport,
  {
    into,
    written,
    json,
    names,
  }: { into: string; written: boolean; json: boolean; names: ReturnType<typeof namesOf> },
): void {
  const { text: _, ...rest } = found;
  if (json) return context.printJson({ ok: found.errors.length === 0, written, ...rest });
  context.print([
    ...importView(found, names, context.paper()),
    importSummary(found, into, written, context.paper()),
  ]);
}
