import { Pool, types, type CustomTypesConfig } from 'pg';
import { COLUMN_READERS } from './column-types';
import { StoreError } from './errors';

const MAX_CONNECTIONS = 10;
/** A served PGlite answers when its turn comes, after whatever its owner is just writing. */
const CONNECT_TIMEOUT_MS = 30_000;

const ourTypes: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    COLUMN_READERS[oid] ?? (types.getTypeParser(oid, format) as (text: string) => unknown),
};

/** A pool that has answered once: a wrong address or password is said here, not at the first query. */
export async function openPool(url: string): Promise<Pool> {
  const pool = new Pool({
    connectionString: url,
    types: ourTypes,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'dondoc',
  });
  // An idle connection that the server drops: the pool replaces it. Without a listener the process would die of it.
  pool.on('error', () => {});
  try {
    await pool.query('select 1');
    return pool;
  } catch (error) {
    await pool.end();
    throw unreachable(url, error);
  }
}

function unreachable(url: string, error: unknown): StoreError {
  const reason =
    (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
  return new StoreError(
    'store-unreachable',
    `Không kết nối được PostgreSQL tại ${withoutPassword(url)}: ${reason}`,
    {
      cause: error,
    },
  );
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return '(địa chỉ không đọc được)';
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
