import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFormFile, contentNamed, formOfRound, roundSays } from '../../client/parts/round-form';
import { formAsFile } from '../../client/parts/write-form';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { obligation, planOf } from '../plan/cycles';
import { keepCycle, type KeptCycle } from '../support/frozen-rounds';
import { openTestStore } from '../support/test-store';

/* From the records to a file and back to the records, over two years: no engine. */

const folder = mkdtempSync(join(tmpdir(), 'dondoc-part-'));
const now = atHour(localDate('2022-12-08'), 9);
const words = { limits: null, causes: null, directions: null, difficulties: null, proposals: null };
const last = { target: 'KH9-I.1', value: 72, unit: '%', weight: 40, reason: null };

let store: Store;
let kept: KeptCycle;

beforeAll(async () => {
  store = await openTestStore();
  const plan = planOf([obligation('A-1', 'hằng năm', { clause: 'III.1', coordinating: ['doan-the'] })], {
    plan: { code: 'KH9', startsOn: '2021-02-01', term: { start: '2021-01-01', end: '2028-12-31' } },
    targets: [{ code: 'KH9-I.1', clause: 'I', what: 'Tỷ lệ xã họp dân', op: '>=', value: 80, unit: '%' }],
  });
  kept = await keepCycle(store, plan);
  await kept.freeze('annual/2021', [
    { figures: [last], assignments: [], narrative: { results: 'Đã mở 12 lớp tập huấn.', ...words } },
  ]);
  await kept.open('annual/2022');
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const round = async () => (await store.rounds.round('real', kept.cycle, 'annual/2022'))!;

async function made(withBefore = false) {
  const record = await round();
  const found = await formOfRound(store, record, record.state.parts[0]!.body.id, { now, withBefore });
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value.form;
}

test('a form shows last year’s frozen figure, and comes back as content that is kept and found again', async () => {
  const form = await made();
  expect(form.targets[0]!.earlier).toEqual({ period: '2021', value: 72 });
  const content = {
    ...form.content,
    figures: [{ ...last, value: 84.5, weight: 44 }],
    narrative: { results: 'Đã họp dân ở 37 xã.', ...words },
  };
  const contents = [];
  for (const kind of ['xlsx', 'docx'] as const) {
    const file = join(folder, `bieu.${kind}`);
    writeFileSync(file, await formAsFile({ ...form, content }, kind));
    const checked = await checkFormFile(store, file, now);
    if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join('\n'));
    expect(roundSays(checked.value, now)).toBeNull();
    contents.push(await store.rounds.keepPart(checked.value.content));
  }
  // One content, whichever kind of file it came in.
  expect(new Set(contents).size).toBe(1);
  expect(await contentNamed(store, contents[0]!)).toEqual(content);

  const version = { n: 1, content: contents[0]!, by: 'Lê Thu Hà', at: now, late: false };
  await kept.happen('annual/2022', {
    type: 'PartSubmitted',
    by: 'Lê Thu Hà',
    body: form.mark.form.body,
    version,
    at: now,
  });
  const again = await checkFormFile(store, join(folder, 'bieu.xlsx'), now);
  if (!again.ok) throw new Error('not read');
  expect(roundSays(again.value, now)).toMatchObject({ code: 'part-version' });
  const next = await made(true);
  expect(next.mark.replaces).toBe(1);
  expect(next.content.figures).toEqual(content.figures);
  expect(next.content.narrative).toEqual(content.narrative);
});

test('a form of a round that this office does not know is refused', async () => {
  const form = await made();
  const strange = { ...form, mark: { ...form.mark, form: { ...form.mark.form, cycle: 'KH8/1' } } };
  const file = join(folder, 'la.xlsx');
  writeFileSync(file, await formAsFile(strange, 'xlsx'));
  expect(await checkFormFile(store, file, now)).toMatchObject({
    ok: false,
    problems: [{ code: 'no-such-round' }],
  });
});
