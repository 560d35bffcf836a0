import { Client } from 'pg';
import type { Store } from '../../store';

/**
 * What an embedded store keeps, laid down in a PostgreSQL that has the same tables: every row, the newest first, so that
 * whatever hangs on the order in which rows lie is seen to. What triggers made of other rows is taken as it is.
 */
export async function copyStore(from: Store, url: string): Promise<void> {
  const { pglite } = from.owned!;
  const to = new Client({ connectionString: url });
  await to.connect();
  try {
    await to.query("set session_replication_role = 'replica'");
    const { rows: tables } = await to.query<Table>(TABLES);
    for (const { name, columns, texts, values } of tables) {
      const kept = await pglite.query<{ rows: string }>(
        `select coalesce(json_agg(json_build_array(${texts})), '[]')::text as rows from "${name}"`,
      );
      await to.query(`delete from "${name}"`);
      await to.query(
        `insert into "${name}" (${columns}) overriding system value
         select ${values} from json_array_elements($1) with ordinality as e (one, nth) order by nth desc`,
        [kept.rows[0]!.rows],
      );
    }
    await to.query('analyze');
  } finally {
    await to.end();
  }
}

interface Table {
  name: string;
  columns: string;
  /** Every column as text: the only form that tells a JSON null from none. */
  texts: string;
  values: string;
}

const TABLES = `
  select name,
    string_agg(quote_ident(part), ', ' order by nth) as columns,
    string_agg(quote_ident(part) || '::text', ', ' order by nth) as texts,
    string_agg(format('(one->>%s)::%I', nth - 1, type), ', ' order by nth) as values
  from (
    select c.table_name as name, c.column_name as part, c.udt_name as type,
      row_number() over (partition by c.table_name order by c.ordinal_position) as nth
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
  ) as parts group by name order by name`;
