import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { DataFolder } from '../../config/data-folder';
import { readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { servedStore } from '../office-link';
import { refuse } from '../problems';
import { withExamples } from '../vietnamese';

const input = z.object({ yes: switchArgument });

export function registerReset(program: Command, context: Context): void {
  const command = program
    .command('reset')
    .description('xoá mọi dữ liệu trong thư mục dữ liệu: chu kỳ, hộp thư, nhật ký; hỏi trước khi xoá')
    .option('--yes', 'không hỏi lại')
    .action((options: Record<string, unknown>) => reset(context, options));
  withExamples(command, 'dondoc reset', 'DONDOC_HOME=~/dondoc-thu dondoc reset --yes');
}

async function reset(context: Context, given: Record<string, unknown>): Promise<void> {
  const { yes } = readArguments(input, given);
  const { folder } = context;
  const { ours, foreign } = contentOf(folder);
  if (ours.length === 0) return context.print(`Thư mục dữ liệu ${folder.root} không có gì để xoá.`);
  refuseWhereUnsafe(folder);
  refuseWhileRunning(folder);
  context.tell(`Sẽ xoá trong ${folder.root}: ${ours.join(', ')}.`);
  if (foreign.length > 0) context.tell(`Giữ lại (không do Đôn Đốc tạo): ${foreign.join(', ')}.`);
  if (!yes && !(await agreed(context)))
    throw refuse('not-agreed', 'Không xoá gì cả. Muốn xoá không cần hỏi: thêm --yes.');
  for (const name of ours) rmSync(join(folder.root, name), { recursive: true, force: true });
  if (foreign.length === 0) removeEmpty(folder.root);
  context.print(`Đã xoá dữ liệu trong ${folder.root}.`);
}

/** Names directly in the data folder that an installation makes; nothing else is ever touched, and no link is followed. */
function contentOf(folder: DataFolder): { ours: string[]; foreign: string[] } {
  const known = new Set(
    [
      folder.temporal,
      folder.pglite,
      folder.storeFile,
      folder.files,
      folder.mailbox,
      folder.logs,
      folder.lock,
      folder.pidFile,
      folder.versionFile,
      join(folder.root, 'rehearsals'),
    ].map((path) => basename(path)),
  );
  let names: string[];
  try {
    names = readdirSync(folder.root).sort();
  } catch {
    return { ours: [], foreign: [] };
  }
  // Locks being broken and drafts being written bear the name of what they stand for, with an ending.
  const isOurs = (name: string) => known.has(name) || [...known].some((one) => name.startsWith(`${one}.`));
  return { ours: names.filter(isOurs), foreign: names.filter((name) => !isOurs(name)) };
}

/** `files` and `logs` are names that others use too: a folder that is more than ours is not emptied. */
function refuseWhereUnsafe({ root, temporal, pglite, mailbox }: DataFolder): void {
  const isHome = root === homedir() || root === dirname(root);
  const isInstallation = [temporal, pglite, mailbox].every((path) =>
    lstatSync(path, { throwIfNoEntry: false })?.isDirectory(),
  );
  const isRehearsed = lstatSync(join(root, 'rehearsals'), { throwIfNoEntry: false })?.isDirectory() === true;
  if (isHome || !(isInstallation || isRehearsed)) {
    throw refuse(
      'not-a-data-folder',
      `${root} không phải thư mục dữ liệu riêng của Đôn Đốc nên không xoá gì. Hãy kiểm tra DONDOC_HOME.`,
    );
  }
}

function refuseWhileRunning(folder: DataFolder): void {
  const { liveServer, lockHolder } = lazy.server();
  const pid = lockHolder(folder.lock)?.pid ?? liveServer(folder)?.pid ?? servedStore(folder)?.pid;
  if (pid !== undefined) {
    throw refuse(
      'folder-in-use',
      `Hệ thống đang chạy trên ${folder.root} (tiến trình ${pid}); hãy dừng nó trước.`,
    );
  }
  const [rehearsal] = lazy.rehearsalsInUse()(folder);
  if (rehearsal !== undefined) {
    throw refuse(
      'folder-in-use',
      `Một buổi diễn tập đang chạy trong ${rehearsal.root}; hãy đợi xong hoặc dừng nó trước.`,
    );
  }
}

async function agreed(context: Context): Promise<boolean> {
  const answer = await context.io.ask('Dữ liệu đã xoá không lấy lại được. Gõ "xoá" để đồng ý: ');
  if (answer === null) return false;
  return ['xoá', 'xóa', 'xoa', 'delete'].includes(answer.trim().normalize('NFC').toLowerCase());
}

function removeEmpty(root: string): void {
  try {
    rmdirSync(root);
  } catch {
    // A mount, or somebody has just put something there.
  }
}
