import type { Connection } from '@temporalio/client';
import { Client } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import Long from 'long';
import { dataFolderAt } from '../../config/data-folder';
import { bootNamespace, missingFromNamespace, openServer } from '../../worker/temporal-server';
import type { OpenedServer } from '../../worker/temporal-server';
import { withConnection } from '../../worker/temporal-server/connection';
import { indexedType } from '../../worker/temporal-server/server-attributes';
import { Workbench, realEnv } from './workbench';

const bench = new Workbench();
let server: OpenedServer;

beforeAll(async () => {
  server = await openServer({
    env: realEnv(),
    folder: dataFolderAt(bench.folder()),
    needsTimeSkipping: true,
    storage: { mode: 'memory', synchronous: 1 },
  });
}, 30_000);

afterAll(async () => {
  await server.stop();
  bench.clear();
});

function onServer<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
  return withConnection(server.connection, use);
}

async function bare(connection: Connection, namespace: string, days: number): Promise<void> {
  const workflowExecutionRetentionPeriod = { seconds: Long.fromNumber(days * 86_400) };
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
}

describe('boot steps', () => {
  it('leave a namespace in which a workflow with our attributes starts at once, and no trace of the probe', async () => {
    await onServer(async (connection) => {
      const client = new Client({ connection, namespace: server.namespace });
      const list = () => connection.workflowService.listWorkflowExecutions({ namespace: server.namespace });
      expect((await list()).executions).toEqual([]);
      await client.workflow.start('nobody', {
        taskQueue: 'nobody',
        workflowId: 'asg/KH142/1',
        typedSearchAttributes: [
          { key: defineSearchAttributeKey('DondocScope', 'KEYWORD'), value: 'real' },
          { key: defineSearchAttributeKey('DondocDue', 'DATETIME'), value: new Date('2026-06-30T17:00:00Z') },
        ],
      });
      await client.workflow.getHandle('asg/KH142/1').terminate();
    });
  });

  it('done again change nothing', async () => {
    await onServer(async (connection) => {
      expect(await bootNamespace(connection, server.namespace, 'required')).toEqual([]);
      expect(await missingFromNamespace(connection, server.namespace)).toEqual({ missing: [], warnings: [] });
    });
  });

  it('complete a namespace that has a day of retention; before, the check names what it lacks', async () => {
    await onServer(async (connection) => {
      expect((await missingFromNamespace(connection, 'cua-tinh')).missing).toEqual([
        'chưa có không gian tên "cua-tinh"',
      ]);
      await bare(connection, 'cua-tinh', 1);
      const before = await missingFromNamespace(connection, 'cua-tinh');
      expect(before.warnings).toEqual(['thời hạn lưu của "cua-tinh" là 1 ngày, nên là 3650 ngày']);
      expect(before.missing).toContain('thiếu thuộc tính tìm kiếm DondocDue (DATETIME)');
      expect(await bootNamespace(connection, 'cua-tinh', 'required')).toEqual([
        'Đã đặt thời hạn lưu 3650 ngày cho "cua-tinh"',
        'Đã thêm thuộc tính tìm kiếm: DondocScope, DondocCycle, DondocBody, DondocKind, DondocDue',
      ]);
    });
  }, 20_000);

  it('refuse an attribute that exists with another type', async () => {
    await onServer(async (connection) => {
      await bare(connection, 'kieu-khac', 3_650);
      const searchAttributes = { DondocDue: indexedType('KEYWORD') };
      await connection.operatorService.addSearchAttributes({ namespace: 'kieu-khac', searchAttributes });
      const boot = bootNamespace(connection, 'kieu-khac', 'required');
      await expect(boot).rejects.toMatchObject({ code: 'search-attribute-type' });
      await expect(boot).rejects.toThrow(/DondocDue có kiểu KEYWORD, cần DATETIME/);
    });
  }, 20_000);
});

describe('an external server', () => {
  const open = (namespace: string, migrate: boolean) =>
    openServer({
      env: { ...realEnv(), TEMPORAL_ADDRESS: server.address, TEMPORAL_NAMESPACE: namespace },
      folder: dataFolderAt('/khong-dung-toi'),
      migrate,
    });

  it('is only checked, until migrating is asked for; it is never stopped', async () => {
    await expect(open('ben-ngoai', false)).rejects.toMatchObject({
      code: 'external-not-ready',
      message: expect.stringContaining(
        'chưa có không gian tên "ben-ngoai". Hãy chạy "dondoc migrate"',
      ) as string,
    });
    const opened = await open('ben-ngoai', true);
    expect(opened).toMatchObject({
      kind: 'external',
      relation: 'external',
      version: server.version,
      namespace: 'ben-ngoai',
    });
    await opened.stop();
    expect((await open('ben-ngoai', false)).lines).toEqual([
      `Máy chủ ngoài: dùng ${server.address}, không gian tên ben-ngoai`,
    ]);
  }, 20_000);

  it('that does not answer is named with what to look at', async () => {
    const env = { ...realEnv(), TEMPORAL_ADDRESS: '127.0.0.1:1' };
    const opening = openServer({ env, folder: dataFolderAt('/khong-dung-toi'), patienceMs: 300 });
    await expect(opening).rejects.toMatchObject({ code: 'external-unreachable' });
  });
});
