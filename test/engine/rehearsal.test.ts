import { listMails } from '../../client/mailbox';
import { rehearse } from '../../client/rehearsal/rehearse';
import { cellOf } from '../../domain/lifecycle/cell';
import type { Scenario } from '../../domain/rehearsal/scenario';
import { missingParts } from '../../domain/rounds/standing';
import { plusDays } from '../../domain/time/epoch';
import { roundsPolicy } from '../../config/rounds';
import { newScope } from '../../worker/office';
import { deliveredLines, previewLines } from '../support/deliveries';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestOffice, type TestOffice, type TestOfficeOptions } from '../support/test-office';

const plan = smallPlan({
  startsOn: '2026-03-02',
  termEnd: '2028-12-31',
  deadlines: ['Hoàn thành trong quý II/2026', 'Thực hiện hằng năm', 'trước ngày 15/12/2027', 'thường xuyên'],
  coordinating: true,
});

async function withOffice<T>(
  options: TestOfficeOptions,
  use: (office: TestOffice) => Promise<T>,
): Promise<T> {
  const office = await openTestOffice(options);
  try {
    return await use(office);
  } finally {
    await office.close();
  }
}

function play(
  office: TestOffice,
  scenario: Scenario,
  continueAfterEvents: number | null = null,
  source = sourceOf(plan),
) {
  const { client, store, taskQueue } = office;
  const scope = newScope('thu');
  const people = { scenario, seed: 7 };
  return rehearse({ client, store, taskQueue, scope, source, people, continueAfterEvents }).then((run) => ({
    ...run,
    scope,
  }));
}

test('a silent rehearsal delivers exactly the steps of the preview, one digest per recipient and day', async () => {
  await withOffice({}, async (office) => {
    const run = await play(office, 'silent');
    const mails = await office.store.queries.listMails({ scope: run.scope });
    expect(deliveredLines(mails)).toEqual(previewLines(run.prepared));
    const perDay = mails.map(({ audience, day }) => `${audience.kind}:${audience.id} ${day}`);
    expect(new Set(perDay).size).toBe(perDay.length);
    expect(mails.every(({ items }) => items.length > 0)).toBe(true);
    const files = await listMails(office.mailboxDir, { scope: run.scope, limit: 10_000 });
    expect(files).toHaveLength(mails.length);
  });
});

test('continue-as-new in the middle of everything changes no delivery', async () => {
  await withOffice({ continueAfterEvents: 25 }, async (office) => {
    const run = await play(office, 'silent', 25);
    const mails = await office.store.queries.listMails({ scope: run.scope });
    expect(deliveredLines(mails)).toEqual(previewLines(run.prepared));
  });
});

test('without any cached workflow every task is a replay, and the deliveries are the same', async () => {
  await withOffice({ maxCachedWorkflows: 0 }, async (office) => {
    const run = await play(office, 'silent');
    const mails = await office.store.queries.listMails({ scope: run.scope });
    expect(deliveredLines(mails)).toEqual(previewLines(run.prepared));
  });
});

test('a diligent province is never reminded of an overdue assignment and finishes everything in time', async () => {
  await withOffice({}, async (office) => {
    const run = await play(office, 'diligent');
    const mails = await office.store.queries.listMails({ scope: run.scope });
    expect(
      mails.flatMap(({ items }) => items).filter(({ kind }) => kind === 'overdue' || kind === 'escalation'),
    ).toEqual([]);
    const { rows } = await office.store.queries.listAssignments({ scope: run.scope, limit: 1000 });
    expect(rows.every(({ status }) => status === 'accepted')).toBe(true);
    const cells = rows.map((row) => cellOf(row, run.endedAt));
    expect(new Set(cells)).toEqual(new Set(['doneOnTime', 'none']));
  });
});

describe('with rounds', () => {
  const withRounds = () => {
    const target = {
      ...{ code: 'KHM-CT-01', clause: 'II', line: null, what: 'Chi đoàn sinh hoạt đúng kỳ', by: null },
      ...{ op: '>=' as const, value: 80, unit: '%', each: null },
    };
    return { ...sourceOf({ ...plan, targets: [target] }), rounds: roundsPolicy() };
  };

  test.each([null, 25])(
    'a silent rehearsal delivers what the preview foresees (continue after %s)',
    async (n) => {
      await withOffice({ continueAfterEvents: n }, async (office) => {
        const run = await play(office, 'silent', n, withRounds());
        const mails = await office.store.queries.listMails({ scope: run.scope });
        expect(deliveredLines(mails)).toEqual(previewLines(run.prepared));
        expect(
          previewLines(run.prepared).filter((line) => / round [-+]?\d+$/.test(line)).length,
        ).toBeGreaterThan(20);
        // Beside its lines the secretariat reads who is missing: after each close, and once the paper is overdue.
        const bare = mails.filter(({ items }) => items.length === 0);
        const { calendar, rounds } = run.prepared;
        const looks = rounds.rounds.flatMap(({ days }) => [days.partsDue, days.collateDue]);
        const mornings = looks.map((day) => calendar.onOrAfter(plusDays(day, 1)));
        for (const { audience, day } of bare) {
          expect(audience.kind).toBe('secretariat');
          expect(mornings).toContain(day);
        }
        const records = await office.store.rounds.roundsOf(run.scope, run.cycle);
        expect(records.map(({ state }) => state.status)).toEqual(records.map(() => 'lapsed'));
        expect(records.every(({ state }) => missingParts(state).length === state.parts.length)).toBe(true);
      });
    },
  );

  test('diligent bodies send every part, and nobody is told that anything of a round is overdue', async () => {
    await withOffice({}, async (office) => {
      const run = await play(office, 'diligent', null, withRounds());
      const records = await office.store.rounds.roundsOf(run.scope, run.cycle);
      expect(records.map(({ plan: { id }, state }) => `${id} ${state.status}`)).toEqual(
        run.prepared.rounds.rounds.map(({ id }) => `${id} reported`),
      );
      expect(records.flatMap(({ state }) => missingParts(state))).toEqual([]);
      const mails = await office.store.queries.listMails({ scope: run.scope });
      const rungs = mails.flatMap(({ items }) => items.filter(({ kind }) => kind === 'round'));
      expect(rungs.filter(({ rung }) => rung.startsWith('+'))).toEqual([]);
    });
  });

  test('the same seed gives the same snapshots; what was missing is in them and nothing else', async () => {
    await withOffice({}, async (office) => {
      const run = await play(office, 'mixed', null, withRounds());
      const again = await play(office, 'mixed', null, withRounds());
      const { store } = office;
      const records = await store.rounds.roundsOf(run.scope, run.cycle);
      const repeated = await store.rounds.roundsOf(again.scope, again.cycle);
      for (const [i, { state }] of records.entries()) {
        const snapshot = await store.rounds.snapshot(state.snapshot!);
        const other = await store.rounds.snapshot(repeated[i]!.state.snapshot!);
        const missing = snapshot!.parts.filter(({ status }) => status === 'missing');
        expect(missing.map(({ body }) => body.id)).toEqual(missingParts(state).map(({ body }) => body.id));
        expect({ ...other!, scope: '', earlier: [] }).toEqual({ ...snapshot!, scope: '', earlier: [] });
      }
    });
  });
});
