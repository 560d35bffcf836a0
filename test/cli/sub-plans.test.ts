import { servePglite, type ServedPglite, type Store } from '../../store';
import { obligation, planOf } from '../plan/cycles';
import { keepCycle } from '../support/frozen-rounds';
import { openTestStore } from '../support/test-store';
import { dondoc } from './captured';

/* A plan of the province, and a programme of a lower body that carries out its clause III.2; no engine. */

// A library is loaded for each kind of file, and each command opens its own connection.
let store: Store;
let served: ServedPglite;
const options = { env: {}, columns: 160 };

beforeAll(async () => {
  store = await openTestStore();
  served = await servePglite(store);
  options.env = { DATABASE_URL: served.url };
  const above = planOf([
    obligation('A-1', 'trong quý II/2026', { clause: 'III.1' }),
    obligation('A-2', 'trong quý IV/2028', { clause: 'III.2' }),
  ]);
  const below = planOf([obligation('B-1', 'trong quý II/2026'), obligation('B-2', 'trong quý IV/2028')], {
    plan: { code: 'CTR5', title: 'Chương trình của huyện', serves: { plan: 'KH9', clause: 'III.2' } },
  });
  await keepCycle(store, above);
  await keepCycle(store, below);
});

afterAll(async () => {
  await served.close();
  await store.close();
});

it('counts a sub-plan under the clause it serves, and never in the sums of the plan above', async () => {
  const { exit, json } = await dondoc(['figures', '--cycle', 'KH9/1', '--by', 'clause', '--json'], options);
  expect(exit).toBe(0);
  expect(json()).toMatchObject({
    total: 2,
    subPlans: [{ above: 'KH9/1', clause: 'III.2', cycle: 'CTR5/1', total: 2, cells: { openInTerm: 1 } }],
  });
  const { stdout } = await dondoc(['figures', '--cycle', 'KH9/1', '--by', 'clause'], options);
  expect(stdout).toMatch(/III\.2 +CTR5\/1 +2 /);
});

it('says nothing of sub-plans in figures by another grouping', async () => {
  const { json } = await dondoc(['figures', '--cycle', 'KH9/1', '--by', 'body', '--json'], options);
  expect(json()).not.toHaveProperty('subPlans');
});

it('names the plan and the clause that a cycle serves', async () => {
  const { json } = await dondoc(['cycle', 'status', 'CTR5/1', '--json'], options);
  expect(json()).toMatchObject({ serves: { plan: 'KH9', clause: 'III.2' } });
  const { stdout } = await dondoc(['cycle', 'status', 'CTR5/1'], options);
  expect(stdout).toContain('Thực hiện điều khoản III.2 của kế hoạch KH9');
  const above = await dondoc(['cycle', 'status', 'KH9/1', '--json'], options);
  expect(above.json()).toMatchObject({ serves: null });
});
