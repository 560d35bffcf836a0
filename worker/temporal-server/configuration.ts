import { stringify } from 'yaml';
import type { ServerKind } from './versions';

export interface Storage {
  /** `memory` loses everything with the process: tests only. */
  mode: 'file' | 'memory';
  /** SQLite's levels: 2 survives a power cut, 1 may lose the last commits then. The office's own is always 2. */
  synchronous: 1 | 2;
}

export const OFFICE_STORAGE: Storage = { mode: 'file', synchronous: 2 };

export interface ServerSettings {
  /**
   * File name alone, seen from the folder in which the server is started: it becomes part of a URI, and the CLI
   * stumbles over a path with "?", "#" or "%" in it.
   */
  database: string;
  namespace: string;
  storage: Storage;
  /** Turns on what only tests need: a clock per workflow, and restarts of one id without a pause. */
  timeSkipping: boolean;
  configFile: string;
  dynamicConfigFile: string;
}

const SERVICES = ['frontend', 'matching', 'history', 'worker'] as const;

/** The server binary has two ports per service; the CLI is given one and finds its others itself. */
export function portsNeeded(kind: ServerKind): number {
  return kind === 'server' ? SERVICES.length * 2 : 1;
}

/** The YAML of the server binary, after its own example for SQLite in a file. `ports` are `portsNeeded('server')`. */
export function serverConfiguration(settings: ServerSettings, ports: readonly number[]): string {
  const database = sqlite(settings);
  const services = SERVICES.map((service, i) => {
    const rpc = { grpcPort: ports[2 * i], membershipPort: ports[2 * i + 1], bindOnLocalHost: true };
    return [service, { rpc }];
  });
  const active = {
    enabled: true,
    initialFailoverVersion: 1,
    rpcName: 'frontend',
    rpcAddress: addressOf(ports),
  };
  return stringify({
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'main',
      visibilityStore: 'vis',
      // Fixed for the life of a file.
      numHistoryShards: 1,
      datastores: { main: { sql: database }, vis: { sql: database } },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(services) as unknown,
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: { active },
    },
    dynamicConfigClient: { filepath: settings.dynamicConfigFile, pollInterval: '10s' },
  });
}

export function dynamicConfiguration(timeSkipping: boolean): string {
  const entries = dynamicValues(timeSkipping).map(([key, value]) => [key, [{ value }]]);
  return stringify(Object.fromEntries(entries));
}

export function serverArguments(
  kind: ServerKind,
  settings: ServerSettings,
  ports: readonly number[],
): string[] {
  if (kind === 'server') return ['--config-file', settings.configFile, '--allow-no-auth', 'start'];
  const { mode, synchronous } = settings.storage;
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(ports[0]), '--headless'];
  args.push('--namespace', settings.namespace, '--log-level', 'warn', '--log-format', 'json');
  if (mode === 'file') {
    args.push('--db-filename', settings.database);
    args.push('--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', `synchronous=${synchronous}`);
  }
  for (const [key, value] of dynamicValues(settings.timeSkipping)) {
    args.push('--dynamic-config-value', `${key}=${JSON.stringify(value)}`);
  }
  return args;
}

export function addressOf(ports: readonly number[]): string {
  return `127.0.0.1:${ports[0]}`;
}

function sqlite({ database, storage }: ServerSettings) {
  const inMemory = { mode: 'memory', cache: 'private' };
  const inFile = {
    cache: 'private',
    setup: 'true',
    journal_mode: 'wal',
    synchronous: String(storage.synchronous),
    busy_timeout: '10000',
  };
  return {
    pluginName: 'sqlite',
    databaseName: storage.mode === 'memory' ? 'dondoc' : database,
    connectAddr: 'localhost',
    connectProtocol: 'tcp',
    // With more connections the log fills with "database is locked", and nothing gets faster.
    maxConns: 1,
    maxIdleConns: 1,
    maxConnLifetime: '1h',
    connectAttributes: storage.mode === 'memory' ? inMemory : inFile,
  };
}

/**
 * On the last morning of a round many bodies hand in at once, and each web, command and rehearsal holds back its own alone
 * (`client/in-turn.ts`): the server's 10 would refuse what several of them send together.
 */
const OFFICE_VALUES: [string, boolean | number | string][] = [['history.maxInFlightUpdates', 100]];

function dynamicValues(timeSkipping: boolean): [string, boolean | number | string][] {
  if (!timeSkipping) return OFFICE_VALUES;
  return [
    ...OFFICE_VALUES,
    ['frontend.WorkflowTimeSkippingEnabled', true],
    ['history.workflowIdReuseMinimalInterval', '0s'],
  ];
}
