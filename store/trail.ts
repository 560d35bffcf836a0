import type { Kysely } from 'kysely';
import type { AuditLine } from '../domain/audit';
import { appendAudit } from './audit';
import type { Database } from './schema';
import { writing } from './writing';

/** For what is told of nothing that is written beside: what was refused. */
export interface Trail {
  append(lines: readonly AuditLine[]): Promise<void>;
}

export function createTrail(db: Kysely<Database>): Trail {
  return { append: (lines) => writing(db, (trx) => appendAudit(trx, lines)) };
}
