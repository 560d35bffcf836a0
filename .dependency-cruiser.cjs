/**
 * Who may import whom: one row a folder, everything that is not in the row is forbidden. The reasons are in
 * docs/architecture.md; `test/fences/` plants every violation and sees it reported.
 *
 * `types` lists what may be imported by `import type` only: it leaves nothing in the compiled file.
 */
const ROWS = {
  domain: {
    hint: 'domain/ is pure: itself, luxon (domain/time/ only) and zod. Pass the rest in as arguments.',
    packages: ['luxon', 'zod'],
  },
  workflows: {
    values: ['domain'],
    types: ['activities'],
    packages: ['@temporalio/workflow', '@temporalio/common'],
    hint: 'workflows/ loads domain/ and the SDK; of activities/ it knows the types. Effects go through activities.',
  },
  activities: {
    values: ['domain', 'workflows/messages'],
    types: ['workflows/clock'],
    hint: 'activities/ knows domain/ and workflows/messages.ts; what it needs from outside comes through a port.',
  },
  'activities/adapters': {
    values: ['activities', 'domain', 'store', 'workflows/messages', 'config/search-attributes'],
    types: ['workflows/clock'],
    hint: 'an adapter joins a port of activities/ to store/ or to a library; settings are passed in by worker/.',
  },
  store: {
    values: ['domain'],
    types: ['activities/ports'],
    hint: 'store/ is SQL over domain/ and implements the types of activities/ports.ts.',
  },
  config: { values: ['domain'], hint: 'config/ parses settings and dated data into domain/ types.' },
  client: {
    values: ['domain', 'config', 'store', 'workflows/messages'],
    types: ['workflows/clock'],
    hint: 'client/ talks to workflows through workflows/messages.ts and reads from store/.',
  },
  web: {
    values: ['domain', 'client', 'store'],
    types: ['config/data-folder'],
    hint: 'web/ is a view over client/ and store/: settings and folders are passed in.',
  },
  worker: {
    values: ['domain', 'workflows', 'activities', 'store', 'config', 'client', 'web'],
    hint: 'worker/ joins everything, yet nothing it runs may depend on bin/, test/ or bench/.',
  },
  bin: {
    values: ['domain', 'workflows', 'activities', 'store', 'config', 'client', 'web', 'worker'],
    hint: 'bin/ ships: it may not depend on test/ or bench/.',
  },
};

const FOLDERS = [
  'domain',
  'workflows',
  'activities',
  'store',
  'config',
  'client',
  'web',
  'worker',
  'bin',
  'test',
  'bench',
];
const OURS = `^(${FOLDERS.join('|')})/`;
/** A folder with all in it, or one file. */
const inside = (path) => `^${path}(/|\\.tsx?$)`;

function rulesOf([folder, { values = [], types = [], packages, hint }]) {
  const nested = Object.keys(ROWS).filter((other) => other.startsWith(`${folder}/`));
  const from = { path: inside(folder), pathNot: nested.map(inside) };
  const here = [inside(folder), ...nested.map(inside)];
  const forbid = (suffix, to) => ({
    name: `${folder}-${suffix}`,
    severity: 'error',
    comment: hint,
    from,
    to,
  });
  const rules = [
    forbid('may-import', { path: OURS, pathNot: [...here, ...[...values, ...types].map(inside)] }),
  ];
  if (types.length > 0) {
    rules.push(
      forbid('types-only', { path: types.map(inside), pathNot: here, dependencyTypesNot: ['type-only'] }),
    );
  }
  if (packages) {
    const allowed = packages.map((name) => `node_modules/${name}/`);
    rules.push(forbid('packages', { pathNot: [OURS, ...allowed], couldNotResolve: false }));
  }
  return rules;
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(ROWS).flatMap(rulesOf),
    {
      name: 'luxon-only-in-domain-time',
      severity: 'error',
      comment: 'use the functions of domain/time/, or add one there: the zone is then always said',
      from: { path: OURS, pathNot: ['^domain/time/', '^(test|bench)/'] },
      to: { path: 'node_modules/luxon/' },
    },
    {
      name: 'no-workflow-sdk-in-activities',
      severity: 'error',
      comment: 'the other side of the sandbox: use @temporalio/activity or @temporalio/common',
      from: { path: '^activities/' },
      to: { path: '@temporalio/workflow(/|$)' },
    },
    {
      name: 'known-folders',
      severity: 'error',
      comment:
        'a new folder needs a row in .dependency-cruiser.cjs first; shared/, utils/ and types/ hold no concept',
      from: { path: OURS },
      to: { dependencyTypes: ['local'], pathNot: OURS },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'take the part that both need into a file of its own; a circle of types alone is harmless',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'a file that nothing imports and that imports nothing: delete it, or use it',
      from: { orphan: true, path: OURS, pathNot: ['^(bin|test|bench)/', '^web/assets/', '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'the import leads nowhere: a wrong path, or a package that package.json does not list',
      from: { path: OURS },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependencies-in-product',
      severity: 'error',
      comment: 'absent after `npm ci --omit=dev`: move it to "dependencies" of package.json',
      from: { path: OURS, pathNot: '^(test|bench)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
