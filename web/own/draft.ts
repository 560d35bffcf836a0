import { actsOfPart, type OwnAct } from '../../domain/own/acts';
import { fragment, redirect, type Answer } from '../answer';
import { PATHS } from '../paths';
import { noSuchPage } from '../trouble';
import { texts, type Fields, type Visit } from '../visit';
import { moment } from '../words/dates';
import { FIELDS_KEPT } from './act-forms';
import { draftName, draftOwner, dutyOf, type Duty } from './duty';
import { DraftKept } from './draft-kept';

/** Of one form: more is no draft but an attack. */
const MAX_DRAFT = 100_000;
/** What is not written by hand. */
const NOT_KEPT = new Set(['seal', 'request']);

/** Keeps what was typed so far; asked by a button, or by the page itself while somebody writes. */
export async function keepDraft(visit: Visit): Promise<Answer> {
  const duty = await dutyOf(visit);
  const act = duty === null ? null : actNamed(duty, visit);
  if (duty === null || act === null) return noSuchPage(visit);
  const { office, scope, now, form, request } = visit;
  const content = contentOf(form);
  if (JSON.stringify(content).length <= MAX_DRAFT)
    await office.store.keptDrafts.keep({
      scope,
      owner: draftOwner(duty.body),
      form: draftName(act, duty.row),
      content,
      savedAt: now,
    });
  if (request.headers['hx-request'] === 'true') return fragment(DraftKept({ visit, at: moment(now) }));
  const { cycle, assignment } = duty.row;
  return redirect(`${visit.url(PATHS.ownAssignment(cycle, assignment.id), { viec: act, nhap: '1' })}#${act}`);
}

function actNamed({ row, body }: Duty, { params, viewer }: Visit): OwnAct | null {
  const acts = actsOfPart(row, { body, isHead: viewer.isHead });
  return acts.find((act) => act === params['act'] && FIELDS_KEPT.has(act)) ?? null;
}

function contentOf(form: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.keys(form)
      .filter((name) => !NOT_KEPT.has(name))
      .map((name) => [name, texts(form, name).at(-1) ?? '']),
  );
}
