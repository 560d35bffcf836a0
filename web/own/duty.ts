import { stageOf } from '../../client/acting';
import { isCharged } from '../../domain/access/links';
import { shownSummary } from '../../domain/desk/subject';
import { isSecret } from '../../domain/plan/assignment';
import { opens } from '../../domain/access/viewer';
import type { Stage } from '../../domain/acts/command-of';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { actsNow, type OwnAct } from '../../domain/own/acts';
import { idOf } from '../paths';
import type { Visit } from '../visit';

/** One duty of the body that looks. */
export interface Duty {
  row: AssignmentRecord;
  stage: Stage;
  body: string;
  acts: OwnAct[];
}

/** null: there is none such, it is another body's, or the link opens something else. */
export async function dutyOf(visit: Visit): Promise<Duty | null> {
  const { office, stage, scope, viewer, params } = visit;
  const { body, isHead } = viewer;
  const [cycle, id] = [idOf(params['cycle']), idOf(params['id'])];
  if (body === null || !opens(viewer, cycle, id)) return null;
  const row = await office.store.queries.assignmentRow(scope, cycle, id);
  if (row === null || !isCharged(row, body)) return null;
  const told = await stageOf({ store: office.store, now: stage.now }, row);
  return { row, stage: told, body, acts: actsNow(told, { body, isHead }) };
}

/** Which form of which duty, as drafts are kept under it. */
export function draftName(
  act: string,
  { cycle, assignment }: Pick<AssignmentRecord, 'cycle' | 'assignment'>,
): string {
  return `${act} ${cycle} ${assignment.id}`;
}

export const draftOwner = (body: string) => `body:${body}`;

/** The title; of a secret duty only to those who are named among its readers. */
export function titleFor(
  { viewer }: Pick<Visit, 'viewer'>,
  { assignment }: Pick<AssignmentRecord, 'assignment'>,
): string {
  return isReader(viewer.name, assignment) ? assignment.summary : shownSummary(assignment);
}

export function mayReadWords(
  { viewer }: Pick<Visit, 'viewer'>,
  { assignment }: Pick<AssignmentRecord, 'assignment'>,
): boolean {
  return !isSecret(assignment) || isReader(viewer.name, assignment);
}

function isReader(name: string | null, { readers = [] }: AssignmentRecord['assignment']): boolean {
  return name !== null && readers.includes(name);
}
