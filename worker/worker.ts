import { Worker, type NativeConnection, type WorkflowBundleOption } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import { createActivities, createMailActivities, type MailPorts } from '../activities';
import { temporalEngine } from '../activities/adapters/temporal-engine';
import { dataConverter } from '../client/data-converter';
import { mailQueue } from '../workflows/messages';

export interface WorkerOptions {
  connection: NativeConnection;
  client: Client;
  namespace: string;
  taskQueue: string;
  workflowBundle: WorkflowBundleOption;
  ports: MailPorts;
  /** How early desks may wake before the hour (ms). */
  spreadMs: number;
  /** Workflows kept in memory; about 0.4 MB each. */
  maxCachedWorkflows: number;
  /** Forces continue-as-new early, for tests; null otherwise. */
  continueAfterEvents: number | null;
}

export interface RunningWorker {
  /** Resolves when both queues have been drained after `stop`, rejects when a worker dies. */
  done: Promise<void>;
  stop(): Promise<void>;
  isRunning(): boolean;
}

/** Mails held until the hour occupy a slot each: as many as a province has desks, with room to spare. */
const MAIL_SLOTS = 500;
/** What is under way gets this long to finish when the worker stops; a mail after DATA must not be cut off. */
const GRACE = '30 seconds';

/** Starts the two workers of a process: workflows and records on one queue, mails on their own. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { connection, client, namespace, taskQueue, ports, spreadMs, continueAfterEvents } = options;
  const engine = temporalEngine(client, { taskQueue, spreadMs, continueAfterEvents });
  const common = {
    connection,
    namespace,
    shutdownGraceTime: GRACE,
    shutdownForceTime: '60 seconds',
    dataConverter,
  } as const;
  const main = await Worker.create({
    ...common,
    taskQueue,
    workflowBundle: options.workflowBundle,
    activities: createActivities({ ...ports, engine }),
    maxCachedWorkflows: options.maxCachedWorkflows,
  });
  const mail = await Worker.create({
    ...common,
    taskQueue: mailQueue(taskQueue),
    activities: createMailActivities(ports),
    maxConcurrentActivityTaskExecutions: MAIL_SLOTS,
  });
  const done = Promise.all([main.run(), mail.run()]).then(() => undefined);
  return {
    done,
    isRunning: () => main.getState() === 'RUNNING' && mail.getState() === 'RUNNING',
    async stop() {
      for (const worker of [main, mail]) if (worker.getState() === 'RUNNING') worker.shutdown();
      await done.catch(() => undefined);
    },
  };
}
