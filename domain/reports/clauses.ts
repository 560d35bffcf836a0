/** Whether a clause is another or stands below it: `III.4` and `III.4-a` below `III`, `IV` not below `I`, nor a second `III.4_2` below the first. */
export function isAtOrBelow(clause: string, above: string): boolean {
  return clause === above || (clause.startsWith(above) && /^[.-]/.test(clause.slice(above.length)));
}
