import { REAL_SCOPE } from '../../domain/ids';
import { initialState } from '../../domain/lifecycle/evolve';
import { recordOf } from '../../domain/lifecycle/record';
import type { AssignmentState } from '../../domain/lifecycle/types';
import { prepareCycle } from '../../domain/plan/prepare';
import { recipientsOf } from '../../domain/plan/recipients';
import { atHour, localDate, type Instant } from '../../domain/time/epoch';
import { byLink } from '../../web/own/by-link';
import { carryingOut } from '../support/carried-out';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestStore } from '../support/test-store';
import { openTestWeb, type TestWebOptions } from '../support/test-web';

export const CYCLE = 'KHM/1';
/** 1 is due on 30/03/2026, 2 to 8 three months later. */
export function duty(n: number): string {
  return `KHM-I.${n}-01/once`;
}

export const FIRST = duty(1);
export const SECOND = duty(2);
export const START = localDate('2026-02-02');

export const dutyPath = (id: string) => `/viec-cua-toi/KHM~1/${id.replaceAll('/', '~')}`;

/** An office with eight duties of Ban Dân vận, in which Tỉnh đoàn takes part. */
export async function openOwnOffice(options: Pick<TestWebOptions, 'identify' | 'post' | 'patience'> = {}) {
  const store = await openTestStore();
  const source = sourceOf(
    smallPlan({
      startsOn: START,
      termEnd: '2026-12-31',
      deadlines: ['trước ngày 31/3/2026', ...Array<string>(7).fill('trước ngày 30/6/2026')],
      coordinating: true,
    }),
  );
  const clock: { now: Instant } = { now: atHour(localDate('2026-03-16'), 9) };
  const prepared = prepareCycle(source);
  const states = new Map<string, AssignmentState>();
  const rows = prepared.assignments.map((one) => {
    const state = initialState(one);
    states.set(one.assignment.id, state);
    return recordOf({ scope: REAL_SCOPE, cycle: CYCLE, assignment: one.assignment }, state, atHour(START, 8));
  });
  const cycle = {
    scope: REAL_SCOPE,
    id: CYCLE,
    plan: 'KHM',
    n: 1,
    title: 'công tác dân vận',
    status: 'running' as const,
    startedAt: atHour(START, 8),
    endedAt: null,
    assignments: rows.length,
    calendarVersion: 'x',
    startedBy: 'Văn phòng',
  };
  const audit = {
    id: 'start',
    scope: REAL_SCOPE,
    at: atHour(START, 8),
    actor: 'Văn phòng',
    action: 'CycleStarted',
    cycle: CYCLE,
    assignment: null,
    before: null,
    after: null,
    reason: null,
  };
  await store.records.openCycle(cycle, source, recipientsOf(source.plan), audit);
  await store.records.saveAssignments(rows, []);
  const { client, carried } = carryingOut(store, states, () => clock.now);
  const web = await openTestWeb({ store, client, now: () => clock.now, ...options });
  return {
    web,
    store,
    clock,
    carried,
    rows,
    audited: async () => (await store.queries.auditLines({ scope: REAL_SCOPE })).length,
    close: async () => {
      await web.close();
      await store.close();
    },
  };
}

export type OwnOffice = Awaited<ReturnType<typeof openOwnOffice>>;
export const WAYS = [byLink];

/** The body of a form with files, as browsers write it. */
export function multipart(
  fields: Record<string, string>,
  files: { name: string; content: Buffer | string }[] = [],
) {
  const mark = '----dondoc-test';
  const parts = [
    ...Object.entries(fields).map(
      ([name, value]) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    ...files.flatMap(({ name, content }) => [
      `--${mark}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      content,
      '\r\n',
    ]),
    `--${mark}--\r\n`,
  ];
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${mark}` },
    payload: Buffer.concat(parts.map((part) => Buffer.from(part))),
  };
}

/** What a page put into a hidden field. */
export function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}
