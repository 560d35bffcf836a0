import { setTimeout as pause } from 'node:timers/promises';
import { checkFile, takeFilesIn, type IncomingFile } from '../../client/files';
import { refusalOf } from '../../client/refusals';
import { actOnStage } from '../../client/stage';
import { previewOf } from '../../domain/acts/command-of';
import { actFormOf, fieldOf } from '../../domain/acts/form-schema';
import type { ActForm } from '../../domain/acts/forms';
import { cleanFileName } from '../../domain/files/clean-name';
import type { FileRef } from '../../domain/files/types';
import type { Actor } from '../../domain/lifecycle/types';
import { SECRET_WORDS } from '../../domain/lifecycle/secret';
import { actsOfPart, type OwnAct } from '../../domain/own/acts';
import { receiptOfAct } from '../../domain/own/receipts';
import { isSecret } from '../../domain/plan/assignment';
import { accepted, type Outcome, type Refusal } from '../../domain/refusal';
import type { ChainedLine } from '../../store';
import { redirect, noted, type Answer } from '../answer';
import { readCookie } from '../cookies';
import { PATHS } from '../paths';
import { noSuchPage, refusedKind } from '../trouble';
import { withUpload } from '../uploads';
import { text, type Fields, type Visit } from '../visit';
import { dutyPage } from './assignment-page';
import { hashesIn } from './by-link';
import { draftName, draftOwner, dutyOf, type Duty } from './duty';
import { keepSigner, signedBy } from './signer';

/** An act of a form without files. */
export function actWithoutFiles(visit: Visit): Promise<Answer> {
  return carriedOut(visit, visit.form, []);
}

/** An act of a form with files: what was refused is shown again with all that was typed. */
export async function actWithFiles(visit: Visit): Promise<Answer> {
  return withUpload(visit, ({ fields, files }) => carriedOut({ ...visit, form: fields }, fields, files));
}

async function carriedOut(visit: Visit, fields: Fields, files: readonly IncomingFile[]): Promise<Answer> {
  const duty = await dutyOf(visit);
  const act = actNamed(duty, visit);
  if (duty === null || act === null) return noSuchPage(visit);
  const again = async (refusal: Refusal) => {
    const shown = { act, values: fields, refusal: { ...refusal, at: fieldOf(refusal.at) } };
    return noted(await dutyPage(visit, duty, shown), refusedKind(refusal));
  };
  const actor = signedBy(visit, fields);
  if (!actor.ok) return again(actor.refusal);
  const form = await formOf(visit, duty, act, { fields, actor: actor.value, files });
  if (!form.ok) return again(form.refusal);
  let seq: number;
  try {
    seq = await send(visit, duty, form.value, files);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return again(refusal.code === 'no-answer' ? NO_ANSWER[visit.lang] : refusal);
  }
  await afterwards(visit, duty, act);
  const receipt = await receiptFor(visit, duty, { act, by: actor.value.by, isRepeat: seq <= duty.row.seq });
  return redirect(
    receipt === null
      ? visit.url(PATHS.ownAssignment(duty.row.cycle, duty.row.assignment.id), { xong: '1' })
      : visit.url(PATHS.ownReceipt(receipt.n)),
  );
}

/** An act that the body's part in the duty gives it; whether it may be done now is for the engine to say. */
function actNamed(duty: Duty | null, { params, viewer }: Visit): OwnAct | null {
  if (duty === null) return null;
  const acts = actsOfPart(duty.row, { body: duty.body, isHead: viewer.isHead });
  return acts.find((act) => act === params['act']) ?? null;
}

async function formOf(
  { office, scope }: Visit,
  { row, body }: Duty,
  act: OwnAct,
  { fields, actor, files }: { fields: Fields; actor: Actor; files: readonly IncomingFile[] },
): Promise<Outcome<ActForm>> {
  const checked = await checkedFiles(files);
  if (!checked.ok) return checked;
  const { names } = await office.store.rounds.bodiesOf(scope);
  // Of a secret duty nothing is written here: the rules put their own sentence in its place.
  const said = isSecret(row.assignment)
    ? { ...fields, text: SECRET_WORDS, reason: SECRET_WORDS, what: SECRET_WORDS }
    : fields;
  return actFormOf(act, { ...said, body }, { actor, files: checked.value, bodies: names });
}

async function checkedFiles(files: readonly IncomingFile[]): Promise<Outcome<FileRef[]>> {
  const refs: FileRef[] = [];
  for (const incoming of files) {
    const checked = await checkFile(incoming);
    if (!checked.ok) {
      const { code, message } = checked.refusal;
      return {
        ok: false,
        refusal: { code, message: `${cleanFileName(incoming.name)}: ${message}`, at: 'files' },
      };
    }
    refs.push(checked.value);
  }
  return accepted(refs);
}

/**
 * Files are kept before an act that names them, unless the rules refuse it by the row: then the engine is asked alone,
 * which may know better, or know the request from before.
 */
async function send(
  { office, stage, form: fields }: Visit,
  duty: Duty,
  form: ActForm,
  files: readonly IncomingFile[],
): Promise<number> {
  const keep = () => takeFilesIn(office.folder, files);
  const isExpected = previewOf(duty.stage, form).ok;
  if (isExpected) await keep();
  const request = text(fields, 'request');
  const { state } = await actOnStage(stage, duty.row, form, REQUEST.test(request) ? request : undefined);
  if (!isExpected) await keep();
  return state.seq;
}

const REQUEST = /^[\w.:-]{1,100}$/;

async function afterwards(visit: Visit, { row, body }: Duty, act: OwnAct): Promise<void> {
  const { office, scope, viewer, form } = visit;
  keepSigner(visit, form);
  await office.store.keptDrafts.drop(scope, draftOwner(body), draftName(act, row));
  if (viewer.by !== 'link') return;
  const hashes = hashesIn(readCookie(office, visit.request, 'link'));
  if (hashes[0] !== undefined) await office.store.links.noteUse(hashes[0], visit.now);
}

const LOOKS = 40;
const BETWEEN_LOOKS_MS = 50;

/**
 * The line of the trail is written a moment after the answer: two seconds are waited for it. A form that was sent again
 * finds the line of the first time.
 */
async function receiptFor(
  { office, scope }: Visit,
  { row }: Duty,
  { act, by, isRepeat }: { act: OwnAct; by: string; isRepeat: boolean },
): Promise<ChainedLine | null> {
  const { cycle, assignment } = row;
  let lines: ChainedLine[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await pause(BETWEEN_LOOKS_MS);
    lines = await office.store.queries.auditLines({
      scope,
      cycle,
      assignment: assignment.id,
      newestFirst: true,
      limit: LINES_LOOKED_AT,
    });
    const fresh = isRepeat ? lines : lines.filter((line) => seqOf(line) > row.seq);
    const found = receiptOfAct(fresh, act, by);
    if (found !== null) return found;
  }
  return receiptOfAct(lines, act, by);
}

const LINES_LOOKED_AT = 30;

/** Lines of an assignment are named after the event that they tell of. */
function seqOf({ id }: ChainedLine): number {
  return Number(id.slice(id.lastIndexOf('|') + 1));
}

const NO_ANSWER: Record<'vi' | 'en', Refusal> = {
  vi: {
    code: 'no-answer',
    message: 'Hệ thống chưa trả lời kịp. Hãy gửi lại biểu mẫu này: việc đã ghi rồi thì không ghi hai lần.',
    at: null,
  },
  en: {
    code: 'no-answer',
    message: 'The system did not answer in time. Send this form again: nothing is recorded twice.',
    at: null,
  },
};
