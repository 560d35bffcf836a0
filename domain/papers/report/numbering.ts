import type { PaperBlock, Run } from '../paper';
import { roman } from './numbers';
import type { ReportSentence, Section, SectionBlock } from './sentence';

/** Sections in their order, headings and sentences numbered. Sections without a block are left out. */
export function numbered(sections: Section[]): { body: PaperBlock[]; sentences: ReportSentence[] } {
  const body: PaperBlock[] = [];
  const sentences: ReportSentence[] = [];
  const told = sections.filter(({ blocks }) => blocks.length > 0);
  told.forEach(({ heading, blocks }, i) => {
    const section = `${roman(i + 1)}- ${heading}`;
    body.push({ type: 'heading', text: section });
    withNumbers(blocks).forEach((block) => {
      if (block.type === 'subheading') {
        body.push({ type: 'heading', text: block.text, level: 2 });
        return;
      }
      const runs = block.sentences.flatMap(({ text, sources }, at) => {
        const before = at === 0 ? block.mark : ' ';
        if (sources.length === 0) return [{ text: before + text }];
        const id = sentences.length + 1;
        sentences.push({ id, section, text, sources });
        return [{ text: before + text }, { text: String(id), raised: true }];
      });
      body.push({ type: 'paragraph', runs: joined(runs) });
    });
  });
  return { body, sentences };
}

/** `1. …`, `2. …`: each section counts its own. */
function withNumbers(blocks: SectionBlock[]): SectionBlock[] {
  let n = 0;
  return blocks.map((block) => {
    if (block.type !== 'subheading') return block;
    n += 1;
    return { ...block, text: `${n}. ${block.text}` };
  });
}

/** Neighbours of the same look are one run. */
function joined(runs: Run[]): Run[] {
  return runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1);
    if (last === undefined || last.raised === true || run.raised === true) return [...all, run];
    return [...all.slice(0, -1), { text: last.text + run.text }];
  }, []);
}
