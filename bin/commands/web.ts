import type { Command } from 'commander';
import { createDataFolder } from '../../config/data-folder';
import { officeKeys } from '../../config/office-keys';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openOfficeLink } from '../office-link';
import { refuse } from '../problems';
import { listenForStop, untilStopped } from '../stopping';
import { withExamples } from '../vietnamese';
import { officeAddress } from '../web-address';
import { serveWeb } from './up';
import { missingOf, notSet } from './worker';

export function registerWeb(program: Command, context: Context): void {
  const command = program
    .command('web')
    .description('chỉ các trang, nối tới máy chủ và kho dữ liệu có sẵn (TEMPORAL_ADDRESS, DATABASE_URL)')
    .action(() => web(context));
  withExamples(
    command,
    'TEMPORAL_ADDRESS=may-chu:7233 DATABASE_URL=postgres://dondoc@may-kho:5432/dondoc DONDOC_PUBLIC_URL=https://don-doc.tinh.example dondoc web',
  );
}

async function web(context: Context): Promise<void> {
  const { folder } = context;
  const settings = context.settings();
  const missing = missingOf(context);
  if (missing.length > 0) {
    throw refuse(
      'environment',
      [notSet(missing), 'Văn phòng nhỏ chạy mọi thứ, kể cả các trang, trên một máy bằng "dondoc up".'].join(
        ' ',
      ),
    );
  }
  const address = await officeAddress(settings);
  createDataFolder(folder);
  const { installRuntime, STDERR, shutDownRuntime } = lazy.engineLog();
  installRuntime(STDERR, settings.logLevel);
  const stopping = listenForStop(context, () => context.tell('Đang dừng …'));
  try {
    const link = await openOfficeLink(context);
    try {
      const { mailPorts, poster } = lazy.office();
      const pages =
        settings.publicUrl === null
          ? null
          : { publicUrl: settings.publicUrl, keys: officeKeys(folder, settings.secret) };
      const post = poster(mailPorts(link.store, settings, folder.mailbox, pages));
      const served = await serveWeb(context, address, { ...link, post });
      context.print([
        `Các trang mở tại ${address.url} (nghe ở ${address.host}:${address.port}). Ctrl-C để dừng.`,
      ]);
      await untilStopped(stopping);
      await served.close();
    } finally {
      await link.close();
    }
    context.tell('Đã dừng.');
  } finally {
    stopping.release();
    await shutDownRuntime();
  }
}
