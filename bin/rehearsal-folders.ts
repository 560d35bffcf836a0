import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, removeOldRehearsals, type DataFolder } from '../config/data-folder';
import { liveServer, lockHolder, takeLock } from '../worker/temporal-server';
import { stopServer } from '../worker/temporal-server/child';

/** A data folder of its own for one demo or rehearsal, gone afterwards. */
export interface RehearsalFolder {
  folder: DataFolder;
  remove(this: void): void;
}

/** Between the making of a folder and its lock; older ones without an owner are leftovers. */
const YOUNG_MS = 60_000;

const ownerLock = ({ root }: DataFolder) => join(root, 'owner.lock');

export function openRehearsalFolder(main: DataFolder, name: string): RehearsalFolder {
  const folder = freshFolder(main, name);
  const attempt = takeLock(ownerLock(folder));
  if (!attempt.taken) throw new Error(`Thư mục ${folder.root} vừa tạo đã có chủ`);
  return {
    folder,
    remove: () => rmSync(folder.root, { recursive: true, force: true }),
  };
}

/** Removes what killed demos and rehearsals left: their servers, which outlive them, and their folders. */
export async function removeLeftovers(main: DataFolder): Promise<void> {
  const leftovers: DataFolder[] = [];
  removeOldRehearsals(main, 0, (candidate) => {
    if (!isInUse(candidate)) leftovers.push(candidate);
    return true;
  });
  for (const folder of leftovers) {
    const server = liveServer(folder);
    if (server) await stopServer(folder, server);
    rmSync(folder.root, { recursive: true, force: true });
  }
}

/**
 * The folders of demos and rehearsals that run in this installation.
 * @public loaded through `lazy.ts`
 */
export function rehearsalsInUse(main: DataFolder): DataFolder[] {
  const running: DataFolder[] = [];
  removeOldRehearsals(main, 0, (candidate) => {
    if (isInUse(candidate)) running.push(candidate);
    return true;
  });
  return running;
}

function isInUse(candidate: DataFolder): boolean {
  if (lockHolder(ownerLock(candidate)) !== null) return true;
  const madeAt = statSync(candidate.root, { throwIfNoEntry: false })?.birthtimeMs ?? 0;
  return (
    Date.now() - madeAt < YOUNG_MS && statSync(ownerLock(candidate), { throwIfNoEntry: false }) === undefined
  );
}
