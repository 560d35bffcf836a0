import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { ActForm } from '../../domain/acts/forms';
import type { Scope } from '../../domain/ids';
import type { CycleSource } from '../../domain/plan/cycle-source';
import type { PreparedAssignment } from '../../domain/plan/prepare';
import { isSecret } from '../../domain/plan/assignment';
import { SECRET_RESULT } from '../../domain/lifecycle/secret';
import type { Refusal } from '../../domain/refusal';
import type { ScriptedAct } from '../../domain/rehearsal/scenario';
import type { TimedForm } from '../../domain/rehearsal/timed-form';
import type { Store } from '../../store';
import type { AssignmentView } from '../../workflows/messages';
import { actOnRow, type Acting } from '../acting';
import { refusalOf } from '../refusals';

/** More acts at once only queue in the server. */
const IN_FLIGHT = 20;

export const BODY_ACTOR = 'Cán bộ đầu mối (diễn tập)';
const HEAD_ACTOR = 'Người đứng đầu (diễn tập)';
export const SECRETARIAT_ACTOR = 'Ban Dân vận (diễn tập)';

/** How a scripted act ended: with the assignment as it then is, or refused as the script says. */
export type Performed = { act: TimedForm } & ({ view: AssignmentView } | { refusal: Refusal });

export interface CastOrder {
  client: Client;
  store: Store;
  taskQueue: string;
  scope: Scope;
  cycle: string;
  source: CycleSource;
  /** Where other people act beside the script it may come too late: what is refused is then passed over. */
  passesOver?: boolean;
}

/** Sends scripted forms as people would. An act that ends otherwise than its script says is a fault of the script: it throws. */
export function castOf({ client, store, taskQueue, scope, cycle, source, passesOver }: CastOrder) {
  const limit = pLimit(IN_FLIGHT);
  let sent = 0;
  // Read once: the source of a rehearsal is known, and every act asks for it.
  const records = { ...store.records, cycleSource: () => Promise.resolve(source) };

  function actingAt(at: TimedForm['at']): Acting {
    return {
      client,
      store: { ...store, records },
      taskQueue,
      now: () => at,
      clock: () => ({ mode: 'rehearsal', now: at, granted: at }),
    };
  }

  async function perform(act: TimedForm): Promise<Performed> {
    const row = await store.queries.assignmentRow(scope, cycle, act.assignment);
    if (row === null) throw new RangeError(`no assignment ${act.assignment} in ${cycle}`);
    // Two bodies may do the same to one assignment at one instant.
    const request = `${act.form.type}-${act.at}-${(sent += 1)}`;
    try {
      const view = await actOnRow(actingAt(act.at), row, act.form, request);
      if (act.refused !== undefined && !passesOver)
        throw new RangeError(`${act.assignment}: not refused with ${act.refused}`);
      return { act, view };
    } catch (error) {
      const refusal = refusalOf(error);
      const isForeseen = refusal?.code === act.refused || (passesOver && refusal?.code !== 'no-answer');
      if (refusal === null || !isForeseen) throw error;
      return { act, refusal };
    }
  }

  return (acts: TimedForm[]): Promise<Performed[]> =>
    Promise.all(acts.map((act) => limit(() => perform(act))));
}

/** A scenario's act as a form. */
export function formOf(act: ScriptedAct, { assignment }: PreparedAssignment): ActForm {
  const body = { by: BODY_ACTOR, through: 'rehearsal' } as const;
  const secretariat = { by: SECRETARIAT_ACTOR, through: 'rehearsal' } as const;
  switch (act.type) {
    case 'receive':
      return { ...body, type: 'receive' };
    case 'submit': {
      const text = isSecret(assignment) ? SECRET_RESULT : `Báo cáo kết quả: ${assignment.summary}`;
      return { ...body, type: 'submit', text, paper: null, files: [], handedInAt: null };
    }
    case 'approve':
      return { ...body, by: HEAD_ACTOR, type: 'approve' };
    case 'accept':
      return { ...secretariat, type: 'accept', note: null };
    case 'return': {
      const reason = 'Kết quả chưa đủ số liệu theo yêu cầu; đề nghị bổ sung.';
      return { ...secretariat, type: 'return', reason, until: act.newDue };
    }
  }
}
