import type { AuditLine } from '../audit';
import type { Scope } from '../ids';
import type { Through } from '../lifecycle/types';
import { DAY_MS, HOUR_MS, isoMinute, type Instant } from '../time/epoch';
import type { Action } from './rights';

/*
 * What was refused at the door of the web stands in the audit trail, and whoever refuses to stop fills neither the trail
 * nor the memory: the same thing of the same one is counted, and what is too much to be written singly is counted too.
 * Every count reaches the trail.
 */

export type RefusedKind =
  /** A duty, round, receipt of another body, or one that is not there. */
  | 'not-own'
  /** The role does not have the right. */
  | 'no-right'
  /** Sent by nobody who is known. */
  | 'not-known'
  /** Not our form, not of this session, or from another site. */
  | 'not-sealed'
  | 'link-unknown'
  | 'link-revoked'
  | 'link-expired'
  | 'link-no-part'
  /** It is not what its name says, or of no kind that is taken. */
  | 'bad-file'
  | 'too-large'
  | 'too-many-files'
  | 'unreadable'
  | 'too-many-requests'
  /** It did not come whole in time. */
  | 'too-slow';

/** One request that was refused. Nothing of what was typed or sent is in it. */
export interface RefusedAct {
  kind: RefusedKind;
  scope: Scope;
  /** By the clock of its stage. */
  at: Instant;
  actor: string;
  through: Through | null;
  /** For which body somebody came. */
  body: string | null;
  /** As `networkOf` gives it. */
  address: string;
  /** It would have changed nothing anyway: programs that look through mails look, too. */
  isLook: boolean;
  /** The right that it took; null where it came to no page. */
  asked: Action | null;
  /** Of a duty or round that is there. */
  cycle: string | null;
  assignment: string | null;
  /** Of a link, the beginning of its hash. */
  link: string | null;
}

/** Lines within an hour, by what is looked at and what is sent: lookers leave room for those who act. */
const LINES_AN_HOUR = { look: 100, act: 200 };
const LINES_OF_ADDRESS = 30;
/** Addresses that are counted each for itself within an hour; those beyond are counted together. */
const ADDRESSES_COUNTED = 100;
/** A mail scanner opens the dead links of old mails again and again. */
const LINK_WINDOW_MS = DAY_MS;

interface Count {
  /** What came last. */
  act: RefusedAct;
  /** Since the stage's clock said so. */
  since: Instant;
  /** By the wall clock. */
  until: Instant;
  count: number;
  told: number;
  /** What it counts: one thing, all from an address, or all the rest. */
  of: 'one' | 'address' | 'rest';
}

/** What is being counted; of one process. */
export interface RefusalTally {
  /** Makes the ids of its lines, and differs for every process. */
  name: string;
  serial: number;
  counts: Map<string, Count>;
  hour: { from: Instant; look: number; act: number; byAddress: Map<string, number>; addresses: number };
}

export function newTally(name: string, now: Instant): RefusalTally {
  return { name, serial: 0, counts: new Map(), hour: newHour(now) };
}

function newHour(from: Instant): RefusalTally['hour'] {
  return { from, look: 0, act: 0, byAddress: new Map(), addresses: 0 };
}

/**
 * Counts one refusal and gives the lines that are to be written: the first of its kind, then the tenth, the hundredth,
 * the thousandth, so that little is lost with a process that dies; and what was left over of windows that are past.
 * `now` by the wall clock.
 */
export function countRefusal(tally: RefusalTally, act: RefusedAct, now: Instant): AuditLine[] {
  const lines = pastCounts(tally, now);
  if (now - tally.hour.from >= HOUR_MS) tally.hour = newHour(now);
  const count = countFor(tally, act, now);
  count.act = act;
  count.count += 1;
  if (!isRound(count.count)) return lines;
  if (count.of === 'one') spend(tally, act);
  return [...lines, told(tally, count)];
}

