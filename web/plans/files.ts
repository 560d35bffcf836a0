import { importSheets, type SheetImport } from '../../client/draft/sheet-import';
import { workbookOf } from '../../client/draft/xlsx/workbook-of';
import { changeKept, openPlan, type OpenPlan } from '../../client/draft/kept-plans';
import { readWorkbook } from '../../client/draft/xlsx/raw-workbook';
import { returnedSheets } from '../../client/draft/xlsx/returned-sheets';
import { officeRules } from '../../client/office-rules';
import { RefusedError } from '../../client/refusals';
import type { KeptPlan } from '../../domain/draft/kept-plan';
import { dateOf } from '../../domain/time/epoch';
import { file, type Answer } from '../answer';
import { actorOf, text, type Fields, type Visit } from '../visit';
import { withReceived, type ReceivedFile } from './received';
import { sheetPage } from './sheet-page';
import { askedPlan } from './show';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function planFile(visit: Visit): Promise<Answer> {
  const kept = await askedPlan(visit);
  const { plan } = await opened(visit, kept);
  return file(`${plan.plan.code}.yaml`, 'application/yaml', Buffer.from(kept.text));
}

export async function planBook(visit: Visit): Promise<Answer> {
  const kept = await askedPlan(visit);
  const open = await opened(visit, kept);
  return file(`${open.plan.plan.code}.xlsx`, XLSX, await workbookOf(open));
}

async function opened({ office }: Visit, { text: plan }: KeptPlan): Promise<OpenPlan> {
  return openPlan(plan, await officeRules(office.store));
}

/** Everything that a workbook changes, or nothing where anything in it is wrong. */
export async function returnWorkbook(visit: Visit): Promise<Answer> {
  return withReceived(visit, async (form, received) => {
    const kept = await askedPlan(visit);
    const found = await changesIn({ ...visit, form }, kept, form, received);
    return sheetPage(visit, await askedPlan(visit), found);
  });
}

async function changesIn(
  visit: Visit,
  kept: KeptPlan,
  form: Fields,
  received: ReceivedFile | null,
): Promise<SheetImport> {
  if (received === null)
    throw new RefusedError({ code: 'no-file', message: 'Chưa chọn bảng tính (.xlsx).', at: 'file' });
  const workbook = await readWorkbook(received.path);
  if (!workbook.ok) throw new RefusedError({ ...workbook.refusal, at: 'file' });
  const hand = { by: actorOf(visit).by, at: visit.now };
  const word = { by: hand.by, on: dateOf(hand.at) };
  const office = await officeRules(visit.office.store);
  const { plan, read } = openPlan(kept.text, office);
  const outcome = importSheets(kept.text, plan, read, returnedSheets(workbook.value, plan), {
    word,
    deleteMissing: false,
    office,
  });
  if (!outcome.ok) throw new RefusedError(outcome.refusal);
  const found = outcome.value;
  const changed = found.text;
  if (changed !== null && changed !== kept.text) {
    const done = `Nạp bảng tính ${received.name}: ${found.changes.length} ô sửa, ${found.added.length} dòng thêm.`;
    const version = Number(text(form, 'version'));
    await changeKept(visit.office.store, { id: kept.id, version }, hand, () => ({
      ok: true,
      value: { text: changed, done },
    }));
  }
  return found;
}
