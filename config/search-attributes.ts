import {
  defineSearchAttributeKey,
  type SearchAttributePair,
  type SearchAttributeType,
} from '@temporalio/common';
import type { Assignment } from '../domain/plan/assignment';
import type { RoundPlan } from '../domain/rounds/types';
import type { Instant } from '../domain/time/epoch';

/**
 * Every custom search attribute of the system, for all workflow types and all years; verified by type at each
 * boot. The budget of SQL visibility is 10 Keyword and 3 Datetime per namespace. Nothing personal stands in one.
 */
export const SEARCH_ATTRIBUTES = {
  /** `real`, or the id of a rehearsal. */
  DondocScope: 'KEYWORD',
  DondocCycle: 'KEYWORD',
  DondocBody: 'KEYWORD',
  /** Kind of an assignment, or of a round. */
  DondocKind: 'KEYWORD',
  /** `effectiveDue` of an assignment, as the instant at which it becomes late; of a round, when its parts are due. */
  DondocDue: 'DATETIME',
} as const satisfies Readonly<Record<string, SearchAttributeType>>;

export type SearchAttributeName = keyof typeof SEARCH_ATTRIBUTES;

export const SEARCH_ATTRIBUTE_NAMES = Object.keys(SEARCH_ATTRIBUTES) as readonly SearchAttributeName[];

export function searchAttribute(name: SearchAttributeName, value: string | Date): SearchAttributePair {
  return { key: defineSearchAttributeKey(name, SEARCH_ATTRIBUTES[name]), value } as SearchAttributePair;
}

/** What an assignment is found by: set when a run of it starts, and never changed. */
export function assignmentAttributes({
  scope,
  cycle,
  assignment,
  lateFrom,
}: {
  scope: string;
  cycle: string;
  assignment: Assignment;
  /** The instant from which it is late; null where nothing is due. */
  lateFrom: Instant | null;
}): SearchAttributePair[] {
  const always = [
    searchAttribute('DondocScope', scope),
    searchAttribute('DondocCycle', cycle),
    searchAttribute('DondocBody', assignment.lead),
    searchAttribute('DondocKind', assignment.kind),
  ];
  return lateFrom === null ? always : [...always, searchAttribute('DondocDue', new Date(lateFrom))];
}

/** What a round is found by: set when a run of it starts, and never changed. */
export function roundAttributes({
  scope,
  cycle,
  plan,
  lateFrom,
}: {
  scope: string;
  cycle: string;
  plan: Pick<RoundPlan, 'kind' | 'collator'>;
  lateFrom: Instant;
}): SearchAttributePair[] {
  return [
    searchAttribute('DondocScope', scope),
    searchAttribute('DondocCycle', cycle),
    searchAttribute('DondocBody', plan.collator?.id ?? 'secretariat'),
    searchAttribute('DondocKind', plan.kind),
    searchAttribute('DondocDue', new Date(lateFrom)),
  ];
}
