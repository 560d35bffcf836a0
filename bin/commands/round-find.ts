import { REAL_SCOPE } from '../../domain/ids';
import { nearest } from '../../domain/plan/nearest';
import type { RoundRecord } from '../../domain/rounds/types';
import type { Store } from '../../store';
import { refuse } from '../problems';

/** Every round of one cycle, or of all cycles, in order of opening. Refuses an unknown cycle with the nearest one. */
export async function roundsIn(store: Store, cycle: string | undefined): Promise<RoundRecord[]> {
  const known = (await store.queries.listCycles(REAL_SCOPE)).map(({ id }) => id);
  if (cycle !== undefined && !known.includes(cycle)) throw noSuchCycle(cycle, known);
  const cycles = cycle === undefined ? known : [cycle];
  const rounds = await Promise.all(cycles.map((id) => store.rounds.roundsOf(REAL_SCOPE, id)));
  return rounds.flat().sort(byOpening);
}

/** The round of that id: `annual/2012`. Where several cycles have it, the cycle must be named. */
export async function knownRound(store: Store, id: string, cycle: string | undefined): Promise<RoundRecord> {
  const rounds = await roundsIn(store, cycle);
  const found = rounds.filter(({ plan }) => plan.id === id);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) throw ambiguous(id, found);
  throw noSuchRound(id, rounds, cycle);
}

export function noSuchRound(id: string, rounds: readonly RoundRecord[], cycle?: string) {
  const where = cycle === undefined ? '' : ` trong chu kỳ ${cycle}`;
  return refuse('no-such-round', `Không có kỳ báo cáo "${id}"${where}. ${hintFor(id, rounds)}`, 'round');
}

function hintFor(id: string, rounds: readonly RoundRecord[]): string {
  if (rounds.length === 0) return 'Chưa có kỳ báo cáo nào: kỳ báo cáo có khi chu kỳ khởi động.';
  const meant = nearest(id, [...new Set(rounds.map(({ plan }) => plan.id))]);
  return meant === null ? 'Xem các kỳ bằng "dondoc round list".' : `Có phải ý là ${meant}?`;
}

function ambiguous(id: string, found: readonly RoundRecord[]) {
  const cycles = found.map(({ cycle }) => cycle);
  return refuse(
    'round-in-several-cycles',
    `Kỳ ${id} có trong nhiều chu kỳ: ${cycles.join(', ')}. Ghi thêm --cycle, ví dụ --cycle ${cycles.at(-1)}.`,
    '--cycle',
  );
}

export function noSuchCycle(id: string, known: readonly string[]) {
  const meant = nearest(id, [...known]) ?? known.find((one) => one.startsWith(`${id}/`)) ?? null;
  const hint = meant === null ? 'Xem các chu kỳ bằng "dondoc cycle list".' : `Có phải ý là ${meant}?`;
  return refuse('no-such-cycle', `Không có chu kỳ "${id}". ${hint}`, '--cycle');
}

function byOpening(a: RoundRecord, b: RoundRecord): number {
  return (
    compare(a.state.days.opensOn, b.state.days.opensOn) ||
    compare(a.cycle, b.cycle) ||
    compare(a.plan.id, b.plan.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
