/** How long before the hour a desk wakes: spread by a hash of its id, so that a hundred desks do not wake at one instant. */
export function earlyWakeMs(deskId: string, spreadMs: number): number {
  if (spreadMs === 0) return 0;
  let hash = 2166136261;
  for (let i = 0; i < deskId.length; i += 1) {
    hash ^= deskId.charCodeAt(i);
    hash = Math.imul(hash, 16777619);
  }
  return (hash >>> 0) % spreadMs;
}
