import { isPredicate } from './predicates';
import { wordKey } from './spelling';
import { followAny, isCapitalised, phrases, wordsOf, type Word } from './words';

/** Whose body a name means: this province's, the centre's, another province's, or the same at other levels. */
export type Scope =
  | { of: 'province' }
  | { of: 'central' }
  | { of: 'other-province'; province: string }
  | { of: 'all-levels' }
  | { of: 'lower-level'; words: string; many: boolean };

const PROVINCE = phrases(
  'tỉnh',
  'của tỉnh',
  'trong tỉnh',
  'ở tỉnh',
  'thuộc tỉnh',
  'cấp tỉnh',
  'trên địa bàn tỉnh',
  'tỉnh uỷ',
  'của tỉnh uỷ',
  'thuộc tỉnh uỷ',
  'trực thuộc tỉnh uỷ',
  'trực thuộc tỉnh',
  'thành uỷ',
  'của thành uỷ',
);
/** The same in the paper of a central city. */
const CITY = phrases(
  'thành phố',
  'của thành phố',
  'trong thành phố',
  'thuộc thành phố',
  'cấp thành phố',
  'trên địa bàn thành phố',
  'thành uỷ',
  'của thành uỷ',
  'thuộc thành uỷ',
  'trực thuộc thành uỷ',
  'trực thuộc thành phố',
);
const CENTRAL = phrases('trung ương', 'trung ương đảng', 'việt nam', 'của trung ương');
const ALL_LEVELS = phrases('các cấp', 'từ tỉnh đến cơ sở', 'các cấp trong tỉnh');
const LOWER = phrases(
  'cấp huyện',
  'cấp huyện và cơ sở',
  'cấp huyện và cấp xã',
  'cấp huyện cấp xã',
  'cấp xã',
  'cấp cơ sở',
  'ở cơ sở',
  'cơ sở',
  'các huyện',
  'các xã',
);
/** One body of a lower level: in a paper of that level its own. */
const OF_A_DISTRICT = phrases(
  'huyện uỷ',
  'của huyện uỷ',
  'thị uỷ',
  'của thị uỷ',
  'huyện',
  'của huyện',
  'xã',
  'phường',
);
/** Says which of them, not whose. */
const LOOSE = phrases('liên quan', 'có liên quan', 'cùng cấp');

interface ScopeReading {
  scope: Scope;
  end: number;
}

/** Capitalised words behind "tỉnh" or "huyện": the name of the place, at most four of them. */
function placeName(words: readonly Word[], at: number): { name: string; end: number } | null {
  let end = at;
  while (end < at + 4 && isCapitalised(words[end]) && !isPredicate(words, end)) end += 1;
  if (end === at) return null;
  return {
    name: words
      .slice(at, end)
      .map(({ raw }) => raw)
      .join(' '),
    end,
  };
}

function sameName(a: string, b: string): boolean {
  const key = (name: string) =>
    wordsOf(name)
      .map(({ raw }) => wordKey(raw))
      .join(' ');
  return key(a) === key(b);
}

/**
 * The words behind a name that say whose body it is. `behindScope`: the name's own last word says so already ("tỉnh",
 * "Tỉnh uỷ").
 */
export function scopeAt(
  words: readonly Word[],
  at: number,
  home: string | null,
  { behindScope, city }: { behindScope: boolean; city: boolean },
): ScopeReading {
  let end = at;
  let scope: Scope = { of: 'province' };
  let named = behindScope;
  for (;;) {
    const own = followAny(words, end, home === null ? [] : phrases(home));
    const province = followAny(words, end, city ? CITY : PROVINCE);
    const central = followAny(words, end, CENTRAL);
    const all = followAny(words, end, ALL_LEVELS);
    const many = followAny(words, end, LOWER);
    const lower = many ?? followAny(words, end, OF_A_DISTRICT);
    const loose = followAny(words, end, LOOSE);
    if (own !== null) end = own;
    else if (province !== null) {
      end = province;
      named = true;
      continue;
    } else if (central !== null) {
      end = central;
      scope = { of: 'central' };
    } else if (all !== null) {
      end = all;
      scope = { of: 'all-levels' };
    } else if (lower !== null) {
      const place = many === null ? placeName(words, lower) : null;
      const behind = place?.end ?? lower;
      const said = words.slice(end, behind).map(({ raw }) => raw);
      scope = { of: 'lower-level', words: said.join(' '), many: many !== null };
      end = behind;
    } else if (loose !== null) end = loose;
    else {
      const other = named ? placeName(words, end) : null;
      if (other === null) return { scope, end };
      end = other.end;
      if (home === null || !sameName(other.name, home))
        scope = { of: 'other-province', province: other.name };
      return { scope, end };
    }
    named = false;
  }
}
