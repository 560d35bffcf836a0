import {
  auditOfRecipient,
  judgeRecipient,
  type RecipientHand,
  type RecipientWish,
} from '../domain/directory';
import type { Scope } from '../domain/ids';
import type { Audience } from '../domain/ladder/types';
import type { Recipient } from '../domain/plan/recipients';
import { accepted, refused } from '../domain/refusal';
import type { Store } from '../store';
import { RefusedError } from './refusals';

/** Changes a name and addresses in the directory; only a head may be new. Throws a RefusedError in words. */
export async function changeRecipient(
  { directoryEdit }: Pick<Store, 'directoryEdit'>,
  { scope, audience, wish, emailsWere }: RecipientOrder,
  by: RecipientHand,
): Promise<Recipient> {
  const judged = judgeRecipient(wish);
  if (!judged.ok) throw new RefusedError(judged.refusal);
  const recipient: Recipient = { audience, ...judged.value };
  const outcome = await directoryEdit.change(scope, audience, (standing) => {
    if (standing === null && audience.kind !== 'head')
      return refused('no-such-body', `Không có "${audience.id}" trong danh bạ.`);
    if ((standing?.emails ?? []).join('\n') !== emailsWere.join('\n'))
      return refused(
        'recipient-changed',
        'Người khác vừa sửa địa chỉ này nên chưa ghi gì. Trang dưới đây đã là bản mới; hãy xem lại.',
      );
    return accepted({ recipient, audit: auditOfRecipient(scope, standing, recipient, by) });
  });
  if (!outcome.ok) throw new RefusedError(outcome.refusal);
  return outcome.value;
}

export interface RecipientOrder {
  scope: Scope;
  audience: Audience;
  wish: RecipientWish;
  /** As whoever changes it saw them: of two people at once the second is told. */
  emailsWere: string[];
}
