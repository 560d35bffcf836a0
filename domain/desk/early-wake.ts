import { fnv1a } from '../fnv';

/** How long before the hour a desk wakes: spread by a hash of its id, so that a hundred desks do not wake at one instant. */
export function earlyWakeMs(deskId: string, spreadMs: number): number {
  return spreadMs === 0 ? 0 : fnv1a(deskId) % spreadMs;
}
