import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cycleSourceOf } from '../../client/cycle-source';
import { readPlanFile } from '../../client/plan-file';
import { rehearse } from '../../client/rehearsal/rehearse';
import { packageRoot } from '../../config/package-root';
import { newScope } from '../../worker/office';
import { dondoc, temporaryFolder } from '../cli/captured';
import { paragraphsOf, wordFile } from '../documents/word-papers';
import { deliveredLines } from '../support/deliveries';
import { openTestOffice, type TestOffice } from '../support/test-office';
import { sourceOf } from '../extraction/source-of';

jest.setTimeout(300_000);

const folder = temporaryFolder();
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(async () => {
  folder.remove();
  await office.close();
});

const steps = z.object({
  steps: z.array(
    z.object({
      date: z.string(),
      audience: z.object({ kind: z.string(), id: z.string() }),
      assignment: z.string(),
      kind: z.string(),
      rung: z.string(),
    }),
  ),
});

test('a .docx is read, reviewed, checked, previewed and rehearsed: what was previewed is what is delivered', async () => {
  const run = (line: string[], answers: string[] = []) => dondoc(line, { cwd: folder.path, answers });
  const paper = join(packageRoot(), 'test', 'extraction', 'papers', 'chuong-trinh-tinh-uy.txt');
  const docx = await wordFile(paragraphsOf(sourceOf(readFileSync(paper, 'utf8'))));
  writeFileSync(join(folder.path, 'chuong-trinh.docx'), docx);

  const read = await run(['plan', 'read', 'chuong-trinh.docx', '--out', 'ct.yaml']);
  expect(read.stderr).toBe('');
  expect(read.stdout).toContain('4 điểm cần người quyết định');

  // The bodies of a group, two readings together, and the day of a review counted by congresses.
  const members = ['s', '+Đảng uỷ Khối, +Thành uỷ Bình Sơn'];
  const readings = ['m', 'c'];
  const day = ['s', 'quý III/2023'];
  const review = await run(
    ['plan', 'review', 'ct.yaml', '--as', 'Trần Thị Bình, Phó Chánh Văn phòng'],
    [...members, ...readings, ...day],
  );
  expect(review.stdout).toContain('Không còn điểm nào mở');
  expect((await run(['plan', 'check', 'ct.yaml', '--json'])).json()).toEqual({ ok: true, problems: [] });
  const preview = await run(['plan', 'preview', 'ct.yaml', '--json']);
  const foreseen = steps
    .parse(preview.json())
    .steps.map(({ date, audience, assignment, kind, rung }) =>
      [date, audience.kind, audience.id, assignment, kind, rung].join(' '),
    );

  const plan = readPlanFile(join(folder.path, 'ct.yaml'));
  if (!plan.ok) throw new Error('unreachable: checked above');
  const scope = newScope('thu');
  const { client, taskQueue, store } = office;
  const source = cycleSourceOf(plan.plan);
  await rehearse({
    client,
    store,
    taskQueue,
    scope,
    source,
    people: { scenario: 'silent', seed: 1 },
    continueAfterEvents: null,
  });
  const mails = await store.queries.listMails({ scope });
  const delivered = mails.flatMap(({ day: date, audience, items }) =>
    items.map(({ assignment, kind, rung }) =>
      [date, audience.kind, audience.id, assignment, kind, rung].join(' '),
    ),
  );
  expect(deliveredLines(mails)).toHaveLength(foreseen.length);
  expect(delivered.sort()).toEqual(foreseen.sort());
  expect(foreseen.length).toBeGreaterThan(100);
  const leads = new Set(
    foreseen.filter((line) => / (start|due) /.test(line)).map((line) => line.split(' ')[2]),
  );
  expect(leads).toContain('ban-to-chuc');
  expect(leads).toContain('thanh-uy-binh-son');
});
