import { Document } from 'yaml';
import type { Plan } from '../../domain/plan/schema';
import { writeYaml } from './write';

/** A plan as a plan file of its own: without comments, and without what is said by being left out. */
export function planFileText(plan: Plan): string {
  return writeYaml(new Document(withoutBlanks(plan)));
}

/** null, an empty list and an absent field mean the same in a plan file. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(
    ([, part]) => part !== null && part !== undefined && !(Array.isArray(part) && part.length === 0),
  );
  return Object.fromEntries(said.map(([key, part]) => [key, withoutBlanks(part)]));
}
