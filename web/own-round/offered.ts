import { lastSigner } from '../own/signer';
import type { Visit } from '../visit';

/** Who signed last in this browser, offered again: `Lê Thu Hà (Chuyên viên)`. */
export function offeredSigner(visit: Visit): string {
  const { name, position } = lastSigner(visit);
  return position === '' ? name : `${name} (${position})`;
}
