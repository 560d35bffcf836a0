/** What a sentence of a report rests on. */
export type SourceRef =
  | { type: 'assignment'; id: string }
  /** As read in the round of the paper. */
  | { type: 'target'; code: string }
  /** What a body sent, or did not send, in a round. */
  | { type: 'part'; round: string; body: string }
  /** The figures of a round that were frozen before. */
  | { type: 'round'; round: string }
  /** What fell due in a year, all clauses together: a line of the matrix of the round. */
  | { type: 'year'; year: string; round: string }
  /** The cycle of a plan of a lower body. */
  | { type: 'plan'; cycle: string };

/** A sentence with sources; `id` is the number raised at its end, counted through the paper. */
export interface ReportSentence {
  id: number;
  /** Heading of its section. */
  section: string;
  text: string;
  sources: SourceRef[];
}

/** A sentence before it has its number; without sources it gets none. */
export interface Said {
  text: string;
  sources: SourceRef[];
}

export type SectionBlock =
  { type: 'subheading'; text: string } | { type: 'sentences'; mark: string; sentences: Said[] };

export interface Section {
  heading: string;
  blocks: SectionBlock[];
}

export function said(text: string, sources: SourceRef[] = []): Said {
  return { text, sources };
}

/** A paragraph of sentences, one after another. */
export function sentences(...all: (Said | null)[]): SectionBlock[] {
  const kept = all.filter((one) => one !== null);
  return kept.length === 0 ? [] : [{ type: 'sentences', mark: '', sentences: kept }];
}

/** A line of a list, introduced by a dash. */
export function item(...all: (Said | null)[]): SectionBlock[] {
  return sentences(...all).map((block) => ({ ...block, mark: '- ' }));
}

export function ofAssignments(rows: readonly { id: string }[]): SourceRef[] {
  return rows.map(({ id }) => ({ type: 'assignment', id }));
}
