import type { KeptPlan, PaperLine } from '../../domain/draft/kept-plan';
import { piecesOf, quotesInPaper, type PaperSpan } from '../../domain/draft/quotes-in-paper';
import type { Said } from '../../domain/lang';
import type { Obligation, Plan } from '../../domain/plan/schema';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';

const WORDS: Said<{ title: string; none: string; part: (from: number, to: number, of: number) => string }> = {
  vi: {
    title: 'Nguyên văn',
    none: 'Kế hoạch này được nạp từ tệp kế hoạch nên không có nguyên văn kèm theo.',
    part: (from, to, of) => `Dòng ${from}–${to} trên ${of}; chọn một nhiệm vụ để xem đoạn khác.`,
  },
  en: {
    title: 'The text',
    none: 'This plan came as a plan file: there is no text beside it.',
    part: (from, to, of) => `Lines ${from}–${to} of ${of}; choose an obligation to see another part.`,
  },
};

/** More is shown in parts around what is looked at: a page of a thousand paragraphs helps nobody. */
const MOST_LINES = 1200;

/** The paper line by line; what was read as an obligation is marked, the one in hand more so. */
export function PaperText({
  visit,
  kept,
  plan,
  focus,
}: {
  visit: Visit;
  kept: KeptPlan;
  plan: Plan;
  /** Index of the obligation in hand. */
  focus: number | null;
}) {
  const words = say(visit, WORDS);
  if (kept.paper.length === 0) return <p class="empty">{words.none}</p>;
  const spans = spansByLine(kept.paper, plan.obligations);
  const inHand = focus === null ? -1 : firstLineOf(spans, focus);
  const { from, to } = windowAround(kept.paper.length, inHand);
  return (
    <section class="paper" aria-label={words.title} tabIndex={0}>
      {to - from < kept.paper.length ? (
        <p class="muted">{words.part(from + 1, to, kept.paper.length)}</p>
      ) : null}
      {kept.paper.slice(from, to).map(({ text, place }, i) => (
        <Line
          key={from + i}
          label={labelOf(place)}
          text={text}
          spans={spans.get(from + i) ?? []}
          focus={focus}
          isFirst={from + i === inHand}
          href={(quote) =>
            `${visit.url(PATHS.plan(kept.id), { xem: 'nhiem-vu', muc: plan.obligations[quote]!.code })}#cau`
          }
        />
      ))}
    </section>
  );
}

type LineSpan = PaperSpan & { quote: number };

function Line({
  label,
  text,
  spans,
  focus,
  isFirst,
  href,
}: {
  label: string;
  text: string;
  spans: readonly LineSpan[];
  focus: number | null;
  isFirst: boolean;
  href: (quote: number) => string;
}) {
  return (
    <p data-n={label} id={isFirst ? 'cau' : undefined}>
      {piecesOf(text, spans).map(({ text: words, quotes }, i) => {
        const [first] = quotes;
        if (first === undefined) return words;
        return (
          <mark key={i} class={focus !== null && quotes.includes(focus) ? 'now' : undefined}>
            <a href={href(first)} tabIndex={-1}>
              {words}
            </a>
          </mark>
        );
      })}
    </p>
  );
}

function spansByLine(
  paper: readonly PaperLine[],
  obligations: readonly Obligation[],
): Map<number, LineSpan[]> {
  const lineAt = new Map(paper.map(({ place }, i) => [JSON.stringify(place), i]));
  const found = quotesInPaper(
    paper.map(({ text }) => text),
    obligations.map(({ line, reading }) => ({
      quote: reading?.quote ?? '',
      near: lineAt.get(placeKey(line, reading)) ?? null,
    })),
  );
  const byLine = new Map<number, LineSpan[]>();
  found.forEach((spans, quote) => {
    for (const span of spans) {
      const known = byLine.get(span.line);
      if (known) known.push({ ...span, quote });
      else byLine.set(span.line, [{ ...span, quote }]);
    }
  });
  return byLine;
}

function placeKey(line: number | null, reading: Obligation['reading']): string {
  if (line !== null) return JSON.stringify({ line });
  return JSON.stringify({ page: reading?.page ?? null, paragraph: reading?.paragraph ?? null });
}

function firstLineOf(spans: ReadonlyMap<number, LineSpan[]>, quote: number): number {
  let first = -1;
  for (const [line, ofLine] of spans)
    if (ofLine.some((span) => span.quote === quote) && (first === -1 || line < first)) first = line;
  return first;
}

function windowAround(length: number, line: number): { from: number; to: number } {
  if (length <= MOST_LINES) return { from: 0, to: length };
  const from = Math.min(Math.max(0, line - MOST_LINES / 2), length - MOST_LINES);
  return { from, to: from + MOST_LINES };
}

/** `105`, `3.12` (page and paragraph): what stands in the margin. */
function labelOf(place: PaperLine['place']): string {
  if ('line' in place) return String(place.line);
  return place.page === null ? String(place.paragraph) : `${place.page}.${place.paragraph}`;
}
