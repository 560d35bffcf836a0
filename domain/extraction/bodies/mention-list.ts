import { mentionAt, type Mention, type NameReader } from './mention';
import { longestName } from './name-trie';
import { isPredicate } from './predicates';
import { wordKey } from './spelling';
import { follow, followAny, isCapitalised, phrases, type Word } from './words';

export interface MentionList {
  mentions: Mention[];
  /** Index of the word behind the list. */
  end: number;
}

/** Between two names: ",", "và", ", và", "cùng với", "; các …". */
const JOINING = phrases('và', 'và với', 'cùng', 'cùng với', 'với', 'hoặc', 'cũng như');
/** Said of the whole list. */
const BEHIND_A_LIST = phrases(
  'theo chức năng nhiệm vụ của mình',
  'theo chức năng nhiệm vụ được giao',
  'theo chức năng nhiệm vụ',
  'trên cơ sở chức năng nhiệm vụ',
  'căn cứ chức năng nhiệm vụ được giao',
  'căn cứ chức năng nhiệm vụ',
  'phụ trách địa bàn',
  'được phân công phụ trách địa bàn',
  'trên địa bàn tỉnh',
  'trong kế hoạch',
  'trong kế hoạch này',
  'tại kế hoạch này',
  'trong đề án',
  'trong chương trình này',
  'theo kế hoạch này',
  'và các cơ quan hữu quan',
);

function behindSeparator(words: readonly Word[], at: number): number | null {
  const comma = words[at]?.raw === ',' ? at + 1 : at;
  const joined = followAny(words, comma, JOINING);
  if (joined !== null) return joined;
  return comma > at ? comma : null;
}

/** Punctuation inside is passed over: "theo chức năng, nhiệm vụ của mình". */
function behindNote(words: readonly Word[], at: number): number {
  const start = words[at]?.raw === ',' ? at + 1 : at;
  for (const phrase of BEHIND_A_LIST) {
    const plain = words.slice(start, start + 14);
    const kept = plain.map((word, i) => ({ word, i })).filter(({ word }) => word.raw !== ',');
    const end = follow(
      kept.map(({ word }) => word),
      0,
      phrase,
    );
    if (end !== null) return start + kept[end - 1]!.i + 1;
  }
  return at;
}

/** "Sở Nội vụ, Tài chính": the noun written once governs the names behind it. */
const GOVERNING = new Map([
  ['sở', wordKey('sở')],
  ['ban', wordKey('ban')],
]);

function governedAt(reader: NameReader, at: number, noun: string): Mention | null {
  const { words, trie, text } = reader;
  if (!isCapitalised(words[at])) return null;
  const virtual: Word = { start: words[at]!.start, end: words[at]!.start, raw: noun, keys: [noun] };
  const shifted = [virtual, ...words.slice(at, at + 14)];
  const known = longestName(trie, shifted, 0);
  if (known?.entry.type !== 'body' || known.end < 2) return null;
  const end = at + known.end - 1;
  return {
    id: known.entry.body.id,
    type: 'body',
    entry: known.entry,
    scope: { of: 'province' },
    written: text.slice(words[at]!.start, words[end - 1]!.end),
    start: at,
    end,
  };
}

/** The noun that may govern: of "các sở:", "các Ban:" and of a name that begins with it. */
function governingNoun(words: readonly Word[], mention: Mention): string | null {
  const first = words[mention.start]?.raw.toLowerCase();
  return (first !== undefined && GOVERNING.get(first)) || null;
}

const OPENERS = phrases('các sở', 'các ban');

/** "các sở: Nội vụ, Tài chính". */
function governedOpening(reader: NameReader, at: number): { noun: string; first: Mention } | null {
  const { words } = reader;
  const opened = followAny(words, at, OPENERS);
  if (opened === null) return null;
  const noun = words[opened - 1]!.keys[0]!;
  const start = words[opened]?.raw === ':' ? opened + 1 : opened;
  const first = governedAt(reader, start, noun);
  return first && { noun, first };
}

/**
 * In "Đảng đoàn Mặt trận Tổ quốc, các đoàn thể …" the word Đảng đoàn governs both: the group is that of their
 * Đảng đoàn.
 */
function underPartyGroup(before: Mention | undefined, mention: Mention): Mention {
  const party = mention.entry?.type === 'group' ? mention.entry.group.partyGroup : undefined;
  const governed =
    before?.entry?.type === 'body' &&
    before.entry.body.kind === 'đảng đoàn' &&
    /^đảng đoàn/iu.test(before.written);
  if (party === undefined || !governed) return mention;
  return { ...mention, id: party, written: `Đảng đoàn ${mention.written}` };
}

/** One body named twice in a list stands once. */
function distinct(mentions: Mention[]): Mention[] {
  return mentions.filter(({ id }, i) => mentions.findIndex((other) => other.id === id) === i);
}

/**
 * "A, B, các C và D" from word `at`. Names that hold "và" themselves are found whole in the directory. `unknown`:
 * names that the directory lacks are taken too, as where "Giao" or "phối hợp với" stands before them.
 */
export function mentionList(
  reader: NameReader,
  at: number,
  { unknown }: { unknown: boolean },
): MentionList | null {
  const { words } = reader;
  const opening = governedOpening(reader, at);
  const first = opening?.first ?? mentionAt(reader, at, { unknown });
  if (first === null) return null;
  const mentions = [first];
  let noun = opening?.noun ?? governingNoun(words, first);
  let end = first.end;
  for (;;) {
    const next = behindSeparator(words, end);
    if (next === null) break;
    const mention = nextMention(reader, next, noun, unknown);
    if (mention === null) break;
    noun = governingNoun(words, mention) ?? noun;
    mentions.push(underPartyGroup(mentions.at(-1), mention));
    end = mention.end;
  }
  return { mentions: distinct(mentions), end: behindNote(words, end) };
}

function nextMention(reader: NameReader, at: number, noun: string | null, unknown: boolean): Mention | null {
  const known = mentionAt(reader, at, { unknown: false });
  if (known) return known;
  const governed = noun === null ? null : governedAt(reader, at, noun);
  if (governed) return governed;
  return unknown && !isPredicate(reader.words, at) ? mentionAt(reader, at, { unknown }) : null;
}
