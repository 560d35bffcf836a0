import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';

/** Histories of real runs, one file each, in a folder per release; readable on purpose. */
export const HISTORIES_DIR = join(__dirname, '..', 'histories');

export interface CommittedHistory {
  name: string;
  workflowId: string;
  history: ReturnType<typeof historyFromJSON>;
}

export function committedHistories(): CommittedHistory[] {
  const releases = readdirSync(HISTORIES_DIR, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return releases.flatMap(({ name: release }) =>
    readdirSync(join(HISTORIES_DIR, release))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => {
        const { workflowId, history } = JSON.parse(
          readFileSync(join(HISTORIES_DIR, release, file), 'utf8'),
        ) as {
          workflowId: string;
          history: unknown;
        };
        return { name: `${release}/${file}`, workflowId, history: historyFromJSON(history) };
      }),
  );
}
