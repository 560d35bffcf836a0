import type { Env } from '../../config/data-folder';
import type { ServerProgram } from './child';
import { downloadCli, downloadedCliPath, downloadedCliSum } from './cli-download';
import { externalServer } from './external';
import type { ExternalServer } from './external';
import { buildServer, buildTools, builtServerPath, isBuilt } from './go-build';
import type { BuildProgress } from './go-build';
import { ServerProblem, reasonOf } from './problem';
import { findOnPath, isExecutable, runProgram } from './programs';
import { describeServer, noneOpen } from './remedies';
import type { VersionRecord } from './server-files';
import * as versions from './versions';
import type { ServerKind } from './versions';

export type SourceName = 'address' | 'cli' | 'download' | 'build';
export type ServerChoice = ExternalServer | ServerProgram;

/** What one source of the chain offers. `line` says in Vietnamese why it is taken, open or passed over. */
export type Finding = { source: SourceName; line: string } & (
  | { state: 'ready'; choice: ServerChoice }
  | { state: 'possible'; act: () => Promise<ServerChoice> }
  | { state: 'closed' }
);

export interface SourceWish {
  env: Env;
  namespace: string;
  /** For tests: an own server >= 1.32, never the one that TEMPORAL_ADDRESS names. */
  needsTimeSkipping: boolean;
  /** The server that made the data folder's database; null for a new folder. */
  recorded: VersionRecord | null;
  onLine?: (line: string) => void;
  onProgress?: (progress: BuildProgress) => void;
}

/** The two acts that need a network; tests put others in their place. */
export interface SourceActs {
  download: (env: Env) => Promise<string>;
  build: (env: Env, onProgress: (progress: BuildProgress) => void) => Promise<string>;
}

const REAL_ACTS: SourceActs = { download: downloadCli, build: buildServer };

/**
 * The first source that has a server here and now; without one, the first that can get it. So an earlier build
 * is preferred to a download, which is tried only where nothing is at hand.
 */
export async function chooseServer(wish: SourceWish, acts: SourceActs = REAL_ACTS): Promise<ServerChoice> {
  const lines: string[] = [];
  const tell = (line: string) => {
    lines.push(line);
    wish.onLine?.(line);
  };
  const open: Extract<Finding, { state: 'possible' }>[] = [];
  for await (const finding of inspect(wish, acts)) {
    tell(finding.line);
    if (finding.state === 'ready') return finding.choice;
    if (finding.state === 'possible') open.push(finding);
  }
  for (const { source, act } of open) {
    try {
      tell(say(source, source === 'build' ? 'bắt đầu dựng' : 'bắt đầu tải'));
      return await act();
    } catch (error) {
      tell(say(source, `không được, ${reasonOf(error)}`));
    }
  }
  throw noneOpen(wish, lines);
}

/** The whole chain for `dondoc doctor`: starts nothing, downloads nothing, builds nothing. */
export async function inspectSources(wish: SourceWish): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of inspect(wish, REAL_ACTS)) findings.push(finding);
  return findings;
}

const LABELS: Record<SourceName, string> = {
  address: 'Máy chủ ngoài',
  cli: 'Temporal CLI',
  download: 'Bản tải chính thức',
  build: 'Bản dựng bằng Go',
};

async function* inspect(wish: SourceWish, acts: SourceActs): AsyncGenerator<Finding> {
  yield inspectAddress(wish);
  yield await inspectCli(wish);
  yield await inspectDownload(wish, acts);
  yield await inspectBuild(wish, acts);
}

function inspectAddress({ env, namespace, needsTimeSkipping }: SourceWish): Finding {
  if (needsTimeSkipping) return closed('address', 'bỏ qua, kiểm thử chỉ dùng máy chủ riêng');
  const choice = externalServer(env, namespace);
  if (!choice) return closed('address', 'bỏ qua, TEMPORAL_ADDRESS chưa đặt');
  return ready('address', choice, `dùng ${choice.address}, không gian tên ${choice.namespace}`);
}

async function inspectCli(wish: SourceWish): Promise<Finding> {
  const named = wish.env['DONDOC_TEMPORAL_CLI'];
  if (named && !isExecutable(named)) {
    return closed('cli', `bỏ qua, DONDOC_TEMPORAL_CLI trỏ tới ${named} nhưng đó không phải tệp chạy được`);
  }
  const executable = named || findOnPath('temporal', wish.env);
  if (!executable) return closed('cli', 'bỏ qua, DONDOC_TEMPORAL_CLI chưa đặt và PATH không có "temporal"');
  const version = await serverOfCli(executable, wish.env);
  if (version === null) return closed('cli', `bỏ qua ${executable}, tệp không phải Temporal CLI`);
  const reason = misfit(wish, 'cli', version);
  if (reason) return closed('cli', `bỏ qua ${executable} (Server ${version}), ${reason}`);
  return ready('cli', { kind: 'cli', executable, version }, `dùng ${executable} (Server ${version})`);
}

