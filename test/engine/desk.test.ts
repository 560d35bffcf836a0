import { createHash, randomUUID } from 'node:crypto';
import { decideOnMail } from '../../client/mails';
import { emptyDesk } from '../../domain/desk/mornings';
import { deskWorkflowId, REAL_SCOPE } from '../../domain/ids';
import type { LedgerEntry } from '../../domain/letters/ledger';
import { prepareCycle } from '../../domain/plan/prepare';
import { atHour, dateOf, HOUR_MS, localDate, plusDays, startOfDay } from '../../domain/time/epoch';
import { deskState, SCHEMA_VERSION, type DeskInput } from '../../workflows/messages';
import { card, step } from '../desk/desks';
import { asPlan, openCycle, withOffice } from '../support/open-cycle';
import { actsOn } from '../support/people';
import { smallPlan, sourceOf } from '../support/small-plan';
import { until } from '../support/until';

const BODY = 'ban-dan-van';
const source = sourceOf(
  smallPlan({
    startsOn: '2026-03-02',
    termEnd: '2026-12-31',
    deadlines: ['Hoàn thành trong quý II/2026', 'Hoàn thành trong quý III/2026'],
  }),
);

test('a desk of two cycles that lie years apart counts the days of both, and of years that none brought', async () => {
  await withOffice({}, async (office) => {
    const { client } = office;
    const first = await openCycle(office, source);
    await first.advance(first.id, '2026-03-02');
    const later = sourceOf(
      smallPlan({
        startsOn: '2036-01-07',
        termEnd: '2036-12-31',
        deadlines: ['Hoàn thành trong quý II/2036'],
      }),
    );
    const second = await openCycle(office, asPlan(later, 'KHS'), first.scope);
    await second.advance(second.id, '2036-01-07');
    const desk = client.workflow.getHandle(first.deskId(BODY));
    const held = await desk.query(deskState);
    expect(new Set(held.cards.map(({ subject }) => subject.cycle))).toEqual(new Set(['KHM/1', 'KHS/1']));
    // Years after both, an acceptance is still news for its next morning.
    const { id } = prepareCycle(source).assignments[0]!.assignment;
    await first.advance(first.assignmentId(id), '2041-05-06', 9);
    const acts = actsOn(client, { scope: first.scope, cycle: first.cycle, assignment: id });
    await acts.submit({ by: 'Trần Thị Hoa', text: 'Rất muộn', paper: null });
    await acts.accept({ by: 'Phan Đức Long', note: null });
    const news = (await desk.query(deskState)).cards.find((one) => one.news !== null);
    expect(news).toMatchObject({ news: 'accepted', newsOn: '2041-05-07' });
  });
});

test('a digest that speaks of two cycles counts over the calendars of both', async () => {
  await withOffice({}, async (office) => {
    const ending = sourceOf(
      smallPlan({
        startsOn: '2025-10-01',
        termEnd: '2025-12-31',
        deadlines: ['Hoàn thành trong quý IV/2025'],
      }),
    );
    const first = await openCycle(office, ending);
    await first.advance(first.id, '2025-10-01');
    const begun = sourceOf(
      smallPlan({
        startsOn: '2026-01-05',
        termEnd: '2030-12-31',
        deadlines: ['Hoàn thành trong quý II/2029'],
      }),
    );
    const second = await openCycle(office, asPlan(begun, 'KHS'), first.scope);
    await second.advance(second.id, '2026-01-05');
    await second.advance(first.deskId(BODY), '2026-01-05', 8);
    const mails = await office.store.queries.listMails({ scope: first.scope });
    const spoken = mails.filter(({ audience, day }) => audience.kind === 'body' && day === '2026-01-05');
    expect(spoken).toMatchObject([{ state: 'SENT' }]);
    expect(new Set(spoken[0]!.items.map(({ cycle }) => cycle))).toEqual(new Set(['KHM/1', 'KHS/1']));
  });
});

