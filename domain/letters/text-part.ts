import {
  LINK_LABEL,
  numbered,
  REHEARSAL_MARK,
  REHEARSAL_NOTE,
  roman,
  type Block,
  type Entry,
  type Paper,
  type Row,
} from './paper';

/** The plain text of a letter. */
export function textPart(paper: Paper): string {
  const lines: string[] = [];
  if (paper.rehearsal) lines.push(`*** ${REHEARSAL_MARK} ***`, REHEARSAL_NOTE, '');
  lines.push(`Kính gửi: ${paper.recipientName}`, '');
  let section = 0;
  let place = 0;
  for (const block of paper.blocks) {
    if (block.type === 'heading') {
      section += 1;
      place = 0;
    }
    if (block.type === 'entry' && section > 0) place += 1;
    lines.push(...blockLines(block, section, place), '');
  }
  lines.push(...paper.signature);
  if (paper.rehearsal) lines.push('', `*** ${REHEARSAL_MARK} ***`);
  return `${lines.join('\n').trimEnd()}\n`;
}

function blockLines(block: Block, section: number, place: number): string[] {
  switch (block.type) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'heading':
      return [`${roman(section)}. ${block.text.toLocaleUpperCase('vi')}`];
    case 'entry':
      return entryLines(block.entry, place);
    case 'table':
      return block.rows.flatMap((row, index) => rowLines(row, index + 1));
  }
}

function entryLines({ code, name, facts, link, linkLabel = LINK_LABEL }: Entry, place: number): string[] {
  return [
    `${numbered(place)}${code} – ${name}`,
    ...facts.map(({ label, text }) => `   ${label}: ${text}`),
    ...(link === null ? [] : [`   ${linkLabel}: ${link}`]),
  ];
}

function rowLines(
  { code, name, details, standing, link, linkLabel = LINK_LABEL }: Row,
  place: number,
): string[] {
  return [
    `${place}. ${code} – ${name}`,
    ...details.map((detail) => `   ${detail}`),
    `   Tình trạng: ${standing.join(', ')}`,
    ...(link === null ? [] : [`   ${linkLabel}: ${link}`]),
  ];
}
