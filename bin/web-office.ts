import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { createRehearsals, type Rehearsals } from '../client/rehearsal/stages';
import type { Stage } from '../client/stage';
import { openDrawing, openReading } from '../client/threads';
import type { DataFolder } from '../config/data-folder';
import type { Settings } from '../config/environment';
import { officeKeys } from '../config/office-keys';
import { packageRoot } from '../config/package-root';
import { isRehearsal, REAL_SCOPE, type Scope } from '../domain/ids';
import { OFFICE_KINDS } from '../domain/plan/recipients';
import type { Store } from '../store';
import type { Identify } from '../web/identify';
import { bySession } from '../web/login/by-session';
import type { Door, PostLetter, WebOffice } from '../web/office';
import { byLink } from '../web/own/by-link';
import { rehearsalBar } from '../web/rehearsal/bar';
import { byCast, endCast } from '../web/rehearsal/grant';
import { ROUTES } from '../web/routes';
import { createWeb } from '../web/server';
import type { WebAddress } from './web-address';

/** What runs behind the pages. */
export interface Behind {
  store: Store;
  client: Client;
  taskQueue: string;
  post: PostLetter;
}

export interface WebOrder {
  behind: Behind;
  /** Its keys and files. */
  folder: DataFolder;
  mailboxDir: string;
  /** Where faults are written for an administrator. */
  logs: string;
  settings: Settings;
  address: WebAddress;
  /** How the threads that draw and read are loaded, if not as this process was. */
  threads?: Parameters<typeof openDrawing>[0];
}

export interface OpenedWeb {
  rehearsals: Rehearsals;
  close(this: void): Promise<void>;
}

/** A link is opened on purpose: in a rehearsal it goes before the part that is played, in the office after a session. */
const inRehearsals =
  (way: Identify): Identify =>
  async (office, scope, request, reply) =>
    isRehearsal(scope) ? way(office, scope, request, reply) : null;
const WAYS: readonly Identify[] = [endCast, inRehearsals(byLink), byCast, bySession, byLink];

/**
 * The pages of the office itself, with rehearsals beside it.
 * @public loaded through `lazy.ts`
 */
export async function openOfficeWeb(order: WebOrder): Promise<OpenedWeb> {
  const { store, client, taskQueue } = order.behind;
  const now = () => Date.now();
  const real: Stage = {
    ...{ scope: REAL_SCOPE, title: null, now },
    acting: { client, store, taskQueue, now, clock: () => ({ mode: 'real' }) },
    perform: (_ids, work) => work(),
  };
  const rehearsals = rehearsalsOf(order);
  await rehearsals.recall();
  // Beside a store that others share, one of them may be playing what looks left from here.
  if (store.owned !== null) void rehearsals.endLeft();
  const stageOf = (scope: Scope) => (isRehearsal(scope) ? rehearsals.stageOf(scope) : real);
  return open(order, { mode: 'office', rehearsals, stageOf });
}

/**
 * The pages of one rehearsal, which `begin` opens, for whoever holds the key.
 * @public loaded through `lazy.ts`
 */
export async function openDemoWeb(
  order: WebOrder,
  scope: Scope,
  begin: (rehearsals: Rehearsals) => void,
): Promise<OpenedWeb & { entry: string }> {
  const rehearsals = rehearsalsOf(order, true);
  begin(rehearsals);
  const { door, key } = createDoor();
  const stageOf = (asked: Scope) => rehearsals.stageOf(asked === REAL_SCOPE ? scope : asked);
  const opened = await open(order, { mode: 'demo', rehearsals, stageOf, door });
  return { ...opened, entry: `${order.address.url}/vao/${key}` };
}

function rehearsalsOf(
  { behind: { store, client, taskQueue }, logs }: WebOrder,
  engineEnds = false,
): Rehearsals {
  const wall = () => performance.now();
  return createRehearsals({ client, store, taskQueue, wall, onFault: faultLog(logs), engineEnds });
}

async function open(
  order: WebOrder,
  parts: Pick<WebOffice, 'mode' | 'rehearsals' | 'stageOf' | 'door'>,
): Promise<OpenedWeb> {
  const { behind, folder, mailboxDir, settings, address, logs } = order;
  const named = OFFICE_KINDS.flatMap((kind) => {
    const email = settings.offices[kind];
    return email === null ? [] : [[kind, email] as const];
  });
  const office: WebOffice = {
    ...behind,
    ...parts,
    folder,
    mailboxDir,
    keys: officeKeys(folder, settings.secret),
    publicUrl: address.url,
    now: () => Date.now(),
    officeEmails: Object.fromEntries(named),
    mailGoesOut: settings.smtpUrl !== null,
    login: settings.login,
    draw: openDrawing(order.threads).ask,
    readDocument: openReading(order.threads).ask,
    onFault: faultLog(logs),
  };
  const app = await createWeb(office, {
    routes: ROUTES,
    identify: WAYS,
    assetsDir: join(packageRoot(), 'web', 'assets'),
    stageBar: rehearsalBar,
  });
  await app.listen({ host: address.host, port: address.port });
  const { rehearsals } = parts;
  return {
    rehearsals,
    async close() {
      await app.close();
      await rehearsals.close();
    },
  };
}

/** Opens once: who holds an address that was printed long ago does not come in by it. */
function createDoor(): { door: Door; key: string } {
  const key = randomBytes(12).toString('base64url');
  let isUsed = false;
  const open = (given: string) => {
    if (isUsed || given !== key) return false;
    isUsed = true;
    return true;
  };
  return { door: { open }, key };
}

/** What went wrong inside is for an administrator to read, and never on the page. */
function faultLog(logs: string) {
  return (fault: unknown, where: string) => {
    const told = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    const line = { at: new Date().toISOString(), where, fault: told };
    try {
      appendFileSync(join(logs, 'web.log'), `${JSON.stringify(line)}\n`);
    } catch {
      // A full disk must not become what the visitor reads.
    }
  };
}
