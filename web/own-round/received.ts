import type { Refusal } from '../../domain/refusal';
import { redirect, type Answer } from '../answer';
import { PATHS } from '../paths';
import type { Visit } from '../visit';
import { draftName, type OwnPart } from './load';

export const UNSIGNED: Refusal = {
  code: 'by-missing',
  message: 'Hãy ghi họ tên, chức vụ người gửi.',
  at: 'by',
};

/** To the receipt; what was being written is not offered again. */
export async function receivedPart(visit: Visit, { record }: OwnPart, n: number): Promise<Answer> {
  await visit.office.store.keptDrafts.drop(...draftName(visit, record));
  return redirect(visit.url(`${PATHS.ownRound(record.cycle, record.plan.id)}/bien-nhan/${n}`));
}
