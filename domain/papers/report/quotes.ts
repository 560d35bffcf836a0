import { oneLine } from '../../letters/words';
import type { Narrative } from '../../rounds/part';
import type { SnapshotPart } from '../../reports/types';
import type { ReportContext } from './context';
import { figure } from './numbers';
import { item, said, sentences, type SectionBlock } from './sentence';
import { quoted } from './words';

/** Bodies whose own words a section quotes; those of the others stand in the annex of reports. */
const QUOTED = 6;

/** A place that people fill in: nothing on record could. */
export const OPEN_PLACE = '[…]';

/** What the bodies say under one head of their reports, each under its own name. */
export function quotes(context: ReportContext, field: keyof Narrative, nothing: string): SectionBlock[] {
  const { snapshot } = context;
  const telling = snapshot.parts.filter(({ content }) => hasWords(content?.narrative[field]));
  if (telling.length === 0) return sentences(said(nothing));
  const rest = telling.slice(QUOTED);
  return [
    ...telling.slice(0, QUOTED).flatMap((part) => item(quoteOf(context, part, field))),
    ...(rest.length === 0
      ? []
      : sentences(
          said(
            `Nội dung báo cáo của ${figure(rest.length)} cơ quan khác nêu tại ${context.annex('reports')}.`,
            rest.map(({ body }) => ({ type: 'part', round: snapshot.round.id, body: body.id })),
          ),
        )),
  ];
}

function quoteOf({ snapshot }: ReportContext, { body, content }: SnapshotPart, field: keyof Narrative) {
  return said(`Theo báo cáo của ${oneLine(body.name)}: ${quoted(content!.narrative[field]!)}`, [
    { type: 'part', round: snapshot.round.id, body: body.id },
  ]);
}

export function hasWords(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && oneLine(text) !== '';
}
