// Lets a plain `node` child run the project's TypeScript: node -r typescript.cjs child.ts
// Compiled once for each text and kept: compiling the whole program takes a child a second, reading it a tenth of that.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const KEPT = join(__dirname, '..', '..', 'node_modules', '.cache', 'dondoc', 'compiled');
const { version } = require('@swc/core/package.json');
mkdirSync(KEPT, { recursive: true });

function compile(jsc) {
  const options = { jsc: { ...jsc, target: 'es2022' }, module: { type: 'commonjs' }, swcrc: false };
  const kind = version + JSON.stringify(options);
  return (module, filename) => {
    const source = readFileSync(filename, 'utf8');
    const place = join(KEPT, createHash('sha256').update(kind).update(source).digest('hex'));
    module._compile(read(place) ?? keep(place, transform(source, filename, options)), filename);
  };
}

function read(place) {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return null;
  }
}

// Moved into place whole: another child may read it at this moment.
function keep(place, code) {
  const draft = `${place}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, place);
  return code;
}

// Loaded only where something is to be compiled: the compiler itself takes its time to load.
function transform(source, filename, options) {
  return require('@swc/core').transformSync(source, { ...options, filename }).code;
}

require.extensions['.ts'] = compile({ parser: { syntax: 'typescript' } });
require.extensions['.tsx'] = compile({
  parser: { syntax: 'typescript', tsx: true },
  transform: { react: { runtime: 'automatic', importSource: 'preact' } },
});