/** What was counted since it was told last, of windows that are past. */
export function pastCounts(tally: RefusalTally, now: Instant): AuditLine[] {
  const past = [...tally.counts].filter(([, { until }]) => until <= now);
  return past.flatMap(([key, count]) => {
    tally.counts.delete(key);
    return count.count > count.told ? [told(tally, count)] : [];
  });
}

/** All that was not told yet: before the process ends. */
export function allCounts(tally: RefusalTally): AuditLine[] {
  return pastCounts(tally, Number.MAX_SAFE_INTEGER);
}

function isRound(count: number): boolean {
  return /^10*$/.test(String(count));
}

function countFor(tally: RefusalTally, act: RefusedAct, now: Instant): Count {
  const { counts, hour } = tally;
  const fresh = (key: string, of: Count['of'], until: Instant): Count => {
    const count: Count = { act, since: act.at, until, count: 0, told: 0, of };
    counts.set(key, count);
    return count;
  };
  const own = keyOf(act);
  const standing = counts.get(own);
  if (standing !== undefined) return standing;
  if (mayBeTold(tally, act)) return fresh(own, 'one', now + windowOf(act));
  const end = hour.from + HOUR_MS;
  const ofAddress = `address|${act.scope}|${act.address}`;
  const known = counts.get(ofAddress);
  if (known !== undefined) return known;
  if (hour.addresses < ADDRESSES_COUNTED) {
    hour.addresses += 1;
    return fresh(ofAddress, 'address', end);
  }
  const rest = `rest|${act.scope}`;
  return counts.get(rest) ?? fresh(rest, 'rest', end);
}

function mayBeTold({ hour }: RefusalTally, { isLook, address }: RefusedAct): boolean {
  const ofWay = isLook ? 'look' : 'act';
  return hour[ofWay] < LINES_AN_HOUR[ofWay] && (hour.byAddress.get(address) ?? 0) < LINES_OF_ADDRESS;
}

function spend({ hour }: RefusalTally, { isLook, address }: RefusedAct): void {
  hour[isLook ? 'look' : 'act'] += 1;
  hour.byAddress.set(address, (hour.byAddress.get(address) ?? 0) + 1);
}

function windowOf({ kind, link }: RefusedAct): number {
  return kind.startsWith('link-') && link !== null ? LINK_WINDOW_MS : HOUR_MS;
}

/** A link that stands in the table is one thing from wherever it is opened; all else is one thing of one address. */
function keyOf(act: RefusedAct): string {
  const { kind, scope, isLook, link, actor, body, address, asked, cycle, assignment } = act;
  if (kind.startsWith('link-') && link !== null) return JSON.stringify([kind, scope, isLook, link]);
  return JSON.stringify([kind, scope, isLook, actor, body, address, asked, cycle, assignment]);
}

function told(tally: RefusalTally, count: Count): AuditLine {
  const { act, of } = count;
  count.told = count.count;
  tally.serial += 1;
  return {
    id: `${act.scope}|refused|${tally.name}|${tally.serial}`,
    scope: act.scope,
    at: act.at,
    actor: of === 'one' ? act.actor : MANY,
    through: of === 'one' ? act.through : null,
    action: of === 'one' ? 'RequestRefused' : 'RefusalsCounted',
    // Not in the columns: the story of a duty tells what became of it, not who knocked.
    cycle: null,
    assignment: null,
    before: null,
    after: {
      ...(of === 'one' ? factsOf(act) : of === 'address' ? { address: act.address } : {}),
      ...(count.count > 1 || of !== 'one' ? { times: count.count, since: isoMinute(count.since) } : {}),
    },
    reason: null,
  };
}

const MANY = 'Nhiều lượt truy cập';

function factsOf({ kind, isLook, asked, body, cycle, assignment, link, address }: RefusedAct) {
  const known = { asked, body, cycle, assignment, link };
  return {
    refused: kind,
    deed: isLook ? 'look' : 'act',
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
    address,
  };
}

/** Lines of the trail that tell of something refused: at the log-in, and at every other door. */
export const REFUSED_ACTIONS: readonly string[] = [
  'RequestRefused',
  'RefusalsCounted',
  'LoginFailed',
  'LockedOut',
  'SessionRefused',
];
