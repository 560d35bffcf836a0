import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../config/package-root';
import { PATHS } from '../../web/paths';
import { REFUSED_ACTIONS } from '../../domain/access/refused-acts';
import { ACTIONS, may, ROLES, type Action, type Role } from '../../domain/access/rights';
import { NOBODY, type Viewer } from '../../domain/access/viewer';
import { REAL_SCOPE } from '../../domain/ids';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import type { Route } from '../../web/route';
import { ROUTES } from '../../web/routes';
import { sealFor } from '../../web/seal';
import { createWeb } from '../../web/server';
import { openTestStore } from '../support/test-store';
import { openTestWeb, userOf, type TestWeb } from '../support/test-web';
import { rightsPage } from './rights-table';

/**
 * What the office decided, written down by hand: A admin, S secretariat, C Standing Committee, I inspector, B body. A
 * right that is given or taken is changed here too, by somebody who means it.
 */
const EXPECTED: Record<Action, string> = {
  'own.read': 'B',
  'own.answer': 'B',
  'own.approve': 'B',
  'watch.read': 'ASCI',
  'watch.export': 'ASCI',
  'watch.save-view': 'ASCI',
  'watch.act': 'S',
  'report.make': 'S',
  'dossier.read': 'ASCI',
  'dossier.prepare': 'S',
  'dossier.decide': 'S',
  'mail.read': 'ASI',
  'mail.decide': 'S',
  'audit.read': 'ASI',
  'plan.import': 'AS',
  'cycle.start': 'A',
  'cycle.amend': 'A',
  'cycle.end': 'A',
  'directory.edit': 'AS',
  'link.revoke': 'AS',
  'substitute.set': 'AS',
  'calendar.apply': 'A',
  'ladder.apply': 'A',
  'user.manage': 'A',
  'health.read': 'A',
  'rehearsal.watch': 'ASCI',
  'rehearsal.conduct': 'AS',
  'self.manage': 'ASCIB',
};
const LETTER: Record<Role, string> = {
  admin: 'A',
  secretariat: 'S',
  committee: 'C',
  inspector: 'I',
  body: 'B',
};

const NOW = atHour(localDate('2026-03-16'), 9);
let store: Store;
let web: TestWeb;
let app: TestWeb['app'];
/** Who looks; and which handlers ran. */
let viewer: Viewer = NOBODY;
const ran: string[] = [];

beforeAll(async () => {
  store = await openTestStore();
  web = await openTestWeb({ store, now: () => NOW, onFault: () => undefined });
  app = await createWeb(web.office, {
    routes: ROUTES.map(watched),
    identify: [async () => (viewer.role === null ? null : viewer)],
    assetsDir: join(packageRoot(), 'web', 'assets'),
    stageBar: () => null,
  });
});
afterAll(async () => {
  await app.close();
  await web.close();
  await store.close();
});

/** Handlers are reached or not: what they would do is not wanted here. */
function watched(route: Route): Route {
  const handle: Route['handle'] = (visit) => {
    ran.push(nameOf(route));
    if (route.multipart) return route.handle(visit);
    return { kind: 'text', type: 'text/plain', text: 'reached' };
  };
  return { ...route, handle };
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const inUse = (path: string) => path.replaceAll(/:[A-Za-z0-9]+/g, 'mot').replaceAll('*', 'mot');

async function ask(route: Route, fields: Record<string, string> | null) {
  ran.length = 0;
  // Everybody has an address of its own: what is asked here is no flood.
  asked++;
  const remoteAddress = `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`;
  if (route.method === 'GET') return app.inject({ method: 'GET', url: inUse(route.path), remoteAddress });
  const form = { ...(fields ?? { seal: sealFor(web.office.keys, viewer) }) };
  return app.inject({
    method: 'POST',
    url: inUse(route.path),
    remoteAddress,
    ...(route.multipart ? multipart(form) : urlencoded(form)),
  });
}
let asked = 0;

const urlencoded = (form: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(form).toString(),
});

