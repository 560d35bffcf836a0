import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import Long from 'long';
import { SEARCH_ATTRIBUTE_NAMES } from '../../config/search-attributes';
import { GrpcStatus, hasCode } from './connection';
import { ServerProblem, reasonOf } from './problem';
import { indexedType, isOperatorRefused, missingOrOther, probeAttributes } from './server-attributes';
import type { AttributeGap } from './server-attributes';

/** Ten years: a term is five, and the server forgets a closed assignment after a day unless told otherwise. */
const RETENTION_DAYS = 3_650;
const RETENTION_SECONDS = RETENTION_DAYS * 86_400;

const { INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS, FAILED_PRECONDITION, UNAVAILABLE } = GrpcStatus;
/** What a server says that has not yet seen its own last change; its caches are refreshed every 2 s. */
const NOT_YET = [INVALID_ARGUMENT, NOT_FOUND, FAILED_PRECONDITION, UNAVAILABLE];
const SETTLE_MS = 30_000;

/**
 * Namespace, retention and search attributes, then waits until the server lets them be used. Idempotent. The
 * returned lines tell what was changed; none when everything was in place.
 */
export async function bootNamespace(
  connection: Connection,
  namespace: string,
  retentionIs: 'required' | 'wished',
): Promise<string[]> {
  return await connection.withDeadline(Date.now() + 2 * SETTLE_MS, async () => {
    const lines = [
      ...(await register(connection, namespace)),
      ...(await keepTenYears(connection, namespace, retentionIs)),
      ...(await addAttributes(connection, namespace)),
    ];
    await settled(() => probeAttributes(connection, namespace, SEARCH_ATTRIBUTE_NAMES));
    return lines;
  });
}

export interface NamespaceGaps {
  /** Without these our workflows cannot start. */
  missing: string[];
  /** Retention: Temporal Cloud has limits of its own. */
  warnings: string[];
}

/** What a server lacks of the above, each as a sentence; changes nothing. */
export async function missingFromNamespace(
  connection: Connection,
  namespace: string,
): Promise<NamespaceGaps> {
  return await connection.withDeadline(Date.now() + SETTLE_MS, async () => {
    const seconds = await retention(connection, namespace);
    if (seconds === null) return { missing: [`chưa có không gian tên "${namespace}"`], warnings: [] };
    const short = `thời hạn lưu của "${namespace}" là ${inDays(seconds)}, nên là ${RETENTION_DAYS} ngày`;
    const gaps = await settled(() => missingOrOther(connection, namespace));
    return { missing: gaps.map(({ line }) => line), warnings: seconds < RETENTION_SECONDS ? [short] : [] };
  });
}

async function register(connection: Connection, namespace: string): Promise<string[]> {
  try {
    const workflowExecutionRetentionPeriod = { seconds: Long.fromNumber(RETENTION_SECONDS) };
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
    return [`Đã tạo không gian tên "${namespace}", lưu ${RETENTION_DAYS} ngày`];
  } catch (error) {
    if (hasCode(error, ALREADY_EXISTS)) return [];
    // Who may not create one (Temporal Cloud) may still use one that is there.
    if ((await retention(connection, namespace)) !== null) return [];
    throw error;
  }
}

async function keepTenYears(
  connection: Connection,
  namespace: string,
  retentionIs: 'required' | 'wished',
): Promise<string[]> {
  if ((await retention(connection, namespace)) === RETENTION_SECONDS) return [];
  const workflowExecutionRetentionTtl = { seconds: Long.fromNumber(RETENTION_SECONDS) };
  const config = { workflowExecutionRetentionTtl };
  const refusal = await connection.workflowService
    .updateNamespace({ namespace, config })
    .then(() => null, reasonOf);
  const after = await retention(connection, namespace);
  if (after === RETENTION_SECONDS) return [`Đã đặt thời hạn lưu ${RETENTION_DAYS} ngày cho "${namespace}"`];
  const line = `máy chủ không nhận thời hạn lưu ${RETENTION_DAYS} ngày cho "${namespace}" (hiện ${inDays(after)})`;
  if (retentionIs === 'wished')
    return [`Lưu ý: ${line}; lịch sử phải được xuất ra kho lưu trữ trước khi hết hạn`];
  throw new ServerProblem('retention-not-kept', `Không khởi động: ${line}. ${refusal ?? ''}`.trim());
}

function inDays(seconds: number | null): string {
  return `${Math.floor((seconds ?? 0) / 86_400)} ngày`;
}

/** Seconds, or null when there is no such namespace. */
async function retention(connection: Connection, namespace: string): Promise<number | null> {
  try {
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    return Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0);
  } catch (error) {
    if (hasCode(error, NOT_FOUND)) return null;
    throw error;
  }
}

/** The server ignores an existing name of another type without a word, so it is asked before and after. */
async function addAttributes(connection: Connection, namespace: string): Promise<string[]> {
  const lacking = await settled(() => missingOrOther(connection, namespace));
  refuseOtherTypes(lacking, namespace);
  if (lacking.length === 0) return [];
  const searchAttributes = Object.fromEntries(lacking.map(({ name, wanted }) => [name, indexedType(wanted)]));
  try {
    await settled(() => connection.operatorService.addSearchAttributes({ namespace, searchAttributes }));
  } catch (error) {
    throw isOperatorRefused(error) ? byHand(lacking, namespace) : error;
  }
  await settled(async () => {
    const still = await missingOrOther(connection, namespace);
    refuseOtherTypes(still, namespace);
    if (still.length > 0) throw Object.assign(new Error(still[0]?.line), { code: UNAVAILABLE });
  });
  return [`Đã thêm thuộc tính tìm kiếm: ${lacking.map(({ name }) => name).join(', ')}`];
}

function byHand(lacking: readonly AttributeGap[], namespace: string): ServerProblem {
  return new ServerProblem(
    'external-not-ready',
    `Không gian tên "${namespace}": ${lacking.map(({ line }) => line).join('; ')}, và máy chủ không cho thêm qua API. ` +
      'Hãy thêm bằng công cụ quản trị của máy chủ (Temporal Cloud: trang quản lý không gian tên), rồi chạy lại.',
  );
}

function refuseOtherTypes(found: readonly AttributeGap[], namespace: string): void {
  const other = found.filter(({ has }) => has !== null);
  if (other.length === 0) return;
  throw new ServerProblem(
    'search-attribute-type',
    `Không gian tên "${namespace}": ${other.map(({ line }) => line).join('; ')}. Kiểu đã đặt không đổi được: ` +
      'hãy gỡ thuộc tính ấy (temporal operator search-attribute remove) hoặc dùng không gian tên khác.',
  );
}

async function settled<T>(step: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + SETTLE_MS;
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!hasCode(error, ...NOT_YET) || Date.now() > deadline) throw error;
    }
    await sleep(100);
  }
}
