/** FNV-1a over UTF-16 units, 32 bits unsigned: spreads and compares; proof against nobody. Pure, the same on every machine. */
export function fnv1a(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}
