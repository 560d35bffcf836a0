import { keepPaper, keepPasted, keepPlanFile, type PaperFacts } from '../../client/draft/kept-plans';
import { refusalOf, RefusedError } from '../../client/refusals';
import type { Term } from '../../domain/deadline/types';
import type { KeptPlan } from '../../domain/draft/kept-plan';
import type { Refusal } from '../../domain/refusal';
import { isLocalDate } from '../../domain/time/epoch';
import { noted, redirect, type Answer } from '../answer';
import { PATHS } from '../paths';
import { refusedKind } from '../trouble';
import { actorOf, dayText, text, type Fields, type Visit } from '../visit';
import { planListPage } from './list-page';
import { withReceived, type ReceivedFile } from './received';

export async function planList(visit: Visit): Promise<Answer> {
  return planListPage(visit, await visit.office.store.planDrafts.list());
}

/** Reads what was sent, or shows the form again with what is wrong with it. */
export async function importPlan(visit: Visit): Promise<Answer> {
  let typed: Fields = {};
  try {
    return await withReceived(visit, async (form, file) => {
      typed = form;
      const kept = await keep({ ...visit, form }, file);
      return redirect(visit.url(PATHS.plan(kept.id)));
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || refusal.code === 'not-sealed') throw error;
    return shownAgain(visit, typed, refusal);
  }
}

async function shownAgain(visit: Visit, form: Fields, refusal: Refusal): Promise<Answer> {
  const shown = planListPage(visit, await visit.office.store.planDrafts.list(), { form, refusal });
  return noted(shown, refusedKind(refusal));
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

async function keep(visit: Visit, file: ReceivedFile | null): Promise<KeptPlan> {
  const { form, now, office } = visit;
  const hand = { by: actorOf(visit).by, at: now };
  const code = text(form, 'code');
  if (code !== '' && !CODE.test(code))
    throw refusing(
      'wrong-code',
      'Mã kế hoạch chỉ gồm chữ không dấu, số, ".", "-", "_"; ví dụ KH142.',
      'code',
    );
  const facts: PaperFacts = { code: code === '' ? undefined : code, term: termOf(form) };
  if (file === null) {
    const pasted = text(form, 'paste');
    if (pasted === '') throw refusing('no-file', 'Chưa chọn tệp nào và cũng chưa dán nguyên văn.', 'file');
    return keepPasted(office.store, pasted, facts, hand);
  }
  const paper = { path: file.path, fileName: file.name, read: office.readDocument, ...facts };
  const isPlanFile = /\.ya?ml$/i.test(file.name);
  return isPlanFile ? keepPlanFile(office.store, paper, hand) : keepPaper(office.store, paper, hand);
}

function termOf(form: Fields): Term | undefined {
  const [start, end] = [dayText(form, 'from'), dayText(form, 'to')];
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
