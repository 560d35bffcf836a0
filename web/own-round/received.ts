import type { Refusal } from '../../domain/refusal';
import { redirect, type Answer } from '../answer';
import { setCookie } from '../cookies';
import { PATHS } from '../paths';
import { actorOf, type Visit } from '../visit';
import { draftName, type OwnPart } from './load';

const YEAR_S = 365 * 24 * 3600;

export const UNSIGNED: Refusal = {
  code: 'by-missing',
  message: 'Hãy ghi họ tên, chức vụ người gửi.',
  at: 'by',
};

/** To the receipt; what was being written is not offered again. */
export async function receivedPart(visit: Visit, { record }: OwnPart, n: number): Promise<Answer> {
  await visit.office.store.keptDrafts.drop(...draftName(visit, record));
  if (visit.viewer.name === null)
    setCookie(visit.office, visit.reply, 'signer', actorOf(visit).by.slice(0, 200), YEAR_S);
  return redirect(visit.url(`${PATHS.ownRound(record.cycle, record.plan.id)}/bien-nhan/${n}`));
}
