import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { NativeConnection, type NativeConnectionOptions } from '@temporalio/worker';
import { createLinkedMailer } from '../activities/adapters/linked-mailer';
import { createMailboxMailer } from '../activities/adapters/mailbox-mailer';
import { createSmtpMailer } from '../activities/adapters/smtp-mailer';
import { deliver, giveUp, MailUnavailable } from '../activities/deliver';
import type { MailPorts } from '../activities';
import { fateOf } from '../activities/mail';
import type { Mailer } from '../activities/ports';
import type { OfficeKeys } from '../domain/access/keys';
import { placesIn } from '../domain/access/links';
import { connectClient } from '../client/connect';
import { createDataFolder, type DataFolder, type Env } from '../config/data-folder';
import type { Settings } from '../config/environment';
import { officeKeys } from '../config/office-keys';
import { isRehearsal } from '../domain/ids';
import { openStore, servePglite, type Store } from '../store';
import type { PostLetter } from '../web/office';
import { workflowBundle } from './bundle';
import { openServer, type BuildProgress, type OpenedServer, type Storage } from './temporal-server';
import { startWorker, type RunningWorker } from './worker';

export interface OfficeOptions {
  env: Env;
  settings: Settings;
  /** Where server and store keep their data. */
  folder: DataFolder;
  /** Where the built-in mailbox keeps its files. */
  mailboxDir: string;
  storage?: Storage;
  /** Where letters lead; left out: as the settings say. */
  pages?: LetterPages | null;
  /** For tests: a server whose workflows' clocks can be moved. */
  needsTimeSkipping?: boolean;
  /** How early desks of the real clock may wake (ms). */
  spreadMs: number;
  maxCachedWorkflows: number;
  continueAfterEvents: number | null;
  onLine?: (line: string) => void;
  onBuildProgress?: (progress: BuildProgress) => void;
}

/** Everything that runs in one process: server child, store, worker, client. */
export interface Office {
  server: OpenedServer;
  store: Store;
  client: Client;
  worker: RunningWorker;
  taskQueue: string;
  /** One letter that no workflow sends, by the same ledger and mailers. */
  post: PostLetter;
  stop(): Promise<void>;
}

