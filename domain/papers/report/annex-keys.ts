/** Annexes, in the order in which a paper has them. */
export const ANNEX_KEYS = [
  'years',
  'bodies',
  'clauses',
  'overdue',
  'undone',
  'targets',
  'carryOver',
  'missing',
  'proposals',
  'reports',
  'late',
  'subPlans',
  'gaps',
  'sources',
] as const;
export type AnnexKey = (typeof ANNEX_KEYS)[number];
