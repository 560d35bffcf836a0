import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { connectClient } from '../../client/connect';
import { startCycle } from '../../client/cycles';
import { dataFolderAt } from '../../config/data-folder';
import { cycleWorkflowId, roundWorkflowId } from '../../domain/ids';
import { atHour, localDate, startOfDay } from '../../domain/time/epoch';
import { openStore, type Store } from '../../store';
import { newScope } from '../../worker/office';
import { liveServer } from '../../worker/temporal-server';
import { advanceClock } from '../../workflows/messages';
import { startChild, type Child } from '../support/child';
import { roundOf, sourceWithRounds } from '../support/open-rounds';
import { layTestStore } from '../support/test-store';
import { until } from '../support/until';

jest.setTimeout(300_000);

const source = sourceWithRounds();
/** Nobody is written to: a rehearsal has no SMTP server. */
const NO_SMTP = 'smtp://127.0.0.1:9';

interface Opened {
  child: Child;
  client: Client;
  store: Store;
}

async function openOffice(root: string): Promise<Opened> {
  const child = startChild(join(__dirname, 'children', 'office.ts'), [root, NO_SMTP]);
  const said = await child.next<{ address: string; namespace: string; storeUrl: string }>();
  return {
    child,
    client: await connectClient(said),
    store: await openStore({ kind: 'postgres', url: said.storeUrl }),
  };
}

async function letGo({ client, store }: Opened): Promise<void> {
  await client.connection.close().catch(() => undefined);
  await store.close().catch(() => undefined);
}

type Round = ReturnType<typeof roundOf>;
const MOMENTS: [string, (round: Round, store: Store) => Promise<boolean>][] = [
  ['the parts are closed', async ({ row }) => (await row()).state.status === 'collating'],
  [
    'the figures are frozen and nobody has written so',
    async ({ address: { scope, cycle, round } }, store) =>
      (await store.rounds.frozen(scope, cycle, round)) !== null,
  ],
];

test.each(MOMENTS)(
  'kill -9 of the worker when %s: nothing is lost, and it is frozen once',
  async (_, isThere) => {
    const root = mkdtempSync(join(tmpdir(), 'dondoc-round-kill-'));
    await layTestStore(dataFolderAt(root).pglite);
    let office = await openOffice(root);
    try {
      const scope = newScope('kill');
      const clock = { mode: 'rehearsal', now: startOfDay(source.startsOn) } as const;
      const order = { scope, n: 1, source, startedBy: 'Văn phòng', clock, continueAfterEvents: null };
      const cycle = await startCycle(office.client, 'kill', order);
      const advance = (id: string, day: string, hour: number) =>
        office.client.workflow
          .getHandle(id)
          .executeUpdate(advanceClock, { args: [{ to: atHour(localDate(day), hour) }] });
      await advance(cycleWorkflowId(scope, cycle), '2026-03-02', 0);
      const id = roundWorkflowId(scope, cycle, 'annual/2026');
      await advance(id, '2026-12-10', 10);
      const before = roundOf(office, scope, cycle, 'annual/2026');
      await before.submit('ban-dan-van', 'Đã mở 12 lớp');

      const moving = advance(id, '2026-12-18', 0).catch(() => null);
      await until('the moment', () => isThere(before, office.store));
      await office.child.killHard();
      const left = office;
      office = await openOffice(root);
      const round = roundOf(office, scope, cycle, 'annual/2026');
      await until('the frozen figures', async () => (await round.row()).state.snapshot !== null, 150_000);
      // A connection that is closed under a call that is being retried throws where nobody can catch it.
      await moving;
      await letGo(left);

      const { state } = await round.row();
      const snapshot = (await office.store.rounds.snapshot(state.snapshot!))!;
      expect(snapshot.parts.map(({ status }) => status)).toEqual(['submitted', 'missing', 'missing']);
      const lines = await office.store.queries.auditLines({ scope });
      const actions = lines.map(({ action }) => action);
      expect(actions).toEqual(['CycleStarted', 'Opened', 'PartSubmitted', 'PartsClosed', 'Frozen']);
      expect(lines.at(-1)!.after).toMatchObject({ snapshot: state.snapshot });
      expect(await office.store.queries.verifyAudit(scope)).toMatchObject({ ok: true });
      round.at('2026-12-18', 9);
      expect((await round.submit('tinh-doan', 'Muộn')).record.state.parts[1]!.versions).toMatchObject([
        { late: true },
      ]);
    } finally {
      await letGo(office);
      await office.child.killHard();
      const record = liveServer(dataFolderAt(root));
      if (record !== null) process.kill(record.pid, 'SIGKILL');
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
