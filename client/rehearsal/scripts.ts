import type { PreparedCycle } from '../../domain/plan/prepare';
import { roundScriptOf, type ScriptedRoundAct } from '../../domain/rehearsal/round-script';
import { scriptOf } from '../../domain/rehearsal/scenario';
import type { TimedForm } from '../../domain/rehearsal/timed-form';
import { formOf } from './cast';
import type { RehearsalOrder } from './rehearse';

type People = RehearsalOrder['people'];

/** The script of the people, in order of time. A follower is told of its duty at its latest start, and acts then. */
export function scriptFor(people: People, prepared: PreparedCycle): TimedForm[] {
  if ('script' in people) return [...people.script].sort((a, b) => a.at - b.at);
  const byId = new Map(prepared.assignments.map((one) => [one.assignment.id, one]));
  const told = prepared.assignments.map(({ assignment, ladder, policy: { approval } }) => {
    const start = ladder.steps.find(({ kind }) => kind === 'start');
    return { assignment: start === undefined ? assignment : { ...assignment, opensOn: start.on }, approval };
  });
  return scriptOf(told, people.scenario, people.seed, prepared.calendar).map((act) => {
    const { at, assignment } = act;
    return { at, assignment, form: formOf(act, byId.get(assignment)!) };
  });
}

/** People of a scenario send parts too; a script of somebody's own is of assignments alone. */
export function roundScriptFor(
  { people, source }: Pick<RehearsalOrder, 'people' | 'source'>,
  prepared: PreparedCycle,
): ScriptedRoundAct[] {
  if ('script' in people) return [];
  const { rounds, calendar } = prepared;
  return roundScriptOf({ rounds: rounds.rounds, targets: source.plan.targets, ...people, calendar });
}
