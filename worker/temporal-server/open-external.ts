import { bootNamespace, missingFromNamespace } from './boot';
import { versionOf, withConnection } from './connection';
import type { ExternalServer } from './external';
import type { OpenedServer, Opening } from './opening';
import { ServerProblem, reasonOf } from './problem';

const CONNECT_MS = 15_000;

/** A server that others run: nothing is started or stopped there, and changed only when migrating was asked for. */
export async function openExternal(external: ExternalServer, opening: Opening): Promise<OpenedServer> {
  const { address, namespace, connection } = external;
  const { migrate, say, lines } = opening;
  say(`Máy chủ ngoài: dùng ${address}, không gian tên ${namespace}`);
  const connectTimeout = Math.min(opening.patienceMs, CONNECT_MS);
  const version = await withConnection({ connectTimeout, ...connection }, async (open) => {
    if (migrate) for (const line of await bootNamespace(open, namespace, 'wished')) say(line);
    const { missing, warnings } = await missingFromNamespace(open, namespace);
    warnings.forEach((line) => say(`Lưu ý: ${line}`));
    if (missing.length > 0) throw notReady(external, missing);
    return await versionOf(open);
  }).catch((error: unknown) => {
    if (error instanceof ServerProblem) throw error;
    const message = `Không dùng được máy chủ ngoài ${address}: ${reasonOf(error)}. Hãy kiểm tra địa chỉ, TLS và khoá.`;
    throw new ServerProblem('external-unreachable', message, { cause: error });
  });
  const stop = () => Promise.resolve();
  return { address, namespace, kind: 'external', version, relation: 'external', connection, lines, stop };
}

function notReady({ address, namespace }: ExternalServer, missing: readonly string[]): ServerProblem {
  const message = `Máy chủ ${address}, không gian tên "${namespace}", chưa sẵn sàng: ${missing.join('; ')}.`;
  return new ServerProblem(
    'external-not-ready',
    `${message} Hãy chạy "dondoc migrate" bằng tài khoản có quyền quản trị.`,
  );
}
