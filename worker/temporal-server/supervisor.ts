import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder } from '../../config/data-folder';
import { stopServer } from './child';
import type { RunningServer } from './child';
import { lastLines, rotateLog } from './log-file';
import { reasonOf } from './problem';
import { liveServer } from './server-files';

export interface ServerEvent {
  type: 'crashed' | 'restarted' | 'gave-up';
  /** For people: what happened and what comes next. */
  line: string;
}

export interface SupervisorOptions {
  folder: DataFolder;
  server: RunningServer;
  /** Starts it again on the same ports, boot steps included. */
  restart: (crashed: RunningServer) => Promise<RunningServer>;
  onEvent: (event: ServerEvent) => void;
  backoffMs?: readonly number[];
}

export interface Supervisor {
  stop(): Promise<void>;
}

/** A minute of waiting in all; what has not healed by then needs a person. */
const BACKOFF_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];
/** A server that ran this long counts as healthy again: the next crash begins with the short waits. */
const STEADY_MS = 60_000;
const ROTATE_EVERY_MS = 60_000;

/** Watches a running server: restarts it when it ends by itself, keeps its log small, and stops it on request. */
export function supervise(options: SupervisorOptions): Supervisor {
  const { folder, onEvent, backoffMs = BACKOFF_MS } = options;
  const stopping = new AbortController();
  let server = options.server;

  const rotation = setInterval(() => rotateLog(folder.serverLog), ROTATE_EVERY_MS);
  rotation.unref();

  /** The number of the next try should it crash again soon, or null when there are no more. */
  async function bringBack(firstTry: number): Promise<number | null> {
    for (let attempt = firstTry; attempt < backoffMs.length; attempt++) {
      await sleep(backoffMs[attempt], undefined, { ref: false, signal: stopping.signal });
      try {
        server = await options.restart(server);
        if (stopping.signal.aborted) await stopServer(folder, server.record);
        stopping.signal.throwIfAborted();
        onEvent({ type: 'restarted', line: `Máy chủ Temporal đã chạy lại tại ${server.record.address}` });
        return attempt + 1;
      } catch (error) {
        stopping.signal.throwIfAborted();
        onEvent({ type: 'crashed', line: reasonOf(error) });
      }
    }
    return null;
  }

  async function watch(): Promise<void> {
    for (let attempt: number | null = 0; attempt !== null;) {
      const since = Date.now();
      const reason = await server.ended;
      stopping.signal.throwIfAborted();
      onEvent({ type: 'crashed', line: `Máy chủ Temporal dừng đột ngột (${reason}); sẽ khởi động lại` });
      attempt = await bringBack(Date.now() - since > STEADY_MS ? 0 : attempt);
    }
    const said = lastLines(folder.serverLog, 12).join('\n');
    const line = `Máy chủ Temporal không đứng dậy được sau ${backoffMs.length} lần thử. Nhật ký ${folder.serverLog}:`;
    onEvent({ type: 'gave-up', line: `${line}\n${said}` });
  }

  const watching = watch().catch((error: unknown) => {
    if (!stopping.signal.aborted) onEvent({ type: 'gave-up', line: reasonOf(error) });
  });

  return {
    async stop() {
      stopping.abort();
      clearInterval(rotation);
      // In the middle of a restart the pid file knows the newer process, and `watch` is waiting for it.
      await stopServer(folder, liveServer(folder) ?? server.record);
      // The child is unreferenced: nothing else would keep our process going until its end has been noticed.
      const patience = setInterval(() => undefined, 1_000);
      await watching.finally(() => clearInterval(patience));
    },
  };
}
