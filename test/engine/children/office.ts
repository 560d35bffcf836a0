import { readFileSync } from 'node:fs';
import { dataFolderAt } from '../../../config/data-folder';
import { readSettings } from '../../../config/environment';
import { openOffice } from '../../../worker/office';
import { liveServer } from '../../../worker/temporal-server';

/** A whole office in a process that can be killed: server with skippable time, store on disk, worker, SMTP. */
async function main(root: string, smtpUrl: string): Promise<void> {
  const folder = dataFolderAt(root);
  const { server } = await openOffice({
    env: process.env,
    settings: readSettings({ SMTP_URL: smtpUrl, DONDOC_TASK_QUEUE: 'kill' }),
    folder,
    mailboxDir: folder.mailbox,
    needsTimeSkipping: true,
    spreadMs: 0,
    maxCachedWorkflows: 200,
    continueAfterEvents: null,
  });
  const { url } = JSON.parse(readFileSync(folder.storeFile, 'utf8')) as { url: string };
  const { address, namespace } = server;
  process.stdout.write(
    `${JSON.stringify({ address, namespace, serverPid: liveServer(folder)?.pid, storeUrl: url })}\n`,
  );
}

void main(process.argv[2]!, process.argv[3]!);
