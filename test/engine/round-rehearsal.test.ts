import { rehearse } from '../../client/rehearsal/rehearse';
import { newScope } from '../../worker/office';
import { deliveredLines, previewLines } from '../support/deliveries';
import { sourceWithRounds } from '../support/open-rounds';
import { openTestOffice, type TestOffice } from '../support/test-office';

jest.setTimeout(300_000);

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('a rehearsal in which nobody answers delivers what was previewed of rounds, and comes to its end', async () => {
  const source = sourceWithRounds();
  const { client, store, taskQueue } = office;
  const scope = newScope('ky');
  const order = { client, store, taskQueue, scope, source, continueAfterEvents: null };
  const { cycle, prepared } = await rehearse({ ...order, people: { scenario: 'silent', seed: 1 } });
  const foreseen = previewLines(prepared);
  expect(foreseen.filter((line) => line.includes('annual/2026'))).not.toEqual([]);
  expect(deliveredLines(await store.queries.listMails({ scope }))).toEqual(foreseen);
  const rounds = await store.rounds.roundsOf(scope, cycle);
  expect(rounds.map(({ state }) => [state.status, state.snapshot !== null])).toEqual([
    ['lapsed', true],
    ['lapsed', true],
  ]);
  const [second] = rounds.slice(1);
  const snapshot = (await store.rounds.snapshot(second!.state.snapshot!))!;
  expect(snapshot.earlier).toMatchObject([{ round: 'annual/2026', sha256: rounds[0]!.state.snapshot }]);
});
