import type { Subject } from '../desk/types';
import type { Letter } from './model';
import { oneLine } from './words';

/** Letters that stand in the ledger in place of one that is not sent. */

/** Of a letter of which nothing was true any more when it could have gone. */
export const WITHDRAWN_LETTER: Letter = {
  subject: '[Rút lại] Không còn nội dung cần báo',
  text: 'Không còn nội dung cần báo.',
  html: '<p>Không còn nội dung cần báo.</p>',
};

/** Of a letter whose words could not be made: which assignments it is about, so that a person can tell the recipient. */
export function bareLetter(subjects: Pick<Subject, 'assignment'>[], fault: string): Letter {
  const codes = subjects.map(({ assignment }) => oneLine(assignment)).join(', ');
  const text = `Đề nghị xem lại các nhiệm vụ: ${codes}.`;
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return { subject: `[Đôn đốc] Không lập được thư: ${oneLine(fault)}`, text, html: `<p>${safe}</p>` };
}