async function inspectDownload(wish: SourceWish, acts: SourceActs): Promise<Finding> {
  const { version: release, server } = versions.DOWNLOADED_CLI;
  const reason = misfit(wish, 'cli', server);
  if (reason) return closed('download', `bỏ qua ${release} (Server ${server}), ${reason}`);
  const offered = async (executable: string): Promise<ServerProgram> => {
    const version = await serverOfCli(executable, wish.env);
    const wrong = version === null ? 'tệp tải về không chạy được' : misfit(wish, 'cli', version);
    if (version === null || wrong) throw new ServerProblem('download-failed', `${executable}: ${wrong}`);
    return { kind: 'cli', executable, version };
  };
  const executable = downloadedCliPath(wish.env);
  if (!isExecutable(executable)) {
    const act = async () => offered(await acts.download(wish.env));
    return { source: 'download', state: 'possible', act, line: say('download', `chưa tải ${release}`) };
  }
  try {
    const sum = downloadedCliSum(wish.env)?.slice(0, 12) ?? 'không ghi';
    const choice = await offered(executable);
    return ready('download', choice, `dùng ${executable} (Server ${choice.version}, sha256 ${sum})`);
  } catch (error) {
    return closed('download', `bỏ qua, ${reasonOf(error)}`);
  }
}

async function inspectBuild(wish: SourceWish, acts: SourceActs): Promise<Finding> {
  const { version: pinned } = versions.BUILT_SERVER;
  // A build of the very version that made the folder will do too, when the pinned one has moved on.
  const wanted = [pinned, wish.recorded?.version ?? pinned].filter((v) => misfit(wish, 'server', v) === null);
  for (const version of wanted) {
    if (!(await isBuilt(wish.env, version))) continue;
    const executable = builtServerPath(wish.env, version);
    return ready('build', { kind: 'server', executable, version }, `dùng ${executable}`);
  }
  const reason = misfit(wish, 'server', pinned);
  if (reason) return closed('build', `bỏ qua ${pinned}, ${reason}`);
  const tools = await buildTools(wish.env);
  if (!tools.open) return closed('build', `chưa dựng và không dựng được, ${tools.line}`);
  const act = async (): Promise<ServerProgram> => {
    const executable = await acts.build(wish.env, wish.onProgress ?? (() => undefined));
    return { kind: 'server', executable, version: pinned };
  };
  const line = say(
    'build',
    `chưa dựng ${pinned}, nhưng dựng được (${tools.line}); mất chừng 3–10 phút, một lần`,
  );
  return { source: 'build', state: 'possible', act, line };
}

/** Why a server of that kind and version cannot serve this wish, or null. */
export function misfit(
  { recorded, needsTimeSkipping }: Pick<SourceWish, 'recorded' | 'needsTimeSkipping'>,
  kind: ServerKind,
  version: string,
): string | null {
  if (recorded && recorded.kind !== kind) return `thư mục dữ liệu do ${describeServer(recorded)} tạo`;
  if (recorded && !versions.sameMinor(recorded.version, version)) {
    return `thư mục dữ liệu do ${describeServer(recorded)} tạo, tệp SQLite không nâng cấp được`;
  }
  const minimum = needsTimeSkipping ? versions.MINIMUM_TIME_SKIPPING : versions.MINIMUM_SERVER;
  return versions.isAtLeast(version, minimum) ? null : `cần Server ${versions.minorOf(minimum)} trở lên`;
}

async function serverOfCli(executable: string, env: Env): Promise<string | null> {
  const said = await runProgram(executable, ['--version'], { env, timeoutMs: 20_000 });
  return said.ok ? versions.serverOfCli(said.stdout) : null;
}

function ready(source: SourceName, choice: ServerChoice, line: string): Finding {
  return { source, state: 'ready', choice, line: say(source, line) };
}

function closed(source: SourceName, line: string): Finding {
  return { source, state: 'closed', line: say(source, line) };
}

function say(source: SourceName, line: string): string {
  return `${LABELS[source]}: ${line}`;
}
