import { actLetter } from '../domain/letters';
import { subjectOfRow } from '../domain/desk/subject';
import type { DueLetter } from '../domain/letters/letters-after';
import { letterKeyInput } from '../domain/letters/key';
import type { LedgerEntry } from '../domain/letters/ledger';
import { isLetterStillTrue } from '../domain/letters/still-true';
import { dateOf } from '../domain/time/epoch';
import { ledgerKey } from './adapters/ledger-key';
import type { ActOrder, ComposePorts, ReturnedOrder } from './compose';
import { mailOf, wordsOf, type ComposedMail } from './composed';
import type { createFrames } from './letter-frame';

/** Letters that an act calls for: one assignment, one audience, at once. */
export function createActComposer(ports: ComposePorts, frameOf: ReturnType<typeof createFrames>) {
  async function act({ letter: due, record, event }: ActOrder): Promise<ComposedMail> {
    const { scope, cycle, assignment } = record;
    const { kind, audience, n } = due;
    const recipient = await ports.directory.recipient(scope, audience);
    const day = dateOf(event.at);
    const subject = subjectOfRow(record);
    const days = event.type === 'ExplanationRequired' ? [event.dueOn] : [];
    const frame = await frameOf({ scope, audience, day, at: event.at }, [subject], recipient, days);
    const { letter, content } = wordsOf([subject], () =>
      actLetter({ ...frame, subject, due, record, event }),
    );
    const entry: LedgerEntry = {
      key: ledgerKey(letterKeyInput({ scope, cycle, kind, assignment: assignment.id, audience, n })),
      scope,
      kind: 'letter',
      audience,
      to: recipient?.emails ?? [],
      subject: letter.subject,
      day,
      at: event.at,
      urgent: true,
      items: [{ cycle, assignment: assignment.id, kind, rung: '', merged: [] }],
    };
    return { entry, mail: mailOf(entry, letter, recipient), content };
  }

  /** The letter if what it says still stands by the row: for one that was held up. */
  async function actOfToday(order: ActOrder): Promise<ComposedMail> {
    const { scope, cycle, assignment } = order.record;
    const [row] = await ports.records.assignmentRows(scope, [{ cycle, assignment: assignment.id }]);
    const composed = await act(order);
    return isLetterStillTrue(order.letter, row ?? null) ? composed : { ...composed, content: 'empty' };
  }

  return { act, actOfToday };
}

/** The order of an earlier release, as orders are given today. */
export function actOfReturned({ record, event }: ReturnedOrder): ActOrder {
  const letter: DueLetter = {
    kind: 'returned',
    audience: { kind: 'body', id: record.assignment.lead },
    n: record.returns,
  };
  return { type: 'act', letter, record, event };
}
