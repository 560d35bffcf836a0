import { listMails } from '../../client/mailbox';
import { rehearse } from '../../client/rehearsal/rehearse';
import { cellOf } from '../../domain/lifecycle/cell';
import type { Scenario } from '../../domain/rehearsal/scenario';
import { newScope } from '../../worker/office';
import { deliveredLines, previewLines } from '../support/deliveries';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestOffice, type TestOffice, type TestOfficeOptions } from '../support/test-office';

jest.setTimeout(120_000);

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

function play(office: TestOffice, scenario: Scenario, continueAfterEvents: number | null = null) {
  const { client, store, taskQueue } = office;
  const scope = newScope('thu');
  const source = sourceOf(plan);
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
