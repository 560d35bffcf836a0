import type { Actor, Paper } from '../lifecycle/types';
import type { Instant } from '../time/epoch';
import type { PartVersion, Participant, RoundDays, RoundSteps } from './types';

export type RoundEvent = { at: Instant } & (
  | { type: 'Opened'; participants: Participant[] }
  | ({ type: 'PartSubmitted'; body: string; version: PartVersion } & Actor)
  | ({ type: 'PartAccepted'; body: string } & Actor)
  | ({ type: 'PartReturned'; body: string; reason: string } & Actor)
  | ({ type: 'RoundMoved'; days: RoundDays; steps: RoundSteps; reason: string } & Actor)
  /** `by` null: time closed the parts. */
  | { type: 'PartsClosed'; by: string | null; reason: string | null }
  /** Of what the close left: by content address. */
  | { type: 'Frozen'; snapshot: string }
  | ({ type: 'RoundReported'; paper: Paper } & Actor)
  | { type: 'RoundLapsed' }
  | { type: 'RoundCancelled'; by: string | null; reason: string }
);
export type RoundEventType = RoundEvent['type'];
