import type { Insertable, Selectable } from 'kysely';
import type { RoundChange } from '../activities/ports';
import { initialRound } from '../domain/rounds/evolve';
import type { PartState, RoundRecord, RoundState } from '../domain/rounds/types';
import { json } from './encode';
import type { RoundPartsTable, RoundsTable } from './schema';

/** Columns that events change. */
export function toChangedColumns({ state, updatedAt }: Pick<RoundChange, 'state' | 'updatedAt'>) {
  const { parts: _parts, ...header } = state;
  return {
    status: state.status,
    seq: state.seq,
    opens_on: state.days.opensOn,
    parts_due: state.days.partsDue,
    snapshot: state.snapshot,
    updated_at: updatedAt,
    state: json(header),
  };
}

export function toRoundRow(record: RoundRecord): Insertable<RoundsTable> {
  const { scope, cycle, plan } = record;
  return {
    scope,
    cycle,
    id: plan.id,
    kind: plan.kind,
    period: plan.period,
    plan: json(plan),
    ...toChangedColumns(record),
  };
}

/** The changed parts, sorted by body, so that two changes lock them in the same order. */
export function toPartRows({ scope, cycle, round, state }: RoundChange): Insertable<RoundPartsTable>[] {
  return state.parts
    .map((part, position) => ({
      scope,
      cycle,
      round,
      body: part.body.id,
      position,
      status: part.status,
      seq: state.seq,
      part: json(part),
    }))
    .sort((a, b) => (a.body < b.body ? -1 : 1));
}

/** Until a round opens, its parts are those of its plan. */
export function toRoundRecord(row: Selectable<RoundsTable>, parts: PartState[]): RoundRecord {
  const { scope, cycle, plan, updated_at: updatedAt } = row;
  const state: RoundState = {
    ...row.state,
    parts: row.state.openedAt === null ? initialRound(plan).parts : parts,
  };
  return { scope, cycle, plan, state, updatedAt };
}
