import type { WorkingCalendar } from '../calendar/working-days';
import { committeeDay } from '../ladder/committee-day';
import { nextRepeat, repeatsBetween } from '../ladder/repeats';
import type { Step } from '../ladder/types';
import { atHour, dateOf, plusDays, type Instant, type LocalDate } from '../time/epoch';
import { comingMorning, heardAgain, OFFICE_HOURS, quietAfter } from './hours';
import type { Card, CarriedDigest, DeskState, Digest, DigestItem, HeldCard, OfficeHours } from './types';

/** Monday: the day of the Standing Committee in every shipped ladder. */
const COMMITTEE_WEEKDAY = 1;

/** Settled cards are remembered this long: longer than any delivery of a card can be repeated. */
const REMEMBER_DAYS = 60;

export function emptyDesk(owner: DeskState['owner'], hours: OfficeHours = OFFICE_HOURS): DeskState {
  return {
    owner,
    hours,
    cards: [],
    settled: [],
    carried: [],
    lastDigestOn: null,
    heard: null,
    troubleOn: null,
    looksOn: [],
    lookedThrough: null,
  };
}

/** Takes cards into the desk. Of one assignment and role the newest `seq` stands; older and repeated ones change nothing. */
export function takeCards(
  state: DeskState,
  cards: Card[],
  now: Instant,
  calendar: WorkingCalendar,
): DeskState {
  const held = new Map(state.cards.map((card) => [cardKey(card), card]));
  const settled = new Map(state.settled.map((card) => [card.key, card]));
  const taken = new Set<string>();
  for (const card of cards) {
    const key = cardKey(card);
    if (card.seq <= (held.get(key)?.seq ?? settled.get(key)?.seq ?? -1)) continue;
    settled.delete(key);
    taken.add(key);
    const unsaid = unsaidNews(held.get(key));
    held.set(key, {
      ...card,
      ...(card.news === null && unsaid !== null
        ? unsaid
        : { newsOn: card.news === null ? null : newsDay(state, now, calendar) }),
      saidThrough: null,
    });
  }
  const carried = withoutItems(state.carried, taken);
  const heard = taken.size > 0 ? heardAgain(state, now) : state.heard;
  return settle(
    { ...state, cards: [...held.values()], settled: [...settled.values()], carried, heard },
    dateOf(now),
    calendar,
  );
}

/** Of the day or the clock: what is not said yet stays to be said, though a newer card has no news of its own. */
const STAYS_TRUE: readonly Card['news'][] = ['moved', 'resumed', 'reopened'];

function unsaidNews(card: HeldCard | undefined): Pick<HeldCard, 'news' | 'newsOn'> | null {
  if (card === undefined || card.newsOn === null || !STAYS_TRUE.includes(card.news)) return null;
  return { news: card.news, newsOn: card.newsOn };
}

/** Every day that a card may ask the calendar about. */
export function daysAskedOf(cards: readonly Card[]): LocalDate[] {
  return cards.flatMap(({ steps, repeat }) => [
    ...steps.map(({ on }) => on),
    ...(repeat === null ? [] : [repeat.after, repeat.until, repeat.due]),
  ]);
}

/** The desk after it heard of a mail that needs a person: it says so on its next morning, if on no earlier one. */
export function takeTrouble(state: DeskState, now: Instant, calendar: WorkingCalendar): DeskState {
  return { ...state, troubleOn: state.troubleOn ?? comingMorning(now, state.hours, calendar) };
}

/** The secretariat's desk after it heard on which mornings receipt is to be looked for; what it looked at is behind it. */
export function takeLooks(state: DeskState, looksOn: readonly LocalDate[]): DeskState {
  const { lookedThrough = null } = state;
  const coming = looksOn.filter((day) => lookedThrough === null || day > lookedThrough);
  return { ...state, looksOn: [...new Set([...(state.looksOn ?? []), ...coming])].sort() };
}

/**
 * The next instant with something to say, or null. A morning that was missed is caught up within office hours of a
 * working day, once the cards have stopped coming; a second digest on one day waits for the next working morning.
 */
