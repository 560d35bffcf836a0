import { cacheFolder } from '../../config/data-folder';
import type { DataFolder, Env } from '../../config/data-folder';
import { reasonOf } from './problem';
import { liveServer, recordedVersion } from './server-files';
import type { ServerRecord, VersionRecord } from './server-files';
import { describeServer, noneOpen } from './remedies';
import { inspectSources } from './sources';
import type { Finding } from './sources';

export interface SourcesReport {
  findings: Finding[];
  /** The source that a start would use now; null when none is open. */
  next: Finding | null;
  running: ServerRecord | null;
  /** For people: the data folder first, then the chain, then what a start would do. */
  lines: string[];
}

export interface DescribeOptions {
  env: Env;
  folder: DataFolder;
  namespace?: string;
  needsTimeSkipping?: boolean;
}

/** The whole chain for `dondoc doctor`. Starts, downloads, builds and changes nothing. */
export async function describeSources(options: DescribeOptions): Promise<SourcesReport> {
  const { env, folder, namespace = 'dondoc', needsTimeSkipping = false } = options;
  const { recorded, line, blocked } = readRecord(folder);
  const running = liveServer(folder);
  const findings = await inspectSources({ env, namespace, needsTimeSkipping, recorded });
  const next = blocked
    ? null
    : (findings.find(({ state }) => state === 'ready') ??
      findings.find(({ state }) => state === 'possible') ??
      null);
  const lines = [line, `Máy chủ tải về và dựng sẵn nằm ở ${cacheFolder(env)}`];
  if (running)
    lines.push(`Đang chạy: ${describeServer(running)} tại ${running.address}, tiến trình ${running.pid}`);
  lines.push(...findings.map((finding) => `${MARKS[finding.state]} ${finding.line}`));
  if (!next && !blocked) lines.push(noneOpen({ recorded, needsTimeSkipping }, []).message);
  return { findings, next, running, lines };
}

const MARKS: Record<Finding['state'], string> = { ready: '✓', possible: '?', closed: '–' };

function readRecord(folder: DataFolder): { recorded: VersionRecord | null; line: string; blocked: boolean } {
  try {
    const recorded = recordedVersion(folder);
    const made = recorded ? `do ${describeServer(recorded)} tạo` : 'chưa có cơ sở dữ liệu của máy chủ';
    return { recorded, blocked: false, line: `Thư mục dữ liệu ${folder.root}: ${made}` };
  } catch (error) {
    return { recorded: null, blocked: true, line: reasonOf(error) };
  }
}
