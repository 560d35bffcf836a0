import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolderAt } from '../../config/data-folder';
import { buildWorkflowBundle } from '../../worker/bundle';
import { openServer, type OpenedServer } from '../../worker/temporal-server';
import readyStore from './test-store';

declare global {
  /** jest hands nothing else from setup to teardown. */
  var dondocTestServer: OpenedServer | undefined;
}

export interface TestEngine {
  address: string;
  namespace: string;
  /** Where the server keeps its data: a test that kills it knows its pid from here. */
  folder: string;
  bundlePath: string;
}

const VARIABLE = 'DONDOC_TEST_ENGINE';

/** The engine that the test run has started. */
export function testEngine(): TestEngine {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error('the engine of the test run was not started: run through jest');
  return JSON.parse(text) as TestEngine;
}

export default async function startEngine(): Promise<void> {
  await readyStore();
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
  const server = await openServer({
    env: process.env,
    folder: dataFolderAt(folder),
    needsTimeSkipping: true,
    storage: { mode: 'file', synchronous: 1 },
    onLine: (line) => process.stderr.write(`  ${line}\n`),
  });
  globalThis.dondocTestServer = server;
  const bundlePath = join(folder, 'workflow-bundle.js');
  writeFileSync(bundlePath, (await buildWorkflowBundle()).code);
  const engine: TestEngine = { address: server.address, namespace: server.namespace, folder, bundlePath };
  process.env[VARIABLE] = JSON.stringify(engine);
}
