import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { createRehearsals } from '../../client/rehearsal/stages';
import type { Stage } from '../../client/stage';
import { createDataFolder, dataFolderAt } from '../../config/data-folder';
import { officeKeys } from '../../config/office-keys';
import { packageRoot } from '../../config/package-root';
import type { Role } from '../../domain/access/rights';
import { NOBODY, type Viewer } from '../../domain/access/viewer';
import { REAL_SCOPE, type Scope } from '../../domain/ids';
import type { Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import type { Identify } from '../../web/identify';
import type { WebOffice } from '../../web/office';
import { rehearsalBar } from '../../web/rehearsal/bar';
import { ROUTES } from '../../web/routes';
import { sealFor } from '../../web/seal';
import { createWeb, type Patience } from '../../web/server';

export interface TestWebOptions {
  store: Store;
  /** Left out where nobody acts: pages only. */
  client?: Client;
  taskQueue?: string;
  now: () => Instant;
  scope?: Scope;
  /** null: the office itself. */
  title?: string | null;
  mailboxDir?: string;
  /** The ways of production, to test log-in and links themselves; else `as` says who looks. */
  identify?: readonly Identify[];
  mode?: WebOffice['mode'];
  onFault?: WebOffice['onFault'];
  /** Where letters of the web go; left out: nowhere. */
  post?: WebOffice['post'];
  /** Left out: plain http on this machine. */
  publicUrl?: string;
  /** How long it waits for a slow line. */
  patience?: Patience;
}

export interface TestWeb {
  app: FastifyInstance;
  office: WebOffice;
  /** From now on this one looks. */
  as: (viewer: Viewer) => void;
  get: (path: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  /** With the seal of whoever looks, unless the fields bring their own. */
  post: (
    path: string,
    fields: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>;
  close: () => Promise<void>;
}

export function userOf(role: Role, name = 'Trần Thị Hoa', body: string | null = null): Viewer {
  return { ...NOBODY, role, name, body, by: 'login', user: `nd-${role}`, token: `phien|${role}|${name}` };
}

/** A body that came by its link. */
export function linkOf(body: string, isHead = false): Viewer {
  return { ...NOBODY, role: 'body', body, isHead, by: 'link', token: `lien-ket|${body}` };
}

/** The web over a store, without a socket; pages are asked by `inject`. */
export async function openTestWeb(options: TestWebOptions): Promise<TestWeb> {
  const { store, client, now, scope = REAL_SCOPE, title = null, identify } = options;
  const folder = dataFolderAt(mkdtempSync(join(tmpdir(), 'dondoc-web-')));
  createDataFolder(folder);
  let viewer: Viewer = userOf('secretariat');
  const clock = () =>
    scope === REAL_SCOPE ? { mode: 'real' as const } : { mode: 'rehearsal' as const, now: now() };
  const taskQueue = options.taskQueue ?? 'test';
  const stage: Stage = {
    scope,
    title,
    now,
    acting: { client: client!, store, taskQueue, now, clock },
    perform: (_ids, work) => work(),
  };
  const office: WebOffice = {
    store,
    client: client!,
    taskQueue,
    folder,
    mailboxDir: options.mailboxDir ?? folder.mailbox,
    keys: officeKeys(folder, null),
    publicUrl: options.publicUrl ?? 'http://127.0.0.1:8080',
    now,
    mode: options.mode ?? 'office',
    rehearsals: createRehearsals({
      ...{ client: client!, store, taskQueue },
      wall: () => performance.now(),
      onFault: () => undefined,
    }),
    stageOf: (asked) => (asked === scope || asked === REAL_SCOPE ? stage : null),
    post: options.post ?? (async () => ({ state: 'SENT' })),
    onFault:
      options.onFault ??
      ((fault) => {
        throw fault;
      }),
  };
  const app = await createWeb(office, {
    routes: ROUTES,
    identify: identify ?? [async () => (viewer.role === null ? null : viewer)],
    assetsDir: join(packageRoot(), 'web', 'assets'),
    stageBar: rehearsalBar,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  });
  return {
    app,
    office,
    as: (next) => (viewer = next),
    get: (path, headers = {}) => app.inject({ method: 'GET', url: path, headers }),
    post: (path, fields, headers = {}) =>
      app.inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: encoded({ seal: sealFor(office.keys, viewer), ...fields }),
      }),
    close: () => app.close(),
  };
}

function encoded(fields: Record<string, string | string[]>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, one]),
  );
  return new URLSearchParams(pairs).toString();
}
