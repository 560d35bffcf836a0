/** A stretch of text as the PDF places it. Points (1/72 inch), from the top left corner of the upright page. */
export interface Fragment {
  text: string;
  left: number;
  right: number;
  /** The line that the letters stand on. */
  baseline: number;
  size: number;
  bold: boolean;
  italic: boolean;
}

/** Fragments of one line that belong together; a wide gap between two chunks parts columns or cells. */
export interface Chunk {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** Width of the first word, which tells whether it would have fitted on the line before. */
  firstWord: number;
  /** Stands in a line that a tight table parts: the white beside it is narrow. */
  tight?: boolean;
}

export interface Page {
  number: number;
  width: number;
  height: number;
  chunks: Chunk[];
}

export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** 0 for no values. */
export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
