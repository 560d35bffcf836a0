import type { Colour } from '../notices';
import {
  LINK_ACTIONS,
  numbered,
  REHEARSAL_MARK,
  REHEARSAL_NOTE,
  roman,
  type Block,
  type Entry,
  type Paper,
  type Row,
} from './paper';

// Light colours stand inline, where every mail program reads them; dark ones in the style sheet, for those that know it.
// All pairs of text and ground have a contrast of at least 4.5 : 1.
const LIGHT: Record<Colour, string> = {
  red: '#b42318',
  amber: '#8a5a00',
  blue: '#1d5fa8',
  green: '#1e7b3a',
  grey: '#52606d',
};
const DARK: Record<Colour, string> = {
  red: '#ff9a90',
  amber: '#f2c14e',
  blue: '#8fbff8',
  green: '#7fd39a',
  grey: '#b4bec8',
};
const CLASS: Record<Colour, string> = { red: 'r', amber: 'a', blue: 'b', green: 'g', grey: 'y' };

const FONT = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
${Object.values(CLASS)
  .map((name) => `td.${name}`)
  .join()}{word-break:normal;overflow-wrap:normal}
@media (prefers-color-scheme:dark){
.page{background:#121519!important}
.sheet{background:#1d2227!important;color:#e8ebee!important}
.quiet{color:#b4bec8!important}
.rule{border-color:#3d464f!important}
.mark{background:#4a3500!important;color:#ffd98a!important;border-color:#f2c14e!important}
a{color:#8fbff8!important}
${(Object.keys(CLASS) as Colour[]).map((colour) => `.${CLASS[colour]}{color:${DARK[colour]}!important}.e${CLASS[colour]}{border-color:${DARK[colour]}!important}`).join('\n')}
}
@media (max-width:480px){
.sheet{padding:16px 12px!important}
.label{width:84px!important}
}`;

/** The HTML of a letter: tables and inline styles only, no image, no script, nothing fetched. */
export function htmlPart(paper: Paper, subject: string): string {
  const body: string[] = [];
  if (paper.rehearsal) body.push(rehearsalMark(REHEARSAL_NOTE));
  body.push(`<p style="margin:0 0 12px"><b>Kính gửi:</b> ${escaped(paper.recipientName)}</p>`);
  let section = 0;
  let place = 0;
  for (const block of paper.blocks) {
    if (block.type === 'heading') {
      section += 1;
      place = 0;
    }
    if (block.type === 'entry' && section > 0) place += 1;
    body.push(blockHtml(block, section, place));
  }
  if (paper.signature.length > 0) body.push(signatureHtml(paper.signature));
  if (paper.rehearsal) body.push(rehearsalMark(null));
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title><style>${STYLE}</style></head>
<body class="page" style="margin:0;padding:0;background:#eef1f4">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#eef1f4"><tr><td align="center" style="padding:12px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:720px"><tr><td class="sheet" style="background:#ffffff;color:#1f2933;padding:24px;${FONT};font-size:15px;line-height:1.5;text-align:left;overflow-wrap:anywhere;word-break:break-word">
${body.join('\n')}
</td></tr></table>
</td></tr></table>
</body></html>
`;
}

/** Safe inside an element and inside a quoted attribute. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function rehearsalMark(note: string | null): string {
  const words = note === null ? '' : `<br><span style="font-weight:normal">${escaped(note)}</span>`;
  return `<p class="mark" style="margin:${note === null ? '16px 0 0' : '0 0 16px'};padding:8px 12px;border:2px solid #b7791f;background:#fff4d6;color:#6b4600;font-weight:bold">${REHEARSAL_MARK}${words}</p>`;
}

function blockHtml(block: Block, section: number, place: number): string {
  switch (block.type) {
    case 'paragraph':
      return `<p style="margin:0 0 12px">${escaped(block.text)}</p>`;
    case 'list':
      return `<ul style="margin:0 0 12px;padding:0 0 0 20px">${block.items.map((item) => `<li style="margin:0 0 4px">${escaped(item)}</li>`).join('')}</ul>`;
    case 'heading':
      return `<h2 class="${CLASS[block.colour]}" style="margin:20px 0 8px;font-size:16px;line-height:1.4;color:${LIGHT[block.colour]}">${roman(section)}. ${escaped(block.text)}</h2>`;
    case 'entry':
      return entryHtml(block.entry, place);
    case 'table':
      return tableHtml(block);
  }
}

function entryHtml({ code, name, colour, facts, link, linkLabel }: Entry, place: number): string {
  const rows = facts.map(({ label, text, strong }) => {
    const words = strong
      ? `<b class="${CLASS[colour]}" style="color:${LIGHT[colour]}">${escaped(text)}</b>`
      : escaped(text);
    return `<tr><td class="label quiet" width="104" valign="top" style="width:104px;padding:2px 8px 2px 0;color:#52606d">${escaped(label)}</td><td valign="top" style="padding:2px 0">${words}</td></tr>`;
  });
  return `<table role="presentation" class="e${CLASS[colour]}" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 14px;border-left:4px solid ${LIGHT[colour]}"><tr><td style="padding:0 0 0 12px">
<p style="margin:0 0 4px"><span class="quiet" style="color:#52606d">${numbered(place)}${escaped(code)}</span><br><b>${escaped(name)}</b></p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="font-size:14px;line-height:1.45">${rows.join('')}</table>${linkHtml(link, linkLabel)}
</td></tr></table>`;
}

function linkHtml(link: string | null, label: string | undefined): string {
  if (link === null) return '';
  const actions = label === undefined ? LINK_ACTIONS : [[label, ''] as const];
  const anchors = actions.map(
    ([words, suffix]) =>
      `<a href="${escaped(link + suffix)}" style="color:#1d5fa8;white-space:nowrap">${escaped(words)}</a>`,
  );
  return `\n<p style="margin:6px 0 0">${anchors.join(' &nbsp;·&nbsp; ')}</p>`;
}

// A list may have thousands of rows: what can stand on the table does not stand on the cells.
function tableHtml({ left, right, rows }: Extract<Block, { type: 'table' }>): string {
  const head = [headCell('TT', '24'), headCell(left, '68%'), headCell(right, '')];
  return `<table class="rule" width="100%" border="1" cellpadding="6" cellspacing="0" style="margin:0 0 14px;border-collapse:collapse;border:1px solid #d3d9df;font-size:14px;line-height:1.4">
<tr class="rule">${head.join('')}</tr>
${rows.map(rowHtml).join('\n')}
</table>`;
}

function headCell(text: string, width: string): string {
  return `<th align="left" class="quiet"${width === '' ? '' : ` width="${width}"`} style="color:#52606d;white-space:nowrap">${escaped(text)}</th>`;
}

function rowHtml({ code, name, details, standing, colour, link }: Row, index: number): string {
  const label = link === null ? escaped(code) : `<a href="${escaped(link)}">${escaped(code)}</a>`;
  const about = details.map((detail) => `<br>${escaped(detail)}`).join('');
  return `<tr valign="top"><td>${index + 1}</td><td>${label} – <b>${escaped(name)}</b>${about}</td><td class="${CLASS[colour]}" style="color:${LIGHT[colour]}">${standing.map(escaped).join('<br>')}</td></tr>`;
}

function signatureHtml(lines: string[]): string {
  const [first = '', ...rest] = lines.map(escaped);
  return `<p class="rule" style="margin:20px 0 0;padding:12px 0 0;border-top:1px solid #d3d9df"><b>${first}</b>${rest.map((line) => `<br>${line}`).join('')}</p>`;
}
