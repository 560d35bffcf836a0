import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { doctorView, type Check } from '../../client/terminal/doctor-view';
import type { Settings } from '../../config/environment';
import { readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore, servedStore } from '../office-link';
import { EXIT } from '../problems';
import { withExamples } from '../vietnamese';

const input = z.object({ json: switchArgument });

export function registerDoctor(program: Command, context: Context): void {
  const command = program
    .command('doctor')
    .description('xem máy này có gì, thiếu gì, cần làm gì; không thay đổi gì')
    .option('--json', 'in một tài liệu JSON')
    .action((options: Record<string, unknown>) => examine(context, options));
  withExamples(command, 'dondoc doctor', 'dondoc doctor --json');
}

async function examine(context: Context, given: Record<string, unknown>): Promise<void> {
  const { json } = readArguments(input, given);
  const settings = checkSettings(context);
  const checks: Check[] = [
    checkNode(),
    settings.check,
    checkFolder(context),
    checkMailbox(context),
    await checkServer(context),
    ...(settings.value === null
      ? []
      : [await checkStore(context), checkMailServer(settings.value), checkOffices(settings.value)]),
  ];
  const isWell = checks.every(({ state }) => state !== 'problem');
  if (!isWell) context.exit = EXIT.failed;
  if (json) context.printJson({ ok: isWell, folder: context.folder.root, checks });
  else context.print(doctorView(checks, context.paper()));
}

const OLDEST_NODE = [20, 19] as const;

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isFit = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const wanted = OLDEST_NODE.join('.');
  return isFit
    ? { name: 'node', state: 'ok', lines: [`Node.js ${process.versions.node}`], remedy: null }
    : {
        name: 'node',
        state: 'problem',
        lines: [`Node.js ${process.versions.node} cũ hơn ${wanted}`],
        remedy: `Cài Node.js ${wanted} trở lên.`,
      };
}

function checkSettings(context: Context): { check: Check; value: Settings | null } {
  try {
    const value = context.settings();
    return {
      check: { name: 'settings', state: 'ok', lines: ['Biến môi trường đọc được'], remedy: null },
      value,
    };
  } catch (error) {
    const lines = (error as Error).message.split('\n');
    return {
      check: { name: 'settings', state: 'problem', lines, remedy: 'Sửa hoặc bỏ các biến ấy.' },
      value: null,
    };
  }
}

function checkFolder({ folder: { root } }: Context): Check {
  const there = existsSync(root);
  if (isWritable(root)) {
    return {
      name: 'folder',
      state: 'ok',
      lines: [`Thư mục dữ liệu ${root}${there ? '' : ' (sẽ tạo khi chạy)'}`],
      remedy: null,
    };
  }
  return {
    name: 'folder',
    state: 'problem',
    lines: [`Không ghi được vào thư mục dữ liệu ${root}`],
    remedy: 'Cấp quyền ghi, hoặc đặt DONDOC_HOME sang thư mục khác.',
  };
}

function checkMailbox({ folder: { mailbox } }: Context): Check {
  const state = isWritable(mailbox) ? 'ok' : 'problem';
  const line = state === 'ok' ? `Hộp thư có sẵn ${mailbox}` : `Không ghi được vào hộp thư ${mailbox}`;
  return {
    name: 'mailbox',
    state,
    lines: [line],
    remedy: state === 'ok' ? null : 'Cấp quyền ghi cho thư mục ấy.',
  };
}

/** A path that is not there yet is as writable as the nearest folder above it that is. */
function isWritable(path: string): boolean {
  let there = path;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function checkServer({ env, folder }: Context): Promise<Check> {
  const { lines, next, running } = await lazy.server().describeSources({ env, folder });
  const hasServer = next !== null || running !== null;
  const needsWork = running === null && next?.state === 'possible';
  return {
    name: 'server',
    state: hasServer ? (needsWork ? 'warning' : 'ok') : 'problem',
    lines,
    remedy: hasServer
      ? needsWork
        ? 'Lần chạy đầu sẽ tự tải hoặc dựng máy chủ; cần mạng và vài phút.'
        : null
      : 'Chọn một cách ở trên.',
  };
}

async function checkStore(context: Context): Promise<Check> {
  const { databaseUrl } = context.settings();
  const isNew =
    databaseUrl === null &&
    servedStore(context.folder) === null &&
    !existsSync(join(context.folder.pglite, 'PG_VERSION'));
  if (isNew)
    return {
      name: 'store',
      state: 'ok',
      lines: ['Kho dữ liệu có sẵn: chưa có, sẽ tạo khi chạy'],
      remedy: null,
    };
  try {
    const store = await openReadingStore(context);
    if (store === null) return { name: 'store', state: 'ok', lines: ['Kho dữ liệu: chưa có'], remedy: null };
    try {
      const { engine, version, latencyMs, warnings } = await store.checkHealth();
      const line = `Kho dữ liệu ${STORE_NAMES[engine]} ${version}, trả lời sau ${latencyMs} ms`;
      return {
        name: 'store',
        state: warnings.length > 0 ? 'warning' : 'ok',
        lines: [line, ...warnings],
        remedy: null,
      };
    } finally {
      await store.close();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      name: 'store',
      state: 'problem',
      lines: [message],
      remedy: 'Kiểm tra DATABASE_URL, hoặc dừng tiến trình đang giữ kho.',
    };
  }
}

const STORE_NAMES = {
  pglite: 'có sẵn (PGlite)',
  'served-pglite': 'có sẵn (PGlite, hệ thống đang chạy phục vụ)',
  postgres: 'PostgreSQL',
} as const;

function checkMailServer({ smtpUrl, mailFrom }: Settings): Check {
  if (smtpUrl === null) {
    return {
      name: 'smtp',
      state: 'warning',
      lines: ['Chưa đặt máy chủ thư: mọi thư nằm trong hộp thư có sẵn, không gửi ra ngoài'],
      remedy: 'Khi dùng thật: đặt SMTP_URL và DONDOC_MAIL_FROM.',
    };
  }
  const isUnnamed = mailFrom.endsWith('.invalid');
  return {
    name: 'smtp',
    state: isUnnamed ? 'warning' : 'ok',
    lines: [`Máy chủ thư ${new URL(smtpUrl).host}, người gửi ${mailFrom}`],
    remedy: isUnnamed ? 'Đặt DONDOC_MAIL_FROM là địa chỉ gửi thật.' : null,
  };
}

function checkOffices({ offices }: Settings): Check {
  const set = Object.values(offices).filter((email) => email !== null).length;
  return {
    name: 'offices',
    state: 'ok',
    lines: [
      `Địa chỉ cơ quan theo dõi, Văn phòng, Ban Thường vụ: ${set} trên 3 đặt bằng biến môi trường, còn lại lấy từ tệp kế hoạch`,
    ],
    remedy: null,
  };
}
