import { createServer } from 'node:net';
import { parse } from 'yaml';
import {
  dynamicConfiguration,
  serverArguments,
  serverConfiguration,
} from '../../worker/temporal-server/configuration';
import type { ServerSettings } from '../../worker/temporal-server/configuration';
import { PORT_RANGE, freePorts } from '../../worker/temporal-server/ports';

const OFFICE: ServerSettings = {
  database: 'temporal.db',
  namespace: 'dondoc',
  storage: { mode: 'file', synchronous: 2 },
  timeSkipping: false,
  configFile: '/srv/server.yaml',
  dynamicConfigFile: '/srv/dynamic.yaml',
};
const PORTS = [20_001, 20_002, 20_003, 20_004, 20_005, 20_006, 20_007, 20_008];

describe('configuration of the server', () => {
  it('keeps everything on loopback, one connection, one shard and no listener that nobody asked for', () => {
    const config = parse(serverConfiguration(OFFICE, PORTS)) as Record<string, never>;
    expect(config).toMatchObject({
      persistence: {
        numHistoryShards: 1,
        datastores: { main: { sql: { maxConns: 1, pluginName: 'sqlite' } } },
      },
      services: {
        frontend: { rpc: { grpcPort: 20_001, membershipPort: 20_002, bindOnLocalHost: true } },
        matching: { rpc: { grpcPort: 20_003, membershipPort: 20_004, bindOnLocalHost: true } },
        history: { rpc: { grpcPort: 20_005, membershipPort: 20_006, bindOnLocalHost: true } },
        worker: { rpc: { grpcPort: 20_007, membershipPort: 20_008, bindOnLocalHost: true } },
      },
      global: { membership: { broadcastAddress: '127.0.0.1' } },
      clusterMetadata: { clusterInformation: { active: { rpcAddress: '127.0.0.1:20001' } } },
    });
    expect(JSON.stringify(config)).not.toMatch(/httpPort|pprof|prometheus/);
  });

  it('opens the database in WAL with the level asked for, or in memory', () => {
    const sql = (settings: ServerSettings) =>
      (
        parse(serverConfiguration(settings, PORTS)) as {
          persistence: { datastores: { vis: { sql: unknown } } };
        }
      ).persistence.datastores.vis.sql;
    expect(sql(OFFICE)).toMatchObject({
      databaseName: 'temporal.db',
      connectAttributes: { journal_mode: 'wal', synchronous: '2', setup: 'true' },
    });
    const light = sql({ ...OFFICE, storage: { mode: 'file', synchronous: 1 } });
    expect(light).toMatchObject({ connectAttributes: { synchronous: '1' } });
    const memory = sql({ ...OFFICE, storage: { mode: 'memory', synchronous: 1 } });
    expect(memory).toMatchObject({ connectAttributes: { mode: 'memory' }, databaseName: 'dondoc' });
  });

  it('lets many hand in at once, and gives the test server its two settings beside', () => {
    const room = { 'history.maxInFlightUpdates': [{ value: 100 }] };
    expect(parse(dynamicConfiguration(false))).toEqual(room);
    expect(parse(dynamicConfiguration(true))).toEqual({
      ...room,
      'frontend.WorkflowTimeSkippingEnabled': [{ value: true }],
      'history.workflowIdReuseMinimalInterval': [{ value: '0s' }],
    });
  });

  it('tells the CLI the same by arguments', () => {
    const args = serverArguments('cli', { ...OFFICE, timeSkipping: true }, [20_001]).join(' ');
    expect(args).toContain('server start-dev --ip 127.0.0.1 --port 20001 --headless --namespace dondoc');
    expect(args).toContain('--db-filename temporal.db');
    expect(args).toContain('--sqlite-pragma journal_mode=WAL --sqlite-pragma synchronous=2');
    expect(args).toContain('--dynamic-config-value history.maxInFlightUpdates=100');
    expect(args).toContain('--dynamic-config-value frontend.WorkflowTimeSkippingEnabled=true');
    expect(args).toContain('--dynamic-config-value history.workflowIdReuseMinimalInterval="0s"');
    const memory = serverArguments(
      'cli',
      { ...OFFICE, storage: { mode: 'memory', synchronous: 1 } },
      [20_001],
    );
    expect(memory.join(' ')).not.toMatch(/db-filename|sqlite-pragma/);
    expect(serverArguments('server', OFFICE, PORTS)).toEqual([
      '--config-file',
      '/srv/server.yaml',
      '--allow-no-auth',
      'start',
    ]);
  });
});

describe('ports', () => {
  it('are different, free and below 32768', async () => {
    const ports = await freePorts(8);
    expect(new Set(ports).size).toBe(8);
    for (const port of ports) {
      expect(port).toBeGreaterThanOrEqual(PORT_RANGE.first);
      expect(port).toBeLessThan(32_768);
    }
  });

  it('are drawn again when one is taken', async () => {
    const [taken = 0, free = 0] = await freePorts(2);
    const other = createServer();
    await new Promise<void>((go) => other.listen(taken, '127.0.0.1', go));
    const draws = [taken, taken, free];
    try {
      expect(await freePorts(1, () => draws.shift() ?? free)).toEqual([free]);
      await expect(freePorts(1, () => taken)).rejects.toThrow(/Không tìm được 1 cổng trống/);
    } finally {
      other.close();
    }
  });
});
