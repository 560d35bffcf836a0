import type { Mark, MarkKind } from './marks';
import type { Block } from './outline';

/** Depth of a kind of mark where the paper does not show another one. */
const RANKS: Record<MarkKind, number> = {
  annex: 0,
  part: 10,
  chapter: 20,
  letter: 30,
  roman: 40,
  article: 40,
  number: 50,
  point: 80,
  bullet: 100,
};
const PARAGRAPH_RANK = 200;
const NESTED = 1;

/** "*" stands as a small heading above "-", and "-" above "+". */
const BULLET_RANKS: Record<string, number> = { '*': 0, '-': 10, '+': 20 };
const OTHER_BULLET_RANK = 15;

interface Level {
  block: Block;
  rank: number;
  key: string;
}

/** The open blocks from the top down; says which of them owns what comes next. */
export class LevelStack {
  private levels: Level[] = [];
  private nextRank = 0;

  top(): Block | null {
    return this.levels.at(-1)?.block ?? null;
  }

  clear(): void {
    this.levels = [];
  }

  /** Closes what ends before a block with this mark and answers the block that owns it; null at the top. */
  parentFor(mark: Mark | null): Block | null {
    this.nextRank = mark ? this.rankOf(mark) : PARAGRAPH_RANK;
    const paragraph = mark === null;
    while (this.levels.length > 0) {
      const { rank, block } = this.levels.at(-1)!;
      const staysOpen = paragraph ? rank < RANKS.bullet : rank < this.nextRank;
      if (staysOpen) return block;
      this.levels.pop();
    }
    return null;
  }

  push(block: Block): void {
    this.levels.push({ block, rank: this.nextRank, key: keyOf(block.mark) });
  }

  private rankOf(mark: Mark): number {
    if (mark.kind === 'bullet') return this.bulletRank(mark);
    const rank = RANKS[mark.kind] + 5 * Math.max(0, mark.numbers.length - 1);
    const same = this.find((level) => level.key === keyOf(mark));
    if (same) return same.rank;
    const sister = this.find(
      ({ block }) => block.mark?.kind === mark.kind && block.mark.numbers.length === mark.numbers.length,
    );
    if (!sister) return rank;
    // "1)" below "1." begins a list of its own; "3-" behind "2." is a slip of the hand.
    return mark.numbers.at(-1) === 1 ? this.levels.at(-1)!.rank + NESTED : sister.rank;
  }

  private bulletRank(mark: Mark): number {
    const same = this.find((level) => level.key === keyOf(mark));
    if (same) return same.rank;
    const top = this.levels.at(-1);
    if (top?.block.mark?.kind === 'bullet' && /:$/u.test(top.block.clause.text)) return top.rank + NESTED;
    // "Giao X:" and its bullets below: the paragraph owns them.
    if (top && top.block.mark === null && /:$/u.test(top.block.clause.text)) return top.rank + NESTED;
    return RANKS.bullet + (BULLET_RANKS[mark.style] ?? OTHER_BULLET_RANK);
  }

  private find(wanted: (level: Level) => boolean): Level | undefined {
    return this.levels.findLast(wanted);
  }
}

function keyOf(mark: Mark | null): string {
  return mark ? `${mark.kind}${mark.style}${mark.kind === 'bullet' ? '' : mark.numbers.length}` : '';
}
