import { keepPlanText } from '../../client/draft/kept-plans';
import { planFileText } from '../../client/plan-yaml/plan-file-text';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { auditLine, CYCLE, RECIPIENTS, SOURCE } from '../store/samples';
import { openTestStore } from '../support/test-store';
import { openTestWeb, userOf, type TestWeb } from '../support/test-web';

const NOW = atHour(localDate('2021-09-01'), 9);
let store: Store;
let web: TestWeb;
let copy: string;

beforeAll(async () => {
  store = await openTestStore();
  web = await openTestWeb({ store, now: () => NOW });
  web.as(userOf('admin', 'Nguyễn Văn An'));
  const file = { text: planFileText(SOURCE.plan), fileName: 'ban-sua.yaml' };
  copy = (await keepPlanText(store, file, { by: 'Nguyễn Văn An', at: NOW })).id;
});
afterAll(async () => {
  await web.close();
  await store.close();
});

test('a paper whose plan runs already leads to the amendment of that cycle, and to no second start', async () => {
  const before = (await web.get(`/quan-tri/van-ban/${copy}`)).body;
  expect(before).toContain('/khoi-dong"');
  expect(before).not.toContain('/sua-doi');

  await store.records.openCycle({ ...CYCLE, status: 'running' }, SOURCE, RECIPIENTS, auditLine('start'));
  const page = (await web.get(`/quan-tri/van-ban/${copy}`)).body;
  expect(page).toContain(`đang được thực hiện trong chu kỳ ${CYCLE.id}`);
  expect(page).not.toContain('/khoi-dong"');

  const address = /href="([^"]*sua-doi[^"]*)"/.exec(page)![1]!;
  const form = (await web.get(address)).body;
  expect(form).toMatch(new RegExp(`<option[^>]*(selected[^>]*value="${copy}"|value="${copy}"[^>]*selected)`));
  expect(form).toContain('(Nguyễn Văn An sửa 01/09/2021 09:00)');
});
