import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { COLUMN_READERS } from '../column-types';
import type { Turns } from './turns';

/** Kysely over a PGlite in this process. A connection is a turn: at most one is out at any time. */
export class PgliteDialect implements Dialect {
  constructor(
    private readonly pglite: PGlite,
    private readonly turns: Turns,
  ) {}

  createAdapter() {
    return new PostgresAdapter();
  }

  createDriver(): Driver {
    return new PgliteDriver(this.pglite, this.turns);
  }

  createQueryCompiler() {
    return new PostgresQueryCompiler();
  }

  createIntrospector(db: Kysely<unknown>) {
    return new PostgresIntrospector(db);
  }
}

class PgliteDriver implements Driver {
  constructor(
    private readonly pglite: PGlite,
    private readonly turns: Turns,
  ) {}

  async init() {
    await this.pglite.waitReady;
  }

  async acquireConnection(): Promise<PgliteConnection> {
    return new PgliteConnection(this.pglite, await this.turns.take());
  }

  async beginTransaction(connection: PgliteConnection, { isolationLevel }: TransactionSettings) {
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : '';
    await connection.executeQuery(CompiledQuery.raw(`start transaction${level}`));
  }

  async commitTransaction(connection: PgliteConnection) {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: PgliteConnection) {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  releaseConnection(connection: PgliteConnection) {
    connection.release();
    return Promise.resolve();
  }

  /** The PGlite itself is closed by whoever opened it. */
  destroy() {
    return Promise.resolve();
  }
}

class PgliteConnection implements DatabaseConnection {
  constructor(
    private readonly pglite: PGlite,
    readonly release: () => void,
  ) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const parameters = [...query.parameters];
    const { rows, affectedRows } = await this.pglite
      .query<Row>(query.sql, parameters, { parsers: COLUMN_READERS })
      .catch(throwWithoutParameters);
    return affectedRows === undefined ? { rows } : { rows, numAffectedRows: BigInt(affectedRows) };
  }

  streamQuery(): never {
    throw new Error('PGlite gives whole results only');
  }
}

/** PGlite hangs the parameters on its errors. They hold addresses and letters, and errors end up in logs. */
function throwWithoutParameters(error: unknown): never {
  if (error instanceof Error) Object.assign(error, { params: undefined });
  throw error;
}
