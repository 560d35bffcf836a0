import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../config/package-root';

/** What dependency-cruiser keeps: who may import whom. */

interface Violation {
  rule: string;
  from: string;
  to: string;
}

/** Files that the planted ones import. */
const TARGETS: Record<string, string> = {
  'domain/rule.ts': "import { day } from './time/day'; export const rule = day;",
  'domain/time/day.ts': "import { DateTime } from 'luxon'; export const day = DateTime;",
  'domain/plan/schema.ts': "import { z } from 'zod'; export const schema = z;",
  'workflows/messages.ts':
    "import { defineUpdate } from '@temporalio/workflow'; export const submit = defineUpdate;",
  'workflows/clock.ts':
    "import { rule } from '../domain/rule'; export const clock = rule; export type Clock = 1;",
  'workflows/index.ts': "import { clock } from './clock'; export const story = clock; export type Story = 1;",
  'activities/ports.ts':
    "import { rule } from '../domain/rule'; export const port = rule; export type Port = 1;",
  'activities/index.ts': "import { port } from './ports'; export const act = port; export type Acts = 1;",
  'store/index.ts': "import { rule } from '../domain/rule'; export const store = rule;",
  'config/settings.ts': "import { rule } from '../domain/rule'; export const settings = rule;",
  'client/index.ts': "import { rule } from '../domain/rule'; export const client = rule;",
  'web/index.ts': "import { client } from '../client'; export const web = client;",
  'worker/index.ts': "import { act } from '../activities'; export const worker = act;",
  'bin/dondoc.ts': "import { worker } from '../worker'; export const main = worker;",
  'test/support.ts': "import { worker } from '../worker'; export const support = worker;",
  'bench/main.ts': "import { worker } from '../worker'; export const bench = worker;",
  'utils/dates.ts': 'export const dates = 1;',
  'client/i6.ts': "import { i5 } from './i5'; export const i6 = () => i5;",
};

const PACKAGES = [
  'luxon',
  'zod',
  'nodemailer',
  'kysely',
  '@temporalio/workflow',
  '@temporalio/activity',
  '@temporalio/client',
];
const DEV_PACKAGES = ['mailparser'];

/** [rule that must speak, file, its import] */
const FORBIDDEN: [rule: string, from: string, code: string][] = [
  ['domain-may-import', 'domain/a1.ts', "import { submit } from '../workflows/messages';"],
  ['domain-may-import', 'domain/a2.ts', "import type { Port } from '../activities/ports';"],
  ['domain-may-import', 'domain/a3.ts', "import { store } from '../store';"],
  ['domain-may-import', 'domain/a4.ts', "import { settings } from '../config/settings';"],
  ['domain-may-import', 'domain/a5.ts', "import { client } from '../client';"],
  ['domain-packages', 'domain/a6.ts', "import { readFileSync } from 'node:fs';"],
  ['domain-packages', 'domain/a7.ts', "import { Kysely } from 'kysely';"],
  ['domain-packages', 'domain/a8.ts', "import type { Workflow } from '@temporalio/workflow';"],
  ['luxon-only-in-domain-time', 'domain/ladder/a9.ts', "import { DateTime } from 'luxon';"],

  ['workflows-types-only', 'workflows/b1.ts', "import { act } from '../activities';"],
  ['workflows-types-only', 'workflows/b2.ts', "import { port } from '../activities/ports';"],
  ['workflows-may-import', 'workflows/b3.ts', "import { store } from '../store';"],
  ['workflows-may-import', 'workflows/b4.ts', "import { settings } from '../config/settings';"],
  ['workflows-may-import', 'workflows/b5.ts', "import { client } from '../client';"],
  ['workflows-packages', 'workflows/b6.ts', "import { z } from 'zod';"],
  ['workflows-packages', 'workflows/b7.ts', "import { createHash } from 'node:crypto';"],
  ['workflows-packages', 'workflows/b8.ts', "export const late = () => import('nodemailer');"],
  ['luxon-only-in-domain-time', 'workflows/b9.ts', "import { DateTime } from 'luxon';"],

  ['activities-may-import', 'activities/c1.ts', "import { story } from '../workflows';"],
  ['activities-types-only', 'activities/c2.ts', "import { clock } from '../workflows/clock';"],
  ['activities-may-import', 'activities/c3.ts', "import { store } from '../store';"],
  ['activities-may-import', 'activities/c4.ts', "import { settings } from '../config/settings';"],
  ['activities-may-import', 'activities/c5.ts', "import { client } from '../client';"],
  ['activities/adapters-may-import', 'activities/adapters/c6.ts', "import { client } from '../../client';"],
  [
    'activities/adapters-may-import',
    'activities/adapters/c7.ts',
    "import { settings } from '../../config/settings';",
  ],
  [
    'activities/adapters-types-only',
    'activities/adapters/c9.ts',
    "import { clock } from '../../workflows/clock';",
  ],
  ['no-workflow-sdk-in-activities', 'activities/c8.ts', "import { condition } from '@temporalio/workflow';"],

  ['store-types-only', 'store/d1.ts', "import { port } from '../activities/ports';"],
  ['store-may-import', 'store/d2.ts', "import type { Acts } from '../activities';"],
  ['store-may-import', 'store/d3.ts', "import { submit } from '../workflows/messages';"],
  ['store-may-import', 'store/d4.ts', "import { settings } from '../config/settings';"],
  ['config-may-import', 'config/e1.ts', "import { store } from '../store';"],
  ['config-may-import', 'config/e2.ts', "import { client } from '../client';"],

  ['client-may-import', 'client/f1.ts', "import { act } from '../activities';"],
  ['client-may-import', 'client/f2.ts', "import type { Port } from '../activities/ports';"],
  ['client-may-import', 'client/f3.ts', "import { story } from '../workflows';"],
  ['client-types-only', 'client/f4.ts', "import { clock } from '../workflows/clock';"],
  ['client-may-import', 'client/f5.ts', "import { worker } from '../worker';"],
  ['web-may-import', 'web/g1.ts', "import { submit } from '../workflows/messages';"],
  ['web-may-import', 'web/g2.ts', "import { settings } from '../config/settings';"],
  ['web-may-import', 'web/g3.ts', "import { act } from '../activities';"],

  ['store-may-import', 'store/h1.ts', "import { worker } from '../worker';"],
  ['worker-may-import', 'worker/h2.ts', "import { main } from '../bin/dondoc';"],
  ['worker-may-import', 'worker/h3.ts', "import { support } from '../test/support';"],
  ['bin-may-import', 'bin/h4.ts', "import { support } from '../test/support';"],
  ['bin-may-import', 'bin/h5.ts', "import { bench } from '../bench/main';"],
  ['client-may-import', 'client/h6.ts', "import { main } from '../bin/dondoc';"],

  ['known-folders', 'client/i1.ts', "import { dates } from '../utils/dates';"],
  ['no-dev-dependencies-in-product', 'client/i2.ts', "import { simpleParser } from 'mailparser';"],
  ['no-unresolvable', 'client/i3.ts', "import { nothing } from './nowhere';"],
  ['no-orphans', 'client/i4.ts', 'const alone = 1;'],
  ['no-cycles', 'client/i5.ts', "import { i6 } from './i6'; export const i5 = () => i6;"],
];

