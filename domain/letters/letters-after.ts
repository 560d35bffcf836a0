import type { Audience } from '../ladder/types';
import type { AssignmentEvent } from '../lifecycle/events';
import type { AssignmentState } from '../lifecycle/types';
import type { LetterKind } from '../notices';

/** A letter that goes at once, apart from the morning's digest. `n` counts those of its kind about the assignment. */
export interface DueLetter {
  kind: LetterKind;
  audience: Audience;
  n: number;
}

/** The letters that an event calls for; `state` is the state after it. */
export function lettersAfter(state: AssignmentState, event: AssignmentEvent): DueLetter[] {
  const lead: Audience = { kind: 'body', id: state.lead.id };
  const toLead = (kind: LetterKind, n: number): DueLetter[] => [{ kind, audience: lead, n }];
  switch (event.type) {
    case 'Returned':
      return toLead('returned', state.returns.length);
    case 'Kept':
      return toLead('kept', state.declines.length);
    case 'Drafted':
      return [{ kind: 'drafted', audience: headOf(state), n: state.seq }];
    case 'DraftRejected':
      return toLead('draftRejected', state.seq);
    case 'ExtensionGranted':
      return toLead('extensionGranted', state.extensions.length);
    case 'ExtensionRefused':
      return toLead('extensionRefused', state.extensions.length);
    case 'TransferPlanned':
      return event.transfer.role === 'lead'
        ? [event.transfer.replaced.id, event.transfer.to.id].map((id) => ({
            kind: 'transferPlanned',
            audience: { kind: 'body', id },
            n: state.seq,
          }))
        : [];
    case 'Transferred': {
      const { role, to } = state.transfers.at(-1)!;
      return role === 'lead'
        ? [{ kind: 'transferred', audience: { kind: 'body', id: to.id }, n: state.transfers.length }]
        : [];
    }
    case 'Suspended':
      return toLead('suspended', state.suspensions.length);
    case 'Resumed':
      return toLead('resumed', state.suspensions.length);
    case 'Withdrawn':
      return toLead('withdrawn', state.reopened.length + 1);
    case 'Reopened':
      return toLead('reopened', state.reopened.length);
    case 'Moved':
      return toLead('moved', state.moves.filter(({ decided }) => decided?.accepted === true).length);
    case 'Amended':
      return toLead('amended', state.amendments!.length);
    case 'Urged':
      return toLead('urged', state.urges.length);
    case 'ExplanationRequired':
      return toLead('explanationRequired', state.explanations.length);
    case 'Decided': {
      const n = state.decisions.length;
      const head = headOf(state);
      const also =
        event.measure === 'extend' || head.kind === 'body'
          ? []
          : [{ kind: 'decided' as const, audience: head, n }];
      return [...toLead('decided', n), ...also];
    }
    case 'Received':
    case 'Declined':
    case 'Contributed':
    case 'PartsAsked':
    case 'ProgressReported':
    case 'Submitted':
    case 'Accepted':
    case 'ExtensionAsked':
    case 'MoveRefused':
    case 'Explained':
    case 'Closed':
    case 'BecameOverdue':
    case 'Escalated':
    // At midnight: the new lead finds the duty in the digest of that morning.
    case 'TransferTookEffect':
    case 'Released':
    case 'MoveProposed':
      return [];
  }
}

/** The head where the ladder knows an address of its own, else the body. */
function headOf({ ladder, lead }: AssignmentState): Audience {
  const first = ladder.escalations.find(({ level }) => level === 1)?.audience;
  return (ladder.ownHead ?? first?.kind === 'head')
    ? { kind: 'head', id: lead.id }
    : { kind: 'body', id: lead.id };
}