function multipart(form: Record<string, string>) {
  const parts = Object.entries(form).map(
    ([name, value]) => `--ranh\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    headers: { 'content-type': 'multipart/form-data; boundary=ranh' },
    payload: `${parts.join('')}--ranh--\r\n`,
  };
}

/** Lines of what was done; what was refused stands in the trail as refused. */
const auditLength = async () => {
  const lines = await store.queries.auditLines({ scope: REAL_SCOPE });
  return lines.filter(({ action }) => !REFUSED_ACTIONS.includes(action)).length;
};

test('docs/rights.md is what the table says; if not, run `npm run docs:rights`', () => {
  expect(readFileSync(join(packageRoot(), 'docs', 'rights.md'), 'utf8')).toBe(rightsPage());
});

test.each(ACTIONS)('%s is the right of those who were meant, and of nobody else', (action) => {
  const have = ROLES.filter((role) => may(role, action)).map((role) => LETTER[role]);
  expect([...have].sort()).toEqual([...EXPECTED[action]].sort());
  expect(may(null, action)).toBe(false);
});

test('no address stands twice, and every one begins with /', () => {
  const names = ROUTES.map(nameOf);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => !/^(GET|POST) \//.test(name))).toEqual([]);
});

/** What is open to everybody: to be lengthened by somebody who has thought about it. */
const PUBLIC_POSTS = [
  'POST /ngon-ngu',
  'POST /dang-nhap',
  'POST /dang-nhap/tiep',
  'POST /dang-xuat',
  'POST /quen-lien-ket',
  'POST /viec-cua-toi/roi',
  // Of a rehearsal: whoever conducts goes on conducting in every part, by a grant of the browser.
  'POST /dieu-khien',
  'POST /dong-vai',
  'POST /vao',
];

test('whoever is not known can post nothing but what the log-in and lost links need', () => {
  const open = ROUTES.filter(({ action, method }) => action === 'public' && method === 'POST').map(nameOf);
  expect(open.filter((name) => !PUBLIC_POSTS.includes(name))).toEqual([]);
});

const guarded = ROUTES.filter(({ action }) => action !== 'public');

test.each(guarded.map((route) => [nameOf(route), route] as const))(
  '%s is reached by the roles that were meant alone',
  async (_name, route) => {
    const before = await auditLength();
    for (const role of ROLES) {
      viewer = userOf(role, 'Trần Thị Hoa', role === 'body' ? 'hoi-nong-dan' : null);
      const answer = await ask(route, null);
      const meant = EXPECTED[route.action as Action].includes(LETTER[role]);
      expect([role, ran.length > 0]).toEqual([role, meant]);
      if (meant) continue;
      // Whoever answers for a body and comes to the front door is shown to its own page.
      if (role === 'body' && route.path === PATHS.morning) {
        expect([answer.statusCode, answer.headers.location]).toEqual([303, PATHS.own]);
        continue;
      }
      expect([role, answer.statusCode]).toEqual([role, 403]);
      expect(answer.body).toContain('Không có quyền');
    }
    viewer = NOBODY;
    const stranger = await ask(route, null);
    expect([ran, stranger.statusCode]).toEqual([[], 303]);
    expect(stranger.headers.location).toMatch(/^\/dang-nhap(\?den=|$)/);
    expect(await auditLength()).toBe(before);
  },
);

const posts = ROUTES.filter(({ method }) => method === 'POST');

test.each(posts.map((route) => [nameOf(route), route] as const))(
  '%s is refused without a seal, and with that of somebody else',
  async (_name, route) => {
    const role = ROLES.find(
      (one) => route.action === 'public' || EXPECTED[route.action].includes(LETTER[one]),
    )!;
    viewer = userOf(role, 'Trần Thị Hoa', role === 'body' ? 'hoi-nong-dan' : null);
    const before = await auditLength();
    for (const seal of ['', sealFor(web.office.keys, userOf(role, 'Người khác'))]) {
      const refused = await ask(route, { seal });
      // A form with files is read by its handler, which must refuse before it keeps anything.
      expect(refused.statusCode).toBe(403);
      if (!route.multipart) expect(ran).toEqual([]);
    }
    expect(await auditLength()).toBe(before);
  },
);
