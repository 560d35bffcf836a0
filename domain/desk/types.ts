import type { Audience, MonthlyRepeat, Step, StepKind } from '../ladder/types';
import type { Instant, LocalDate } from '../time/epoch';

/** What a desk says beside the dated steps: something happened. */
export type NewsKind =
  | 'submitted'
  | 'accepted'
  | 'closed'
  | 'withdrawn'
  | 'suspended'
  | 'resumed'
  | 'reopened'
  /** Another due day. */
  | 'moved'
  /** Another body leads, or coordinates, in place of the reader. */
  | 'transferred'
  | 'contributed'
  | 'difficulty'
  | 'declined'
  | 'extensionAsked'
  | 'moveProposed'
  | 'explained';
export type ItemKind = StepKind | NewsKind;

/** Whose desk it is. Heads have none: the desk of their body writes to them. */
export interface DeskOwner {
  kind: 'body' | 'secretariat' | 'office' | 'committee';
  id: string;
}

/**
 * `contributing`: asked for its part by a date; `explaining`: an explanation is due; `noting`: single news beside all
 * else. Each holds its own card of an assignment.
 */
export type CardRole =
  'lead' | 'coordinating' | 'informed' | 'watching' | 'contributing' | 'explaining' | 'noting';

/** A card and the desk it goes to. */
export interface DealtCard {
  owner: DeskOwner;
  card: Card;
}

/** What a line of a letter says of an assignment. */
export interface Subject {
  cycle: string;
  assignment: string;
  clause: string;
  summary: string;
  product: string | null;
  lead: string;
  leadName: string;
  deadlineText: string;
  nominalDue: LocalDate | null;
  effectiveDue: LocalDate | null;
}

/** What a desk holds of one assignment: the steps still to be said, and news. The newest `seq` replaces the older. */
export interface Card {
  seq: number;
  role: CardRole;
  subject: Subject;
  steps: Step[];
  repeat: MonthlyRepeat | null;
  news: NewsKind | null;
}

/** A card with how far it was said. */
export interface HeldCard extends Card {
  /** Steps up to and including this day are behind it. */
  saidThrough: LocalDate | null;
  /** The morning for its news; null when there is none or it was said. */
  newsOn: LocalDate | null;
}

/** What is left of a card with nothing more to say: enough to know an older or repeated one. */
export interface SettledCard {
  key: string;
  seq: number;
  on: LocalDate;
  /** The last morning it was said; null for a card that only silenced an older one. */
  saidThrough: LocalDate | null;
}

/** A digest that could not be handed to any mail server that day: it joins the next one. */
export interface CarriedDigest {
  audience: Audience;
  day: LocalDate;
  items: DigestItem[];
}

/** Hours of the day in Vietnam; 7.5 = 07:30. */
export interface OfficeHours {
  /** When a desk speaks. */
  morning: number;
  /** Until when it still says what it missed that day. */
  last: number;
  /**
   * Milliseconds without a new card before what was missed is said: after downtime the cards of a whole province
   * arrive one by one, and the first of them must not speak for all. 0 in a rehearsal.
   */
  quietMs: number;
  /** A timer of the engine may be a little late; later than this (ms) the desk, or all about it, was down. */
  lateMs: number;
}

export interface DeskState {
  owner: DeskOwner;
  hours: OfficeHours;
  cards: HeldCard[];
  settled: SettledCard[];
  carried: CarriedDigest[];
  /** The day of the last digest: never two on one day. */
  lastDigestOn: LocalDate | null;
  /** The last burst of cards, none of which came more than the quiet time after the one before. */
  heard: { from: Instant; to: Instant } | null;
  /** The secretariat's: the morning on which it hears of mails that need a person; null when there are none. */
  troubleOn: LocalDate | null;
  /** The secretariat's: days on whose morning it looks whether receipt was confirmed; absent in earlier states. */
  looksOn?: LocalDate[];
  /** Up to which day it has looked. */
  lookedThrough?: LocalDate | null;
}

/** A rung that was due while nothing could be said and that a later rung of the same item stands for. */
export interface MergedStep {
  kind: ItemKind;
  rung: string;
  on: LocalDate;
}

/** One line of a digest. */
export interface DigestItem {
  kind: ItemKind;
  /** Signed working days for dated steps, empty for news. */
  rung: string;
  /** Of the card it was said from: tells whether the assignment has moved on since. */
  seq: number;
  role: CardRole;
  subject: Subject;
  merged: MergedStep[];
}

/**
 * One mail of a morning: everything one audience is told. Without items only where the secretariat hears of mails
 * that need a person, or where what it looks for in the rows is still to be read.
 */
export interface Digest {
  audience: Audience;
  day: LocalDate;
  items: DigestItem[];
  /** The secretariat's: it also says whose receipt should have been confirmed after that day, up to this morning. */
  looks?: { after: LocalDate | null };
}
