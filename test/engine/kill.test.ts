import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { connectClient } from '../../client/connect';
import { startCycle } from '../../client/cycles';
import { dataFolderAt } from '../../config/data-folder';
import { deskWorkflowId, REAL_SCOPE } from '../../domain/ids';
import { planSchema } from '../../domain/plan/schema';
import { atHour, dateOf, plusDays, type LocalDate } from '../../domain/time/epoch';
import { openStore, type Store } from '../../store';
import { prepareCycle } from '../../domain/plan/prepare';
import { liveServer } from '../../worker/temporal-server';
import { startChild, type Child } from '../support/child';
import { fastForward } from '../support/fast-forward';
import { openMailSink, type MailSink } from '../support/mail-sink';
import { smallPlan, sourceOf } from '../support/small-plan';
import { layTestStore } from '../support/test-store';
import { until } from '../support/until';

jest.setTimeout(300_000);

const BODIES = 36;
/** Connections of the mailer: no more mails than that can be under way at once. */
const IN_FLIGHT = 8;

/** One obligation for many bodies: on its first morning every one of them gets a mail. */
function manyBodies() {
  const startsOn = plusDays(dateOf(Date.now()), 1);
  const base = smallPlan({
    startsOn,
    termEnd: plusDays(startsOn, 200),
    deadlines: ['trong vòng 60 ngày kể từ ngày ký'],
  });
  const bodies = Array.from({ length: BODIES }, (_, i) => ({
    id: `dang-uy-xa-${i + 1}`,
    name: `Đảng uỷ xã số ${i + 1}`,
    contacts: [{ email: `vanthu@xa${i + 1}.example` }],
  }));
  const obligations = base.obligations.map((obligation) => ({ ...obligation, lead: ['cac-xa'] }));
  const groups = [{ id: 'cac-xa', name: 'Các đảng uỷ xã', members: bodies.map(({ id }) => id) }];
  return sourceOf(planSchema.parse({ ...base, bodies: [...base.bodies, ...bodies], groups, obligations }));
}

interface Opened {
  child: Child;
  client: Client;
  store: Store;
  serverPid: number;
}

async function openOffice(root: string, sink: MailSink): Promise<Opened> {
  const child = startChild(join(__dirname, 'children', 'office.ts'), [root, sink.url]);
  const said = await child.next<{
    address: string;
    namespace: string;
    serverPid: number;
    storeUrl: string;
  }>();
  const client = await connectClient(said);
  return {
    child,
    client,
    store: await openStore({ kind: 'postgres', url: said.storeUrl }),
    serverPid: said.serverPid,
  };
}

async function letGo({ client, store }: Opened): Promise<void> {
  await client.connection.close().catch(() => undefined);
  await store.close().catch(() => undefined);
}

test.each(['worker', 'server', 'both'] as const)(
  'kill -9 of the %s in the middle of a morning: nothing twice, nothing lost, doubts listed',
  async (victim) => {
    const root = mkdtempSync(join(tmpdir(), 'dondoc-kill-'));
    await layTestStore(dataFolderAt(root).pglite);
    const sink = await openMailSink(40);
    let office = await openOffice(root, sink);
    const left: Opened[] = [];
    try {
      const source = manyBodies();
      const [first] = mornings(source);
      const cycle = await startCycle(office.client, 'kill', {
        scope: REAL_SCOPE,
        n: 1,
        source,
        startedBy: 'Văn phòng',
        clock: { mode: 'real' },
        continueAfterEvents: null,
      });
      await until(
        'the cycle to run',
        async () => (await office.store.queries.cycle(REAL_SCOPE, cycle))?.status === 'running',
      );

      const desks = Array.from({ length: BODIES }, (_, i) =>
        deskWorkflowId(REAL_SCOPE, `dang-uy-xa-${i + 1}`),
      );
      const morning = atHour(first!, 8) + 1000;
      const moving = Promise.allSettled(desks.map((desk) => fastForward(office.client, desk, morning)));
      await until('a third of the mails', () => Promise.resolve(sink.messageIds.length >= BODIES / 3));

      if (victim !== 'server') await office.child.killHard();
      if (victim !== 'worker') process.kill(office.serverPid, 'SIGKILL');
      if (victim !== 'server') {
        left.push(office);
        office = await openOffice(root, sink);
      }
      // A connection that is closed under a call that is being retried throws where nobody can catch it.
      await moving;
      await Promise.all(left.splice(0).map(letGo));
      await Promise.all(desks.map((desk) => stubbornly(() => fastForward(office.client, desk, morning))));

      const settled = async () => {
        const mails = await office.store.queries.listMails({ scope: REAL_SCOPE });
        return mails.length === BODIES && mails.every(({ state }) => state !== 'RESERVED');
      };
      await until('every notice to be sent or in doubt', settled, 150_000);
      const mails = await office.store.queries.listMails({ scope: REAL_SCOPE });
      const sent = mails.filter(({ state }) => state === 'SENT');
      const doubts = await office.store.queries.doubts(REAL_SCOPE);
      expect(new Set(sink.messageIds).size).toBe(sink.messageIds.length);
      expect(sent.length + doubts.length).toBe(BODIES);
      expect(doubts.length).toBeLessThanOrEqual(IN_FLIGHT);
      const received = new Set(sink.messageIds.map((id) => id.split('@')[0]));
      expect(sent.filter(({ key }) => !received.has(key))).toEqual([]);
      const { total } = await office.store.queries.listAssignments({ scope: REAL_SCOPE, open: true });
      expect(total).toBe(BODIES);
      process.stderr.write(`  kill ${victim}: ${sent.length} sent, ${doubts.length} in doubt, 0 twice\n`);
    } finally {
      await letGo(office);
      await office.child.killHard();
      stopServer(root);
      await sink.close();
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);

function mornings(source: ReturnType<typeof manyBodies>): LocalDate[] {
  const days = prepareCycle(source).assignments.flatMap(({ ladder }) => ladder.steps.map(({ on }) => on));
  return [...new Set(days)].sort();
}

/** A server that was just killed comes back within seconds: what was asked of it is asked again. */
async function stubbornly(call: () => Promise<void>): Promise<void> {
  await until(
    'the engine to answer',
    () =>
      call().then(
        () => true,
        () => false,
      ),
    60_000,
  );
}

/** The server of a killed office lives on in its own process group; its pid file says which process it is. */
function stopServer(root: string): void {
  const record = liveServer(dataFolderAt(root));
  if (record !== null) process.kill(record.pid, 'SIGKILL');
}
