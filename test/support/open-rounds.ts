import { roundsPolicy } from '../../config/rounds';
import { actOnRound, roundViewOf, submitPart, type RoundActing } from '../../client/rounds';
import { roundWorkflowId, type Scope } from '../../domain/ids';
import { prepareCycle } from '../../domain/plan/prepare';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { planSchema } from '../../domain/plan/schema';
import type { RoundCommand } from '../../domain/rounds/commands';
import type { PartContent } from '../../domain/rounds/part';
import type { RoundPlan } from '../../domain/rounds/types';
import { atHour, localDate, type Instant } from '../../domain/time/epoch';
import { smallPlan, sourceOf } from './small-plan';
import type { TestOffice } from './test-office';

export const THREE = ['ban-dan-van', 'tinh-doan', 'hoi-nong-dan'] as const;
export type ThreeBodies = (typeof THREE)[number];

/** A plan of three bodies over two years, each with a duty every year, and annual rounds by the office's rules. */
export function sourceWithRounds(startsOn = '2026-03-02', termEnd = '2027-12-31'): CycleSource {
  const plan = smallPlan({
    startsOn,
    termEnd,
    deadlines: ['Thực hiện hằng năm', 'Thực hiện hằng năm', 'Thực hiện hằng năm'],
  });
  const bodies = [
    ...plan.bodies,
    { id: 'hoi-nong-dan', name: 'Hội Nông dân tỉnh', contacts: [{ email: 'vanphong@hnd.example' }] },
  ];
  const obligations = plan.obligations.map((obligation, i) => ({ ...obligation, lead: [THREE[i]] }));
  const whole = planSchema.parse({ ...plan, bodies, obligations });
  return { ...sourceOf(whole), rounds: roundsPolicy() };
}

/** The rounds of a source, by id. */
export function roundsOf(source: CycleSource): Map<string, RoundPlan> {
  return new Map(prepareCycle(source).rounds.rounds.map((plan) => [plan.id, plan]));
}

export function partOf(cycle: string, round: string, body: string, results: string): PartContent {
  return {
    version: 1,
    form: { cycle, round, body },
    figures: [],
    assignments: [],
    narrative: {
      results,
      limits: null,
      causes: null,
      directions: null,
      difficulties: null,
      proposals: null,
    },
  };
}

/** One round as people meet it; `at` is the clock by which they act. */
export function roundOf(
  { client, store }: Pick<TestOffice, 'client' | 'store'>,
  scope: Scope,
  cycle: string,
  round: string,
) {
  let now: Instant = 0;
  const address = { scope, cycle, round };
  const acting: RoundActing = { client, store, now: () => now };
  return {
    address,
    id: roundWorkflowId(scope, cycle, round),
    handle: client.workflow.getHandle(roundWorkflowId(scope, cycle, round)),
    at(day: string, hour = 10) {
      now = atHour(localDate(day), hour);
    },
    act: (command: RoundCommand, request?: string) => actOnRound(acting, address, command, request),
    submit: (body: string, results: string, replaces = 0, request?: string) =>
      submitPart(
        acting,
        address,
        { by: `Cán bộ ${body}`, content: partOf(cycle, round, body, results), replaces },
        request,
      ),
    view: () => roundViewOf(client, address),
    row: async () => (await store.rounds.round(scope, cycle, round))!,
    acting,
  };
}
