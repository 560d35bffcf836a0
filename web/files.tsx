import { openFile } from '../client/files';
import { isCharged } from '../domain/access/links';
import { opens } from '../domain/access/viewer';
import type { FileRef } from '../domain/files/types';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import { isSecret } from '../domain/plan/assignment';
import { file, noted, type Answer, type Refused } from './answer';
import { PATHS } from './paths';
import { get, type Route } from './route';
import { noSuchPage } from './trouble';
import { can, text, type Visit } from './visit';

/** A file of an assignment to those who may read that assignment; to all others there is none. */
export const fileRoutes: Route[] = [get(PATHS.file(':sha256'), 'public', download)];

/** A link to a file, by the assignment that it belongs to. */
function fileHref(visit: Visit, { cycle, assignment }: AssignmentRecord, { sha256 }: FileRef): string {
  return visit.url(PATHS.file(sha256), { 'chu-ky': cycle, ma: assignment.id });
}

export function FileList({
  visit,
  row,
  files,
}: {
  visit: Visit;
  row: AssignmentRecord;
  files: readonly FileRef[];
}) {
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map((one) => (
        <li key={one.sha256}>
          <a href={fileHref(visit, row, one)} download>
            {one.name}
          </a>{' '}
          <small>{sizeWords(one.bytes)}</small>
        </li>
      ))}
    </ul>
  );
}

export function sizeWords(bytes: number): string {
  const kb = Math.max(1, Math.round(bytes / 1024));
  return kb < 1024 ? `${kb} kB` : `${(kb / 1024).toFixed(1).replace('.', ',')} MB`;
}

async function download(visit: Visit): Promise<Answer> {
  const { office, scope, params, query } = visit;
  const row = await office.store.queries.assignmentRow(scope, text(query, 'chu-ky'), text(query, 'ma'));
  if (row === null) return noSuchPage(visit);
  if (!mayRead(visit, row)) return noted(noSuchPage(visit), notForThem(visit, row));
  const found = filesOf(row).find(({ sha256 }) => sha256 === params['sha256']);
  if (found === undefined) return noSuchPage(visit);
  return file(found.name, 'application/octet-stream', await openFile(office.folder, found.sha256));
}

function notForThem({ viewer }: Visit, { cycle, assignment }: AssignmentRecord): Refused {
  const kind = viewer.role === null ? 'not-known' : viewer.role === 'body' ? 'not-own' : 'no-right';
  return { kind, cycle, assignment: assignment.id };
}

function mayRead(visit: Visit, row: AssignmentRecord): boolean {
  if (isSecret(row.assignment)) return false;
  if (can(visit, 'watch.read')) return true;
  const { viewer } = visit;
  return (
    can(visit, 'own.read') &&
    viewer.body !== null &&
    isCharged(row, viewer.body) &&
    opens(viewer, row.cycle, row.assignment.id)
  );
}

/** Every file that came with an assignment. */
function filesOf({ detail }: Pick<AssignmentRecord, 'detail'>): FileRef[] {
  if (detail === null) return [];
  return [
    ...detail.submissions.flatMap(({ files }) => files),
    ...(detail.draft?.files ?? []),
    ...detail.parts.flatMap(({ contributions }) => contributions.flatMap(({ files }) => files)),
    ...detail.explanations.flatMap(({ answer }) => answer?.files ?? []),
  ];
}
