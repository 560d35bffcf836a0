import { sql, type Kysely } from 'kysely';
import type { Scope } from '../domain/ids';
import type { Measure } from '../domain/lifecycle/types';
import type { Instant, LocalDate } from '../domain/time/epoch';
import type { Database } from './schema';

/** A dossier in a list: whole rows of its items stay in the database. */
export interface DossierGlanceRow {
  id: string;
  day: LocalDate;
  at: Instant;
  items: number;
  overdue: number;
  proposed: Record<Measure, number>;
  settled: number;
}

export interface DossierGlances {
  /** Newest first. */
  page(scope: Scope, span: { limit: number; offset: number }): Promise<DossierGlanceRow[]>;
}

export function createDossierGlances(db: Kysely<Database>): DossierGlances {
  return {
    page: async (scope, { limit, offset }) => {
      const { rows } = await sql<DossierGlanceRow>`
        select d.id, d.day, d.at, json_array_length(d.settled) as settled, t.items, t.overdue,
               json_build_object('extend', t.extend, 'remind', t.remind, 'criticise', t.criticise,
                                 'inspect', t.inspect) as proposed
        from (select * from dossiers where scope = ${scope} order by day desc limit ${limit} offset ${offset}) d,
             lateral (
               select count(*)::integer as items,
                      count(*) filter (where cause = 'overdue')::integer as overdue,
                      count(*) filter (where measure = 'extend')::integer as extend,
                      count(*) filter (where measure = 'remind')::integer as remind,
                      count(*) filter (where measure = 'criticise')::integer as criticise,
                      count(*) filter (where measure = 'inspect')::integer as inspect
               from (select item ->> 'cause' as cause, item -> 'proposed' ->> 'measure' as measure
                     from json_array_elements(d.items) as item) i
             ) t
        order by d.day desc`.execute(db);
      return rows;
    },
  };
}
