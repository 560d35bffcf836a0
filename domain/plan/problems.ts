/** Where in a plan: `['obligations', 3, 'deadline', 'text']`. */
export type PlanPath = (string | number)[];

/**
 * What is wrong with a plan whose shape is right. An `error` keeps it from being dated at all; a `confirm` only from
 * being started: a person has to stand for one reading.
 */
export interface PlanProblem {
  code: string;
  path: PlanPath;
  /** Vietnamese: what is wrong, and what would be right. */
  message: string;
  severity: 'error' | 'confirm';
}

export function problem(code: string, path: PlanPath, message: string): PlanProblem {
  return { code, path, message, severity: 'error' };
}

/** `obligations[3].deadline.text`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
}
