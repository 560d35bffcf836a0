import type { Audience, AudienceKind } from '../../domain/ladder/types';
import { OFFICE_KINDS, type Recipient } from '../../domain/plan/recipients';
import { say, type Visit } from '../visit';
import { OFFICE_WORDS } from './words';

export interface Recipients {
  nameOf: (audience: Audience) => string;
  /** For a list to choose from: `body:so-noi-vu` → its name. */
  options: [value: string, label: string][];
}

/** Whom mails of this stage go to, by name. */
export async function recipientsOf(visit: Visit): Promise<Recipients> {
  const bodies = await visit.office.store.bodies.list(visit.scope);
  const names = new Map(bodies.map(({ audience, name }: Recipient) => [audience.id, name]));
  const words = say(visit, OFFICE_WORDS);
  const nameOf = ({ kind, id }: Audience) => {
    if (kind === 'body') return names.get(id) ?? id;
    return kind === 'head' ? `${words.headOf} ${names.get(id) ?? id}` : words[kind];
  };
  const sorted = [...names.keys()].sort((a, b) => names.get(a)!.localeCompare(names.get(b)!, 'vi'));
  const all: Audience[] = [
    ...OFFICE_KINDS.map((kind) => ({ kind, id: kind })),
    ...sorted.flatMap((id): Audience[] => [
      { kind: 'body', id },
      { kind: 'head', id },
    ]),
  ];
  return { nameOf, options: all.map((one) => [valueOf(one), nameOf(one)]) };
}

function valueOf({ kind, id }: Audience): string {
  return `${kind}:${id}`;
}

const KINDS: readonly AudienceKind[] = ['body', 'head', 'secretariat', 'office', 'committee'];

/** The reverse; null for what is none. */
export function audienceOf(value: string): Audience | null {
  const [kind, id] = value.split(':');
  const known = KINDS.find((one) => one === kind);
  return known === undefined || id === undefined || id === '' ? null : { kind: known, id };
}
