import type { CongressTerm, Finding, Point, Range, Recurring, Relative, Scan, Standing } from './scan';

/** Of everything a sentence mentions, what says when the work is due. */

export type Rule =
  | { type: 'point'; found: Point }
  | { type: 'range'; found: Range }
  | { type: 'congress'; found: CongressTerm }
  | { type: 'recurring'; found: Recurring }
  | { type: 'relative'; found: Relative }
  | { type: 'standing'; found: Standing };

export interface Selection {
  /** Rules of one kind that are dated together; empty when nothing is said. */
  rules: Rule[];
  /** Further deadlines of another kind that stand beside them with equal weight. */
  besides: Rule[];
}

function rulesOf(scan: Scan): Rule[] {
  return [
    ...scan.points.map((found): Rule => ({ type: 'point', found })),
    ...scan.relatives.map((found): Rule => ({ type: 'relative', found })),
    ...scan.congressTerms.map((found): Rule => ({ type: 'congress', found })),
    ...scan.recurring.map((found): Rule => ({ type: 'recurring', found })),
    ...scan.ranges.filter((range) => !range.named).map((found): Rule => ({ type: 'range', found })),
    ...scan.standing.map((found): Rule => ({ type: 'standing', found })),
  ];
}

/**
 * Higher speaks louder: a point that words like "hoàn thành trong" point at before a mere mention, a date before a
 * rhythm of something else, "thường xuyên" before the span of years it lasts, a condition last.
 */
function weight(rule: Rule): number {
  const { anchored } = rule.found;
  switch (rule.type) {
    case 'relative':
      return 5;
    case 'point':
      if (anchored) return 5;
      return rule.found.window.unit === 'year' ? 3 : 4;
    case 'recurring':
      if (rule.found.dues.length > 0 || anchored) return 5;
      return rule.found.every === null ? 1.5 : 4;
    case 'congress':
      return anchored ? 4 : 1;
    case 'range':
      if (rule.found.first.window.unit !== 'year') return 5;
      return anchored ? 3 : 1;
    case 'standing':
      return rule.found.kind === 'continuous' ? 2 : 0;
  }
}

const OPENING_QUOTES = '“«';
const CLOSING_QUOTES = '”»';

/** Spans between matching quotation marks, nested ones included. */
function quotedSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const straightOpen = char === '"' && text.charAt(open.at(-1) ?? -1) !== '"';
    if (OPENING_QUOTES.includes(char) || straightOpen) open.push(i);
    else if (CLOSING_QUOTES.includes(char) || char === '"') {
      const start = open.pop();
      if (start !== undefined) spans.push([start, i]);
    }
  }
  return spans;
}

/** Titles of papers stand in quotation marks; what they mention counts only when nothing else does. */
function outsideQuotes(scan: Scan, rules: Rule[]): Rule[] {
  const spans = quotedSpans(scan.phrase.text);
  const quoted = ({ start }: Finding) => spans.some(([from, to]) => from < start && start < to);
  const outside = rules.filter((rule) => !quoted(rule.found));
  return outside.length > 0 ? outside : rules;
}

const ORDER: Rule['type'][] = ['point', 'relative', 'congress', 'recurring', 'range', 'standing'];

export function select(scan: Scan): Selection {
  const rules = outsideQuotes(scan, rulesOf(scan));
  const top = Math.max(...rules.map(weight));
  const strongest = rules.filter((rule) => weight(rule) === top);
  const type = ORDER.find((candidate) => strongest.some((rule) => rule.type === candidate));
  const chosen = strongest.filter((rule) => rule.type === type).sort((a, b) => a.found.start - b.found.start);
  return {
    rules: type === 'standing' ? chosen.slice(0, 1) : chosen,
    besides: strongest.filter((rule) => rule.type !== type),
  };
}
