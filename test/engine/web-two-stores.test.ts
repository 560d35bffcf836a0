import type { LightMyRequestResponse } from 'fastify';
import { Client } from 'pg';
import { rehearse } from '../../client/rehearsal/rehearse';
import { roundsPolicy } from '../../config/rounds';
import { atHour, localDate, type Instant } from '../../domain/time/epoch';
import { openStore, type Store } from '../../store';
import { newScope } from '../../worker/office';
import { copyStore } from '../support/copy-store';
import { optionalTool } from '../support/optional-tool';
import { findPostgres, startPostgres, type TestPostgres } from '../support/postgres';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestOffice, type TestOffice } from '../support/test-office';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../support/test-web';

/** With overdue duties before the Committee, others that were returned, and a round for which parts are awaited. */
const source = {
  ...sourceOf(
    smallPlan({
      startsOn: '2026-03-02',
      termEnd: '2027-12-31',
      deadlines: [
        'Hoàn thành trong quý II/2026',
        'trước ngày 15/10/2026',
        'Thực hiện hằng năm',
        'hằng quý',
        'thường xuyên',
      ],
      coordinating: true,
    }),
  ),
  rounds: roundsPolicy(),
};
const STOPS_AT = atHour(localDate('2026-12-11'), 12);
const SCOPE = newScope('hai-kho');
const STAGE = `/dien-tap/${SCOPE}`;

/** Sorts as no other: what is listed must not hang on it. */
const OTHER_LOCALE = `create database web template template0 encoding 'UTF8' locale_provider icu icu_locale 'vi' locale 'C.UTF-8'`;

async function databaseOfOtherLocale(server: TestPostgres): Promise<string> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query(OTHER_LOCALE).finally(() => client.end());
  return server.url.replace(/[^/]*$/, 'web');
}

const postgres = findPostgres();
optionalTool('PostgreSQL', 'missing' in postgres ? postgres.missing : true)(
  'a cycle kept in two stores',
  () => {
    let office: TestOffice;
    let server: TestPostgres;
    let inPostgres: Store;
    let webs: TestWeb[];

    beforeAll(async () => {
      office = await openTestOffice();
      const { client, store, taskQueue } = office;
      const now = await played();
      await keepViews(store);
      server = (await startPostgres())!;
      const url = await databaseOfOtherLocale(server);
      inPostgres = await openStore({ kind: 'postgres', url });
      await copyStore(store, url);
      const common = { client, taskQueue, scope: SCOPE, title: 'Kế hoạch thử', now: () => now };
      webs = [await openTestWeb({ ...common, store }), await openTestWeb({ ...common, store: inPostgres })];

      /** Until so much is in the middle of things as one cycle can have. */
      async function played(): Promise<Instant> {
        let at: Instant = 0;
        await rehearse({
          ...{ client, store, taskQueue, source, scope: SCOPE, continueAfterEvents: null },
          people: { scenario: 'mixed', seed: 19 },
          onInstant: (instant) => void (at = instant),
          stopped: () => at >= STOPS_AT,
        });
        return at;
      }
    });
    afterAll(async () => {
      for (const web of webs ?? []) await web.close();
      await inPostgres?.close();
      await server?.stop();
      await office?.close();
    });

    async function answers(path: string) {
      const [here, there] = await Promise.all(webs.map((web) => web.get(path)));
      return [told(here!), told(there!)] as const;
    }

    const VIEWERS = {
      secretariat: { viewer: userOf('secretariat'), first: '/' },
      'a body': { viewer: linkOf('ban-dan-van'), first: '/viec-cua-toi' },
    };
    /** How pages begin that must have been among those compared. */
    const MUST: Record<keyof typeof VIEWERS, RegExp[]> = {
      secretariat: [
        ...[/\/$/, /\/nhiem-vu$/, /\/nhiem-vu\?/, /\/nhiem-vu\/KHM/, /\/co-quan$/, /\/co-quan\/./],
        ...[/\/ky-bao-cao\/./, /\/lich$/, /\/to-trinh\/./, /\/thu-da-gui$/, /\/thu-da-gui\/./, /\/nhat-ky$/],
        ...[/\/bieu-do$/, /\/chi-tieu$/],
      ],
      'a body': [/\/viec-cua-toi$/, /\/viec-cua-toi\/KHM/],
    };

    test.each(Object.keys(VIEWERS) as (keyof typeof VIEWERS)[])(
      'every page that %s comes to is the same over PostgreSQL as over PGlite',
      async (who) => {
        const { viewer, first } = VIEWERS[who];
        for (const web of webs) web.as(viewer);
        const seen = new Set([STAGE + first]);
        for (const path of seen) {
          const [here, there] = await answers(path);
          expect([path, ...there]).toEqual([path, ...here]);
          for (const next of linksIn(here[2])) if (seen.size < MOST_PAGES) seen.add(next);
        }
        expect(MUST[who].filter((page) => ![...seen].some((path) => page.test(path)))).toEqual([]);
      },
    );

    test('a search without diacritics finds the same, and what it finds is sorted the same', async () => {
      for (const web of webs) web.as(userOf('secretariat'));
      for (const query of ['q=dan+van', 'q=DÂN', 'sap=co-quan', 'sap=co-quan&giam=1', 'qua-han=1']) {
        const [here, there] = await answers(`${STAGE}/nhiem-vu?${query}`);
        expect([query, ...there]).toEqual([query, ...here]);
        expect([query, linksIn(here[2]).filter((link) => link.includes('/nhiem-vu/KHM'))]).not.toEqual([
          query,
          [],
        ]);
      }
    });
  },
);

const MOST_PAGES = 160;

/** Views of the secretariat whose names every locale sorts in another order. */
async function keepViews(store: Store): Promise<void> {
  for (const [n, name] of ['Đôn đốc', 'ấp', 'Zalo', 'An', 'đến hạn', 'Ân'].entries()) {
    const view = { id: `dm-${n}`, owner: 'nd-secretariat', name, query: 'qua-han=1', madeAt: STOPS_AT };
    await store.savedViews.save(
      SCOPE,
      view.owner,
      () => ({ ok: true, value: { ...view, scope: SCOPE } }) as never,
    );
  }
}

/** Of a page all but what is made anew for each answer; of a file, which holds the hour of its making, what it is. */
function told({ statusCode, headers, body }: LightMyRequestResponse): [number, string, string] {
  const type = String(headers['content-type']);
  const isPage = type.startsWith('text/html');
  return [statusCode, type, isPage ? body.replace(/name="(seal|request)" value="[^"]*"/g, 'name="$1"') : ''];
}

/** Where a page leads to on this stage. */
function linksIn(body: string): string[] {
  return [...body.matchAll(/(?:href|data-href)="([^"#]*)/g)]
    .map(([, link]) => link!.replaceAll('&amp;', '&'))
    .filter((link) => link.startsWith(STAGE));
}
