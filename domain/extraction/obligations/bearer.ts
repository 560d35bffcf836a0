import type { Mention } from '../bodies/mention';
import type { LeadSource } from './duty';
import type { Part } from './parts';

/** Who bears a task, and from where that is known. */
export interface Bearer {
  leads: Mention[];
  partners: Mention[];
  directed: Mention[];
  source: LeadSource;
}

/** Partners that the first part of a sentence names in passing. */
export function withFurther(bearer: Bearer, { further }: Part): Bearer {
  return { ...bearer, partners: union([bearer.partners, further]) };
}

/** The bearer of a part that comes behind another one in the same sentence. */
export function nextBearer(before: Bearer, part: Part): Bearer {
  if (part.leads)
    return {
      leads: part.leads,
      partners: union([part.partners ?? [], part.further]),
      directed: [],
      source: before.source === 'given' ? 'given' : 'subject',
    };
  const named = before.source === 'given' || before.source === 'subject' || before.source === 'everybody';
  const source = named ? 'same-sentence' : before.source;
  if (part.partners)
    return { leads: before.leads, partners: union([part.partners, part.further]), directed: [], source };
  return withFurther({ ...before, source }, part);
}

/** Each body once. */
export function union(lists: Mention[][]): Mention[] {
  const all = lists.flat();
  return all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i);
}
