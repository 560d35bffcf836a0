import type { ConnectionOptions } from '@temporalio/client';
import type { DataFolder, Env } from '../../config/data-folder';
import type { Storage } from './configuration';
import type { BuildProgress } from './go-build';
import type { ServerEvent } from './supervisor';
import type { ServerKind } from './versions';

export interface OpenServerOptions {
  env: Env;
  folder: DataFolder;
  /** Default `dondoc`; on an external server TEMPORAL_NAMESPACE or the profile goes before. */
  namespace?: string;
  /** A test server: >= 1.32, own clocks, and never the one that TEMPORAL_ADDRESS names. */
  needsTimeSkipping?: boolean;
  storage?: Storage;
  /** Lets the boot steps change an external server; without it they are only checked there. */
  migrate?: boolean;
  /** How long to wait for an external server, or for one that another process is starting on the same folder. */
  patienceMs?: number;
  onLine?: (line: string) => void;
  onBuildProgress?: (progress: BuildProgress) => void;
  /** Crashes and restarts of the embedded server. */
  onEvent?: (event: ServerEvent) => void;
}

export interface OpenedServer {
  address: string;
  namespace: string;
  kind: 'external' | ServerKind;
  version: string;
  /**
   * `started` by us; `adopted`: left behind by a process that was killed, ours from now on; `reused`: another
   * living process watches over it.
   */
  relation: 'external' | 'started' | 'adopted' | 'reused';
  /** For `Connection` and `NativeConnection`. */
  connection: ConnectionOptions;
  /** How it was had, step by step, in Vietnamese. */
  lines: string[];
  /** Stops a server that was started or adopted; leaves a reused or external one alone. */
  stop(): Promise<void>;
}

/** The options with their defaults, and the voice that tells and keeps each line. */
export type Opening = Required<
  Pick<OpenServerOptions, 'env' | 'folder' | 'namespace' | 'needsTimeSkipping' | 'storage' | 'patienceMs'>
> &
  OpenServerOptions & { say: (line: string) => void; lines: string[] };
