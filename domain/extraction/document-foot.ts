import { isCapitals } from './marks';
import { officeFromCapitals } from './names-in-capitals';
import type { Paragraph } from './paragraph';
import { isOfficeLine, isOnBehalf, onBehalfOf } from './signature';
import { RECIPIENTS } from './zones';

export interface DocumentFoot {
  recipients: string[];
  /** The body that the paper is signed for, in capitals: `BAN THƯỜNG VỤ`. */
  signedFor: string | null;
  signedAs: string | null;
}

export function footOf(paragraphs: Paragraph[]): DocumentFoot {
  const foot = paragraphs.filter(({ zone }) => zone === 'foot');
  return { recipients: recipientsIn(foot), ...signatureIn(foot) };
}

const ALSO_SENT_TO = /^(?:Đồng )?kính (?:gửi|báo cáo) ?:?/iu;

function recipientsIn(foot: Paragraph[]): string[] {
  const recipients: string[] = [];
  let listing = false;
  for (const { text, look } of foot) {
    const heading = RECIPIENTS.exec(text) ?? ALSO_SENT_TO.exec(text);
    if (heading) {
      listing = true;
      recipients.push(...itemsOf(text.slice(heading[0].length)));
    } else if (isOnBehalf(text) || isOfficeLine(text)) {
      continue;
    } else if (listing && (/^[-–+•]/u.test(text) || look.listMark !== undefined || /[;,.]$/u.test(text))) {
      recipients.push(...itemsOf(text));
    }
  }
  return recipients;
}

/** One item a line as a rule; a cell of a table may hold them all. */
function itemsOf(text: string): string[] {
  return text
    .split(/[;.] ?(?=[-–+•] )/u)
    .map((item) =>
      item
        .replace(/^\s*[-–+•]\s*/u, '')
        .replace(/[\s;,.]+$/u, '')
        .trim(),
    )
    .filter((item) => item !== '' && !/^\([^)]*\)$/u.test(item));
}

/** "TM. UỶ BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH": the last office is the signatory's own. */
function signatureIn(foot: Paragraph[]): Pick<DocumentFoot, 'signedFor' | 'signedAs'> {
  const lines = foot.map(({ text }) => text).filter((text) => isCapitals(text));
  const signedFor = lines.map(onBehalfOf).find((body) => body !== null) ?? null;
  const offices: string[] = [];
  for (const line of lines) {
    if (isOfficeLine(line)) offices.push(line);
    else if (offices.length > 0) break;
  }
  return { signedFor, signedAs: offices.length > 0 ? officeFromCapitals(offices.join(' ')) : null };
}
