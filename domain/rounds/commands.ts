import type { Actor, Paper } from '../lifecycle/types';
import type { RoundDays, RoundSteps } from './types';

/** What people do to a round. Days and steps come computed from whoever knows the calendar. */
export type RoundCommand = Actor &
  (
    | {
        type: 'submitPart';
        body: string;
        /** SHA-256 of its content, which stands in the store. */
        content: string;
        /** Version it replaces: the number of the newest one its author knew, 0 for a first one. */
        replaces: number;
      }
    | { type: 'acceptPart'; body: string }
    | { type: 'returnPart'; body: string; reason: string }
    | { type: 'move'; days: RoundDays; steps: RoundSteps; reason: string }
    | { type: 'closeParts'; reason: string }
    | { type: 'report'; paper: Paper }
    | { type: 'cancel'; reason: string }
  );

export type RoundCommandType = RoundCommand['type'];
