import type { Command } from 'commander';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { refuse } from '../problems';
import { withExamples } from '../vietnamese';
import { runUntilStopped } from './up';

export function registerWorker(program: Command, context: Context): void {
  const command = program
    .command('worker')
    .description(
      'chỉ bộ phận thực hiện, nối tới máy chủ và kho dữ liệu có sẵn (TEMPORAL_ADDRESS, DATABASE_URL)',
    )
    .action(() => work(context));
  withExamples(
    command,
    'TEMPORAL_ADDRESS=may-chu:7233 DATABASE_URL=postgres://dondoc@may-kho:5432/dondoc dondoc worker',
  );
}

async function work(context: Context): Promise<void> {
  const settings = context.settings();
  const missing = missingOf(context);
  if (missing.length > 0) {
    throw refuse(
      'environment',
      [notSet(missing), 'Văn phòng nhỏ chạy mọi thứ trên một máy bằng "dondoc up".'].join(' '),
    );
  }
  const { installRuntime, STDERR } = lazy.engineLog();
  installRuntime(STDERR, settings.logLevel);
  const served = { pages: settings.publicUrl, serve: null };
  await runUntilStopped(context, served, ({ server, taskQueue }) => [
    `Bộ phận thực hiện đang chạy với máy chủ ${server.address}, hàng đợi ${taskQueue}. Ctrl-C để dừng.`,
  ]);
}

/** One variable or two. */
export function notSet([first, second]: readonly string[]): string {
  return second === undefined ? `Chưa đặt ${first}.` : `Chưa đặt ${first} và ${second}.`;
}

export function missingOf({ env, settings }: Context): string[] {
  const missing: string[] = [];
  if (lazy.externalServer().externalServer(env, 'dondoc') === null)
    missing.push('TEMPORAL_ADDRESS (ví dụ may-chu:7233)');
  if (settings().databaseUrl === null)
    missing.push('DATABASE_URL (ví dụ postgres://dondoc@may-kho:5432/dondoc)');
  return missing;
}
