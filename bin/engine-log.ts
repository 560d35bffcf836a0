import { join } from 'node:path';
import { Runtime, type LogLevel as EngineLevel } from '@temporalio/worker';
import { destination, pino, type Logger } from 'pino';
import type { DataFolder } from '../config/data-folder';
import type { Settings } from '../config/environment';

type LogLevel = Settings['logLevel'];

const ENGINE_LEVELS: Record<LogLevel, EngineLevel> = {
  silent: 'ERROR',
  error: 'ERROR',
  warn: 'WARN',
  info: 'INFO',
  debug: 'DEBUG',
};

/** Where a process with people in front of it writes what only an administrator reads. */
export function workerLog(folder: DataFolder): string {
  return join(folder.logs, 'worker.log');
}

export const STDERR = 2;

/**
 * Settles, before anything else of the engine is touched, where its log lines go (JSON lines, to a file or a file
 * descriptor) and that it leaves signals to us: by default it would stop the workers itself in the middle of a run.
 */
export function installRuntime(target: string | typeof STDERR, level: LogLevel): Logger {
  const logger = pino(
    { level, base: null },
    destination({ dest: target, mkdir: true, append: true, sync: true }),
  );
  Runtime.install({
    shutdownSignals: [],
    telemetryOptions: { logging: { forward: {}, filter: { core: ENGINE_LEVELS[level], other: 'ERROR' } } },
    logger: {
      log: (engineLevel, message, meta) => logger[pinoLevel(engineLevel)](meta ?? {}, message),
      trace: (message, meta) => logger.trace(meta ?? {}, message),
      debug: (message, meta) => logger.debug(meta ?? {}, message),
      info: (message, meta) => logger.info(meta ?? {}, message),
      warn: (message, meta) => logger.warn(meta ?? {}, message),
      error: (message, meta) => logger.error(meta ?? {}, message),
    },
  });
  return logger;
}

/** Where nothing was opened nothing closes the engine's own threads, and they would keep the process going. */
export async function shutDownRuntime(): Promise<void> {
  await Runtime.instance().shutdown();
}

function pinoLevel(level: EngineLevel): 'trace' | 'debug' | 'info' | 'warn' | 'error' {
  switch (level) {
    case 'TRACE':
      return 'trace';
    case 'DEBUG':
      return 'debug';
    case 'INFO':
      return 'info';
    case 'WARN':
      return 'warn';
    case 'ERROR':
      return 'error';
  }
}
