import { clauseWords, oneLine } from '../../letters/words';
import type { BodyRef } from '../../lifecycle/types';
import type { Snapshot, SnapshotPart } from '../../reports/types';
import { periodWords } from '../../rounds/titles';
import { dateOf, yearOf } from '../../time/epoch';
import type { ReportContext } from './context';
import { figure } from './numbers';
import { hasWords } from './quotes';
import { isWithin } from './rows';
import { item, said, sentences, type SectionBlock, type SourceRef } from './sentence';
import { inline, isMasked, quoted, withinSentence } from './words';

/** What somebody finds difficult or asks for, and where it was said. */
export interface Wish {
  body: BodyRef;
  /** `báo cáo năm 2012`; of progress on a duty, its code, in a paper over several years with the year. */
  where: string;
  text: string;
  source: SourceRef;
}

const LINES = 8;

type Kind = 'difficulties' | 'proposals';

/**
 * Said in parts, late ones too, and in progress on duties: in the data window of the round; of a paper over several years
 * in all its rounds. The same words of a body once, where they were said first.
 */
export function wishes({ snapshot, review }: ReportContext, kind: Kind): Wish[] {
  const { kind: round } = snapshot.round;
  const isOfOnePeriod = round === 'annual' || round === 'periodic';
  const told = isOfOnePeriod ? [snapshot] : [...review.earlier, snapshot];
  const known = new Set<string>();
  return told
    .flatMap((one) => wishesOfOne(one, kind, isOfOnePeriod))
    .filter(({ body, text }) => {
      const key = JSON.stringify([body.id, oneLine(text).toLocaleLowerCase('vi')]);
      return known.has(key) ? false : known.add(key);
    });
}

function wishesOfOne(snapshot: Snapshot, kind: Kind, isOfOnePeriod: boolean): Wish[] {
  const { round, parts, lateParts, rows } = snapshot;
  const where = `báo cáo ${periodWords(round.period)}`;
  return [
    ...lateParts.flatMap((late) =>
      wishOf(late.part, late.round, `${withinSentence(oneLine(late.title))}, gửi muộn`, kind),
    ),
    ...parts.flatMap((part) => wishOf(part, round.id, where, kind)),
    ...rows.flatMap((row) =>
      isMasked(row)
        ? []
        : row[kind]
            .filter(({ at, text }) => hasWords(text) && (!isOfOnePeriod || isWithin(snapshot, dateOf(at))))
            .map(({ at, text }): Wish => ({
              body: { id: row.lead, name: row.leadName },
              where: `${clauseWords(row.clause)}, ${oneLine(row.id)}${isOfOnePeriod ? '' : `, năm ${yearOf(dateOf(at))}`}`,
              text,
              source: { type: 'assignment', id: row.id },
            })),
    ),
  ];
}

function wishOf({ body, content }: SnapshotPart, round: string, where: string, kind: Kind): Wish[] {
  const text = content?.narrative[kind];
  return hasWords(text) ? [{ body, where, text, source: { type: 'part', round, body: body.id } }] : [];
}

/** Khó khăn, vướng mắc; kiến nghị, đề xuất. */
export function proposals(context: ReportContext): SectionBlock[] {
  return [
    { type: 'subheading', text: 'Khó khăn, vướng mắc' },
    ...gathered(context, 'difficulties', 'khó khăn, vướng mắc'),
    { type: 'subheading', text: 'Kiến nghị, đề xuất' },
    ...gathered(context, 'proposals', 'kiến nghị, đề xuất'),
  ];
}

function gathered(context: ReportContext, kind: Kind, noun: string): SectionBlock[] {
  const all = wishes(context, kind);
  if (all.length === 0) return sentences(said(`Không có ${noun} được ghi nhận.`));
  const bodies = new Set(all.map(({ body }) => body.id)).size;
  const opening =
    all.length === 1
      ? `Có 1 cơ quan nêu ${noun}`
      : `Có ${figure(bodies)} cơ quan nêu ${figure(all.length)} nội dung ${noun}`;
  const rest =
    all.length > LINES ? ` (nội dung đầy đủ nêu tại ${context.annex('proposals')}), trong đó có` : '';
  return [
    ...sentences(
      said(
        `${opening}${rest}:`,
        all.map(({ source }) => source),
      ),
    ),
    ...all
      .slice(0, LINES)
      .flatMap(({ body, where, text, source }) =>
        item(said(`${oneLine(body.name)} (${where}): ${quoted(text, 240)}`, [source])),
      ),
  ];
}

/** Sentences in which a body speaks of lessons; the forms have no field for them. */
export function lessonsIn(text: string): string[] {
  return text
    .split(/(?<=[.;!?])\s+|\n+/u)
    .map(oneLine)
    .filter((sentence) => /bài học|rút kinh nghiệm|kinh nghiệm rút ra/iu.test(sentence))
    .map((sentence) => `${inline(sentence, 400)}.`);
}
