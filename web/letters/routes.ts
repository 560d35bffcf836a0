import { shownLetter } from '../../client/letters/shown-letter';
import { decideOnMail } from '../../client/mails';
import { refusalOf } from '../../client/refusals';
import { deskWorkflowId } from '../../domain/ids';
import { guardDecision } from '../../domain/letters/guard-decision';
import type { MailDecision } from '../../domain/letters/ledger';
import { redirect, type Answer } from '../answer';
import { PATHS } from '../paths';
import { get, post, type Route } from '../route';
import { noSuchPage } from '../trouble';
import { actorOf, text, type Visit } from '../visit';
import { letterOf, letterPage } from './letter-page';
import { lettersPage } from './list-page';

/** What a letter in a frame may do: look like itself. */
const FRAMED =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

async function letterHtml(visit: Visit): Promise<Answer> {
  const row = await letterOf(visit);
  const letter = row === null ? null : await shownLetter(visit.office.mailboxDir, row);
  if (letter === null || letter.html === '') return noSuchPage(visit);
  visit.reply.header('content-security-policy', FRAMED);
  return { kind: 'text', type: 'text/html; charset=utf-8', text: letter.html };
}

async function decideLetter(visit: Visit): Promise<Answer> {
  const row = await letterOf(visit);
  if (row === null) return noSuchPage(visit);
  const { key, scope, audience } = row;
  const reason = text(visit.form, 'reason');
  const args = {
    key,
    decision: text(visit.form, 'decision') as MailDecision,
    by: actorOf(visit).by,
    reason: reason === '' ? null : reason,
  };
  const guarded = guardDecision(args);
  if (!guarded.ok) return letterPage(visit, guarded.refusal);
  const request = text(visit.form, 'request');
  try {
    await visit.stage.perform([deskWorkflowId(scope, audience.id)], () =>
      decideOnMail(
        visit.office.client,
        { scope, audience },
        guarded.value,
        request === '' ? undefined : request,
      ),
    );
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return letterPage(visit, refusal);
  }
  return redirect(visit.url(PATHS.letter(key)));
}

const ONE = `${PATHS.letters}/:key`;

export const letterRoutes: Route[] = [
  get(PATHS.letters, 'mail.read', lettersPage),
  get(ONE, 'mail.read', (visit) => letterPage(visit)),
  get(`${ONE}/nguyen-van`, 'mail.read', letterHtml),
  post(`${ONE}/quyet-dinh`, 'mail.decide', decideLetter),
];
