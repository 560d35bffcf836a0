import type { Block, Outline } from '../outline';

const GIVES = /^(?:[^,;.]{0,80}, )?giao(?: cho| nhiệm vụ cho)? (?!lưu|thông|dịch)\p{L}/iu;

/** The part or section that a block stands in; the paper itself where there is none. */
function sectionBlock(block: Block): Block | null {
  for (let at: Block | null = block.parent; at; at = at.parent) {
    if (at.clause.level === 'section' || at.clause.level === 'part') return at;
  }
  return null;
}

const FEW = 2;

/** Tells whether the section of a block hands out by paragraphs "Giao …"; one alone may be an exception. */
export function handingOut({ blocks }: Outline): (block: Block) => boolean {
  const giving = new Map<Block | null, number>();
  for (const block of blocks) {
    if (block.mark?.kind === 'bullet' || !GIVES.test(block.clause.text)) continue;
    const section = sectionBlock(block);
    giving.set(section, (giving.get(section) ?? 0) + 1);
  }
  return (block) => (giving.get(sectionBlock(block)) ?? 0) >= FEW;
}
