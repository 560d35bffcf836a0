import type { Command } from 'commander';
import type { DataFolder } from '../../config/data-folder';
import type { Office } from '../../worker/office';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { refuse } from '../problems';
import { createServerLines } from '../server-lines';
import { listenForStop, untilStopped } from '../stopping';
import { withExamples } from '../vietnamese';

const SPREAD_MS = 60_000;
const CACHED_WORKFLOWS = 1_000;

const TO_MAILBOX =
  'hộp thư có sẵn, chưa gửi ra ngoài (đặt SMTP_URL để gửi); xem: dondoc mailbox list --scope real';

export function registerUp(program: Command, context: Context): void {
  const command = program
    .command('up')
    .description('chạy hệ thống thật trên máy này, cho một văn phòng nhỏ; giữ cửa sổ mở, Ctrl-C để dừng')
    .action(() => up(context));
  withExamples(command, 'dondoc up', 'DONDOC_HOME=$HOME/don-doc dondoc up');
}

async function up(context: Context): Promise<void> {
  const { folder } = context;
  const settings = context.settings();
  const holder = lazy.server().lockHolder(folder.lock);
  if (holder !== null) {
    throw refuse(
      'already-up',
      `Hệ thống đã chạy trên ${folder.root} (tiến trình ${holder.pid}); không cần chạy thêm.`,
    );
  }
  const { installRuntime, workerLog } = lazy.engineLog();
  installRuntime(workerLog(folder), settings.logLevel);
  await runUntilStopped(context, (office) => [
    'Đôn Đốc đang chạy. Ctrl-C để dừng; mọi việc đang theo dõi được giữ lại.',
    `  Dữ liệu    ${folder.root}`,
    `  Máy chủ    ${office.server.address} (${office.server.kind} ${office.server.version})`,
    `  Thư        ${settings.smtpUrl === null ? TO_MAILBOX : `gửi qua ${new URL(settings.smtpUrl).host}`}`,
    '  Bắt đầu    dondoc cycle start <tệp> --as "họ tên"',
  ]);
}

/** Opens the office, says where, and closes it in order when asked to or when its worker dies. */
export async function runUntilStopped(
  context: Context,
  greeting: (office: Office) => string[],
): Promise<void> {
  const { env, folder } = context;
  const settings = context.settings();
  const lines = createServerLines(context);
  const stopping = listenForStop(context, () =>
    lines.line('Đang dừng, chờ việc dở dang xong … (nhấn lần nữa để thoát ngay)'),
  );
  try {
    const office = await lazy
      .office()
      .openOffice({
        env,
        settings,
        folder,
        mailboxDir: folder.mailbox,
        spreadMs: SPREAD_MS,
        maxCachedWorkflows: CACHED_WORKFLOWS,
        continueAfterEvents: null,
        onLine: lines.step,
        onBuildProgress: lines.build,
      })
      .catch(async (error: unknown) => {
        await lazy.engineLog().shutDownRuntime();
        throw error;
      });
    try {
      lines.done();
      if (!stopping.signal.aborted) context.print(greeting(office));
      await Promise.race([untilStopped(stopping), endOf(office, folder)]);
    } finally {
      await office.stop();
    }
    context.tell('Đã dừng.');
  } finally {
    lines.done();
    stopping.release();
  }
}

async function endOf({ worker }: Office, { logs }: DataFolder): Promise<never> {
  const reason = await worker.done.then(
    () => 'dừng giữa chừng',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  throw refuse('worker-stopped', `Bộ phận thực hiện không chạy tiếp được: ${reason}. Nhật ký trong ${logs}.`);
}
