import type { DeadlineReading } from '../../deadline/types';
import { withoutTraps } from '../time-traps';
import { conditionOf } from './conditions';
import type { Duty } from './duty';
import { timeWords, type ReadTime } from './time-words';
import { TIME_FIRST } from './vocabulary';

/** Where a duty's time was found; what stands in the text but is no time of the duty is not taken. */
export type TimeSource = 'tag' | 'tag-of-the-block' | 'own' | 'mention' | 'none';

export interface DutyTime {
  reading: DeadlineReading;
  source: TimeSource;
}

/** Words in front of a point of time that make it the time of the task. */
const DUE_BEFORE =
  /(?:(?<!\p{L})(?:trong|vào|đến|tới|trước|hết|chậm nhất|xong|hoàn thành|thực hiện|tổ chức|tiến hành|sơ kết|tổng kết|báo cáo|cuối|từ|định kỳ|dịp|và)|^|[,;(])\s*$/iu;
/** A rhythm that only tells what plan or figure is spoken of: "kế hoạch hằng năm", "hằng năm của cơ quan". */
const NOUN_BEFORE =
  /(?<!\p{L})(?:kế hoạch|chương trình|chỉ tiêu|nhiệm vụ|mục tiêu|dự toán|ngân sách|kinh phí|tổ chức|đánh giá|xếp loại|thi đua|hoạt động)(?: \p{L}+){0,3}\s*$/iu;

function isTimeOfTheTask(
  text: string,
  start: number,
  end: number,
  { kind, recurrence }: DeadlineReading,
): boolean {
  const before = text.slice(0, start);
  const nearStart = before.trim().split(/\s+/u).filter(Boolean).length <= 2;
  switch (kind) {
    case 'none':
      return false;
    case 'continuous':
      return nearStart;
    case 'recurring': {
      if (nearStart) return true;
      if (recurrence === null) return /[,;]\s*(?:và )?$/u.test(before);
      const phrase = text.slice(start, end);
      if (/định kỳ|báo cáo|lần|trước|ngày/iu.test(phrase)) return true;
      return !NOUN_BEFORE.test(before) && !/^\s*(?:của|cho|đối với)(?!\p{L})/iu.test(text.slice(end));
    }
    case 'year':
    case 'range':
      return (
        nearStart ||
        DUE_BEFORE.test(before) ||
        /^(?:trong|vào|đến|hết|trước|từ|xong|đầu|giữa|cuối)/iu.test(text.slice(start))
      );
    case 'date':
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'nine-months':
    case 'relative':
    case 'conditional':
      return true;
  }
}

/** A year in the name or the span of a paper under review: "tổng kết Đề án … giai đoạn 2016-2021". */
function isSpanOfAPaper(text: string, start: number, end: number): boolean {
  return /(?:giai đoạn|nhiệm kỳ) (?:từ )?(?:năm )?(?:19|20)\d{2}/iu.test(
    text.slice(Math.max(0, start - 12), end),
  );
}

function ownTime(text: string, read: ReadTime): DutyTime | null {
  if (text.trim() === '') return null;
  const open = withoutTraps(text);
  const reading = read(open);
  if (reading === null || reading.kind === 'none') return null;
  const words = timeWords(open, reading, read);
  if ((reading.kind === 'range' || reading.kind === 'year') && isSpanOfAPaper(text, words.start, words.end))
    return null;
  if (!isTimeOfTheTask(text, words.start, words.end, reading)) return null;
  if (reading.kind === 'conditional') return conditional(text, words.reading, read);
  const atTheFront = text.slice(0, words.start).trim() === '';
  const asWritten = { ...words.reading, rawText: text.slice(words.start, words.end) };
  const clear = atTheFront || /định kỳ|trước|chậm nhất|ngày|báo cáo/iu.test(asWritten.rawText);
  return { reading: asWritten, source: clear ? 'own' : 'mention' };
}

/** The whole condition, where it alone says the same. */
function conditional(text: string, short: DeadlineReading, read: ReadTime): DutyTime {
  const condition = conditionOf(text, text);
  const whole = condition === null ? null : read(condition);
  return { reading: whole?.kind === 'conditional' ? whole : short, source: 'mention' };
}

/** "Thường xuyên" behind the bodies that are directed opens the task too. */
function taskTime({ task, core }: Duty, read: ReadTime): DutyTime | null {
  return ownTime(task.slice(core), read) ?? (core > 0 ? ownTime(task, read) : null);
}

/**
 * When a duty is due: the tag that closes its sentence, paragraph or block, unless it begins with a time of its own;
 * else what its own words say.
 */
export function timeOf(duty: Duty, read: ReadTime): DutyTime {
  const opening = ownTime(openingTime(duty.opening), read);
  const { tag } = duty;
  const ownFirst = TIME_FIRST.test(duty.task) ? taskTime(duty, read) : null;
  if (tag && !(ownFirst && ownFirst.reading.recurrence !== null)) {
    const reading = read(tag.text);
    if (reading) return { reading, source: tag.ofTheBlock ? 'tag-of-the-block' : 'tag' };
  }
  return opening ?? taskTime(duty, read) ?? { reading: read('')!, source: 'none' };
}

/** Of the words before the body, those that can say when; grounds name papers and their dates. */
function openingTime(opening: string): string {
  return /^(?:trên cơ sở(?! (?:các )?kết quả)|căn cứ|theo|thực hiện|để|nhằm|quán triệt)(?!\p{L})/iu.test(
    opening,
  )
    ? ''
    : opening;
}
