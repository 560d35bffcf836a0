import { ServerProblem } from './problem';
import type { VersionRecord } from './server-files';
import { BUILT_SERVER, MINIMUM_SERVER, MINIMUM_TIME_SKIPPING, minorOf, sameMinor } from './versions';

/** What to tell a person when no source has a server: the chain as it went, and what would open it. */
export function noneOpen(
  { recorded, needsTimeSkipping }: { recorded: VersionRecord | null; needsTimeSkipping: boolean },
  lines: readonly string[],
): ServerProblem {
  const chain = lines.map((line) => `  – ${line}`).join('\n');
  if (recorded) {
    const head = `Thư mục dữ liệu do ${describeServer(recorded)} tạo và chỉ chạy được với dòng ${minorOf(recorded.version)}`;
    return new ServerProblem(
      'other-server-version',
      `${head}:\n${chain}\n${choices(sameServerAgain(recorded))}`,
    );
  }
  const minimum = minorOf(needsTimeSkipping ? MINIMUM_TIME_SKIPPING : MINIMUM_SERVER);
  const remedies = [installCli(`${minimum} trở lên`), INSTALL_GO];
  if (!needsTimeSkipping) remedies.push('đặt TEMPORAL_ADDRESS=<máy>:<cổng> của một máy chủ có sẵn');
  return new ServerProblem(
    'no-server',
    `Không có cách nào để có máy chủ Temporal:\n${chain}\n${choices(remedies)}`,
  );
}

export function describeServer({ kind, version }: VersionRecord): string {
  return kind === 'cli' ? `Temporal CLI có Server ${version}` : `máy chủ tự dựng ${version}`;
}

const INSTALL_GO = `cài Go ${BUILT_SERVER.minimumGo} trở lên, để trống 4 GB đĩa, rồi chạy lại`;

function sameServerAgain({ kind, version }: VersionRecord): string[] {
  const minor = minorOf(version);
  const older = `dùng lại bản Đôn Đốc đi kèm máy chủ ${minor}.x`;
  const own = sameMinor(version, BUILT_SERVER.version) ? INSTALL_GO : older;
  const same = kind === 'cli' ? installCli(`${minor}.x`) : own;
  return [same, 'đặt DONDOC_HOME sang một thư mục mới, rồi dựng lại các quy trình từ sổ đã lưu'];
}

function installCli(server: string): string {
  return `cài Temporal CLI có Server ${server}, rồi đặt DONDOC_TEMPORAL_CLI=<đường dẫn tới tệp temporal>`;
}

function choices(remedies: readonly string[]): string {
  return `Cách sửa, chọn một:\n${remedies.map((remedy, i) => `  ${i + 1}. ${remedy}`).join('\n')}`;
}
