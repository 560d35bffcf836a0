import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { dataFolderAt } from '../config/data-folder';
import { readSettings } from '../config/environment';
import { packageRoot } from '../config/package-root';
import { openOffice, type Office } from '../worker/office';
import { createBareActivities } from './bare/activities';
import { openTransport } from './transport';
import { liveServer } from '../worker/temporal-server';
import { untilQuiet } from './usage';

export interface Rig {
  office: Office;
  /** Task queue of the bare workflows, on the same server. */
  bareQueue: string;
  serverPid: number;
  /** Waits until nothing of an earlier turn is under way any more. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

export interface RigOptions {
  smtpUrl: string | null;
  /** A server whose clocks can be moved. Nothing is held until the hour there: the hold is real time. */
  needsTimeSkipping?: boolean;
  /** Its desks never hold a mail until the hour. */
  rehearses?: boolean;
}

let quiet = false;

/** The product's whole stack with durable settings (SQLite WAL, synchronous 2), and the bare workers beside it. */
export async function openRig({
  smtpUrl,
  needsTimeSkipping = false,
  rehearses = false,
}: RigOptions): Promise<Rig> {
  if (!quiet) Runtime.install({ logger: new DefaultLogger('ERROR') });
  quiet = true;
  const root = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const folder = dataFolderAt(root);
  const office = await openOffice({
    env: process.env,
    settings: readSettings(smtpUrl === null ? {} : { SMTP_URL: smtpUrl }),
    folder,
    mailboxDir: folder.mailbox,
    storage: { mode: 'file', synchronous: 2 },
    needsTimeSkipping,
    spreadMs: needsTimeSkipping || rehearses ? 0 : 60_000,
    maxCachedWorkflows: 1200,
    continueAfterEvents: null,
  });
  const bare = await openBareWorkers(office, smtpUrl ?? 'smtp://127.0.0.1:1');
  const serverPid = liveServer(folder)?.pid ?? 0;
  return {
    office,
    bareQueue: 'bare',
    serverPid,
    quiet: () => untilQuiet([process.pid, serverPid]),
    async close() {
      await bare();
      await office.stop();
      rmSync(root, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function openBareWorkers({ server }: Office, smtpUrl: string): Promise<() => Promise<void>> {
  const transport = openTransport(smtpUrl);
  const connection = await NativeConnection.connect({ address: server.address });
  const worker = await Worker.create({
    connection,
    namespace: server.namespace,
    taskQueue: 'bare',
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: join(packageRoot(), 'bench', 'bare', 'workflows.ts'),
      logger: new DefaultLogger('ERROR'),
    }),
    activities: createBareActivities(transport),
    maxCachedWorkflows: 1200,
    maxConcurrentActivityTaskExecutions: 500,
  });
  const done = worker.run();
  return async () => {
    worker.shutdown();
    await done;
    transport.close();
    await connection.close();
  };
}
