import { refused, type Outcome } from '../refusal';
import type { AssignmentEvent } from './events';
import type { AssignmentState } from './types';

/*
 * An assignment travels whole: into its row, to the next run, in every answer, and the engine takes 2 MB at most. What
 * people write over years must not fill that; long contents belong into files.
 */

/** Bytes of JSON that the words of one assignment may take together; answers carry them twice. */
const ROOM = 400_000;
/** An event of so few bytes is always taken: an end, a decision, a short report. */
const LIGHT = 2_000;

/** Whether `next`, the state after the event, would be too much to carry. */
export function isTooHeavy(next: AssignmentState, event: AssignmentEvent): boolean {
  return bytesOf(event) > LIGHT && bytesOf(next) > ROOM;
}

export function refusedBecauseTooHeavy(): Outcome<never> {
  return refused(
    'too-much-text',
    'Hồ sơ nhiệm vụ đã chứa quá nhiều chữ; hãy ghi ngắn gọn và gửi nội dung dài bằng tệp đính kèm.',
    'text',
  );
}

/** What came after rules of weight were made, or is computed: few words, which older runs did not count. */
const UNWEIGHED: ReadonlySet<string> = new Set(['ladder', 'trace', 'closing']);

/** UTF-8 bytes as JSON; ladders are computed and bounded, and no row keeps them. */
function bytesOf(value: unknown): number {
  const text = JSON.stringify(value, (key, part: unknown) => (UNWEIGHED.has(key) ? undefined : part)) ?? '';
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // Half of a pair: both halves together take four.
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code <= 0xdfff ? 2 : 3;
  }
  return bytes;
}
