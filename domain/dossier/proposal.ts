import { hasAnswered } from '../lifecycle/evolve-parts';
import { pendingExplanation, pendingExtension } from '../lifecycle/pending';
import type { AssignmentDetail, AssignmentRecord, Measure } from '../lifecycle/types';
import type { LocalDate } from '../time/epoch';
import { calendarDaysOverdue } from './ageing';
import type { Ground, Proposal } from './types';

/** All that the rule looks at. */
export interface ProposalFacts {
  /** Calendar days after the due day, as the ageing classes count them. */
  days: number;
  /** Earlier dossiers that named it. */
  named: number;
  /** Decisions that the Committee took on it. */
  decisions: number;
  /** An explanation was required and its day has passed without an answer. */
  unexplained: boolean;
  /** A request for extension waits. */
  asks: boolean;
  /** Of the last report that measured it. */
  percent: number | null;
  /** What holds it up lies with others. */
  outsideCause: boolean;
}

/**
 * What is proposed to the Standing Committee: the first line that holds. The gravest comes first; a request with a
 * ground comes before blame; what nothing else holds of is reminded. It is a proposal: the Committee decides.
 */
const RULES: { ground: Ground; measure: Measure; holds: (facts: ProposalFacts) => boolean }[] = [
  { ground: 'decidedTwice', measure: 'inspect', holds: ({ decisions }) => decisions >= 2 },
  { ground: 'overNinetyDays', measure: 'inspect', holds: ({ days }) => days > 90 },
  {
    ground: 'extensionNearlyDone',
    measure: 'extend',
    holds: ({ asks, percent }) => asks && percent !== null && percent >= 50,
  },
  {
    ground: 'extensionOutsideCause',
    measure: 'extend',
    holds: ({ asks, outsideCause }) => asks && outsideCause,
  },
  { ground: 'unexplained', measure: 'criticise', holds: ({ unexplained }) => unexplained },
  // A request that waits since an earlier dossier is no fault of who asked.
  { ground: 'namedBefore', measure: 'criticise', holds: ({ named, days }) => named > 0 && days > 0 },
  { ground: 'overSixtyDays', measure: 'criticise', holds: ({ days }) => days > 60 },
  { ground: 'extensionUngrounded', measure: 'remind', holds: ({ asks }) => asks },
  { ground: 'firstTime', measure: 'remind', holds: () => true },
];

export function proposalBy(facts: ProposalFacts): Proposal {
  const { measure, ground } = RULES.find(({ holds }) => holds(facts))!;
  return { measure, ground };
}

export function proposalFor(row: AssignmentRecord, named: number, day: LocalDate): Proposal {
  return proposalBy(factsOf(row, named, day));
}

function factsOf(
  { detail, overdue, effectiveDue }: AssignmentRecord,
  named: number,
  day: LocalDate,
): ProposalFacts {
  const days = overdue ? calendarDaysOverdue(effectiveDue, day) : 0;
  if (detail === null)
    return { days, named, decisions: 0, unexplained: false, asks: false, percent: null, outsideCause: false };
  const explanation = pendingExplanation(detail);
  return {
    days,
    named,
    decisions: detail.decisions.length,
    unexplained: explanation !== null && explanation.dueOn < day,
    asks: pendingExtension(detail) !== null,
    percent: detail.progress.findLast(({ percent }) => percent !== null)?.percent ?? null,
    outsideCause: hasOutsideCause(detail),
  };
}

/**
 * Words cannot be judged by a rule; what can: the last report of a difficulty comes with a proposal to somebody else,
 * a coordinating body owes its part, or what it builds on is not there.
 */
function hasOutsideCause({ progress, parts, awaits }: AssignmentDetail): boolean {
  const difficulty = progress.findLast(({ difficulties }) => difficulties !== null);
  const asksOthers = difficulty !== undefined && difficulty.proposals !== null;
  return asksOthers || awaits.length > 0 || parts.some((part) => !hasAnswered(part));
}
