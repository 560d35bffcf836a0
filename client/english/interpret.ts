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
  match: RegExp;
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

/** What stands in a hole never reaches over the gap between two columns. */
const HOLE = '((?:(?! {2})[\\s\\S])*?)';
/** What begins a phrase and is followed by a word, a figure or a name, is one piece of a line. */
const FIRST_HOLE = '((?:(?! {2}|: |; | · )[\\s\\S])*?)';

export function createInterpreter(books: readonly Phrases[]): Interpreter {
  const phrases = new Map(books.flatMap((book) => Object.entries(book)));
  const patterns = [...phrases].filter(([key]) => /\{\d+\}/.test(key)).map(patternOf);
  patterns.sort((a, b) => b.fixed - a.fixed);
  const anchored = patterns.filter(({ match }) => !match.source.startsWith('^('));
  const remembered = new Map<string, string>();

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
    const said = sentencesOf(text).map(interpretSentence).join('');
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(text, said);
    return said;
  }

  function interpretSentence(sentence: string): string {
    const { before, core, after } = trimmed(sentence);
    if (core === '') return sentence;
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
      const found = pattern.match.exec(core);
      if (found !== null) return finish(filled(pattern, found.slice(1)));
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
  const fixed = parts.map(escaped);
  const isFirst = parts[0] === '' && parts[1]?.startsWith(' ') === true;
  const source = isFirst ? FIRST_HOLE + fixed.slice(1).join(HOLE) : fixed.join(HOLE);
  return {
    match: new RegExp(`^${source}$`, 'u'),
    isQuoted,
    english,
    fixed: parts.reduce((sum, part) => sum + part.length, 0),
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A name of several words keeps its letter: "Standing Committee". */
function lowered(text: string): string {
  if (/^\p{Lu}\S* \p{Lu}/u.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
