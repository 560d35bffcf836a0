import { sql, type Kysely } from 'kysely';
import type { Scope } from '../domain/ids';
import { plusDays, type Instant, type LocalDate } from '../domain/time/epoch';
import { COUNTED_UP_TO } from './assignment-list';
import { FINISHED } from './records';
import type { Database } from './schema';

/** What is on record of one body beside its assignments. */
export interface BodyGlance {
  /** As its assignments call it; null where it leads none. */
  leadName: string | null;
  /** Where its mail goes; null where the directory does not have it. */
  contact: Contact | null;
  head: Contact | null;
  /** When it last said that it received something, or handed something in. */
  heard: Instant | null;
  /** Open assignments in which it takes part; counted up to `COUNTED_UP_TO`. */
  coordinating: number;
  /** Open and overdue by so many days; `to` null: by any more. */
  ages: { from: number; to: number | null; n: number }[];
  successor: { body: string; firstDay: LocalDate } | null;
  /** Whose duties it goes on with. */
  succeeds: string[];
}

export interface Contact {
  name: string;
  emails: string[];
}

export interface BodyGlances {
  /** One question of the database, whatever the body owes. */
  of(scope: Scope, today: LocalDate, body: string): Promise<BodyGlance>;
}

const AGES = [
  [1, 30],
  [31, 60],
  [61, 90],
  [91, 120],
  [121, null],
] as const;

interface Row {
  lead_name: string | null;
  contacts: (Contact & { kind: 'body' | 'head' })[];
  heard: Instant | null;
  coordinating: number;
  ages: number[];
  successions: { body: string; successor: string; firstDay: LocalDate }[];
}

export function createBodyGlances(db: Kysely<Database>): BodyGlances {
  return {
    of: async (scope, today, body) => {
      const { rows } = await glance(scope, today, body).execute(db);
      const { contacts, successions, ages, ...row } = rows[0]!;
      const contact = (wanted: string) => {
        const found = contacts.find(({ kind }) => kind === wanted);
        return found === undefined ? null : { name: found.name, emails: found.emails };
      };
      const succession = successions.find((one) => one.body === body);
      return {
        leadName: row.lead_name,
        contact: contact('body'),
        head: contact('head'),
        heard: row.heard,
        coordinating: row.coordinating,
        ages: AGES.map(([from, to], i) => ({ from, to, n: ages[i]! })),
        successor:
          succession === undefined ? null : { body: succession.successor, firstDay: succession.firstDay },
        succeeds: successions.filter(({ successor }) => successor === body).map((one) => one.body),
      };
    },
  };
}

const finished = sql.join(FINISHED.map((status) => sql.lit(status)));

/** Each part is one look into an index; together they are asked once, for asking takes longer than looking. */
function glance(scope: Scope, today: LocalDate, body: string) {
  const ofLead = sql`scope = ${scope} and lead = ${body}`;
  const last = (column: 'received_at' | 'submitted_at') =>
    sql`(select max(${sql.ref(column)}) from assignments where ${ofLead} and ${sql.ref(column)} is not null)`;
  return sql<Row>`select
    (select lead_name from assignments where ${ofLead} limit 1) as lead_name,
    (select coalesce(json_agg(json_build_object('kind', kind, 'name', name, 'emails', emails)), '[]')
     from recipients where scope = ${scope} and kind in ('body', 'head') and id = ${body}) as contacts,
    greatest(${last('received_at')}, ${last('submitted_at')}) as heard,
    (select count(*)::integer from (
       select from assignments where coordinating @> array[${`${scope} ${body}`}] and scope = ${scope}
         and status not in (${finished}) limit ${sql.lit(COUNTED_UP_TO)}) as beside) as coordinating,
    (select json_build_array(${sql.join(AGES.map(([from, to]) => late(today, from, to)))})
     from assignments where ${ofLead} and effective_due < ${today}
       and (cell = 'openOverdue' or (moving and not overdue))) as ages,
    (select coalesce(json_agg(json_build_object('body', body, 'successor', successor, 'firstDay', first_day)
        order by first_day, body), '[]')
     from successors where scope = ${scope} and (body = ${body} or successor = ${body})) as successions`;
}

function late(today: LocalDate, from: number, to: number | null) {
  const begin = to === null ? sql`` : sql`and effective_due >= ${plusDays(today, -to)}`;
  return sql`count(*) filter (where effective_due <= ${plusDays(today, -from)} ${begin})`;
}
