/** Chance from a seed (mulberry32): the same mutations in every run. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of five harms, by the seed: bits turned, an end cut off, junk put in, a piece taken out, a piece written twice. */
export function mutate(bytes: Buffer, seed: number): Buffer {
  const next = chance(seed);
  const upTo = (most: number) => Math.floor(next() * most);
  const at = upTo(bytes.length);
  const end = Math.min(bytes.length, at + 1 + upTo(400));
  switch (seed % 5) {
    case 0:
      return turnBits(bytes, 1 + upTo(20), upTo);
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(Array.from({ length: 1 + upTo(200) }, () => upTo(256))),
        bytes.subarray(at),
      ]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    default:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
  }
}

function turnBits(bytes: Buffer, count: number, upTo: (most: number) => number): Buffer {
  const harmed = Buffer.from(bytes);
  for (let i = 0; i < count; i += 1) {
    const place = upTo(harmed.length);
    harmed[place] = harmed[place]! ^ (1 << upTo(8));
  }
  return harmed;
}
