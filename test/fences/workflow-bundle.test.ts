import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { packageRoot } from '../../config/package-root';
import { buildWorkflowBundle } from '../../worker/bundle';

/** What every cached workflow loads: each package in it costs memory a thousand times over, and may replay differently. */

/** What the SDK brings along. */
const SDK = ['@temporalio/common', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc'];
/** The SDK takes 525 kB, our rules and workflows about 360, of which rounds some 35; luxon would add 252 more, zod 451. */
const LIMIT_BYTES = 920_000;
const BUILD_MS = 120_000;

const SOURCE_MAP = '//# sourceMappingURL';

function ownCode(code: string): string {
  return code.slice(0, code.lastIndexOf(SOURCE_MAP));
}

/** webpack names each module by its path. */
function packagesIn(code: string): string[] {
  const names = [...code.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\/[\w./-]+\.[cm]?js"/g)].map(
    ([, name]) => name!,
  );
  return [...new Set(names)].sort();
}

describe('the bundle of the workflows', () => {
  let code: string;
  beforeAll(async () => {
    code = ownCode((await buildWorkflowBundle()).code);
  }, BUILD_MS);

  it('holds no package but the SDK', () => {
    expect(packagesIn(code)).toEqual(SDK);
  });

  it(`stays under ${LIMIT_BYTES} bytes`, () => {
    process.stderr.write(`workflow bundle: ${Buffer.byteLength(code)} bytes\n`);
    expect(Buffer.byteLength(code)).toBeLessThan(LIMIT_BYTES);
  });
});

describe('a bundle that imports what it should not', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-bundle-'));
    symlinkSync(join(packageRoot(), 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function bundled(importing: string[]): Promise<string> {
    const workflowsPath = join(folder, `${importing.join('-')}.js`);
    const imports = importing.map((name) => `exports.${name} = require('${name}');`);
    writeFileSync(workflowsPath, [...imports, 'exports.story = async () => {};'].join('\n'));
    const silent = new DefaultLogger('ERROR', () => undefined);
    return ownCode((await bundleWorkflowCode({ workflowsPath, logger: silent })).code);
  }

  it(
    'is seen, and is too large',
    async () => {
      const code = await bundled(['luxon', 'zod']);
      expect(packagesIn(code)).toEqual([...SDK, 'luxon', 'zod'].sort());
      expect(Buffer.byteLength(code)).toBeGreaterThan(LIMIT_BYTES);
    },
    BUILD_MS,
  );

  it(
    'is not even built with nodemailer',
    async () => {
      await expect(bundled(['nodemailer'])).rejects.toThrow();
    },
    BUILD_MS,
  );
});
