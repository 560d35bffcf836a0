import { ATOMS, sentencesOf, trimmed } from './keys';
import type { Phrases } from './phrases/phrases';

/**
 * The product speaks Vietnamese; an interpreter stands at its doors for those who asked for English. It knows every
 * sentence that the product can say (a test reads them from the source), finds the one that was said, and says it
 * with the same names and figures. What it does not know, a name or somebody's own words, it leaves as it is.
 */
export interface Interpreter {
  (text: string): string;
}

interface Pattern {
  /** What is fixed: before, between and after the holes. */
  parts: string[];
  /** It begins with a hole that is one piece of a line: a word, a figure or a name. */
  isFirst: boolean;
  /** Of each hole: somebody's words in quotes are not interpreted. */
  isQuoted: boolean[];
  english: string;
  /** Letters that are fixed: the pattern that says most of the text wins. */
  fixed: number;
}

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
const ESCAPE = /(\u001b\[[0-9;?]*[A-Za-z])/;
const FINISHED_PART = /\uE000[^\uE001]*\uE001?/g;
const ATOM = /[\uE100-\uE7FF]/g;

/** Where a line is divided when no phrase says the whole of it, the widest division first. */
const DIVISIONS: RegExp[] = [
  ESCAPE,
  /( {2,})/,
  /([✓✗] )/,
  /( ?\(|\))/,
  /( · |; | → )/,
  /(: )/,
  /(, )/,
  /( [–|] )/,
  /([“”"])/,
  /([<>[\]])/,
];

/** An argument, and after it what is wrong with it. */
const ARGUMENT = /^(\s*(?:--[\w-]+|<[^<>]+>): )([\s\S]+)$/;

/** What stands in parentheses is a phrase of its own. */
const ASIDE = /( ?\([^()]*\))/;

const REMEMBERED = 2_000;
/** Somebody's own words may be of any length: what is longer is not remembered. */
const LONGEST_REMEMBERED = 400;
/** No sentence of the product is longer, nor are its phrases put together deeper: beyond it is somebody's own words. */
const LONGEST_SENTENCE = 4_000;
const DEEPEST = 24;

/** What stands in a hole never reaches over the gap between two columns, ... */
const GAPS = ['  '];
/** ... and what begins a phrase over no mark that divides a line. */
const MARKS_AND_GAPS = [...GAPS, ': ', '; ', ' · '];

export function createInterpreter(books: readonly Phrases[]): Interpreter {
  const phrases = new Map(books.flatMap((book) => Object.entries(book)));
  const patterns = [...phrases].filter(([key]) => /\{\d+\}/.test(key)).map(patternOf);
  patterns.sort((a, b) => b.fixed - a.fixed);
  const anchored = patterns.filter(({ parts }) => parts[0] !== '');
  const remembered = new Map<string, string>();
  let depth = 0;

  /** Finished parts stand aside as one letter each, so that no phrase is found across or within them. */
  function interpretAround(text: string): string {
    const parts = text.match(FINISHED_PART);
    if (parts === null || parts.length > ATOMS.count) return interpret(text);
    let atom = 0;
    const bare = text.replaceAll(FINISHED_PART, () => String.fromCharCode(ATOMS.first + atom++));
    return interpret(bare).replaceAll(ATOM, (letter) => parts[letter.charCodeAt(0) - ATOMS.first] ?? '');
  }

  function interpret(text: string): string {
    if (!VIETNAMESE.test(text) && !ESCAPE.test(text) && !phrases.has(trimmed(text).core)) return text;
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (depth === DEEPEST) return text;
    depth += 1;
    const said = sentencesOf(text).map(interpretSentence).join('');
    depth -= 1;
    if (text.length > LONGEST_REMEMBERED) return said;
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(text, said);
    return said;
  }

  function interpretSentence(sentence: string): string {
    const { before, core, after } = trimmed(sentence);
    if (core === '' || core.length > LONGEST_SENTENCE) return sentence;
    const [, name, wrong] = ARGUMENT.exec(sentence) ?? [];
    if (name !== undefined && wrong !== undefined) {
      const own = phraseFor(core, undefined, anchored);
      return own === null ? interpret(name) + interpret(wrong) : `${before}${own}${after}`;
    }
    const whole =
      phrases.get(core) ?? labelFor(raised(core)) ?? phraseFor(core) ?? phraseFor(lowered(core), raised);
    return whole === null ? divided(sentence) : `${before}${whole}${after}`;
  }

  function phraseFor(core: string, finish = (text: string) => text, among = patterns): string | null {
    const exact = phrases.get(core);
    if (exact !== undefined) return finish(exact);
    for (const pattern of among) {
      const holes = holesIn(pattern, core);
      if (holes !== null) return finish(filled(pattern, holes));
    }
    return null;
  }

  /** A label that stands in the middle of a sentence: nothing but its first letter is another. */
  function labelFor(core: string): string | null {
    const label = phrases.get(core);
    return label === undefined ? null : lowered(label);
  }

  function filled({ english, isQuoted }: Pattern, holes: string[]): string {
    return english.replaceAll(
      /\{(\d+)(?::([^|}]*)\|([^}]*))?\}/g,
      (_, n: string, one?: string, many?: string) => {
        const hole = holes[Number(n)] ?? '';
        if (one !== undefined) return hole.trim() === '1' ? one : (many ?? '');
        return isQuoted[Number(n)] === true ? hole : interpret(hole);
      },
    );
  }

  /** Divides at the widest division that the text has, and interprets what stands between. */
  function divided(text: string): string {
    const asides = text.split(ASIDE).filter((part) => part !== '');
    if (asides.length > 1) return asides.map(interpret).join('');
    for (const division of DIVISIONS) {
      const parts = text.split(division);
      if (parts.length > 1)
        return parts.map((part, i) => (i % 2 === 1 || part === text ? part : interpret(part))).join('');
    }
    return text;
  }

  return interpretAround;
}

function patternOf([key, english]: [string, string]): Pattern {
  const parts = key.split(/\{\d+\}/);
  const holes = parts.length - 1;
  const isQuoted = Array.from(
    { length: holes },
    (_, i) => /["“]$/.test(parts[i]!) && /^["”]/.test(parts[i + 1]!),
  );
  return {
    parts,
    isFirst: parts[0] === '' && parts[1]?.startsWith(' ') === true,
    isQuoted,
    english,
    fixed: parts.reduce((sum, part) => sum + part.length, 0),
  };
}

/**
 * What stands in the holes, each as short as can be; null where the pattern does not fit. In one pass from the left: a
 * regular expression would try every division of a long text, and somebody's own words decide how many there are.
 */
function holesIn({ parts, isFirst, fixed }: Pattern, text: string): string[] | null {
  if (text.length < fixed) return null;
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  const end = text.length - last.length;
  if (!text.startsWith(first) || !text.endsWith(last)) return null;
  const holes: string[] = [];
  let at = first.length;
  for (const part of [...rest, null]) {
    const next = part === null ? end : text.indexOf(part, at);
    if (next < at) return null;
    const bounds = isFirst && holes.length === 0 ? MARKS_AND_GAPS : GAPS;
    if (bounds.some((bound) => begins(text, bound, at, next))) return null;
    holes.push(text.slice(at, next));
    at = next + (part ?? '').length;
  }
  return holes;
}

function begins(text: string, bound: string, from: number, before: number): boolean {
  return text.slice(from, before + bound.length - 1).includes(bound);
}

/** A name of several words keeps its letter: "Standing Committee". */
function lowered(text: string): string {
  if (/^\p{Lu}\S* \p{Lu}/u.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