export function nextMorning(state: DeskState, now: Instant, calendar: WorkingCalendar): Instant | null {
  const { morning, last, quietMs } = state.hours;
  const due = state.cards.map((card) => firstUnsaid(card, calendar)).filter((day) => day !== null);
  due.push(...state.carried.map((digest) => digest.day));
  if (state.troubleOn !== null) due.push(state.troubleOn);
  due.push(...(state.looksOn ?? []).slice(0, 1));
  if (due.length === 0) return null;
  let day = due.reduce((a, b) => (a < b ? a : b));
  if (state.lastDigestOn !== null && day <= state.lastDigestOn) day = calendar.shift(state.lastDigestOn, 1);
  // A step's day may have become a day off since it was computed.
  day = calendar.onOrAfter(day);
  if (atHour(day, morning) > now) return atHour(day, morning);
  const today = dateOf(now);
  const caughtUpAt = Math.max(now, atHour(today, morning), quietAfter(state.heard, quietMs));
  if (today !== state.lastDigestOn && calendar.isWorkingDay(today) && caughtUpAt < atHour(today, last)) {
    return caughtUpAt;
  }
  return atHour(calendar.onOrAfter(plusDays(today, 1)), morning);
}

/** The mails of a morning, one per audience. Superseded rungs of an item stand as one line that is true today. */
export function digestsOf(state: DeskState, day: LocalDate, calendar: WorkingCalendar): Digest[] {
  const digests = new Map<string, Digest>();
  for (const card of state.cards) {
    for (const { audience, item } of itemsOf(card, state.owner, day, calendar)) {
      const key = `${audience.kind}:${audience.id}`;
      const digest = digests.get(key) ?? { audience, day, items: [] };
      digest.items.push(item);
      digests.set(key, digest);
    }
  }
  for (const carried of state.carried) join(digests, carried, day);
  const looks = isLookedForBy(state, day) ? { looks: { after: state.lookedThrough ?? null } } : {};
  const isTroubled = state.troubleOn !== null && state.troubleOn <= day;
  if (digests.size === 0 && (isTroubled || 'looks' in looks)) {
    const { kind, id } = state.owner;
    return [{ audience: { kind, id }, day, items: [], ...looks }];
  }
  return [...digests.values()].map((digest) => ({ ...digest, ...looks }));
}

/** Only the secretariat's desk is told to look; it writes to nobody else. */
function isLookedForBy({ looksOn = [] }: DeskState, day: LocalDate): boolean {
  return looksOn.some((on) => on <= day);
}

/**
 * The desk after a digest could not be handed over: its items wait for the next morning, but for those whose card was
 * replaced while the mail was being tried. The new card speaks for itself, or silences them.
 */
export function carryOver(state: DeskState, digest: Digest): DeskState {
  const replaced = [
    ...state.cards.filter((card) => card.saidThrough === null).map(cardKey),
    ...state.settled.filter((card) => card.saidThrough === null).map(({ key }) => key),
  ];
  const looking =
    digest.looks === undefined
      ? state
      : takeLooks({ ...state, lookedThrough: digest.looks.after }, [digest.day]);
  const [kept] = withoutItems(
    [{ audience: digest.audience, day: digest.day, items: digest.items }],
    new Set(replaced),
  );
  return kept === undefined ? looking : { ...looking, carried: [...state.carried, kept] };
}

/** The desk after the mails of `day` have gone (or stand in doubt): nothing of that day is said again. */
export function markSaid(state: DeskState, day: LocalDate, calendar: WorkingCalendar): DeskState {
  const cards = state.cards.map((card) => ({
    ...card,
    saidThrough: day,
    newsOn: card.newsOn !== null && card.newsOn <= day ? null : card.newsOn,
  }));
  const troubleOn = state.troubleOn !== null && state.troubleOn <= day ? null : state.troubleOn;
  const looks = isLookedForBy(state, day)
    ? { looksOn: state.looksOn!.filter((on) => on > day), lookedThrough: day }
    : {};
  return settle({ ...state, cards, carried: [], lastDigestOn: day, troubleOn, ...looks }, day, calendar);
}

type Keyed = Pick<Card, 'subject' | 'role'> & ({ news: Card['news'] } | { kind: DigestItem['kind'] });

/** Single news replace only their like: an explanation that came does not hide an extension that was asked for. */
function cardKey({ subject, role, ...said }: Keyed): string {
  const news = 'kind' in said ? said.kind : said.news;
  return `${subject.cycle} ${subject.assignment} ${role}${role === 'noting' ? ` ${news}` : ''}`;
}

