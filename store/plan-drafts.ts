import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import { auditOfKeptPlan, type KeptPlan, type PaperLine } from '../domain/draft/kept-plan';
import type { Place } from '../domain/extraction/source-text';
import { accepted, refused, type Outcome } from '../domain/refusal';
import { dateOf, printedDate, type Instant } from '../domain/time/epoch';
import { appendAudit } from './audit';
import { json, storable } from './encode';
import type { Database, PlanDraftsTable } from './schema';
import { writing } from './writing';

/** What a list shows of a kept plan. */
export type KeptPlanLine = Omit<KeptPlan, 'paper' | 'text' | 'warnings'>;

export interface KeptPlanChange {
  text: string;
  by: string;
  at: Instant;
  /** What was done, in one sentence: for the audit trail. */
  what: string;
}

/** Plans on their way from a paper to a cycle. */
export interface PlanDrafts {
  /** The one that was changed last first. */
  list(): Promise<KeptPlanLine[]>;
  find(id: string): Promise<KeptPlan | null>;
  add(plan: KeptPlan): Promise<void>;
  /** Refusals: `no-such-plan`, `plan-changed`: somebody else was faster. */
  change(id: string, version: number, change: KeptPlanChange): Promise<Outcome<KeptPlan>>;
  /** Notes the cycle it was started as. */
  started(id: string, cycle: string, by: string, at: Instant): Promise<void>;
  drop(id: string, version: number, by: string, at: Instant): Promise<Outcome<null>>;
}

/** The `draft` column. */
interface Content {
  text: string;
  warnings: string[];
  places: Place[];
}

export function createPlanDrafts(db: Kysely<Database>): PlanDrafts {
  const find = async (id: string) => {
    const row = await db.selectFrom('plan_drafts').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toKeptPlan(row);
  };
  return {
    list: async () => {
      const rows = await db
        .selectFrom('plan_drafts')
        .select(['id', 'name', 'file_name', 'made_by', 'made_at', 'changed_by', 'changed_at', 'version'])
        .select('cycle')
        .orderBy('changed_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toLine);
    },

    find,

    add: (plan) =>
      writing(db, async (trx) => {
        await trx
          .insertInto('plan_drafts')
          .values({
            id: plan.id,
            name: storable(plan.name),
            file_name: storable(plan.fileName),
            paper: storable(plan.paper.map(({ text }) => text.replaceAll(/[\r\n]+/g, ' ')).join('\n')),
            draft: json(contentOf(plan)),
            made_by: storable(plan.madeBy),
            made_at: plan.madeAt,
            changed_by: storable(plan.changedBy),
            changed_at: plan.changedAt,
            version: plan.version,
            cycle: plan.cycle,
          })
          .execute();
        const told = { by: plan.madeBy, at: plan.madeAt, what: plan.fileName };
        await appendAudit(trx, [auditOfKeptPlan(plan, 'PlanImported', told)]);
      }),

    change: (id, version, { text, by, at, what }) =>
      writing(db, async (trx) => {
        const held = await heldAt(trx, id, version);
        if (!held.ok) return held;
        const known = held.value;
        const next: KeptPlan = { ...known, text, changedBy: by, changedAt: at, version: version + 1 };
        await trx
          .updateTable('plan_drafts')
          .set({
            draft: json(contentOf(next)),
            changed_by: storable(by),
            changed_at: at,
            version: next.version,
          })
          .where('id', '=', id)
          .execute();
        await appendAudit(trx, [auditOfKeptPlan(next, 'PlanChanged', { by, at, what })]);
        return accepted(next);
      }),

    started: (id, cycle, by, at) =>
      writing(db, async (trx) => {
        const row = await trx
          .updateTable('plan_drafts')
          .set({ cycle })
          .where('id', '=', id)
          .where(sql<boolean>`cycle is distinct from ${cycle}`)
          .returning(['name', 'version'])
          .executeTakeFirst();
        if (row === undefined) return;
        const told = { by, at, what: cycle };
        await appendAudit(trx, [auditOfKeptPlan({ id, ...row, cycle }, 'PlanStarted', told)]);
      }),

    drop: (id, version, by, at) =>
      writing(db, async (trx) => {
        const held = await heldAt(trx, id, version);
        if (!held.ok) return held;
        const known = held.value;
        await trx.deleteFrom('plan_drafts').where('id', '=', id).execute();
        await appendAudit(trx, [auditOfKeptPlan(known, 'PlanDropped', { by, at, what: known.fileName })]);
        return accepted(null);
      }),
  };
}

/** Held until the end of the transaction, as whoever acts on it has seen it. */
async function heldAt(trx: Transaction<Database>, id: string, version: number): Promise<Outcome<KeptPlan>> {
  const row = await trx
    .selectFrom('plan_drafts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined)
    return refused('no-such-plan', 'Không còn văn bản này: có thể người khác vừa bỏ. Chưa có gì thay đổi.');
  const known = toKeptPlan(row);
  if (known.version === version) return accepted(known);
  return refused(
    'plan-changed',
    `${known.changedBy} vừa sửa văn bản này (${printedDate(dateOf(known.changedAt))}) nên chưa ghi thao tác vừa gửi. ` +
      'Trang dưới đây đã là bản mới; hãy xem lại rồi làm lại nếu vẫn cần.',
  );
}

function contentOf({ text, warnings, paper }: KeptPlan): Content {
  return { text: storable(text), warnings: warnings.map(storable), places: paper.map(({ place }) => place) };
}

function toKeptPlan(row: Selectable<PlanDraftsTable>): KeptPlan {
  const { text, warnings, places } = row.draft as Content;
  const lines = row.paper.split('\n');
  return {
    ...toLine(row),
    text,
    warnings,
    paper: places.map((place, i): PaperLine => ({ text: lines[i] ?? '', place })),
  };
}

function toLine(row: Omit<Selectable<PlanDraftsTable>, 'paper' | 'draft'>): KeptPlanLine {
  return {
    id: row.id,
    name: row.name,
    fileName: row.file_name,
    madeBy: row.made_by,
    madeAt: row.made_at,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    version: row.version,
    cycle: row.cycle,
  };
}