const ALLOWED: Record<string, string> = {
  'workflows/y1.ts': "import type { Acts } from '../activities'; import { rule } from '../domain/rule';",
  'activities/y2.ts':
    "import { submit } from '../workflows/messages'; import type { Clock } from '../workflows/clock';",
  'activities/adapters/y3.ts': "import { store } from '../../store'; import type { Port } from '../ports';",
  'store/y4.ts': "import type { Port } from '../activities/ports'; import { readFileSync } from 'node:fs';",
  'client/y5.ts':
    "import { submit } from '../workflows/messages'; import type { Clock } from '../workflows/clock';",
  'client/y6.ts': "import { store } from '../store'; import { settings } from '../config/settings';",
  'web/y7.ts': "import { client } from '../client'; import { store } from '../store';",
  'bin/y8.ts':
    "import { web } from '../web'; import { client } from '../client'; import { settings } from '../config/settings';",
  'test/y9.ts':
    "import { main } from '../bin/dondoc'; import { simpleParser } from 'mailparser'; import { DateTime } from 'luxon';",
  'bench/y10.ts': "import { store } from '../store'; import { support } from '../test/support';",
  'client/y11.ts': "import type { Y12 } from './y12'; export type Y11 = Y12 | 1;",
  'client/y12.ts': "import type { Y11 } from './y11'; export type Y12 = Y11[];",
};

const CRUISE_MS = 120_000;

describe('in a planted tree', () => {
  let folder: string;
  let violations: Violation[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-fences-'));
    plant({ ...TARGETS, ...ALLOWED, ...Object.fromEntries(FORBIDDEN.map(([, from, code]) => [from, code])) });
    violations = cruise(folder);
  }, CRUISE_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function plant(files: Record<string, string>): void {
    const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
    const manifest = {
      name: 'planted',
      dependencies: versions(PACKAGES),
      devDependencies: versions(DEV_PACKAGES),
    };
    write('package.json', JSON.stringify(manifest));
    write('tsconfig.json', '{}');
    for (const name of [...PACKAGES, ...DEV_PACKAGES]) {
      write(
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      );
      write(`node_modules/${name}/index.js`, '');
    }
    for (const [path, text] of Object.entries(files)) write(path, text);
  }

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  it.each(FORBIDDEN)('%s: %s: %s', (rule, from) => {
    const rules = violations.filter((one) => one.from === from).map((one) => one.rule);
    expect(rules).toContain(rule);
  });

  it.each(Object.keys({ ...ALLOWED, ...TARGETS }))('lets %s pass', (from) => {
    expect(violations.filter((one) => one.from === from)).toEqual([]);
  });
});

it(
  'finds nothing of the kind in the project',
  () => {
    expect(cruise(packageRoot())).toEqual([]);
  },
  CRUISE_MS,
);

function cruise(folder: string): Violation[] {
  const program = join(packageRoot(), 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const rules = join(packageRoot(), '.dependency-cruiser.cjs');
  const child = spawnSync(process.execPath, [program, '.', '--config', rules, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (child.stdout === '') throw new Error(child.stderr);
  const { summary } = JSON.parse(child.stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
