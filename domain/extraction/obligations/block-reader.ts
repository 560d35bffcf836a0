import type { Block } from '../outline';
import { verbAt } from '../bodies/predicates';
import { sentencesOf } from '../sentences';
import { withoutTraps } from '../time-traps';
import type { Charged, PaperContext } from './context';
import type { Duty } from './duty';
import { dutyOfLabels, labelledBlock, labelsOf, type Labels } from './labels';
import { union } from './bearer';
import { headingOf, headOf } from './head';
import { ParagraphReader, readerOf } from './paragraph-reader';
import { sectionOf } from './sections';

/** What the blocks before have left for the blocks below. */
export class BlockReader {
  readonly duties: Duty[] = [];
  readonly weak: Duty[] = [];
  /** The last block that is text and no line of labels. */
  private before: Block | null = null;
  private readonly charged = new Map<Block, Charged>();
  /** Numbered blocks that are text and not a heading. */
  private readonly content = new Set<Block>();
  /** Bullets that only say what the item above them consists of. */
  private readonly details = new Set<Block>();

  constructor(private readonly context: PaperContext) {}

  read(block: Block): void {
    if (this.details.has(block) || this.isHeading(block)) return;
    if (block.children.length > 0) this.content.add(block);
    if (/^(?:trên đây là|kính gửi)/iu.test(block.clause.text)) return;
    if (/^kính gửi/iu.test(block.parent?.clause.text ?? '')) return;
    const labels = labelsOf(this.context, block.clause.text);
    if (labels && this.label(block, labels)) return;
    this.before = block;
    const paragraph = new ParagraphReader(
      this.context,
      block,
      this.chargedAbove(block),
      this.isOwnItem(block),
      this.stemOf(block),
    );
    paragraph.read();
    this.duties.push(...paragraph.duties);
    if (paragraph.weak) this.weak.push(paragraph.weak);
    if (paragraph.looseTag) this.tagBefore(block, paragraph.looseTag);
  }

  /** Charges the task above with what a line of labels says; false where there is none above. */
  private label(line: Block, labels: Labels): boolean {
    const block = labelledBlock(line, this.before);
    if (block === null) return false;
    const own = this.dutiesOf(block);
    for (const duty of own) {
      if (labels.leads.length > 0) Object.assign(duty, { leads: labels.leads, source: 'label' });
      duty.partners = union([duty.partners, labels.partners]);
    }
    if (own.length === 0 && labels.leads.length === 0) return false;
    if (own.length === 0) this.duties.push(dutyOfLabels(block, labels));
    else if (labels.time !== null) this.spread(own, labels.time);
    if (this.weak.at(-1)?.block === block) this.weak.pop();
    this.before = block;
    return true;
  }

  /** The block was read last, so its duties are the last ones. */
  private dutiesOf(block: Block): Duty[] {
    const others = this.duties.findLastIndex((duty) => duty.block !== block);
    return this.duties.slice(others + 1);
  }

  /** The last tag of a list governs the bullets before it that have none. */
  finish(): void {
    for (const block of this.charged.keys()) {
      const below = this.duties.filter((duty) => duty.block.parent === block);
      const tag = below.at(-1)?.tag;
      if (tag) this.spread(below, tag.text);
    }
  }

  private spread(duties: Duty[], text: string): void {
    for (const duty of duties) duty.tag ??= { text, ofTheBlock: true };
  }

  /** A paragraph that is nothing but a time governs the paragraph before it or above it, or the list before it. */
  private tagBefore(block: Block, text: string): void {
    const last = this.duties.at(-1)?.block;
    if (!last) return;
    const list = last.parent;
    const endsList = list !== null && this.charged.has(list) && list.parent === block.parent;
    if (!endsList && list !== block.parent && last !== block.parent) return;
    const governed = this.duties.filter((duty) =>
      endsList ? duty.block.parent === list : duty.block === last,
    );
    this.spread(governed, text);
  }

  private isHeading(block: Block): boolean {
    const { context } = this;
    const { text } = block.clause;
    const reader = readerOf(context, text);
    if (block.children.length > 0) {
      const heading = headingOf(reader);
      if (heading) {
        const { leads, partners, directed } = heading;
        this.charged.set(block, { leads, partners, directed });
        return true;
      }
    }
    if (block.children.length === 0) return false;
    if (this.consistsOfDetails(block)) return false;
    const listed = block.children.some(({ mark }) => mark !== null);
    const sentences = sentencesOf(block.paragraph, block.textStart);
    if (!listed && (sentences.length > 1 || this.bindsOrDates(text))) return false;
    const head = headOf(reader);
    return head === null || head.form === 'everybody' || sectionOf(block.children[0]!) === 'background';
  }

  /** A whole sentence that obliges or sets a time is text, though paragraphs stand below it. */
  private bindsOrDates(text: string): boolean {
    if (!/[.;]$/u.test(text)) return false;
    const obliges = /(?<!\p{L})(?:phải|cần|có trách nhiệm|chịu trách nhiệm)(?!\p{L})/iu.test(text);
    return obliges || (this.context.readTime(withoutTraps(text))?.kind ?? 'none') !== 'none';
  }

  /** "Lập danh mục, gồm:" with nouns below is one task; with verbs or times below, each of them is one. */
  private consistsOfDetails(block: Block): boolean {
    if (!/:$/u.test(block.clause.text) || sectionOf(block) !== 'tasks') return false;
    if (this.chargedAbove(block) === null && this.context.programmeOf === null) return false;
    if (verbAt(readerOf(this.context, block.clause.text).words, 0) === null) return false;
    if (block.children.some((child) => this.isTaskOfItsOwn(child))) return false;
    for (const child of block.children) this.details.add(child);
    return true;
  }

  private isTaskOfItsOwn({ clause }: Block): boolean {
    const { words } = readerOf(this.context, clause.text);
    return verbAt(words, 0) !== null || (this.context.readTime(clause.text)?.kind ?? 'none') !== 'none';
  }

  /** "Mở lớp bồi dưỡng:" above "cho tổ trưởng trong năm 2023". */
  private stemOf({ parent, clause }: Block): string {
    if (!parent || this.charged.has(parent) || !/:$/u.test(parent.clause.text)) return '';
    if (sectionOf(parent) !== 'tasks' || /^\p{Lu}/u.test(clause.text)) return '';
    return parent.clause.text.slice(0, -1).trim();
  }

  private chargedAbove(block: Block): Charged | null {
    for (let at = block.parent; at; at = at.parent) {
      const charged = this.charged.get(at);
      if (charged) return charged;
    }
    return null;
  }

  /** A plain paragraph below a clause that is text itself only goes on about it. */
  private isOwnItem(block: Block): boolean {
    return block.mark !== null || block.parent === null || !this.content.has(block.parent);
  }
}
