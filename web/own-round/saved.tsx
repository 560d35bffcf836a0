import type { Instant } from '../../domain/time/epoch';
import { say, type Visit } from '../visit';
import { moment } from '../words/dates';
import { WORDS } from './words';

/** Said beside the buttons while somebody writes. */
export function savedDraft(visit: Visit, at: Instant) {
  return <>{say(visit, WORDS).draftSaved(moment(at))}</>;
}
