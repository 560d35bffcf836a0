import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepPaper, keepPlanFile, type NewPaper } from '../../client/draft/kept-plans';
import { refusalOf, RefusedError } from '../../client/refusals';
import type { Term } from '../../domain/deadline/types';
import type { KeptPlan } from '../../domain/draft/kept-plan';
import type { Refusal } from '../../domain/refusal';
import { isLocalDate } from '../../domain/time/epoch';
import { redirect, type Answer } from '../answer';
import { PATHS } from '../paths';
import { actorOf, text, type Fields, type Visit } from '../visit';
import { planListPage } from './list-page';
import { withReceived, type ReceivedFile } from './received';

export async function planList(visit: Visit): Promise<Answer> {
  return planListPage(visit, await visit.office.store.planDrafts.list());
}

/** Reads what was sent, or shows the form again with what is wrong with it. */
export async function importPlan(visit: Visit): Promise<Answer> {
  let typed: Fields = {};
  try {
    const kept = await withReceived(visit, (form, file, folder) => {
      typed = form;
      return keep({ ...visit, form }, file, folder);
    });
    return redirect(visit.url(PATHS.plan(kept.id)));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || refusal.code === 'not-sealed') throw error;
    return shownAgain(visit, typed, refusal);
  }
}

async function shownAgain(visit: Visit, form: Fields, refusal: Refusal): Promise<Answer> {
  return planListPage(visit, await visit.office.store.planDrafts.list(), { form, refusal });
}

async function keep(visit: Visit, file: ReceivedFile | null, folder: string): Promise<KeptPlan> {
  const { store } = visit.office;
  const hand = { by: actorOf(visit).by, at: visit.now };
  const paper = await paperOf(visit.form, file, folder);
  return /\.ya?ml$/i.test(paper.fileName) ? keepPlanFile(store, paper, hand) : keepPaper(store, paper, hand);
}

const PASTED = 'van-ban-dan.txt';
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

async function paperOf(form: Fields, file: ReceivedFile | null, folder: string): Promise<NewPaper> {
  const code = text(form, 'code');
  if (code !== '' && !CODE.test(code))
    throw refusing(
      'wrong-code',
      'Mã kế hoạch chỉ gồm chữ không dấu, số, ".", "-", "_"; ví dụ KH142.',
      'code',
    );
  const facts = { code: code === '' ? undefined : code, term: termOf(form) };
  if (file !== null) return { path: file.path, fileName: file.name, ...facts };
  const pasted = text(form, 'paste');
  if (pasted === '') throw refusing('no-file', 'Chưa chọn tệp nào và cũng chưa dán nguyên văn.', 'file');
  const path = join(folder, PASTED);
  await writeFile(path, pasted);
  return { path, fileName: PASTED, ...facts };
}

function termOf(form: Fields): Term | undefined {
  const [start, end] = [text(form, 'from'), text(form, 'to')];
  if (start === '' && end === '') return undefined;
  if (!isLocalDate(start) || !isLocalDate(end) || end < start)
    throw refusing(
      'wrong-term',
      'Giai đoạn cần ngày đầu và ngày cuối có thật, ngày cuối không trước ngày đầu.',
      'from',
    );
  return { start, end };
}

function refusing(code: string, message: string, at: string): RefusedError {
  return new RefusedError({ code, message, at });
}
