const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs', ignoreDynamic: true },
  },
];
const common = { testEnvironment: 'node', transform: { '^.+\\.ts$': swc } };

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  projects: [
    {
      ...common,
      displayName: 'pure',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/engine/'],
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
