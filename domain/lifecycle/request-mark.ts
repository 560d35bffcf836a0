import { fnv1a } from '../fnv';

/*
 * A request that is repeated is answered and not done again. The same id with other words is no repeat: somebody used
 * it twice by mistake, and must be told, because what they wrote the second time is nowhere.
 */

/** What somebody asked for, of whichever kind. */
export type Asked = object & { type: string };

/** What follows from the clock and the calendar differs when the very same request is sent again later. */
const COMPUTED = [
  'through',
  'ladder',
  'steps',
  'due',
  'dueOn',
  'on',
  'effectiveDue',
  'newEffectiveDue',
  'dueThen',
];

/** `id#mark`, as an assignment remembers a request it carried out. */
export function requestEntry(id: string, command: Asked): string {
  return `${id}#${markOf(command)}`;
}

export function isRemembered(entries: readonly string[], id: string): boolean {
  return entries.some((entry) => entry === id || entry.startsWith(`${id}#`));
}

/** Whether a request of that id was carried out with other words. Entries of an earlier release tell only the id. */
export function saysOtherwise(entries: readonly string[], id: string, command: Asked): boolean {
  const known = entries.find((entry) => entry.startsWith(`${id}#`));
  return known !== undefined && known !== requestEntry(id, command);
}

function markOf(command: Asked): string {
  const said = Object.entries(command)
    .filter(([key, value]) => !COMPUTED.includes(key) && value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return fnv1a(JSON.stringify(said)).toString(16);
}
