/** Vietnamese phrase → English phrase. Holes are `{0}`, `{1}`…; `{0:day|days}` chooses by the number in hole 0. */
export type Phrases = Readonly<Record<string, string>>;
