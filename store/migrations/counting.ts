/**
 * Tables of counts, kept by triggers: a page reads a few small rows, however many assignments there are. A statement
 * changes each count once, whatever it wrote. A count that fell to nothing stays, as 0.
 */
export interface CountTable {
  name: string;
  /** Column, type, and what of an assignment it is: left out where it is the column of that name. */
  keys: [column: string, type: string, ofRow?: string][];
  sums: [column: string, ofRow: string][];
  /** Which rows it counts; all of them where nothing is said. */
  only?: string;
}

const ID = 'text collate "C" not null';

const ONE: [string, string] = ['n', '1'];

const TABLES: CountTable[] = [
  {
    name: 'body_counts',
    keys: [
      ['scope', ID],
      ['cycle', ID],
      ['lead', ID],
      ['status', ID],
      ['cell', ID],
    ],
    sums: [
      ONE,
      ['returned', 'case when returns > 0 then 1 else 0 end'],
      ['return_times', 'returns'],
      ['escalated', 'case when escalation_level > 0 then 1 else 0 end'],
    ],
  },
  {
    name: 'day_counts',
    keys: [
      ['scope', ID],
      ['effective_due', 'date not null'],
      ['cycle', ID],
      ['cell', ID],
      ['moving', 'boolean not null'],
    ],
    sums: [ONE],
    only: 'effective_due is not null',
  },
  {
    name: 'quarter_counts',
    keys: [
      ['scope', ID],
      ['cycle', ID],
      ['lead', ID],
      ['quarter', ID],
      ['cell', ID],
    ],
    sums: [ONE],
  },
];

/** The rows of before and after one statement, as its trigger sees them, and how each side counts. */
const EVENTS = {
  insert: { referencing: 'new table as after_it', sides: [['after_it', '']] },
  update: {
    referencing: 'old table as before_it new table as after_it',
    sides: [
      ['before_it', '-'],
      ['after_it', ''],
    ],
  },
  delete: { referencing: 'old table as before_it', sides: [['before_it', '-']] },
} as const;

/** `mark`: what tells the functions and triggers of later tables from those of the first. */
export function countingStatements(tables = TABLES, mark = ''): string[] {
  return [
    ...tables.map(tableOf),
    ...tables.map((table) => addUp(table, [['assignments', '']])),
    ...Object.entries(EVENTS).flatMap(([event, { referencing, sides }]) => [
      `create function count_${mark}on_${event}() returns trigger language plpgsql as $$
       begin
         ${tables.map((table) => `${addUp(table, sides)};`).join('\n')}
         return null;
       end $$`,
      `create trigger assignments_counted_${mark}on_${event} after ${event} on assignments
         referencing ${referencing} for each statement execute function count_${mark}on_${event}()`,
    ]),
  ];
}

/** Room in each page, so that a count is changed where it stands. */
function tableOf({ name, keys, sums }: CountTable): string {
  const columns = [
    ...keys.map(([column, type]) => `${column} ${type}`),
    ...sums.map(([column]) => `${column} integer not null`),
  ];
  return `create table ${name} (${columns.join(', ')}, primary key (${names(keys)})) with (fillfactor = 50)`;
}

function addUp(
  { name, keys, sums, only }: CountTable,
  sides: readonly (readonly [string, string])[],
): string {
  const rows = sides.map(
    ([table, sign]) =>
      `select ${keys.map(([column, , ofRow = column]) => `${ofRow} as ${column}`).join(', ')}, ${sums.map(([column, ofRow]) => `${sign}(${ofRow}) as ${column}`).join(', ')}
       from ${table}${only === undefined ? '' : ` where ${only}`}`,
  );
  return `insert into ${name} (${names(keys)}, ${names(sums)})
    select ${names(keys)}, ${sums.map(([column]) => `sum(${column})`).join(', ')}
    from (${rows.join(' union all ')}) as counted
    group by ${names(keys)} having ${sums.map(([column]) => `sum(${column}) <> 0`).join(' or ')}
    order by ${names(keys)}
    on conflict (${names(keys)}) do update set ${sums
      .map(([column]) => `${column} = ${name}.${column} + excluded.${column}`)
      .join(', ')}`;
}

function names(columns: readonly (readonly [string, ...unknown[]])[]): string {
  return columns.map(([column]) => column).join(', ');
}
