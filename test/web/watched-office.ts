import { REAL_SCOPE } from '../../domain/ids';
import type { AssignmentRecord, AssignmentState } from '../../domain/lifecycle/types';
import { recipientsOf } from '../../domain/plan/recipients';
import { askUntil, at, forms, lifeOf, source, IDS, type Life } from '../acts/lives';
import { carryingOut } from '../support/carried-out';
import { openTestStore } from '../support/test-store';
import { openTestWeb } from '../support/test-web';

export const CYCLE = 'KH9/1';
export const NOW = '2026-08-20 09:00';
export const SUBMITTED = 'goc/2026-Q2';
export const OVERDUE = 'goc-2/once';
export const ASKING = 'tiep/2026-Q4';
export const SECRET = 'mat/2026-Q3';
export const OPEN = 'thuong/2026-Q3';
export const HOSTILE = '<script>alert(1)</script>"\'&';

export const storyPath = (id: string) => `/nhiem-vu/KH9~1/${id.replaceAll('/', '~')}`;
export const actPath = (id: string) => `${storyPath(id)}/thao-tac`;

/** What became of each by 20/08/2026, beside what waits untouched. */
const LIVED: Record<string, (life: Life) => Life> = {
  [SUBMITTED]: (life) =>
    life.lived(
      '2026-03-02 09:00',
      forms.receive,
      { ...forms.report, text: HOSTILE, difficulties: HOSTILE, proposals: HOSTILE },
      '2026-06-20 09:00',
      {
        ...forms.submit,
        by: HOSTILE,
        text: HOSTILE,
        paper: { number: HOSTILE, date: source.startsOn },
        files: [{ name: HOSTILE, bytes: 2048, sha256: 'a'.repeat(64), kind: 'pdf' }],
      } as never,
    ),
  [OVERDUE]: (life) => life.lived('2026-03-02 09:00', forms.receive),
  [ASKING]: (life) =>
    life.lived('2026-08-03 09:00', forms.receive, { ...askUntil('2027-02-26'), reason: HOSTILE } as never),
};

/** An office with one assignment of each sort, as the secretariat sees it on a morning in August. */
export async function openWatchedOffice(more: (rows: AssignmentRecord[]) => AssignmentRecord[] = () => []) {
  const store = await openTestStore();
  const now = at(NOW);
  const states = new Map<string, AssignmentState>();
  const rows = IDS.map((id) => {
    const life = (LIVED[id] ?? ((one: Life) => one))(lifeOf(id)).until(now);
    states.set(id, life.state);
    return life.row();
  });
  const cycle = {
    scope: REAL_SCOPE,
    id: CYCLE,
    plan: 'KH9',
    n: 1,
    title: 'Công tác dân vận',
    status: 'running' as const,
    startedAt: at('2026-01-12'),
    endedAt: null,
    assignments: rows.length,
    calendarVersion: 'x',
    startedBy: 'Văn phòng',
  };
  const audit = {
    id: 'start',
    scope: REAL_SCOPE,
    at: at('2026-01-12'),
    actor: 'Văn phòng',
    action: 'CycleStarted',
    cycle: CYCLE,
    assignment: null,
    before: null,
    after: null,
    reason: null,
  };
  await store.records.openCycle(cycle, source, recipientsOf(source.plan), audit);
  await store.records.saveAssignments([...rows, ...more(rows)], []);
  const { client, carried } = carryingOut(store, states, () => now);
  const web = await openTestWeb({ store, client, now: () => now });
  return {
    web,
    store,
    rows,
    carried,
    row: (id: string) => store.queries.assignmentRow(REAL_SCOPE, CYCLE, id),
    close: async () => {
      await web.close();
      await store.close();
    },
  };
}

export type WatchedOffice = Awaited<ReturnType<typeof openWatchedOffice>>;

/** Mã of the rows of a list, in its order. */
export function listed(body: string): string[] {
  return [...body.matchAll(/<tr data-href="\/nhiem-vu\/KH9~1\/([^"]+)"/g)].map(([, id]) =>
    decodeURIComponent(id!).replaceAll('~', '/'),
  );
}