test.each([null, 8])(
  'a card that is due on the very day is said when the driver comes to it, not before (continued after %s events)',
  async (continueAfterEvents) => {
    await withOffice({ continueAfterEvents }, async (office) => {
      const { client, store } = office;
      const { scope, id, deskId, advance } = await openCycle(office, source, undefined, continueAfterEvents);
      await advance(id, '2026-03-02');
      const desk = client.workflow.getHandle(deskId(BODY));
      const [held] = (await desk.query(deskState)).cards;
      const at = atHour(localDate('2026-03-03'), 10);
      for (const seq of [9, 10, 11]) {
        const steps = [{ ...held!.steps[0]!, on: localDate('2026-03-03') }];
        const dealt = { cards: [{ ...held!, seq, steps }], calendar: null, trouble: false, at };
        await desk.signal('cardsDealt', dealt);
        await until('the card', async () =>
          (await desk.query(deskState)).cards.some((one) => one.seq === seq),
        );
      }
      expect(await store.queries.listMails({ scope })).toEqual([]);
      await advance(deskId(BODY), '2026-03-03', 10);
      expect(await store.queries.listMails({ scope })).toMatchObject([{ day: '2026-03-03', at }]);
    });
  },
);

test('one request id for decisions on two mails is two requests', async () => {
  await withOffice({}, async (office) => {
    const { client, store } = office;
    const { scope, id, advance } = await openCycle(office, source);
    await advance(id, '2026-03-02');
    const audience = { kind: 'body', id: BODY } as const;
    const keys = ['một', 'hai'].map((text) => createHash('sha256').update(text).digest('hex'));
    for (const key of keys) {
      const entry: LedgerEntry = {
        ...{ key, scope, audience, to: [], subject: 'Nhắc', urgent: false, items: [] },
        ...{ kind: 'digest', day: localDate('2026-03-02'), at: 1 },
      };
      const letter = { subject: 'Nhắc', text: 'Nhắc', html: 'Nhắc' };
      const doubt = { state: 'DOUBT', code: 'x', message: 'x', letter } as const;
      await store.ledger.conclude(entry, 'thử', doubt, 1);
    }
    for (const key of keys) {
      const args = { key, decision: 'sent', by: 'Phan Đức Long', reason: null } as const;
      await decideOnMail(client, { scope, audience }, args, 'yc-1');
    }
    expect(await store.queries.doubts(scope)).toEqual([]);
    expect(await store.ledger.find(keys[0]!)).toMatchObject({ resolution: 'sent', letter: null });
  });
});

test('a morning that passed while nobody worked is not spoken as of then: the desk looks what is true by now', async () => {
  await withOffice({}, async (office) => {
    const { client, taskQueue, store } = office;
    const now = Date.now();
    const day = dateOf(now);
    // Hours of a day that is over in a few seconds, so that the worker comes back after office hours.
    const hour = (ms: number) => (now + ms - startOfDay(day)) / HOUR_MS;
    const hours = { morning: hour(15_000), last: hour(18_000), quietMs: 0, lateMs: 2_000 };
    const owner = { kind: 'body', id: `ban-${randomUUID().slice(0, 6)}` } as const;
    const input: DeskInput = {
      schemaVersion: SCHEMA_VERSION,
      scope: REAL_SCOPE,
      clock: { mode: 'real' },
      state: emptyDesk(owner, hours),
      calendar: { version: 'none', years: [] },
      spreadMs: 0,
      continueAfterEvents: null,
    };
    const steps = [0, 7].map((days) => step(plusDays(day, days), 'reminder', '-3', owner));
    const handle = await client.workflow.signalWithStart('desk', {
      workflowId: deskWorkflowId(REAL_SCOPE, owner.id),
      taskQueue,
      args: [input],
      signal: 'cardsDealt',
      signalArgs: [{ cards: [card('a', steps)], calendar: null, trouble: false, at: now }],
    });
    await until('the timer', async () => {
      const { events } = await handle.fetchHistory();
      return events!.some((event) => event.timerStartedEventAttributes);
    });
    await office.worker.stop();
    await until('the end of the office', () => Promise.resolve(Date.now() > now + 20_000));
    await office.restart();
    await until('the desk to look again', async () => {
      const { events } = await handle.fetchHistory();
      return events!.filter((event) => event.timerStartedEventAttributes).length > 1;
    });
    expect((await handle.query(deskState)).lastDigestOn).toBeNull();
    expect(await store.queries.listMails({ scope: REAL_SCOPE })).toEqual([]);
    await handle.terminate('over');
  });
});
