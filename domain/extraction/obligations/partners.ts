import type { Mention, NameReader } from '../bodies/mention';
import { mentionList, type MentionList } from '../bodies/mention-list';
import { followAny, phrases, type Word } from '../bodies/words';
import { BEFORE_TOGETHER, DIRECTING, TOGETHER } from './vocabulary';

const LEADING = phrases('lãnh đạo', 'tập trung lãnh đạo', 'chỉ đạo');

/** "chủ trì, phối hợp với A, B và các C": who takes part beside the lead; null where nobody is named. */
export function partnersAt(reader: NameReader, at: number): MentionList | null {
  const { words } = reader;
  let i = words[at]?.raw === ',' ? at + 1 : at;
  for (
    let behind = followAny(words, i, BEFORE_TOGETHER);
    behind !== null;
    behind = followAny(words, i, BEFORE_TOGETHER)
  ) {
    i = words[behind]?.raw === ',' ? behind + 1 : behind;
  }
  const together = followAny(words, i, TOGETHER);
  return together === null ? null : mentionList(reader, together, { unknown: true });
}

/**
 * "chỉ đạo A chỉ đạo B và C …": who carries it out under the lead's direction. Bodies of other levels are theirs to
 * direct and are left out.
 */
export function directedAt(reader: NameReader, at: number): MentionList {
  const mentions: Mention[] = [];
  let end = at;
  for (;;) {
    const directing = behindDirecting(reader.words, end);
    const list = directing === null ? null : mentionList(reader, directing, { unknown: false });
    if (list === null) return { mentions, end };
    mentions.push(...list.mentions.filter(isOfTheProvince));
    end = list.end;
  }
}

/** "chỉ đạo", "lãnh đạo, chỉ đạo", "chỉ đạo, định hướng". */
function behindDirecting(words: readonly Word[], at: number): number | null {
  const leading = followAny(words, at, LEADING);
  const start = leading !== null && words[leading]?.raw === ',' ? leading + 1 : at;
  return followAny(words, start, DIRECTING);
}

function isOfTheProvince({ scope, entry }: Mention): boolean {
  const general = entry?.type === 'group' && entry.group.general;
  return entry !== null && !general && scope.of === 'province';
}
