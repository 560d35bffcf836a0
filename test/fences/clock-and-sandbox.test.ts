import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../config/package-root';

/** What ESLint keeps: no hidden clock, no host's zone, no Node in the sandbox, no process.env but at the doors. */

interface Message {
  filePath: string;
  ruleId: string | null;
  message: string;
  line: number;
}

interface Planted {
  filePath: string;
  text: string;
  typed?: boolean;
}

const FENCES = [
  'no-restricted-properties',
  'no-restricted-syntax',
  'no-restricted-globals',
  '@typescript-eslint/no-restricted-imports',
];

const DOMAIN = 'domain/ladder/planted.ts';
const DOMAIN_TIME = 'domain/time/planted.ts';
const WORKFLOW = 'workflows/planted.workflow.ts';
const ACTIVITY = 'activities/planted.ts';

/** [where, code, what the message must offer instead] */
const HIDDEN_CLOCKS: [code: string, instead: string][] = [
  ['new Date();', 'hidden clock'],
  ['Date();', 'hidden clock'],
  ['Date.now();', 'hidden clock'],
  ['const { now } = Date;', 'hidden clock'],
  ['performance.now();', 'hidden clock'],
  ['globalThis.performance.now();', 'Out of bounds'],
  ['new Date(2021, 8, 30);', 'startOfDay()'],
  ["Date.parse('2021-09-30');", 'localDate()'],
  ['new Date(0).getHours();', 'getUTC'],
  ['Math.random();', 'seed'],
  ['crypto.randomUUID();', 'ids as input'],
  ["process.env['TZ'];", 'input'],
  ['process.hrtime();', 'input'],
  ['setTimeout(() => undefined, 1000);', 'hidden clock'],
  ['setInterval(() => undefined, 1000);', 'hidden clock'],
];

const LUXON_MISUSED: [code: string, instead: string][] = [
  ['DateTime.now();', 'hidden clock'],
  ['DateTime.utc();', 'hidden clock'],
  ['DateTime.local(2021, 9, 30);', 'zone'],
  ["DateTime.fromISO('2021-09-30');", 'zone'],
  ["DateTime.fromISO('2021-09-30', { locale: 'vi' });", 'zone'],
  ["DateTime.fromFormat('30/09/2021', 'dd/MM/yyyy');", 'zone'],
  ["Settings.defaultZone = 'UTC';", 'each call'],
];

const REPORTED: [filePath: string, code: string, instead: string][] = [
  ...[DOMAIN, DOMAIN_TIME, WORKFLOW].flatMap((filePath) =>
    HIDDEN_CLOCKS.map(([code, instead]): [string, string, string] => [filePath, code, instead]),
  ),
  ...LUXON_MISUSED.map(([code, instead]): [string, string, string] => [DOMAIN_TIME, code, instead]),

  [DOMAIN, "import { DateTime } from 'luxon';", 'domain/time/'],
  ['client/planted.ts', "import { DateTime } from 'luxon';", 'domain/time/'],
  ['config/planted.ts', "import type { DateTime } from 'luxon';", 'domain/time/'],
  [WORKFLOW, "import { DateTime } from 'luxon';", 'domain/time/'],

  [WORKFLOW, "import { readFileSync } from 'node:fs';", 'activity'],
  [WORKFLOW, "import { readFileSync } from 'fs';", 'activity'],
  [WORKFLOW, "import { setTimeout } from 'node:timers/promises';", 'activity'],
  [WORKFLOW, "import { z } from 'zod';", 'plain checks'],
  [WORKFLOW, "import { z } from 'zod/mini';", 'plain checks'],
  [WORKFLOW, "import { createTransport } from 'nodemailer';", 'activity'],
  [WORKFLOW, "import { Kysely } from 'kysely';", 'activity'],
  [WORKFLOW, "import { Pool } from 'pg';", 'activity'],
  [WORKFLOW, "import { PGlite } from '@electric-sql/pglite';", 'activity'],
  [WORKFLOW, "import { Context } from '@temporalio/activity';", '@temporalio/workflow'],
  [WORKFLOW, "import { Client } from '@temporalio/client';", '@temporalio/workflow'],
  [WORKFLOW, "import { sleep } from '@temporalio/workflow';", 'clock.waitUntil'],
  [WORKFLOW, "import { createActivities } from '../activities';", 'import type'],
  [WORKFLOW, "import { createActivities } from '../activities/index';", 'import type'],
  [
    'workflows/review/planted.ts',
    "import { createActivities } from '../../activities/records';",
    'import type',
  ],

  [ACTIVITY, "import { condition } from '@temporalio/workflow';", '@temporalio/activity'],
  [
    'activities/adapters/planted.ts',
    "import type { Workflow } from '@temporalio/workflow';",
    '@temporalio/activity',
  ],

  ...[ACTIVITY, 'store/planted.ts', 'worker/planted.ts', 'client/planted.ts', 'web/planted.ts'].flatMap(
    (filePath): [string, string, string][] => [
      [filePath, "process.env['DATABASE_URL'];", 'passed down'],
      [filePath, 'const { env } = process;', 'passed down'],
      [filePath, "import { env } from 'node:process';", 'env: Env'],
    ],
  ),
];

