import type { ActForm } from '../acts/forms';
import type { Instant } from '../time/epoch';

/** A form that a scripted person sends at an instant of the rehearsal. */
export interface TimedForm {
  at: Instant;
  /** Mã nhiệm vụ. */
  assignment: string;
  form: ActForm;
  /** Code of the refusal that the story is about; absent where the act must succeed. */
  refused?: string;
  /** What is going on, in a sentence for whoever watches. */
  tells?: string;
}
