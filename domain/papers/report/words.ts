import { capitalized, oneLine, shortened } from '../../letters/words';
import { MASKED_SUMMARY } from '../../desk/subject';
import type { Figures } from '../../figures/figures-of';
import type { BodyRef } from '../../lifecycle/types';
import type { RecordedReason, SnapshotRow } from '../../reports/types';
import { dateOf, printedDate } from '../../time/epoch';
import { figure, percentOf } from './numbers';

/** Sentences of figures and names, without anything that is not on record. */

type Part =
  'doneOnTime' | 'doneLate' | 'openInTerm' | 'openOverdue' | 'standing' | 'withdrawn' | 'closed' | 'left';

/** `among`: after a count; `all`: of all that are counted. */
const PART_WORDS: Record<Part, { among: string; all: string }> = {
  doneOnTime: { among: 'hoàn thành đúng hạn', all: 'đã hoàn thành đúng hạn' },
  doneLate: { among: 'hoàn thành quá hạn', all: 'đã hoàn thành, nhưng quá hạn' },
  openInTerm: { among: 'chưa hoàn thành, còn trong hạn', all: 'còn trong hạn thực hiện' },
  openOverdue: { among: 'chưa hoàn thành, đã quá hạn', all: 'chưa hoàn thành và đã quá hạn' },
  standing: {
    among: 'thực hiện thường xuyên, hằng năm hoặc không ấn định thời hạn',
    all: 'thực hiện thường xuyên, hằng năm hoặc không ấn định thời hạn',
  },
  withdrawn: { among: 'đã thu hồi', all: 'đã thu hồi' },
  closed: { among: 'kết thúc theo dõi khi chưa đến hạn', all: 'đã kết thúc theo dõi khi chưa đến hạn' },
  left: { among: 'đã thu hồi hoặc kết thúc theo dõi', all: 'đã thu hồi hoặc kết thúc theo dõi' },
};

export type PartCounts = Partial<Record<Part, number>>;

export function partsOf({ cells, outside }: Pick<Figures, 'cells' | 'outside'>): PartCounts {
  const { doneOnTime, doneLate, openInTerm, openOverdue } = cells;
  return { doneOnTime, doneLate, openInTerm, openOverdue, ...outside };
}

/** `48 nhiệm vụ, gồm: 30 nhiệm vụ hoàn thành đúng hạn; …`; `5 nhiệm vụ, đều đã hoàn thành đúng hạn`. */
export function countedWords(total: number, counts: PartCounts, noun = 'nhiệm vụ'): string {
  const told = (Object.keys(PART_WORDS) as Part[]).filter((part) => (counts[part] ?? 0) > 0);
  const [only] = told;
  if (only === undefined) return `${figure(total)} ${noun}`;
  if (told.length === 1)
    return `${figure(total)} ${noun}, ${total === 1 ? '' : 'đều '}${PART_WORDS[only].all}`;
  const parts = told.map((part) => `${figure(counts[part]!)} nhiệm vụ ${PART_WORDS[part].among}`);
  return `${figure(total)} ${noun}, gồm: ${parts.join('; ')}`;
}

/** The rate with what it is counted on; null where nothing was due or done. */
export function completionWords({ completion: { rate, done, denominator } }: Figures): string | null {
  return rate === null ? null : `${percentOf(rate)} (${figure(done)}/${figure(denominator)})`;
}

export function onTimeWords({ onTime: { rate, onTime, denominator } }: Figures): string | null {
  return rate === null ? null : `${percentOf(rate)} (${figure(onTime)}/${figure(denominator)})`;
}

/** Names one after another, at most so many of them, then how many more there are. */
export function namesWords(names: readonly string[], most: number, noun: string): string {
  const lines = names.map(oneLine);
  if (lines.length <= most) return lines.join('; ');
  return `${lines.slice(0, most).join('; ')} và ${figure(lines.length - most)} ${noun} khác`;
}

export function bodiesWords(bodies: readonly Pick<BodyRef, 'name'>[], most: number): string {
  return namesWords(
    bodies.map(({ name }) => name),
    most,
    'cơ quan',
  );
}

const QUOTE_LENGTH = 320;

/** What somebody wrote, as a sentence: in one line, to a bound, with its end. */
export function quoted(text: string, length = QUOTE_LENGTH): string {
  const line = shortened(text, length).replace(/[\s,;:.]+$/u, '');
  return /[…?!]$/u.test(line) ? line : `${line}.`;
}

/** A name within a sentence: without the full stop that may stand at its end. */
export function inline(text: string, length: number): string {
  return shortened(text, length).replace(/[\s,;:.]+$/u, '');
}

export function isMasked({ summary }: Pick<SnapshotRow, 'summary'>): boolean {
  return summary === MASKED_SUMMARY;
}

/** A remark in a part is what the body says of the duty: it need not say why. */
export function isReason({ kind }: Pick<RecordedReason, 'kind'>): boolean {
  return kind !== 'part';
}

const REASON_WORDS: Record<Exclude<RecordedReason['kind'], 'part'>, string> = {
  explanation: 'giải trình',
  extension: 'đề nghị gia hạn',
  decline: 'trả lại do không đúng thẩm quyền',
  suspension: 'tạm dừng thực hiện',
  withdrawal: 'thu hồi nhiệm vụ',
  progress: 'báo cáo tiến độ',
  close: 'kết thúc theo dõi',
  return: 'trả lại kết quả',
};

export const NO_REASON = 'Chưa có nguyên nhân được ghi nhận';
const SECRET_REASON = 'Nội dung báo cáo theo đường văn bản mật';

/**
 * `Giải trình ngày 05/11/2012: …`, each reason on record, or that there is none; after them what the body remarks in its
 * part. Of a secret duty neither.
 */
export function reasonLines(row: SnapshotRow, reasons: readonly RecordedReason[], length: number): string[] {
  if (isMasked(row)) return [SECRET_REASON];
  const lines = reasons.flatMap(({ kind, text, at }) =>
    kind === 'part'
      ? []
      : [capitalized(`${REASON_WORDS[kind]} ngày ${printedDate(dateOf(at))}: ${inline(text, length)}`)],
  );
  const remarks = reasons
    .filter((one) => !isReason(one))
    .map(({ text }) => `Ý kiến của cơ quan trong báo cáo: ${inline(text, length)}`);
  return [...(lines.length === 0 ? [NO_REASON] : lines), ...remarks];
}

export function dueOf({ effectiveDue }: Pick<SnapshotRow, 'effectiveDue'>): string {
  return effectiveDue === null ? 'không ấn định' : printedDate(effectiveDue);
}

/** Lower case for the first letter of what begins with one of our own words. */
export function withinSentence(title: string): string {
  return title.replace(/^(?:Sơ kết|Tổng kết|Báo cáo|Định kỳ|Hằng|Đánh giá|Tiến hành|Tổ chức)/u, (word) =>
    word.toLocaleLowerCase('vi'),
  );
}
