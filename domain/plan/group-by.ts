/** Groups in the order of their first item. */
export function groupBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Mã nhiệm vụ, for a report. */
export function idsOf(assignments: readonly { id: string }[]): string[] {
  return assignments.map(({ id }) => id);
}
