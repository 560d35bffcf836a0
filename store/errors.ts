export type StoreErrorCode =
  /** Another live process owns the data folder. */
  | 'store-in-use'
  /** No connection to PostgreSQL, or a login refused. */
  | 'store-unreachable'
  /** The folder holds something that is not a database of ours. */
  | 'store-not-a-database'
  /** A newer release has already migrated this database. */
  | 'store-newer'
  | 'store-migration-failed'
  /** A row that must be there is not. */
  | 'store-row-missing'
  /** What stands under a SHA-256 has another one. */
  | 'store-content-changed';

/** What a person at the command line can act on; the sentence is Vietnamese. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}
