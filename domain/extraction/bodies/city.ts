import type { Directory } from './directory-schema';

/**
 * A central city stands where a province stands, and its bodies are called so: Thành uỷ, UBND thành phố, Thành đoàn. Ids
 * stay.
 */
export function directoryOfCity({ bodies, groups }: Directory): Directory {
  const renamed = <T extends { name: string; aliases: string[] }>(entry: T): T => ({
    ...entry,
    name: nameInCity(entry.name),
    aliases: entry.aliases.map(nameInCity),
  });
  return { bodies: bodies.map(renamed), groups: groups.map(renamed) };
}

/** `{tỉnh}` is the place of a name and stays. */
function nameInCity(name: string): string {
  return name
    .replace(/(?<!\p{L})Tỉnh ([uủ][yỷ]|đoàn)/giu, 'Thành $1')
    .replace(/(?<![\p{L}{])tỉnh(?![\p{L}}])/gu, 'thành phố');
}
