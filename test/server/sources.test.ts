import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataFolder, dataFolderAt } from '../../config/data-folder';
import { describeSources } from '../../worker/temporal-server';
import { downloadedCliPath } from '../../worker/temporal-server/cli-download';
import { builtServerPath } from '../../worker/temporal-server/go-build';
import { chooseServer } from '../../worker/temporal-server/sources';
import type { SourceActs, SourceWish } from '../../worker/temporal-server/sources';
import { recordedVersion, writeVersionRecord } from '../../worker/temporal-server/server-files';
import { Workbench } from './workbench';

const CLI_1_32 = 'echo "temporal version 1.9.1 (Server 1.32.0, UI 2.50.0)"';
const CLI_1_29 = 'echo "temporal version 0.0.0-DEV (Server 1.29.1, UI 2.42.1)"';
const BUILT = 'echo "temporal version 1.32.1"';
const GO = `echo '{"GOVERSION":"go1.26.8"}'`;

const bench = new Workbench();
afterAll(() => bench.clear());

function wish(env: SourceWish['env'], more: Partial<SourceWish> = {}): SourceWish {
  return { env, namespace: 'dondoc', needsTimeSkipping: false, recorded: null, ...more };
}

/** Acts that note their being called. The download fails as in a network that knows no such name. */
function acts(): SourceActs & { called: string[] } {
  const called: string[] = [];
  return {
    called,
    download: () => {
      called.push('download');
      return Promise.reject(new Error('dns error'));
    },
    build: (env) => {
      called.push('build');
      return Promise.resolve(bench.script(builtServerPath(env), BUILT));
    },
  };
}

async function choose(asked: SourceWish, using: SourceActs = acts()) {
  const lines: string[] = [];
  const choice = await chooseServer({ ...asked, onLine: (line) => lines.push(line) }, using);
  return { choice, lines };
}

describe('the chain of sources', () => {
  it('takes the address before everything else', async () => {
    const env = { ...bench.emptyEnv({ temporal: CLI_1_32 }), TEMPORAL_ADDRESS: 'temporal.tinh.example:7233' };
    const { choice, lines } = await choose(
      wish({ ...env, TEMPORAL_NAMESPACE: 'tinh-mau', TEMPORAL_API_KEY: 'k' }),
    );
    expect(choice).toEqual({
      kind: 'external',
      address: 'temporal.tinh.example:7233',
      namespace: 'tinh-mau',
      connection: { address: 'temporal.tinh.example:7233', tls: true, apiKey: 'k' },
    });
    expect(lines).toEqual(['Máy chủ ngoài: dùng temporal.tinh.example:7233, không gian tên tinh-mau']);
  });

  it('reads a named profile, and lets an unnamed default profile alone', async () => {
    const env = bench.emptyEnv({ temporal: CLI_1_32 });
    const config = join(env['HOME'] ?? '', 'temporal.toml');
    writeFileSync(config, '[profile.default]\naddress = "cu:7233"\n[profile.tinh]\naddress = "tinh:7233"\n');
    const withFile = { ...env, TEMPORAL_CONFIG_FILE: config };
    expect((await choose(wish(withFile))).choice.kind).toBe('cli');
    const { choice } = await choose(wish({ ...withFile, TEMPORAL_PROFILE: 'tinh' }));
    expect(choice).toMatchObject({ kind: 'external', address: 'tinh:7233', namespace: 'dondoc' });
  });

  it('never gives a test the server that TEMPORAL_ADDRESS names', async () => {
    const env = { ...bench.emptyEnv({ temporal: CLI_1_32 }), TEMPORAL_ADDRESS: 'that:7233' };
    const { choice, lines } = await choose(wish(env, { needsTimeSkipping: true }));
    expect(choice).toMatchObject({ kind: 'cli', version: '1.32.0' });
    expect(lines[0]).toBe('Máy chủ ngoài: bỏ qua, kiểm thử chỉ dùng máy chủ riêng');
  });

  it('takes the CLI named by DONDOC_TEMPORAL_CLI before the one on PATH', async () => {
    const env = bench.emptyEnv({ temporal: CLI_1_32 });
    const named = bench.script(join(bench.folder(), 'temporal-cu'), CLI_1_29);
    const { choice, lines } = await choose(wish({ ...env, DONDOC_TEMPORAL_CLI: named }));
    expect(choice).toEqual({ kind: 'cli', executable: named, version: '1.29.1' });
    expect(lines).toEqual([
      'Máy chủ ngoài: bỏ qua, TEMPORAL_ADDRESS chưa đặt',
      `Temporal CLI: dùng ${named} (Server 1.29.1)`,
    ]);
    expect((await choose(wish(env))).choice).toMatchObject({ kind: 'cli', version: '1.32.0' });
  });

  it('says so when DONDOC_TEMPORAL_CLI points at nothing, and does not fall back to PATH', async () => {
    const env = { ...bench.emptyEnv({ temporal: CLI_1_32, go: GO }), DONDOC_TEMPORAL_CLI: '/khong/co' };
    const { choice, lines } = await choose(wish(env));
    expect(choice.kind).toBe('server');
    expect(lines[1]).toContain('DONDOC_TEMPORAL_CLI trỏ tới /khong/co nhưng đó không phải tệp chạy được');
  });

  it('passes over a CLI older than 1.32 for time skipping, and a program that is no CLI', async () => {
    const skipping = await choose(
      wish(bench.emptyEnv({ temporal: CLI_1_29, go: GO }), { needsTimeSkipping: true }),
    );
    expect(skipping.lines[1]).toMatch(/^Temporal CLI: bỏ qua .*Server 1\.29\.1\), cần Server 1\.32 trở lên$/);
    const stranger = await choose(wish(bench.emptyEnv({ temporal: 'echo hello', go: GO })));
    expect(stranger.lines[1]).toMatch(/tệp không phải Temporal CLI$/);
  });

  it('prefers what is in the cache: the download, then the build, and calls no network', async () => {
    const env = bench.emptyEnv({ go: GO });
    const using = acts();
    bench.script(builtServerPath(env), BUILT);
    expect((await choose(wish(env), using)).choice).toMatchObject({ kind: 'server', version: '1.32.1' });
    bench.script(downloadedCliPath(env), CLI_1_32);
    expect((await choose(wish(env), using)).choice).toMatchObject({ kind: 'cli', version: '1.32.0' });
    expect(using.called).toEqual([]);
  });

  it('with nothing at hand tries the download first, then builds', async () => {
    const using = acts();
    const { choice, lines } = await choose(wish(bench.emptyEnv({ go: GO })), using);
    expect(using.called).toEqual(['download', 'build']);
    expect(choice).toMatchObject({ kind: 'server', version: '1.32.1' });
    expect(lines.slice(2)).toEqual([
      'Bản tải chính thức: chưa tải v1.9.1',
      expect.stringMatching(
        /^Bản dựng bằng Go: chưa dựng 1\.32\.1, nhưng dựng được \(có Go 1\.26\.8, đĩa trống \d+ GB\)/,
      ),
      'Bản tải chính thức: bắt đầu tải',
      'Bản tải chính thức: không được, dns error',
      'Bản dựng bằng Go: bắt đầu dựng',
    ]);
  });

  it('when no way is open, names each and what would open one', async () => {
    const failure = choose(wish(bench.emptyEnv({ go: `echo '{"GOVERSION":"go1.24.1"}'` })));
    await expect(failure).rejects.toMatchObject({ name: 'ServerProblem', code: 'no-server' });
    const message = await failure.catch((error: Error) => error.message);
    expect(message).toContain('PATH không có "temporal"');
    expect(message).toContain('Bản tải chính thức: không được, dns error');
    expect(message).toContain('Go 1.24.1 cũ hơn 1.26.8');
    expect(message).toMatch(
      /Cách sửa, chọn một:\n {2}1\. cài Temporal CLI .*\n {2}2\. cài Go 1\.26\.8 .*\n {2}3\. đặt TEMPORAL_ADDRESS=/,
    );
  });
});

