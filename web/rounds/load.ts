import { recordedRound } from '../../client/rounds';
import type { RoundRecord } from '../../domain/rounds/types';
import { idOf } from '../paths';
import type { Visit } from '../visit';

/** The round of an address. Throws a RefusedError where there is none. */
export function roundOfVisit({ office, scope, params }: Visit): Promise<RoundRecord> {
  return recordedRound(office.store, { scope, cycle: idOf(params['cycle']), round: idOf(params['round']) });
}

export function addressOf({ scope, cycle, plan }: RoundRecord) {
  return { scope, cycle, round: plan.id };
}
