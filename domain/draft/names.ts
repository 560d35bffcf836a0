import { nearest } from '../plan/nearest';
import { foldName } from './fold';

/** Finds the bodies and groups that a person means by an id, a name or an alias, however it is spelled. */
export interface NameBook {
  /** null where nothing has that name, or more than one has. */
  find(this: void, written: string): string | null;
  /** The name most likely meant, to be offered. */
  suggest(this: void, written: string): string | null;
}

interface Named {
  bodies: readonly { id: string; name: string; aliases: readonly string[] }[];
  groups: readonly { id: string; name: string; aliases?: readonly string[] }[];
}

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
  for (const { id, aliases: others } of [...bodies, ...groups]) {
    for (const alias of others ?? []) {
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

/**
 * Names with "," between, as people type them on one line. A name may have commas of its own ("Sở Văn hoá, Thể thao và Du
 * lịch"): the longest run that is known counts as one.
 */
export function commaNames(text: string, isKnown: (name: string) => boolean): string[] {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names: string[] = [];
  for (let i = 0; i < parts.length;) {
    const run = RUNS.find((n) => i + n <= parts.length && isKnown(parts.slice(i, i + n).join(', '))) ?? 1;
    names.push(parts.slice(i, i + run).join(', '));
    i += run;
  }
  return names;
}

/** No name has more commas than three. */
const RUNS = [4, 3, 2];
