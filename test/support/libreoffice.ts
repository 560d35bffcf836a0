import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

export type LibreOffice = { command: string } | { missing: string };

const INSTALL_MS = 600_000;
const CONVERT_MS = 120_000;
/** The fonts go with it: the ones it falls back to lack Vietnamese letters, which it then writes down wrongly. */
const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'fonts-liberation2'];

let found: LibreOffice | undefined;

/**
 * Where `soffice` stands, installing it where that is possible (root on Debian). Synchronous, so that a suite can
 * decide while it is described whether it runs or is skipped, and with what reason.
 */
export function findLibreOffice(): LibreOffice {
  found ??= locate() ?? install();
  return found;
}

/**
 * Converts files and says where the results stand. `target`: `pdf`, `doc`, or with a filter, `pdf:writer_pdf_Export:…`;
 * `from`: how the files are to be read, where their names do not say.
 */
export function convert(files: string[], target: string, folder: string, from?: string): string[] {
  const office = findLibreOffice();
  if ('missing' in office) throw new Error(office.missing);
  // A profile of its own: two runs of one profile wait for each other or refuse.
  const profile = mkdtempSync(join(tmpdir(), 'dondoc-soffice-'));
  try {
    const run = spawnSync(
      office.command,
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        ...(from === undefined ? [] : [`--infilter=${from}`]),
        '--convert-to',
        target,
        '--outdir',
        folder,
        ...files,
      ],
      { timeout: CONVERT_MS, encoding: 'utf8' },
    );
    const extension = target.split(':')[0]!;
    const results = files.map((file) => join(folder, `${basename(file, extname(file))}.${extension}`));
    const absent = results.find((file) => !existsSync(file));
    if (absent !== undefined) throw new Error(`soffice wrote no ${absent}: ${run.stderr}`);
    return results;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function locate(): LibreOffice | null {
  const command = ['soffice', 'libreoffice'].find((one) => spawnSync(one, ['--version']).status === 0);
  return command === undefined ? null : { command };
}

function install(): LibreOffice {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    return { missing: 'no soffice on PATH, and not root on Debian to install it' };
  }
  const apt = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: INSTALL_MS,
    encoding: 'utf8',
  });
  const failure = (apt.stderr ?? '').trim().split('\n').at(-1) ?? '';
  return locate() ?? { missing: `apt-get install ${PACKAGES.join(' ')} failed: ${failure}` };
}
