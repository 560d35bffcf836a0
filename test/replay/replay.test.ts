import { join } from 'node:path';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { buildWorkflowBundle } from '../../worker/bundle';
import { committedHistories, type CommittedHistory } from './histories';

jest.setTimeout(300_000);

const histories = committedHistories();

beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
});

/** One worker replays them one after another, and tells of each in that order. */
async function replay(
  workflowBundle: WorkflowBundleWithSourceMap,
  which: CommittedHistory[],
): Promise<Map<string, Error | undefined>> {
  const results = new Map<string, Error | undefined>();
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, which)) {
    const { name, workflowId: expected } = which[results.size]!;
    expect(workflowId).toBe(expected);
    results.set(name, error);
  }
  return results;
}

test('every committed history replays on the workflows of today', async () => {
  expect(histories.length).toBeGreaterThanOrEqual(6);
  const results = await replay(await buildWorkflowBundle(), histories);
  const broken = [...results]
    .filter(([, error]) => error !== undefined)
    .map(([name, error]) => `${name}: ${error!.message}`);
  expect(broken).toEqual([]);
  expect(results.size).toBe(histories.length);
});

test('a twin that was broken on purpose fails on every one of them', async () => {
  const bundle = await bundleWorkflowCode({
    workflowsPath: join(__dirname, 'broken', 'index.ts'),
    logger: new DefaultLogger('ERROR'),
  });
  const results = await replay(bundle, histories);
  const passed = [...results].filter(([, error]) => error === undefined).map(([name]) => name);
  expect(passed).toEqual([]);
  expect(results.size).toBe(histories.length);
});
