import { builtinModules } from 'node:module';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/*
 * Two fences live here: time is an argument, and each side keeps to its own tools. `.dependency-cruiser.cjs` keeps the
 * third, who may import whom. `test/fences/` plants every violation and sees it reported.
 *
 * ESLint replaces a rule's options where two blocks match one file, it does not join them. Each folder therefore gets
 * exactly one block with the complete list; `fence` puts it together.
 */

/** What to use instead, in the folders that never ask the machine for the time, for chance or for its zone. */
const CLOCK_HINT = {
  domain: 'take `now: Instant` as an argument',
  workflows: 'use the clock of workflows/clock.ts: `clock.now()`, `clock.waitUntil(at, wake)`',
};

const LOCAL_FIELDS = '^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$';

function clockProperties(hint) {
  return [
    { object: 'Date', property: 'now', message: `A hidden clock: ${hint}.` },
    {
      object: 'Date',
      property: 'parse',
      message: 'Takes the zone of the host: use localDate() of domain/time/epoch.ts.',
    },
    {
      object: 'Math',
      property: 'random',
      message: 'Chance is an argument: pass a seed or the chosen value in.',
    },
    { object: 'DateTime', property: 'now', message: `A hidden clock: ${hint}.` },
    {
      object: 'DateTime',
      property: 'local',
      message: 'Takes the zone of the host: use DateTime.fromObject(…, { zone }).',
    },
    ...['process', 'performance', 'crypto', 'setTimeout', 'setInterval', 'setImmediate'].map((property) => ({
      object: 'globalThis',
      property,
      message: `Out of bounds here, also through globalThis: ${hint}, take everything else as input.`,
    })),
  ];
}

function clockSyntax(hint) {
  return [
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: `A hidden clock: ${hint}.`,
    },
    { selector: 'CallExpression[callee.name="Date"]', message: `A hidden clock: ${hint}.` },
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length>1]',
      message: 'Takes the zone of the host: use startOfDay() or atHour() of domain/time/epoch.ts.',
    },
    {
      selector: `CallExpression[callee.property.name=/${LOCAL_FIELDS}/]`,
      message: 'Takes the zone of the host: use the functions of domain/time/epoch.ts, or getUTC….',
    },
    {
      selector:
        'CallExpression[callee.object.name="DateTime"][callee.property.name=/^from/]:not(:has(Property[key.name="zone"]))',
      message: "Takes the zone of the host: pass { zone: 'Asia/Ho_Chi_Minh' }.",
    },
    {
      selector:
        'CallExpression[callee.object.name="DateTime"][callee.property.name="utc"][arguments.length=0]',
      message: `A hidden clock: ${hint}.`,
    },
    {
      selector: 'AssignmentExpression[left.object.name="Settings"]',
      message: 'A setting for the whole process: pass zone and locale with each call.',
    },
  ];
}

function clockGlobals(hint) {
  return [
    { name: 'process', message: 'There is no process here: take what you need as input.' },
    { name: 'performance', message: `A hidden clock: ${hint}.` },
    {
      name: 'crypto',
      message: 'Chance is an argument: take ids as input, or uuid4() of @temporalio/workflow in a workflow.',
    },
    ...['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
      name,
      message: `A hidden clock: ${hint}.`,
    })),
  ];
}

const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message:
    'Read once in config/ or bin/ and passed down: take an `env: Env` argument (config/data-folder.ts).',
};

/** An import of these packages or of anything inside them; a relative path never matches. */
function packages(names, message) {
  return { regex: `^(${names.join('|')})(/|$)`, message };
}

const PROCESS_MODULE = packages(
  ['process', 'node:process'],
  'A second door to process.env: use the global `process`, and take `env: Env` as an argument.',
);

const LUXON = packages(['luxon'], 'Only domain/time/ knows luxon: use its functions, or add one there.');

const OTHER_SIDE_OF_THE_SANDBOX = packages(
  ['@temporalio/workflow'],
  'Workflow code in an activity: use @temporalio/activity (Context.current()) or @temporalio/common.',
);

const BUILT_IN = builtinModules.filter((name) => /^[a-z]/.test(name));

const OUTSIDE_THE_SANDBOX = [
  packages(['node:[a-z_]+', ...BUILT_IN], 'The sandbox has no Node: have an activity do it.'),
  packages(
    ['zod'],
    'Adds 0.45 MB to every cached workflow: import the type of a schema from domain/, guard with plain checks.',
  ),
  packages(['nodemailer', 'kysely', 'pg', '@electric-sql/.*'], 'An effect: have an activity do it.'),
  packages(
    ['@temporalio/(activity|client|worker)'],
    'Outside the sandbox: use @temporalio/workflow and @temporalio/common.',
  ),
];

const ACTIVITIES_AS_TYPES = {
  regex: '^(\\.\\./)+activities(/|$)',
  allowTypeImports: true,
  message:
    'Activities run elsewhere: `import type`, and call them through a proxy of workflows/environment.ts.',
};

const OTHER_TIMERS = {
  name: '@temporalio/workflow',
  importNames: ['sleep'],
  message: 'A rehearsal could not advance it: use clock.waitUntil(at, wake) of workflows/clock.ts.',
};

function fence(
  files,
  { ignores = [], properties = [], syntax = [], globals = [], patterns = [], paths = [] },
) {
  return {
    files,
    ignores,
    rules: {
      'no-restricted-properties': ['error', ...properties],
      'no-restricted-syntax': ['error', ...syntax],
      'no-restricted-globals': ['error', ...globals],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns, paths }],
    },
  };
}

function withoutClock(hint) {
  return {
    properties: clockProperties(hint),
    syntax: clockSyntax(hint),
    globals: clockGlobals(hint),
  };
}

const fences = [
  fence(['domain/**/*.ts'], {
    ignores: ['domain/time/**'],
    ...withoutClock(CLOCK_HINT.domain),
    patterns: [LUXON, PROCESS_MODULE],
  }),
  fence(['domain/time/**/*.ts'], { ...withoutClock(CLOCK_HINT.domain), patterns: [PROCESS_MODULE] }),
  fence(['workflows/**/*.ts'], {
    ...withoutClock(CLOCK_HINT.workflows),
    patterns: [LUXON, ...OUTSIDE_THE_SANDBOX, ACTIVITIES_AS_TYPES],
    paths: [OTHER_TIMERS],
  }),
  fence(['activities/**/*.ts'], {
    properties: [ENVIRONMENT],
    patterns: [LUXON, PROCESS_MODULE, OTHER_SIDE_OF_THE_SANDBOX],
  }),
  fence(['store/**/*.ts', 'worker/**/*.ts', 'client/**/*.ts', 'web/**/*.{ts,tsx}'], {
    properties: [ENVIRONMENT],
    patterns: [LUXON, PROCESS_MODULE],
  }),
  fence(['config/**/*.ts', 'bin/**/*.ts'], { patterns: [LUXON] }),
];

export default defineConfig(
  { ignores: ['dist/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `typeof import('…')` is how a library that is loaded late gets its type.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // `({ source: _source, ...rest }) => rest` leaves a field out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A port promises, even where one of its adapters has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // A new state, event or kind must not slip through a `default` here.
    files: ['domain/**/*.ts', 'workflows/**/*.ts'],
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
    },
  },
  {
    // Jest's matchers (expect.any, expect.objectContaining) are typed `any`.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...fences,
);
