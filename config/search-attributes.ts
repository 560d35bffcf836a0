import type { SearchAttributeType } from '@temporalio/common';

/**
 * Every custom search attribute of the system, for all workflow types and all years; verified by type at each
 * boot. The budget of SQL visibility is 10 Keyword and 3 Datetime per namespace. Nothing personal stands in one.
 */
export const SEARCH_ATTRIBUTES = {
  /** `real`, or the id of a rehearsal. */
  DondocScope: 'KEYWORD',
  DondocCycle: 'KEYWORD',
  DondocBody: 'KEYWORD',
  DondocKind: 'KEYWORD',
  /** `effectiveDue` of an assignment, as the instant at which it becomes late. */
  DondocDue: 'DATETIME',
} as const satisfies Readonly<Record<string, SearchAttributeType>>;

export type SearchAttributeName = keyof typeof SEARCH_ATTRIBUTES;

export const SEARCH_ATTRIBUTE_NAMES = Object.keys(SEARCH_ATTRIBUTES) as readonly SearchAttributeName[];
