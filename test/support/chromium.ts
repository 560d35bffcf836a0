import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type FoundChromium = { path: string } | { missing: string };

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const INSTALL_MS = 600_000;

let found: FoundChromium | undefined;

/** Where Chromium stands, installing it where that is possible (root on Debian). Synchronous, as `findLibreOffice`. */
export function findChromium(): FoundChromium {
  found ??= locate() ?? install();
  return found;
}

function locate(): FoundChromium | null {
  const path = PLACES.find((place) => existsSync(place));
  return path === undefined ? null : { path };
}

function install(): FoundChromium {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return { missing: 'chromium is not installed (Debian: apt-get install chromium)' };
  const run = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    timeout: INSTALL_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return locate() ?? { missing: `apt-get install chromium ended with ${run.status}` };
}
