import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformFileSync } from '@swc/core';

const ROOT = join(__dirname, '..', '..');
const SOURCES = ['activities', 'bin', 'client', 'config', 'domain', 'store', 'worker', 'workflows'];

/**
 * Turns the sources into JavaScript without checking them, for a child process of a test; gives the path of the
 * command. It lies below the package, so that it finds package.json and node_modules as a build does.
 */
export function compiledCli(): string {
  const out = join(ROOT, 'node_modules', '.cache', 'dondoc-cli');
  for (const file of SOURCES.flatMap((folder) => sourcesIn(join(ROOT, folder)))) {
    const { code } = transformFileSync(file, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs', ignoreDynamic: true },
    });
    const target = join(out, relative(ROOT, file).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  return join(out, 'bin', 'dondoc.js');
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
