import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleOption,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { packageRoot } from '../config/package-root';

/** Where the build puts the bundle: made once, so that every start loads the same code. */
export const BUNDLE_PATH = join('dist', 'workflow-bundle.js');

/** Bundles the workflows from their TypeScript sources. */
export function buildWorkflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: join(packageRoot(), 'workflows', 'index.ts'),
    logger: new DefaultLogger('WARN'),
  });
}

/** Compiled code runs the bundle that was built with it; code run from its sources, as in tests, bundles those. */
export async function workflowBundle(): Promise<WorkflowBundleOption> {
  const codePath = join(packageRoot(), BUNDLE_PATH);
  const isCompiled = __filename.endsWith('.js');
  return isCompiled && existsSync(codePath) ? { codePath } : buildWorkflowBundle();
}
