import { createEndActivities } from './cycle-end';
import { createStartActivities } from './cycle-start';
import { createMailActivities, type MailPorts } from './mail';
import type { LetterOrder } from './compose';
import type { Delivery } from './deliver';
import { createRecordActivities } from './records';
import { createRoundActivities } from './rounds';
import type { Engine, Records, Rounds } from './ports';

export interface ActivityPorts extends MailPorts {
  records: Records;
  rounds: Rounds;
  engine: Engine;
}

/** The activities of the main queue: records, rounds, desks, and the start and end of cycles. */
export function createActivities(ports: ActivityPorts) {
  return {
    ...createRecordActivities(ports),
    ...createRoundActivities(ports),
    ...createStartActivities(ports),
    ...createEndActivities(ports),
  };
}

export type Activities = ReturnType<typeof createActivities>;
export type MailActivities = ReturnType<typeof createMailActivities>;
export { createMailActivities };
export type { Delivery, LetterOrder, MailPorts };