describe('a data folder that a server has made', () => {
  const folderMadeBy = (kind: 'cli' | 'server', version: string) => {
    const folder = dataFolderAt(bench.folder());
    createDataFolder(folder);
    writeFileSync(folder.serverDatabase, '');
    writeVersionRecord(folder, { kind, version });
    return folder;
  };

  it('is looked after by the same kind and minor only', async () => {
    const recorded = recordedVersion(folderMadeBy('server', '1.32.0'));
    const env = bench.emptyEnv({ temporal: CLI_1_32 });
    bench.script(builtServerPath(env), BUILT);
    const { choice, lines } = await choose(wish(env, { recorded }));
    expect(choice).toMatchObject({ kind: 'server', version: '1.32.1' });
    expect(lines[1]).toMatch(/\(Server 1\.32\.0\), thư mục dữ liệu do máy chủ tự dựng 1\.32\.0 tạo$/);
  });

  it('of another minor is refused with the remedy', async () => {
    const recorded = recordedVersion(folderMadeBy('cli', '1.29.1'));
    const using = acts();
    const failure = choose(wish(bench.emptyEnv({ temporal: CLI_1_32, go: GO }), { recorded }), using);
    await expect(failure).rejects.toMatchObject({ code: 'other-server-version' });
    const message = await failure.catch((error: Error) => error.message);
    expect(message).toContain('do Temporal CLI có Server 1.29.1 tạo');
    expect(message).toContain('1. cài Temporal CLI có Server 1.29.x, rồi đặt DONDOC_TEMPORAL_CLI=');
    expect(message).toContain('2. đặt DONDOC_HOME sang một thư mục mới');
    expect(using.called).toEqual([]);
  });

  it('uses a cached build of its own older version', async () => {
    const env = bench.emptyEnv();
    const old = bench.script(builtServerPath(env, '1.31.2'), 'echo "temporal version 1.31.2"');
    const { choice } = await choose(wish(env, { recorded: { kind: 'server', version: '1.31.2' } }));
    expect(choice).toEqual({ kind: 'server', executable: old, version: '1.31.2' });
  });

  it('without a record is refused', () => {
    const folder = folderMadeBy('server', '1.32.1');
    writeFileSync(folder.versionFile, '');
    expect(() => recordedVersion(folder)).toThrow(/Không rõ máy chủ bản nào đã tạo .* bản sao lưu/);
  });
});

describe('describeSources', () => {
  it('shows the whole chain and what a start would use, and leaves the folder as it is', async () => {
    const env = bench.emptyEnv({ temporal: CLI_1_29, go: GO });
    const folder = dataFolderAt(join(bench.folder(), 'chua-co'));
    const report = await describeSources({ env, folder });
    expect(report.findings.map(({ source, state }) => [source, state])).toEqual([
      ['address', 'closed'],
      ['cli', 'ready'],
      ['download', 'possible'],
      ['build', 'possible'],
    ]);
    expect(report.next?.source).toBe('cli');
    expect(report.running).toBeNull();
    expect(report.lines[0]).toBe(`Thư mục dữ liệu ${folder.root}: chưa có cơ sở dữ liệu của máy chủ`);
    expect(() => mkdirSync(folder.root)).not.toThrow();
  });
});