const LET_PASS: [filePath: string, code: string][] = [
  [DOMAIN, 'new Date(0).getUTCFullYear();'],
  [DOMAIN, 'Date.UTC(2021, 8, 30);'],
  [DOMAIN, "import { z } from 'zod';"],
  [DOMAIN, "import { plusMonths } from '../time/local-date';"],
  [DOMAIN_TIME, "import { DateTime } from 'luxon';"],
  [DOMAIN_TIME, "DateTime.fromISO('2021-09-30', { zone: 'Asia/Ho_Chi_Minh' });"],
  [WORKFLOW, "import type { Activities } from '../activities';"],
  [WORKFLOW, "import { condition, proxyActivities } from '@temporalio/workflow';"],
  [WORKFLOW, "import { decide } from '../domain/lifecycle/decide';"],
  [WORKFLOW, "import { path } from './path';"],
  [ACTIVITY, "import { Context } from '@temporalio/activity';"],
  [ACTIVITY, 'Date.now();'],
  ['config/planted.ts', "process.env['DONDOC_HOME'];"],
  ['bin/planted.ts', "process.env['DONDOC_HOME'];"],
  ['worker/planted.ts', 'process.exitCode = 1;'],
  ['client/planted.ts', 'setTimeout(() => undefined, 1000);'],
];

/** These need types, so each is linted in the place of a file that exists. */
const TYPED: [rule: string, text: string][] = [
  [
    '@typescript-eslint/no-misused-promises',
    `import { defineUpdate, setHandler } from '@temporalio/workflow';
     const submit = defineUpdate<void, [string]>('submit');
     const refuseEmpty = async (text: string): Promise<void> => { if (text === '') throw new Error(await Promise.resolve('empty')); };
     setHandler(submit, () => undefined, { validator: refuseEmpty });`,
  ],
  [
    '@typescript-eslint/no-floating-promises',
    `import { condition } from '@temporalio/workflow';
     export function wait(): void { condition(() => true); }`,
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    `export function word(state: 'open' | 'closed'): string {
       switch (state) { case 'open': return 'mở'; default: return ''; }
     }`,
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    `import { Workflow } from '@temporalio/workflow';
     export type Story = Workflow;`,
  ],
];

const LINT_MS = 180_000;

let reported: Message[][];
let passed: Message[][];
let typed: Message[][];
let tree: Message[];

beforeAll(() => {
  const texts: Planted[] = [
    ...REPORTED.map(([filePath, text]) => ({ filePath, text })),
    ...LET_PASS.map(([filePath, text]) => ({ filePath, text })),
    ...TYPED.map(([, text]) => ({ filePath: 'workflows/index.ts', text, typed: true })),
  ];
  const linted = lint(texts, ['**/*.ts']);
  reported = linted.texts.slice(0, REPORTED.length);
  passed = linted.texts.slice(REPORTED.length, REPORTED.length + LET_PASS.length);
  typed = linted.texts.slice(REPORTED.length + LET_PASS.length);
  tree = linted.files;
}, LINT_MS);

function lint(texts: Planted[], files: string[]): { texts: Message[][]; files: Message[] } {
  const child = spawnSync(process.execPath, [join(__dirname, 'lint.mjs')], {
    cwd: packageRoot(),
    input: JSON.stringify({ texts, files }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as { texts: Message[][]; files: Message[] };
}

function fenced(messages: Message[] | undefined): Message[] {
  return (messages ?? []).filter(({ ruleId }) => ruleId === null || FENCES.includes(ruleId));
}

it.each(REPORTED.map(([filePath, code, instead], index) => ({ index, filePath, code, instead })))(
  'reports in $filePath: $code',
  ({ index, instead }) => {
    expect(fenced(reported[index])).toEqual([
      expect.objectContaining({
        ruleId: expect.stringMatching(/./),
        message: expect.stringContaining(instead),
      }),
    ]);
  },
);

it.each(LET_PASS.map(([filePath, code], index) => ({ index, filePath, code })))(
  'lets pass in $filePath: $code',
  ({ index }) => {
    expect(fenced(passed[index])).toEqual([]);
  },
);

it.each(TYPED.map(([rule], index) => ({ index, rule })))('reports by types: $rule', ({ index, rule }) => {
  expect(typed[index]!.map(({ ruleId }) => ruleId)).toContain(rule);
});

it('finds nothing of the kind in the project', () => {
  expect(fenced(tree)).toEqual([]);
});
