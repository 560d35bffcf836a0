import type { Command } from 'commander';
import type { DataFolder } from '../../config/data-folder';
import type { Settings } from '../../config/environment';
import { officeKeys } from '../../config/office-keys';
import type { Office } from '../../worker/office';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { refuse } from '../problems';
import { createServerLines } from '../server-lines';
import { listenForStop, untilStopped } from '../stopping';
import { withExamples } from '../vietnamese';
import { officeAddress, type WebAddress } from '../web-address';
import type { Behind, OpenedWeb } from '../web-office';

const SPREAD_MS = 60_000;
const CACHED_WORKFLOWS = 1_000;

const TO_MAILBOX =
  'hộp thư có sẵn, chưa gửi ra ngoài (đặt SMTP_URL để gửi); xem: dondoc mailbox list --scope real';

export function registerUp(program: Command, context: Context): void {
  const command = program
    .command('up')
    .description(
      'chạy hệ thống thật và các trang trên máy này, cho một văn phòng nhỏ; giữ cửa sổ mở, Ctrl-C để dừng',
    )
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
  const address = await officeAddress(settings);
  const serve = (office: Office) => serveWeb(context, address, office);
  await runUntilStopped(context, { pages: pagesFor(settings, address), serve }, (office) => [
    'Đôn Đốc đang chạy. Ctrl-C để dừng; mọi việc đang theo dõi được giữ lại.',
    `  Trang      ${address.url}`,
    `  Dữ liệu    ${folder.root}`,
    `  Máy chủ    ${office.server.address} (${office.server.kind} ${office.server.version})`,
    `  Thư        ${settings.smtpUrl === null ? TO_MAILBOX : `gửi qua ${new URL(settings.smtpUrl).host}`}`,
    '  Bắt đầu    dondoc user add, rồi đăng nhập vào trang; hoặc dondoc cycle start <tệp> --as "họ tên"',
  ]);
}

/** Letters that leave the machine carry links only where people outside can open them. */
function pagesFor({ publicUrl, smtpUrl }: Settings, { url }: WebAddress): string | null {
  return publicUrl ?? (smtpUrl === null ? url : null);
}

export interface Serving {
  /** Where links in letters lead; null: letters carry none. */
  pages: string | null;
  /** Opens the pages over what runs; closed before it is stopped. */
  serve: ((office: Office) => Promise<{ close: () => Promise<void> }>) | null;
}

export function serveWeb(context: Context, address: WebAddress, behind: Behind): Promise<OpenedWeb> {
  const { folder } = context;
  const settings = context.settings();
  const places = { folder, mailboxDir: folder.mailbox, logs: folder.logs };
  return lazy.webOffice().openOfficeWeb({ behind, ...places, settings, address });
}

/** Opens the office, says where, and closes it in order when asked to or when its worker dies. */
export async function runUntilStopped(
  context: Context,
  { pages, serve }: Serving,
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
        pages: pages === null ? null : { publicUrl: pages, keys: officeKeys(folder, settings.secret) },
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
    let served: { close: () => Promise<void> } | null = null;
    try {
      served = (await serve?.(office)) ?? null;
      lines.done();
      if (!stopping.signal.aborted) context.print(greeting(office));
      await Promise.race([untilStopped(stopping), endOf(office, folder)]);
    } finally {
      await served?.close();
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
