// jest loads every module anew for each file: the large packages only where a test comes to them. Not those that change
// another one when they are loaded, as preact/hooks does.
const large = [
  ...['@protobi/exceljs', '@resvg/resvg-js', 'docx', 'fontkit', 'pdfmake', 'saxes', 'unpdf', 'yauzl'],
  ...['@temporalio/client', '@temporalio/worker', 'echarts', 'kysely', 'nodemailer', 'openid-client', 'pg'],
];
const commonjs = { type: 'commonjs', ignoreDynamic: true, lazy: large };
const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: commonjs,
  },
];
const swcPages = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      target: 'es2022',
    },
    module: commonjs,
  },
];
const common = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': swc, '^.+\\.tsx$': swcPages },
};

/** @type {import('jest').Config} */
module.exports = {
  // Many tests wait for a server or a clock: a third worker fills the gaps of two cores.
  maxWorkers: 3,
  // A machine that does much else beside may be slow; a test that hangs is still told.
  testTimeout: 300_000,
  projects: [
    {
      ...common,
      displayName: 'pure',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/engine/'],
      // The empty store that tests copy: made here, where no test's time runs.
      globalSetup: '<rootDir>/test/support/test-store.ts',
    },
    {
      ...common,
      displayName: 'engine',
      testMatch: ['<rootDir>/test/engine/**/*.test.ts'],
      // One server with skippable time and one bundle for all tests on the engine.
      globalSetup: '<rootDir>/test/support/start-engine.ts',
      globalTeardown: '<rootDir>/test/support/stop-engine.ts',
    },
  ],
};