/** Opens the whole stack; what was opened is closed again when a later part fails. */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  const closers: (() => Promise<unknown> | void)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return await openParts(options, closers, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openParts(
  options: OfficeOptions,
  closers: (() => Promise<unknown> | void)[],
  stop: () => Promise<void>,
): Promise<Office> {
  const { env, settings, folder, mailboxDir, storage, needsTimeSkipping, onLine, onBuildProgress } = options;
  createDataFolder(folder);
  const server = await openServer({
    env,
    folder,
    ...(storage ? { storage } : {}),
    ...(needsTimeSkipping ? { needsTimeSkipping } : {}),
    ...(onLine ? { onLine } : {}),
    ...(onBuildProgress ? { onBuildProgress } : {}),
  });
  closers.push(() => server.stop());
  onLine?.('Đang mở kho dữ liệu và bộ phận thực hiện');
  const store = await openOwnStore(settings, folder, closers);
  const client = await connectClient({ ...server });
  closers.push(() => client.connection.close());
  const connection = await NativeConnection.connect(nativeOptions(server));
  closers.push(() => connection.close());
  const { taskQueue } = settings;
  const pages = options.pages === undefined ? pagesOf(settings, folder) : options.pages;
  const ports = mailPorts(store, settings, mailboxDir, pages);
  const worker = await startWorker({
    connection,
    client,
    namespace: server.namespace,
    taskQueue,
    workflowBundle: await workflowBundle(),
    ports,
    spreadMs: options.spreadMs,
    maxCachedWorkflows: options.maxCachedWorkflows,
    continueAfterEvents: options.continueAfterEvents,
  });
  closers.push(() => worker.stop());
  return { server, store, client, worker, taskQueue, post: poster(ports), stop };
}

function pagesOf({ publicUrl, secret }: Settings, folder: DataFolder): LetterPages | null {
  return publicUrl === null ? null : { publicUrl, keys: officeKeys(folder, secret) };
}

/** The store of this process; an embedded one is served on loopback, so that commands of other processes reach it. */
async function openOwnStore(
  { databaseUrl }: Settings,
  folder: DataFolder,
  closers: (() => Promise<unknown> | void)[],
): Promise<Store> {
  const store = await openStore(
    databaseUrl === null
      ? { kind: 'pglite', dataDir: folder.pglite }
      : { kind: 'postgres', url: databaseUrl },
  );
  closers.push(() => store.close());
  if (databaseUrl !== null) return store;
  const served = await servePglite(store);
  closers.push(() => served.close());
  writeFileSync(folder.storeFile, JSON.stringify({ url: served.url, pid: process.pid }), { mode: 0o600 });
  closers.push(() => rmSync(folder.storeFile, { force: true }));
  return store;
}

/** A mail server of a province takes this many at once without complaint. */
const SMTP_CONNECTIONS = 8;

/** Where letters lead: with it they carry links, without it they tell in words how to answer. */
export interface LetterPages {
  /** Without a slash at the end. */
  publicUrl: string;
  keys: Pick<OfficeKeys, 'links'>;
}

/** A rehearsal always writes into the built-in mailbox; so does the real clock until an SMTP server is named. */
export function mailPorts(
  store: Store,
  settings: Settings,
  mailboxDir: string,
  pages: LetterPages | null = null,
): MailPorts {
  const sender = {
    name: 'Đôn Đốc',
    address: settings.mailFrom,
    replyTo: null,
    messageIdDomain: settings.mailFrom.split('@')[1]!,
  };
  const linked = (mailer: Mailer): Mailer =>
    pages === null ? mailer : createLinkedMailer({ mailer, keys: pages.keys, links: store.links });
  const mailbox = linked(createMailboxMailer({ dir: mailboxDir, sender }));
  const smtp: Mailer | null =
    settings.smtpUrl === null
      ? null
      : linked(createSmtpMailer({ url: settings.smtpUrl, sender, poolSize: SMTP_CONNECTIONS }));
  return {
    records: store.records,
    ledger: store.ledger,
    directory: store.directory,
    dossiers: store.dossiers,
    rounds: store.rounds,
    mailerFor: (scope) => (isRehearsal(scope) || smtp === null ? mailbox : smtp),
    signature:
      settings.contactPhone === null
        ? null
        : { office: 'Văn phòng Tỉnh uỷ', phone: settings.contactPhone, email: null },
    publicUrl: pages?.publicUrl ?? null,
    mailsInFlight: SMTP_CONNECTIONS,
    now: () => Date.now(),
  };
}

/** A mail server that restarts is back by then. */
const TRIED_AGAIN_AFTER_MS: readonly number[] = [2_000, 10_000];

/**
 * Sends a letter at most once; throws where its link would lead nowhere. What no mail server takes stands in the ledger
 * with its words, for a person who sends it again when there is one: nobody else would ever know of it.
 */
export function poster(
  { ledger, mailerFor, now, publicUrl }: MailPorts,
  againAfter = TRIED_AGAIN_AFTER_MS,
): PostLetter {
  return async (entry, toName, letter) => {
    if (publicUrl === null && placesIn(letter.text).length > 0)
      throw new Error('Chưa đặt DONDOC_PUBLIC_URL: thư không mang liên kết được, nên không gửi thư này.');
    const mail = { key: entry.key, to: entry.to, toName, ...letter, at: entry.at };
    const ports = { ledger, mailer: mailerFor(entry.scope), now };
    const holder = `web#${process.pid}`;
    for (const wait of [...againAfter, null]) {
      try {
        return await deliver(ports, entry, mail, holder);
      } catch (error) {
        if (!(error instanceof MailUnavailable)) throw error;
        if (wait === null) break;
        await pause(wait);
      }
    }
    return giveUp(ports, entry, mail, holder, fateOf({ type: 'act' }, { content: 'ready', mail }));
  };
}

/** The native connection takes a key as text only; a key that changes is read when the worker connects. */
function nativeOptions({
  connection: { address, tls, metadata, apiKey },
}: OpenedServer): NativeConnectionOptions {
  return {
    ...(address === undefined ? {} : { address }),
    ...(tls === undefined ? {} : { tls }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(apiKey === undefined ? {} : { apiKey: typeof apiKey === 'function' ? apiKey() : apiKey }),
  };
}

/** A new id for a rehearsal: its scope, in front of every workflow id of it. */
export function newScope(name: string): string {
  return `${name}-${randomUUID().slice(0, 8)}`;
}
