import { subjectOfRow } from '../domain/desk/subject';
import { dossierOf, hasContent, lastNamed, stillLaid } from '../domain/dossier/dossier-of';
import type { Dossier } from '../domain/dossier/types';
import { dossierLetter } from '../domain/letters';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import type { ComposePorts, DigestOrder } from './compose';
import { digestEntry, EMPTY, mailOf, wordsOf, type ComposedMail } from './composed';
import type { createFrames } from './letter-frame';

/** The Standing Committee's morning: one dossier, kept as it stood, and the letter that brings it. */
export function createDossierComposer(
  { records, directory, dossiers }: Pick<ComposePorts, 'records' | 'directory' | 'dossiers'>,
  frameOf: ReturnType<typeof createFrames>,
) {
  /** Of the morning's lines, of what the last dossier named, and of all else that waits for the Committee. */
  async function rowsFor(order: DigestOrder, before: { cycle: string; assignment: string }[]) {
    const { scope, digest } = order;
    const lines = digest.items.map(({ subject: { cycle, assignment } }) => ({ cycle, assignment }));
    const lists = await Promise.all([
      records.assignmentRows(scope, [...lines, ...before]),
      records.reportedToCommittee(scope),
      records.needingDecision(scope),
    ]);
    const byId = new Map(lists.flat().map((row) => [`${row.cycle} ${row.assignment.id}`, row]));
    return [...byId.values()];
  }

  async function write(order: DigestOrder, choose: (dossier: Dossier, rows: AssignmentRecord[]) => Dossier) {
    const { scope, at, digest } = order;
    const { audience, day, items: said } = digest;
    const recipient = await directory.recipient(scope, audience);
    const named = await dossiers.named(scope);
    const rows = await rowsFor(order, lastNamed({ named, said, day }));
    const frame = await frameOf({ scope, audience, day, at }, rows.map(subjectOfRow), recipient);
    const made = dossierOf({ scope, day, at, said, rows, named, workingDays: frame.workingDays });
    // One of which nothing is true any more was not laid before anybody: it is not kept.
    const kept =
      (await dossiers.find(scope, made.id)) ?? (hasContent(made) ? await dossiers.keep(made) : made);
    const dossier = choose(kept, rows);
    const subjects = dossier.items.map(({ row }) => subjectOfRow(row));
    const { letter, content } = hasContent(dossier)
      ? wordsOf(subjects, () => dossierLetter({ ...frame, dossier }))
      : EMPTY;
    const entry = digestEntry(order, recipient, letter.subject);
    return { entry, mail: mailOf(entry, letter, recipient), content };
  }

  return {
    compose: (order: DigestOrder): Promise<ComposedMail> => write(order, (dossier) => dossier),

    /** The letter without what has been settled since: for one that was held up. The dossier stays as it stood. */
    composeToday: (order: DigestOrder): Promise<ComposedMail> => write(order, stillLaid),
  };
}
