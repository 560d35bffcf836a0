/** What we build: the newest server whose schema and Go version are known to fit (Go >= 1.26.8). */
export const BUILT_SERVER = {
  module: 'go.temporal.io/server',
  version: '1.32.1',
  sum: 'h1:grI5B5cBEMRJnDzGKtsxQRQpsNPisej1B6WgVksc9EM=',
  minimumGo: '1.26.8',
} as const;

/** What we download: the CLI release whose go.mod names server 1.32.0. */
export const DOWNLOADED_CLI = { version: 'v1.9.1', server: '1.32.0' } as const;

/** The oldest server that was measured with this SDK, and the first that can skip time. */
export const MINIMUM_SERVER = '1.29.0';
export const MINIMUM_TIME_SKIPPING = '1.32.0';

/** `dev server` of the CLI, or the server binary built by us: they lay out the SQLite file each in its own way. */
export type ServerKind = 'cli' | 'server';

/** Negative when `a` is older than `b`; parts that are missing count as 0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function isAtLeast(version: string, minimum: string): boolean {
  return compareVersions(version, minimum) >= 0;
}

export function sameMinor(a: string, b: string): boolean {
  return minorOf(a) === minorOf(b);
}

/** `1.32` of `1.32.1`. */
export function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/**
 * The server inside a CLI, from `temporal --version`. A CLI made by `go install` calls itself `0.0.0-DEV`, so
 * only the `Server` part is read; null when there is none (another program of that name).
 */
export function serverOfCli(output: string): string | null {
  return /\bServer v?(\d+\.\d+\.\d+)/.exec(output)?.[1] ?? null;
}

/** From `server --version`: `temporal version 1.32.1`. */
export function versionOfServer(output: string): string | null {
  return /^temporal version v?(\d+\.\d+\.\d+)\s*$/m.exec(output)?.[1] ?? null;
}

/** From `go env GOVERSION`: `1.26.8` of `go1.26.8`, `1.27.0` of `go1.27rc1`. */
export function versionOfGo(output: string): string | null {
  const match = /\bgo(\d+)\.(\d+)(?:\.(\d+))?/.exec(output);
  return match ? `${match[1]}.${match[2]}.${match[3] ?? '0'}` : null;
}
