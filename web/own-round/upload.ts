import { checkFormFile } from '../../client/parts/round-form';
import { RefusedError, refusalOf } from '../../client/refusals';
import { submitPartOnStage } from '../../client/stage';
import { filledFields } from '../../domain/rounds/part-fields';
import type { Refusal } from '../../domain/refusal';
import { noted, type Answer } from '../answer';
import { refusedKind } from '../trouble';
import { withUpload, type Upload } from '../uploads';
import { actorOf, text, type Visit } from '../visit';
import { ownPart, type OwnPart } from './load';
import { ownRoundPage } from './page';
import { receivedPart, UNSIGNED } from './received';

/** Takes a filled-in form: checked as the command checks it, and only that of this body and this round. */
export function uploadForm(visit: Visit): Promise<Answer> {
  return withUpload(visit, async (upload) => takeIn({ ...visit, form: upload.fields }, upload));
}

async function takeIn(visit: Visit, { fields, files }: Upload): Promise<Answer> {
  const own = await ownPart(visit);
  const { form: asked, closed, record } = own;
  if (asked === null) throw new RefusedError(closed!);
  const [file] = files;
  if (file === undefined) return again(visit, own, [NO_FILE]);
  if (actorOf(visit).by === '') return again(visit, own, [UNSIGNED]);
  const { scope, now, office } = visit;
  const { form } = asked;
  const checked = await checkFormFile(office.store, file, now, {
    late: text(fields, 'late') !== '',
    scope,
    asked: {
      form: form.content.form,
      round: { title: record.plan.title, days: record.state.days },
      bodyName: form.head.body,
    },
  });
  if (!checked.ok) return again(visit, own, checked.problems);
  const { content, replaces } = checked.value;
  const address = { scope, cycle: record.cycle, round: record.plan.id };
  try {
    await submitPartOnStage(visit.stage, address, { ...actorOf(visit), content, replaces });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return again(visit, own, [refusal]);
  }
  return receivedPart(visit, own, replaces + 1);
}

const NO_FILE: Refusal = {
  code: 'no-file',
  message: 'Chưa chọn tệp; hãy chọn biểu đã ghi (.xlsx hoặc .docx).',
  at: 'files',
};

/** What is wrong stands in the file: its places are said in words, and the page keeps what it showed. */
function again(visit: Visit, own: OwnPart, problems: Refusal[]): Answer {
  const typed = { ...filledFields(own.form!.form), ...own.draft?.content, by: text(visit.form, 'by') };
  const { replaces: _then, ...fields } = typed as Record<string, string>;
  const shown = { typed: fields, problems: problems.map((one) => ({ ...one, at: null })) };
  return noted(ownRoundPage(visit, own, shown), problems.map(refusedKind).find(Boolean) ?? null);
}
