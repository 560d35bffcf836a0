import { formAsFile } from '../../client/parts/write-form';
import { RefusedError, refusalOf } from '../../client/refusals';
import { submitPartOnStage } from '../../client/stage';
import type { Refusal } from '../../domain/refusal';
import { readPartFields } from '../../domain/rounds/part-fields';
import { partContext } from '../../domain/rounds/part-form';
import { file, fragment, redirect, type Answer } from '../answer';
import { PATHS } from '../paths';
import { get, post, type Route } from '../route';
import { actorOf, text, type Visit } from '../visit';
import { draftName, ownPart, type OwnPart } from './load';
import { ownRoundPage } from './page';
import { receiptPage } from './receipt';
import { receivedPart, UNSIGNED } from './received';
import { savedDraft } from './saved';
import { uploadForm } from './upload';

const PATH = '/viec-cua-toi/ky/:cycle/:round';

export const ownRoundRoutes: Route[] = [
  get(PATH, 'own.read', async (visit) => ownRoundPage(visit, await ownPart(visit))),
  post(PATH, 'own.answer', handIn),
  get(`${PATH}/bieu`, 'own.read', takeForm),
  { ...post(`${PATH}/tep`, 'own.answer', uploadForm), multipart: true },
  get(`${PATH}/bien-nhan/:n`, 'own.read', receiptPage),
];

async function handIn(visit: Visit): Promise<Answer> {
  const own = await ownPart(visit);
  if (text(visit.form, 'act') === 'luu') return keepDraft(visit, own);
  const { form: asked, closed, record } = own;
  if (asked === null) throw new RefusedError(closed!);
  const { form, round, plan } = asked;
  const read = readPartFields((name) => text(visit.form, name), form, partContext(form, round, plan));
  const unsigned = actorOf(visit).by === '' ? [UNSIGNED] : [];
  if (!read.ok) return again(visit, own, [...read.problems, ...unsigned]);
  if (unsigned.length > 0) return again(visit, own, unsigned);
  const { content } = read;
  const replaces = Number(text(visit.form, 'replaces'));
  const address = { scope: visit.scope, cycle: record.cycle, round: record.plan.id };
  try {
    const part = { ...actorOf(visit), content, replaces: Number.isSafeInteger(replaces) ? replaces : -1 };
    await submitPartOnStage(visit.stage, address, part, text(visit.form, 'request') || undefined);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return again(visit, own, [refusal]);
  }
  return receivedPart(visit, own, replaces + 1);
}

function again(visit: Visit, own: OwnPart, problems: Refusal[]): Answer {
  return ownRoundPage(visit, own, { typed: typedIn(visit), problems });
}

/** What stands in the form, without what belongs to the sending of it. */
function typedIn({ form }: Visit): Record<string, string> {
  const fields = Object.keys(form).filter(
    (name) => name === 'by' || name === 'replaces' || /^(figures|assignments|narrative)\./.test(name),
  );
  return Object.fromEntries(fields.map((name) => [name, text(form, name)]));
}

async function keepDraft(visit: Visit, own: OwnPart): Promise<Answer> {
  const { record, form, closed } = own;
  if (form === null) throw new RefusedError(closed!);
  const [scope, owner, name] = draftName(visit, record);
  const draft = { scope, owner, form: name, content: typedIn(visit), savedAt: visit.now };
  await visit.office.store.keptDrafts.keep(draft);
  const isPart = visit.request.headers['hx-request'] === 'true';
  return isPart
    ? fragment(savedDraft(visit, draft.savedAt))
    : redirect(visit.url(PATHS.ownRound(record.cycle, record.plan.id)));
}

async function takeForm(visit: Visit): Promise<Answer> {
  const { form, closed, record, part } = await ownPart(visit);
  if (form === null) throw new RefusedError(closed!);
  const format = text(visit.query, 'dang') === 'docx' ? 'docx' : 'xlsx';
  const name = `phan-bao-cao-${record.plan.id.replaceAll('/', '-')}-${part.body.id}.${format}`;
  return file(name, TYPES[format], await formAsFile(form.form, format));
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
