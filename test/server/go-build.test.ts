import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadCli, downloadedCliPath } from '../../worker/temporal-server/cli-download';
import { buildServer, buildTools, builtServerPath } from '../../worker/temporal-server/go-build';
import type { BuildProgress } from '../../worker/temporal-server/go-build';
import { takeLock } from '../../worker/temporal-server/lock';
import { BUILT_SERVER } from '../../worker/temporal-server/versions';
import { Workbench, realEnv } from './workbench';

const bench = new Workbench();
afterAll(() => bench.clear());

/** Plays the parts of Go that a build needs. What it installs says `built`. */
function go({ sum = String(BUILT_SERVER.sum), built = '1.32.1', install = '' } = {}): string {
  return `PATH=/usr/bin:/bin
case "$1" in
  env) echo '{"GOVERSION":"go1.26.8"}' ;;
  mod) echo '{"Sum":"${sum}"}' ;;
  install)
    echo "go: downloading example" >&2; ${install}
    echo "$CGO_ENABLED $GOTOOLCHAIN [$GOFLAGS] $*" > "$GOBIN/asked"
    printf '#!/bin/sh\\necho "temporal version ${built}"\\n' > "$GOBIN/server"; chmod +x "$GOBIN/server" ;;
esac`;
}

describe('building by Go', () => {
  it('builds into .partial and then gives it its name', async () => {
    const env = bench.emptyEnv({ go: go() });
    const said: BuildProgress[] = [];
    const path = await buildServer(env, (progress) => said.push(progress));
    expect(path).toBe(builtServerPath(env));
    const folder = dirname(path);
    expect(readFileSync(join(folder, 'asked'), 'utf8').trim()).toBe(
      '0 local [] install -ldflags=-s -w go.temporal.io/server/cmd/server@v1.32.1',
    );
    expect(readdirSync(dirname(folder))).toEqual(['1.32.1']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(said.map(({ lastLine }) => lastLine)).toContain('go: downloading example');
  });

  it('refuses another sum, a failed build and a result of another version', async () => {
    const build = (script: string) => buildServer(bench.emptyEnv({ go: script }), () => undefined);
    await expect(build(go({ sum: 'h1:khac=' }))).rejects.toThrow(/mã kiểm h1:khac=, khác h1:grI5/);
    await expect(build(go({ install: 'echo "no space left" >&2; exit 1' }))).rejects.toThrow(/no space left/);
    await expect(build(go({ built: '1.31.0' }))).rejects.toThrow(/tự xưng "1\.31\.0"/);
  });

  it('never uses a build that did not finish', async () => {
    const env = bench.emptyEnv({ go: go({ install: 'printf x > "$GOBIN/server"; exit 1' }) });
    await expect(buildServer(env, () => undefined)).rejects.toMatchObject({ code: 'build-failed' });
    expect(existsSync(builtServerPath(env))).toBe(false);
  });

  it('of two builds at once one waits for the other and uses its result', async () => {
    const env = bench.emptyEnv({ go: go() });
    mkdirSync(join(env['XDG_CACHE_HOME'] ?? '', 'dondoc/temporal-server'), { recursive: true });
    const other = takeLock(join(env['XDG_CACHE_HOME'] ?? '', 'dondoc/temporal-server/1.32.1.lock'));
    if (!other.taken) throw new Error('the lock was free');
    const said: string[] = [];
    const build = buildServer(env, ({ lastLine }) => {
      said.push(lastLine);
      bench.script(builtServerPath(env), 'echo "temporal version 1.32.1"');
      other.lock.release();
    });
    await expect(build).resolves.toBe(builtServerPath(env));
    expect(said).toEqual([`đang chờ tiến trình ${process.pid} dựng xong`]);
  });

  it('says what is missing: Go, its version, the disk', async () => {
    expect(await buildTools(bench.emptyEnv())).toEqual({ open: false, line: 'không thấy "go" trên PATH' });
    const old = await buildTools(bench.emptyEnv({ go: `echo '{"GOVERSION":"go1.26.7"}'` }));
    expect(old).toEqual({ open: false, line: 'Go 1.26.7 cũ hơn 1.26.8' });
    const full = await buildTools(bench.emptyEnv({ go: go() }), 2 ** 60);
    expect(full.line).toMatch(/^đĩa chỉ còn trống \d+ GB, cần 1073741824 GB$/);
  });
});

describe('the official download', () => {
  const through = (proxy: string) => ({ ...realEnv(), XDG_CACHE_HOME: bench.folder(), HTTPS_PROXY: proxy });

  it('fails at once with the reason where the network refuses', async () => {
    const env = through('http://127.0.0.1:1');
    await expect(downloadCli(env)).rejects.toMatchObject({ code: 'download-failed' });
    expect(existsSync(downloadedCliPath(env))).toBe(false);
  }, 15_000);

  it('gives up on a network that says nothing', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((go) => silent.listen(0, '127.0.0.1', go));
    const env = through(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    try {
      await expect(downloadCli(env, 2_000)).rejects.toThrow('mạng im lặng 2 giây');
    } finally {
      silent.close();
    }
  }, 15_000);
});
