import type { Mention } from '../bodies/mention';
import type { Block } from '../outline';
import { bodiesIn } from './body-cells';
import type { PaperContext } from './context';
import type { Duty } from './duty';
import { headOf } from './head';
import { readerOf } from './paragraph-reader';
import { tagWords } from './tags';

/** Lines below a task that name its bodies: "Cơ quan chủ trì: A; phối hợp: B, C; thời gian: quý I/2025". */
export interface Labels {
  leads: Mention[];
  partners: Mention[];
  time: string | null;
}

const LABEL =
  /(?<=^|[;.(]\s*)(?:(?:các )?(?:cơ quan|đơn vị) )?(?:(?<lead>chủ trì(?: thực hiện)?|thực hiện)|(?<partners>phối hợp(?: thực hiện)?)|(?<time>thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành))?)) ?: ?/giu;

/** Most paragraphs are seen at their first letters to be no line of labels. */
const MAY_OPEN = /^(?:\(|(?:các )?(?:cơ quan|đơn vị|chủ trì|phối hợp|thực hiện|thời))/iu;

/** null where the text does not begin with a label that names who leads or takes part. */
export function labelsOf(context: PaperContext, text: string): Labels | null {
  if (!MAY_OPEN.test(text)) return null;
  const bare = text.replace(/^\(|\)?[.;/]*$/gu, '');
  const marks = [...bare.matchAll(LABEL)];
  if (marks[0]?.index !== 0) return chargeInBrackets(context, text);
  const labels: Labels = { leads: [], partners: [], time: null };
  marks.forEach(({ 0: label, index, groups }, i) => {
    const said = bare.slice(index + label.length, marks[i + 1]?.index).replace(/[;.\s]+$/u, '');
    if (groups!['lead'] !== undefined) labels.leads.push(...bodiesIn(context, said));
    else if (groups!['partners'] !== undefined) labels.partners.push(...bodiesIn(context, said));
    else labels.time = tagWords(said);
  });
  return labels.leads.length + labels.partners.length > 0 ? labels : null;
}

/** "(Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện)": a line that charges with what stands above it. */
function chargeInBrackets(context: PaperContext, text: string): Labels | null {
  const inside = /^\((.*)\)[.;]*$/u.exec(text)?.[1];
  if (inside === undefined) return null;
  const head = headOf(readerOf(context, inside));
  if (head === null || head.start > 0 || head.form === 'everybody') return null;
  const rest = readerOf(context, inside).words.slice(head.task);
  if (!/^(?:chủ trì )?(?:thực hiện)?$/iu.test(rest.map(({ raw }) => raw).join(' '))) return null;
  return { leads: head.leads, partners: head.partners, time: null };
}

/** The block that labels speak of: the one before them under the same heading, else the item that they stand under. */
export function labelledBlock({ parent }: Block, before: Block | null): Block | null {
  if (before !== null && before.parent === parent) return before;
  const isItem = parent !== null && parent.clause.level !== 'part' && parent.clause.level !== 'section';
  return isItem ? parent : null;
}

/** The task of a block that only its labels charge somebody with. */
export function dutyOfLabels(block: Block, { leads, partners, time }: Labels): Duty {
  return {
    block,
    start: block.textStart,
    end: block.paragraph.text.length,
    place: block.clause.place,
    leads,
    partners,
    directed: [],
    source: 'label',
    opening: '',
    task: block.clause.text,
    core: 0,
    tag: time === null ? null : { text: time, ofTheBlock: false },
    reportOnIt: false,
    part: 0,
  };
}
