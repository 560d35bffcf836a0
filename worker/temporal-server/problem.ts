export type ServerProblemCode =
  | 'no-server'
  | 'other-server-version'
  | 'unrecorded-database'
  | 'folder-in-use'
  | 'start-failed'
  | 'build-failed'
  | 'download-failed'
  | 'external-unreachable'
  | 'external-not-ready'
  | 'retention-not-kept'
  | 'search-attribute-type';

/** What is wrong with having a server, as a sentence with its remedy. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem';

  constructor(
    readonly code: ServerProblemCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
