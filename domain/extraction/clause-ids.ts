import type { Block } from './outline';

/** Opening paragraphs (mở đầu) and closing ones (kết thúc) have no number to be cited by. */
const OPENING = 'MD';
const CLOSING = 'KT';

/**
 * Ids that people can read back to the paper: `III.4`, `P2.III.4-a`, `D5.2.a`. Plain ASCII without spaces, for they
 * become part of the codes of a plan.
 */
export class ClauseIds {
  private readonly given = new Map<string, number>();
  private readonly letters = new Map<string, number>();

  /** The id of the next block in reading order; its parent has one. */
  next(block: Block, closing: boolean): string {
    return this.unique(this.wanted(block, closing));
  }

  private wanted({ mark, parent }: Block, closing: boolean): string {
    const above = parent?.clause.id ?? null;
    if (!mark || mark.kind === 'bullet') {
      const base = above ?? (closing ? CLOSING : OPENING);
      const n = (this.letters.get(base) ?? 0) + 1;
      this.letters.set(base, n);
      return `${base}-${letterOf(n)}`;
    }
    if (mark.kind === 'article') return path(annexOf(parent), mark.label);
    const inner = mark.kind === 'number' && isDeeper(mark.numbers, parent);
    return path(above, inner ? String(mark.numbers.at(-1)) : mark.label);
  }

  private unique(id: string): string {
    const seen = (this.given.get(id) ?? 0) + 1;
    this.given.set(id, seen);
    return seen === 1 ? id : this.unique(`${id}_${seen}`);
  }
}

function path(above: string | null, label: string): string {
  return above === null ? label : `${above}.${label}`;
}

/** "5.1" below "5": the parent's id already says 5. */
function isDeeper(numbers: number[], parent: Block | null): boolean {
  if (numbers.length < 2 || parent?.mark?.kind !== 'number') return false;
  return parent.mark.numbers.join('.') === numbers.slice(0, -1).join('.');
}

/** Articles are counted through all chapters of a paper. */
function annexOf(block: Block | null): string | null {
  for (let at = block; at; at = at.parent) if (at.mark?.kind === 'annex') return at.clause.id;
  return null;
}

/** 1 → a, 26 → z, 27 → aa. */
function letterOf(n: number): string {
  const rest = String.fromCharCode(97 + ((n - 1) % 26));
  return n > 26 ? letterOf(Math.floor((n - 1) / 26)) + rest : rest;
}
