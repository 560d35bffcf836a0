import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../config/package-root';
import { BUNDLE_PATH, buildWorkflowBundle } from './bundle';

/**
 * What tsc leaves to do: the bundle that workers load, and a `dondoc` that the shell may run. `npm ci` builds through
 * the script `prepare`. So does the first `npx dondoc` in a checkout, as npm then links the project into its own cache:
 * `prepare` lets that pass where dist/ is there, since the build would take it from under a running process.
 */
async function finishBuild(): Promise<void> {
  const { code } = await buildWorkflowBundle();
  writeFileSync(join(packageRoot(), BUNDLE_PATH), code);
  chmodSync(join(packageRoot(), 'dist', 'bin', 'dondoc.js'), 0o755);
}

finishBuild().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
