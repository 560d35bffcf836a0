import type { OfficePackage } from '../office/package';
import { addRunProperty, isOn, type RunLook } from './run-look';
import { walkXml, type Element } from '../office/xml';

/** What a style, or a paragraph itself, says of a paragraph; undefined where it says nothing. */
export interface ParagraphLook {
  centred?: boolean;
  /** 1 is the highest; 0 says that it is none. */
  heading?: number;
  listId?: string;
  listLevel?: number;
  pageBreakBefore?: boolean;
}

export interface Style {
  run: RunLook;
  paragraph: ParagraphLook;
  /** A line of a table of contents: repeats a heading. */
  isContents: boolean;
}

export interface Styles {
  /** All that a style inherits, beginning with the defaults of the document. */
  of(id: string | null, type: 'paragraph' | 'character'): Style;
}

interface Written extends Style {
  type: string;
  basedOn: string | null;
}

const NOTHING: Style = { run: {}, paragraph: {}, isContents: false };
/** Longer chains do not occur; a circle ends here. */
const MAX_ANCESTORS = 30;

export async function readStyles(zip: OfficePackage, part: string | null): Promise<Styles> {
  const { styles, defaults, defaultParagraph } = await writtenStyles(zip, part);
  const known = new Map<string, Style>();
  const ofParagraph = (id: string | null): Style =>
    merge([{ ...NOTHING, run: defaults }, ...ancestry(styles, id ?? defaultParagraph)]);
  const of: Styles['of'] = (id, type) => {
    const key = `${type}:${id}`;
    const style = known.get(key) ?? (type === 'paragraph' ? ofParagraph(id) : merge(ancestry(styles, id)));
    known.set(key, style);
    return style;
  };
  return { of };
}

/** Takes one element of `w:pPr`. */
export function addParagraphProperty(look: ParagraphLook, element: Element): void {
  const value = element.attribute('val');
  switch (element.name) {
    case 'w:jc':
      look.centred = value === 'center';
      break;
    case 'w:outlineLvl': {
      const level = Number(value);
      look.heading = level >= 0 && level <= 8 ? level + 1 : 0;
      break;
    }
    case 'w:numId':
      look.listId = value ?? '0';
      break;
    case 'w:ilvl':
      look.listLevel = Number(value) || 0;
      break;
    case 'w:pageBreakBefore':
      look.pageBreakBefore = isOn(element);
      break;
  }
}

interface WrittenStyles {
  styles: Map<string, Written>;
  defaults: RunLook;
  defaultParagraph: string | null;
}

async function writtenStyles(zip: OfficePackage, part: string | null): Promise<WrittenStyles> {
  const found: WrittenStyles = { styles: new Map(), defaults: {}, defaultParagraph: null };
  if (part === null) return found;
  let style: Written | null = null;
  let inDefaults = false;
  const open = (element: Element) => {
    const { name, attribute } = element;
    if (name === 'w:rPrDefault') inDefaults = true;
    else if (name === 'w:style') style = begin(found, element);
    else if (inDefaults) addRunProperty(found.defaults, element);
    else if (style === null) return;
    else if (name === 'w:basedOn') style.basedOn = attribute('val');
    else if (name === 'w:name') nameStyle(style, attribute('val') ?? '');
    else {
      addRunProperty(style.run, element);
      addParagraphProperty(style.paragraph, element);
    }
  };
  const close = (name: string) => {
    if (name === 'w:style') style = null;
    if (name === 'w:rPrDefault') inDefaults = false;
  };
  await walkXml(zip, part, { open, close });
  return found;
}

function begin(found: WrittenStyles, { attribute }: Element): Written {
  const type = attribute('type') ?? 'paragraph';
  const style = { type, basedOn: null, run: {}, paragraph: {}, isContents: false };
  const id = attribute('styleId') ?? '';
  if (type === 'paragraph' && ['1', 'true', 'on'].includes(attribute('default') ?? ''))
    found.defaultParagraph = id;
  found.styles.set(id, style);
  return style;
}

/** The names of built-in styles are English in every language of Word. */
function nameStyle(style: Written, name: string): void {
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  if (level !== undefined) style.paragraph.heading ??= Number(level);
  if (/^title$/i.test(name)) style.paragraph.heading ??= 1;
  if (/^toc \d$/i.test(name)) style.isContents = true;
}

/** The style and what it is based on, the remotest first. */
function ancestry(styles: Map<string, Written>, id: string | null): Style[] {
  const chain: Style[] = [];
  for (let next = id; next !== null && chain.length < MAX_ANCESTORS;) {
    const style = styles.get(next);
    if (style === undefined) break;
    chain.unshift(style);
    next = style.basedOn;
  }
  return chain;
}

function merge(styles: Style[]): Style {
  return {
    run: Object.assign({}, ...styles.map(({ run }) => run)) as RunLook,
    paragraph: Object.assign({}, ...styles.map(({ paragraph }) => paragraph)) as ParagraphLook,
    isContents: styles.some(({ isContents }) => isContents),
  };
}
