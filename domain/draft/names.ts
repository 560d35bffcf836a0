import { nearest } from '../plan/nearest';
import type { Plan } from '../plan/schema';
import { foldName } from './fold';

/** Finds the bodies and groups that a person means by an id, a name or an alias, however it is spelled. */
export interface NameBook {
  /** null where nothing has that name, or more than one has. */
  find(this: void, written: string): string | null;
  /** The name most likely meant, to be offered. */
  suggest(this: void, written: string): string | null;
}

type Named = Pick<Plan, 'bodies' | 'groups'>;

export function nameBook({ bodies, groups }: Named): NameBook {
  const ids = new Set([...bodies, ...groups].map(({ id }) => id));
  const byName = new Map<string, string | null>();
  const learn = (name: string, id: string) => {
    const key = foldName(name);
    const known = byName.get(key);
    byName.set(key, known === undefined || known === id ? id : null);
  };
  for (const { id, name } of [...bodies, ...groups]) learn(name, id);
  // A name beats an alias of another body.
  const aliases = new Map<string, string | null>();
  for (const { id, aliases: others } of bodies) {
    for (const alias of others) {
      const key = foldName(alias);
      const known = aliases.get(key);
      aliases.set(key, known === undefined || known === id ? id : null);
    }
  }
  const names = [...bodies, ...groups].map(({ name }) => name);
  return {
    find(written) {
      const text = written.trim();
      if (ids.has(text)) return text;
      const key = foldName(text);
      return byName.has(key) ? (byName.get(key) ?? null) : (aliases.get(key) ?? null);
    },
    suggest: (written) => nearest(written.trim(), [...names, ...ids]),
  };
}

/** Names as people list them: one a line, or with ";" between. */
export function listedNames(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
