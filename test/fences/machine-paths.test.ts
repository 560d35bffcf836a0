import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../config/package-root';

/** A checkout must work on any machine: no file may know where somebody's home or checkout is. */

/** `/home/lan` is nobody's: Lan is the person of our fixtures. */
const HOMES =
  /(?<![\w.~-])(?:\/home\/(?!lan\b)[a-z_]|\/Users\/[A-Za-z]|\/root\/|\/(?:work|workspaces?)\/|[A-Z]:\\+Users\\)/;

/** Written in two halves where this file would find itself. */
const FOUND = [
  '/home' + '/minh/dondoc',
  '/Users' + '/Lan/dondoc',
  '"/root' + '/.cache"',
  'C:' + '\\Users\\Lan',
  'C:' + '\\\\Users\\\\Lan',
];
const NOT_FOUND = [
  'https://example.vn/home' + '/minh',
  '/home/lan/.cache',
  '$HOME/.cache',
  '~/.cache/dondoc',
  '/usr/lib/postgresql',
  'store/root' + '/index',
];

/** Tracked files, and new ones that nobody has ignored. */
function filesOfProject(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: packageRoot(),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(packageRoot(), path)));
}

/** This machine's own places, which the pattern may not know. A home of `/` would be found in every file. */
function ownPlaces(): string[] {
  return [packageRoot(), homedir()].filter((place) => place.split(/[/\\]/).length > 2);
}

function machinePaths(text: string): string[] {
  const lines = text.split('\n');
  return lines.filter((line) => HOMES.test(line) || ownPlaces().some((place) => line.includes(place)));
}

it.each(FOUND)('finds %s', (path) => {
  expect(machinePaths(`open ${path} first`)).toHaveLength(1);
});

it('finds the folder of this very checkout', () => {
  expect(machinePaths(`open ${packageRoot()} first`)).toHaveLength(1);
});

it.each(NOT_FOUND)('lets %s pass', (path) => {
  expect(machinePaths(`open ${path} first`)).toEqual([]);
});

it('finds none in the project', () => {
  const found = filesOfProject().flatMap((path) =>
    machinePaths(readFileSync(join(packageRoot(), path), 'utf8')).map(
      (line) => `${path}: ${line.trim().slice(0, 120)}`,
    ),
  );
  expect(found).toEqual([]);
});

it('keeps the lockfile free of the registry that somebody happened to use', () => {
  const lock = readFileSync(join(packageRoot(), 'package-lock.json'), 'utf8');
  expect(lock.match(/"resolved": "https?:.*"/)).toBeNull();
});
