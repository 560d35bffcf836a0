import pLimit from 'p-limit';
import type { Actor, AssignmentRecord } from '../../domain/lifecycle/types';
import type { ScriptedRoundAct } from '../../domain/rehearsal/round-script';
import type { PartAssignment } from '../../domain/rounds/part';
import { partForm } from '../../domain/rounds/part-form';
import type { RoundRecord } from '../../domain/rounds/types';
import type { RoundView } from '../../workflows/messages';
import { refusalOf } from '../refusals';
import { actOnRound, recordedRound, submitPart, type RoundActing } from '../rounds';
import { BODY_ACTOR, SECRETARIAT_ACTOR, type CastOrder } from './cast';

/** One round hears them all, and the server takes ten Updates of one workflow at a time: more are refused and sent again. */
const IN_FLIGHT = 8;

export interface PerformedRoundAct {
  act: ScriptedRoundAct;
  view: RoundView;
}

/**
 * Sends scripted acts on rounds as people would. All of them must succeed: another ending is a fault of the script. Only
 * a body that owes no part after all does nothing: the script knows the plan, the opening asked who is still charged.
 */
export function roundCastOf({ client, store, scope, cycle, source, passesOver }: CastOrder) {
  const limit = pLimit(IN_FLIGHT);
  let sent = 0;

  async function perform(act: ScriptedRoundAct, onRecord: Records): Promise<PerformedRoundAct[]> {
    if ('body' in act && !(await owesPart(onRecord, act.round, act.body))) return [];
    const acting: RoundActing = { client, store, now: () => act.at };
    const address = { scope, cycle, round: act.round };
    const request = `${act.type}-${act.at}-${(sent += 1)}`;
    if (act.type !== 'submitPart') {
      const { at: _at, round: _round, ...said } = act;
      return [{ act, view: await actOnRound(acting, address, { ...SECRETARIAT, ...said }, request) }];
    }
    const { body, replaces, said } = act;
    const form = { cycle, round: act.round, body };
    const assignments = await assignmentsOf(onRecord, act, body);
    const part = { ...BODY, content: { version: 1 as const, form, assignments, ...said }, replaces };
    return [{ act, view: await submitPart(acting, address, part, request) }];
  }

  function passedOver(error: unknown): [] {
    const refusal = refusalOf(error);
    if (!passesOver || refusal === null || refusal.code === 'no-answer') throw error;
    return [];
  }

  /** As the form of the round would have them written in. */
  async function assignmentsOf(
    { rows, round }: Records,
    { at, round: id }: ScriptedRoundAct,
    body: string,
  ): Promise<PartAssignment[]> {
    const input = { plan: source.plan, body, earlier: [], before: null, now: at };
    return partForm({ ...input, rows: await rows(), round: await round(id) })?.content.assignments ?? [];
  }

  return async (acts: ScriptedRoundAct[]): Promise<PerformedRoundAct[]> => {
    // What bodies write in their forms at one instant is read once for all of them.
    const onRecord = recordsOf({ store, scope, cycle });
    const performed = acts.map((act) => limit(() => perform(act, onRecord).catch(passedOver)));
    return (await Promise.all(performed)).flat();
  };
}

async function owesPart({ round }: Records, id: string, body: string): Promise<boolean> {
  return (await round(id)).state.parts.some((part) => part.body.id === body);
}

const BODY: Actor = { by: BODY_ACTOR, through: 'rehearsal' };
const SECRETARIAT: Actor = { by: SECRETARIAT_ACTOR, through: 'rehearsal' };

interface Records {
  rows(this: void): Promise<AssignmentRecord[]>;
  round(this: void, id: string): Promise<RoundRecord>;
}

function recordsOf({ store, scope, cycle }: Pick<CastOrder, 'store' | 'scope' | 'cycle'>): Records {
  let rows: Promise<AssignmentRecord[]> | null = null;
  const rounds = new Map<string, Promise<RoundRecord>>();
  return {
    rows: () => (rows ??= store.rounds.rowsOf(scope, cycle)),
    round(id) {
      const known = rounds.get(id) ?? recordedRound(store, { scope, cycle, round: id });
      rounds.set(id, known);
      return known;
    },
  };
}
