import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection, type Client } from '@temporalio/client';
import { NativeConnection, Runtime, DefaultLogger } from '@temporalio/worker';
import type { MailPorts } from '../../activities';
import { connectClient } from '../../client/connect';
import { readSettings } from '../../config/environment';
import type { Store } from '../../store';
import { mailPorts, type LetterPages } from '../../worker/office';
import { bootNamespace } from '../../worker/temporal-server/boot';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { testEngine } from './start-engine';
import { openTestStore } from './test-store';

export interface TestOffice {
  client: Client;
  store: Store;
  worker: RunningWorker;
  /** A worker in the place of one that was stopped. */
  restart(): Promise<void>;
  taskQueue: string;
  mailboxDir: string;
  close(): Promise<void>;
}

export interface TestOfficeOptions {
  continueAfterEvents?: number | null;
  maxCachedWorkflows?: number;
  /** Where the real clock's mails go; without it into the mailbox. */
  smtpUrl?: string;
  /**
   * Desks of the real clock are known by their recipient alone: two offices in one namespace would share them, and a
   * desk whose office has closed answers nobody.
   */
  ownNamespace?: boolean;
  /** Where letters lead; without it they carry no links. */
  pages?: LetterPages;
  /** Takes the place of a port, to make it fail as the world can. */
  ports?: (ports: MailPorts) => MailPorts;
}

const same = (ports: MailPorts) => ports;
let isQuiet = false;

async function newNamespace(address: string): Promise<string> {
  const namespace = `real-${randomUUID().slice(0, 8)}`;
  const connection = await Connection.connect({ address });
  await bootNamespace(connection, namespace, 'required').finally(() => connection.close());
  return namespace;
}

/** A whole office on the test run's engine: own task queue, own store, own mailbox. */
export async function openTestOffice(options: TestOfficeOptions = {}): Promise<TestOffice> {
  if (!isQuiet) Runtime.install({ logger: new DefaultLogger('ERROR') });
  isQuiet = true;
  const { address, bundlePath, ...engine } = testEngine();
  const namespace = options.ownNamespace ? await newNamespace(address) : engine.namespace;
  const mailboxDir = mkdtempSync(join(tmpdir(), 'dondoc-mailbox-'));
  const taskQueue = `test-${randomUUID()}`;
  const store = await openTestStore();
  const client = await connectClient({ address, namespace });
  const connection = await NativeConnection.connect({ address });
  const work = {
    connection,
    client,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundlePath },
    ports: (options.ports ?? same)(
      mailPorts(
        store,
        readSettings(options.smtpUrl ? { SMTP_URL: options.smtpUrl } : {}),
        mailboxDir,
        options.pages ?? null,
      ),
    ),
    spreadMs: 0,
    maxCachedWorkflows: options.maxCachedWorkflows ?? 200,
    continueAfterEvents: options.continueAfterEvents ?? null,
  };
  let worker = await startWorker(work);
  return {
    client,
    store,
    worker,
    async restart() {
      worker = await startWorker(work);
    },
    taskQueue,
    mailboxDir,
    async close() {
      await worker.stop();
      await connection.close();
      await client.connection.close();
      await store.close();
      rmSync(mailboxDir, { recursive: true, force: true });
    },
  };
}
