// Lets a plain `node` child run the project's TypeScript: node -r typescript.cjs child.ts
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

function compile(jsc) {
  return (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      jsc: { ...jsc, target: 'es2022' },
      module: { type: 'commonjs' },
      swcrc: false,
    });
    module._compile(code, filename);
  };
}

require.extensions['.ts'] = compile({ parser: { syntax: 'typescript' } });
require.extensions['.tsx'] = compile({
  parser: { syntax: 'typescript', tsx: true },
  transform: { react: { runtime: 'automatic', importSource: 'preact' } },
});
