import { sql, type Kysely, type Migration } from 'kysely';
import { countingStatements, type CountTable } from './counting';

const ID = 'text collate "C" not null';
const quarterAt = (at: string) =>
  `to_char(to_timestamp(${at} / 1000) at time zone 'Asia/Ho_Chi_Minh', 'YYYY"-Q"Q')`;

/** What counts in the four cells, by when it was due and when it was done: some hundreds of rows. */
const PROGRESS: CountTable = {
  name: 'progress_counts',
  keys: [
    ['scope', ID],
    ['cycle', ID],
    // The clock of what is suspended stands still.
    [
      'due',
      ID,
      `case when status = 'suspended' and not overdue then '9999-Q4' else to_char(effective_due, 'YYYY"-Q"Q') end`,
    ],
    ['done', ID, `case when status = 'accepted' then coalesce(${quarterAt('accepted_at')}, '') else '' end`],
    [
      'in_time',
      'boolean not null',
      `(status in ('accepted', 'submitted') and submitted_at is not null
        and to_timestamp(submitted_at / 1000) at time zone 'Asia/Ho_Chi_Minh'
            < effective_due::timestamp + interval '1 day')`,
    ],
  ],
  sums: [['n', '1']],
  only: `effective_due is not null and status <> 'withdrawn' and (status <> 'closed' or overdue)`,
};

/** Pictures over time are drawn from counts too. */
export const progress: Migration = {
  async up(db: Kysely<unknown>) {
    // What is written between the counting and its triggers would be counted by neither.
    await sql.raw('lock table assignments in share row exclusive mode').execute(db);
    for (const statement of countingStatements([PROGRESS], 'progress_')) await sql.raw(statement).execute(db);
  },
};
