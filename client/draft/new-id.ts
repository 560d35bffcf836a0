import { slugOf } from '../../domain/extraction/bodies/spelling';

/** `Sở Xây dựng` → `so-xay-dung`; the same name gives the same id, whatever sheet asks first. */
export function newId(name: string, taken: Set<string>): string {
  const base = slugOf(name).slice(0, 50);
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