/** What stands as one line: a report of an overdue assignment is never merged into its reminders. */
function lineKey(item: DigestItem): string {
  return `${cardKey(item)}${item.kind === 'escalation' ? ' escalation' : ''}`;
}

function withoutItems(carried: CarriedDigest[], keys: ReadonlySet<string>): CarriedDigest[] {
  return carried
    .map((digest) => ({ ...digest, items: digest.items.filter((item) => !keys.has(cardKey(item))) }))
    .filter((digest) => digest.items.length > 0);
}

/** A carried item stands behind today's line of the same assignment, or speaks for itself. */
function join(digests: Map<string, Digest>, carried: CarriedDigest, day: LocalDate): void {
  const key = `${carried.audience.kind}:${carried.audience.id}`;
  const digest = digests.get(key) ?? { audience: carried.audience, day, items: [] };
  for (const item of carried.items) {
    const newer = digest.items.find((candidate) => lineKey(candidate) === lineKey(item));
    const told = { kind: item.kind, rung: item.rung, on: carried.day };
    if (newer) newer.merged = [...item.merged, told, ...newer.merged];
    else digest.items.push({ ...item, merged: [...item.merged, told] });
  }
  digests.set(key, digest);
}

/** News waits for the next morning of the desk; the Standing Committee hears only on its day of the week. */
function newsDay({ owner, hours }: DeskState, now: Instant, calendar: WorkingCalendar): LocalDate {
  const coming = comingMorning(now, hours, calendar);
  return owner.kind === 'committee' ? committeeDay(coming, COMMITTEE_WEEKDAY, calendar) : coming;
}

function settle(state: DeskState, today: LocalDate, calendar: WorkingCalendar): DeskState {
  const cards: HeldCard[] = [];
  const settled = state.settled.filter((card) => card.on >= plusDays(today, -REMEMBER_DAYS));
  for (const card of state.cards) {
    if (firstUnsaid(card, calendar) === null) {
      settled.push({ key: cardKey(card), seq: card.seq, on: today, saidThrough: card.saidThrough });
    } else cards.push(card);
  }
  return { ...state, cards, settled };
}

function firstUnsaid(card: HeldCard, calendar: WorkingCalendar): LocalDate | null {
  const step = card.steps.find((candidate) => isAhead(candidate, card));
  const repeated =
    card.repeat === null ? null : nextRepeat(card.repeat, card.saidThrough ?? card.repeat.after, calendar);
  const days = [step?.on ?? null, repeated?.on ?? null, card.newsOn].filter((day) => day !== null);
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
}

function isAhead(step: Step, card: HeldCard): boolean {
  return card.saidThrough === null || step.on > card.saidThrough;
}

interface AddressedItem {
  audience: Digest['audience'];
  item: DigestItem;
}

function itemsOf(
  card: HeldCard,
  owner: DeskState['owner'],
  day: LocalDate,
  calendar: WorkingCalendar,
): AddressedItem[] {
  const base = { seq: card.seq, role: card.role, subject: card.subject };
  const news: AddressedItem[] =
    card.news !== null && card.newsOn !== null && card.newsOn <= day
      ? [{ audience: owner, item: { kind: card.news, rung: '', ...base, merged: [] } }]
      : [];
  const unsaid = card.steps.filter((step) => step.on <= day && isAhead(step, card));
  if (card.repeat !== null) {
    unsaid.push(...repeatsBetween(card.repeat, card.saidThrough ?? card.repeat.after, day, calendar));
  }
  return [
    ...news,
    ...latestPerAudience(unsaid).map(({ latest, merged }) => ({
      audience: latest.audience,
      item: { kind: latest.kind, rung: latest.rung, ...base, merged },
    })),
  ];
}

/** Of several unsaid steps the last one is true today; the others are kept beside it for the ledger. */
function latestPerAudience(steps: Step[]): { latest: Step; merged: DigestItem['merged'] }[] {
  const byAudience = new Map<string, Step[]>();
  for (const step of steps) {
    const key = `${step.audience.kind}:${step.audience.id}${step.kind === 'escalation' ? ':escalation' : ''}`;
    byAudience.set(key, [...(byAudience.get(key) ?? []), step]);
  }
  return [...byAudience.values()].map((group) => {
    const sorted = [...group].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    const latest = sorted.at(-1)!;
    const merged = sorted.slice(0, -1).map(({ kind, rung, on }) => ({ kind, rung, on }));
    return { latest, merged };
  });
}
