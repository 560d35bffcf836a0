import { rmSync } from 'node:fs';
import { testEngine } from './start-engine';

export default async function stopEngine(): Promise<void> {
  await globalThis.dondocTestServer?.stop();
  rmSync(testEngine().folder, { recursive: true, force: true });
}
