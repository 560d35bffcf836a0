import type { NameReader } from '../bodies/mention';
import { nextBearer, withFurther, type Bearer } from './bearer';
import type { PaperContext } from './context';
import type { Duty } from './duty';
import { directedAt } from './partners';
import { partsOf, type Part } from './parts';
import { tagAtTheEnd, tagWords } from './tags';

/** A sentence whose bearer is known. Positions are indices of words. */
export interface SentenceTask {
  reader: NameReader;
  bearer: Bearer;
  /** Of the giving word or the subject; before it stand time, ground and condition. */
  start: number;
  /** Where the task begins. */
  from: number;
  /** Where it begins behind the bodies that are directed. */
  core: number;
}

function endOf({ words, text }: NameReader, { start, end }: Part): number {
  return words[Math.max(start, end - 1)]?.end ?? text.length;
}

/** Who bears a part: the bearer before it, what the part names, and whom it directs. */
function bearerOf(reader: NameReader, before: Bearer, part: Part): Bearer {
  const bearer = nextBearer(before, part);
  const { mentions } = directedAt(reader, part.start);
  return mentions.length === 0 ? bearer : { ...bearer, directed: mentions };
}

/** The duties of a sentence, one for each of its parts. `stem`: words of the item above that the first one completes. */
export function dutiesOf(
  context: PaperContext,
  { reader, bearer, start, from, core }: SentenceTask,
  dutyFor: (bearer: Bearer) => Duty,
  stem: string,
): Duty[] {
  const { words, text } = reader;
  const closing = tagAtTheEnd(text, context.readTime);
  const offset = (word: number) => words[word]?.start ?? text.length;
  let carried = bearer;
  return partsOf(reader, from, context.readTime).map((part, i) => {
    carried = i === 0 ? withFurther(bearer, part) : bearerOf(reader, carried, part);
    const begins = offset(part.start);
    const ends = closing ? Math.min(endOf(reader, part), closing.start) : endOf(reader, part);
    const task = text.slice(begins, Math.max(begins, ends)).trim();
    return {
      ...dutyFor(carried),
      opening: i === 0 ? text.slice(0, offset(start)).trim() : '',
      task: i === 0 && stem !== '' ? `${stem} ${task}` : task,
      core: i === 0 && stem === '' ? Math.max(0, offset(core) - begins) : 0,
      tag: closing ? { text: tagWords(closing.text), ofTheBlock: false } : null,
      reportOnIt: part.reportOnIt,
      part: i,
    };
  });
}
