import { linkOf } from './frame';
import type { Line } from './lines';
import type { DigestModel } from './model';
import type { Block, Entry, Row } from './paper';
import { roundFacts, SIDE_NAMES, sideOf } from './round-words';
import { oneLine, ROW_NAME, ROW_WORDS, shortened } from './words';

/** The rounds of a digest in a section of their own: what they ask for is no nhiệm vụ. */
export function roundSection(
  model: DigestModel,
  lines: Line[],
  { several, full }: { several: boolean; full: boolean },
): Block[] {
  const [first] = lines;
  if (first === undefined) return [];
  const heading: Block = { type: 'heading', text: `Kỳ báo cáo (${lines.length})`, colour: first.colour };
  return full
    ? [heading, ...lines.map((line): Block => ({ type: 'entry', entry: entryOf(model, line, several) }))]
    : [
        heading,
        {
          type: 'table',
          left: 'Kỳ báo cáo',
          right: 'Tình trạng',
          rows: lines.map((line) => rowOf(model, line, several)),
        },
      ];
}

function entryOf(model: DigestModel, { item: { subject }, colour, standing }: Line, several: boolean): Entry {
  return {
    code: oneLine(subject.summary),
    name: SIDE_NAMES[sideOf(subject)],
    colour,
    facts: [...roundFacts(model, subject, several), { label: 'Tình trạng', text: standing, strong: true }],
    link: linkOf(model, subject.assignment),
    linkLabel: LINK_LABELS[sideOf(subject)],
  };
}

/** In a list the reader has no closing words to go by: what is to be done stands in the row. */
function rowOf(model: DigestModel, { item: { subject }, colour, standing }: Line, several: boolean): Row {
  return {
    code: shortened(subject.summary, ROW_NAME),
    name: SIDE_NAMES[sideOf(subject)],
    details: [
      ...roundFacts(model, subject, several).map(
        ({ label, text }) => `${label}: ${shortened(text, ROW_WORDS)}`,
      ),
      `Việc cần làm: ${TODO[sideOf(subject)]}`,
    ],
    standing: [standing],
    colour,
    link: linkOf(model, subject.assignment),
    linkLabel: LINK_LABELS[sideOf(subject)],
  };
}

const LINK_LABELS = { part: 'Điền và gửi phần báo cáo', collating: 'Mở trang của kỳ báo cáo' };

const TODO = {
  part: 'gửi phần báo cáo theo biểu mẫu của kỳ',
  collating: 'tổng hợp, trình báo cáo; khi đã gửi thì ghi nhận số, ngày văn bản',
};
