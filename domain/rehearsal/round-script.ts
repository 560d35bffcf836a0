import type { WorkingCalendar } from '../calendar/working-days';
import type { Paper } from '../lifecycle/types';
import type { Target } from '../plan/schema';
import type { Narrative, PartFigure } from '../rounds/part';
import type { Participant, RoundPlan } from '../rounds/types';
import { atHour, type Instant, type LocalDate } from '../time/epoch';
import { seededChance, type Chance } from './chance';
import { figureScript } from './round-figures';
import { narrativeOf, RETURN_REASON } from './round-narrative';
import { ANSWERS_AT, SUBMITS_AT, type Scenario } from './scenario';

/** What a scripted body says in its part; the state of its assignments is taken from the records when it is sent. */
export interface SaidPart {
  figures: PartFigure[];
  narrative: Narrative;
}

/** What a scripted person does to a round at an instant of the rehearsal. */
export type ScriptedRoundAct = { at: Instant; round: string } & (
  | { type: 'submitPart'; body: string; replaces: number; said: SaidPart }
  | { type: 'acceptPart'; body: string }
  | { type: 'returnPart'; body: string; reason: string }
  | { type: 'report'; paper: Paper }
);

/** How one body treats one round. */
type Conduct = 'silent' | 'early' | 'lastDay' | 'repaired' | 'afterClose';

/** After everything else of the day. */
const REPORTS_AT = 16.75;

export interface RoundScriptOrder {
  rounds: readonly RoundPlan[];
  targets: readonly Target[];
  scenario: Scenario;
  seed: number;
  calendar: WorkingCalendar;
}

/**
 * The script of all rounds of a cycle: pure and seeded. silent: nobody sends anything and no paper is recorded.
 * diligent: every part in time, accepted the next day, the paper on the day it is due. mixed: a province as
 * it is, with parts on the last day, sent back, missing, and after the close, and papers that are late or never recorded.
 */
export function roundScriptOf(order: RoundScriptOrder): ScriptedRoundAct[] {
  if (order.scenario === 'silent') return [];
  const figures = figureScript(order);
  return order.rounds
    .flatMap((round, i) => actsOfRound(order, round, i + 1, figures))
    .sort((a, b) => a.at - b.at || compare(a.round, b.round) || compare(bodyOf(a), bodyOf(b)));
}

function actsOfRound(
  { scenario, seed, calendar }: RoundScriptOrder,
  round: RoundPlan,
  n: number,
  figures: ReturnType<typeof figureScript>,
): ScriptedRoundAct[] {
  const reportedOn = reportDay(round, scenario, seededChance(`${seed} ${round.id}`), calendar);
  const report: ScriptedRoundAct[] =
    reportedOn === null
      ? []
      : [
          {
            at: atHour(reportedOn, REPORTS_AT),
            round: round.id,
            type: 'report',
            paper: { number: `${n}-BC/DT`, date: reportedOn },
          },
        ];
  const parts = round.participants.flatMap((body) => {
    const chance = seededChance(`${seed} ${round.id} ${body.id}`);
    const said = { figures: figures(round.id, body.id), narrative: narrativeOf(round, body, chance) };
    return partActs(round, body, said, conductOf(scenario, chance), chance, calendar);
  });
  // What is over takes nothing more.
  const end = report[0]?.at ?? Infinity;
  return [...parts.filter(({ at }) => at < end), ...report];
}

function reportDay(
  { days }: RoundPlan,
  scenario: Scenario,
  chance: Chance,
  calendar: WorkingCalendar,
): LocalDate | null {
  if (scenario === 'diligent') return days.collateDue;
  const draw = chance.below(100);
  const late = calendar.shift(days.committeeDue, 1 + chance.below(6));
  if (draw < 45) return days.collateDue;
  if (draw < 75) return days.committeeDue;
  return draw < 92 && late <= days.lapsesOn ? late : null;
}

function conductOf(scenario: Scenario, chance: Chance): Conduct {
  if (scenario === 'diligent') return 'early';
  const draw = chance.below(100);
  if (draw < 54) return 'early';
  if (draw < 70) return 'lastDay';
  if (draw < 82) return 'repaired';
  return draw < 91 ? 'silent' : 'afterClose';
}

function partActs(
  { id: round, days }: RoundPlan,
  { id: body }: Participant,
  said: SaidPart,
  conduct: Conduct,
  chance: Chance,
  calendar: WorkingCalendar,
): ScriptedRoundAct[] {
  const first = calendar.onOrAfter(days.opensOn);
  const room = calendar.workingDaysBetween(first, days.partsDue);
  const before = (n: number) => calendar.shift(days.partsDue, -Math.min(n, Math.max(0, room)));
  const submit = (on: LocalDate, replaces = 0): ScriptedRoundAct => ({
    at: atHour(on, SUBMITS_AT),
    round,
    type: 'submitPart',
    body,
    replaces,
    said,
  });
  const accept = (on: LocalDate): ScriptedRoundAct => ({
    at: atHour(calendar.shift(on, 1), ANSWERS_AT),
    round,
    type: 'acceptPart',
    body,
  });
  switch (conduct) {
    case 'silent':
      return [];
    case 'early': {
      const on = before(1 + chance.below(8));
      return [submit(on), accept(on)];
    }
    case 'lastDay':
      return [submit(days.partsDue), accept(days.partsDue)];
    case 'repaired': {
      // It is sent back while the parts are still taken: where there is no room for that it is sent once.
      if (room < 3) return [submit(days.partsDue), accept(days.partsDue)];
      const [sent, back, again] = [before(3 + chance.below(3)), before(2), before(1)];
      return [
        submit(sent),
        { at: atHour(back, ANSWERS_AT), round, type: 'returnPart', body, reason: RETURN_REASON },
        submit(again, 1),
        accept(again),
      ];
    }
    case 'afterClose': {
      const on = calendar.shift(days.partsDue, 1 + chance.below(4));
      return [submit(on), accept(on)];
    }
  }
}

function bodyOf(act: ScriptedRoundAct): string {
  return 'body' in act ? act.body : '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
