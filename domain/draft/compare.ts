import type { Obligation, Plan, Target } from '../plan/schema';
import { formatVn } from '../time/local-date';
import type { LocalDate } from '../time/epoch';
import { foldName, foldWords } from './fold';
import { matchItems, type Matchable } from './match';
import { sameWords } from './similarity';

export interface FieldChange {
  field:
    | 'clause'
    | 'quote'
    | 'summary'
    | 'kind'
    | 'lead'
    | 'coordinating'
    | 'informed'
    | 'product'
    | 'deadline'
    | 'condition'
    | 'track'
    | 'ladder'
    | 'target';
  /** In words: names of bodies, the text of a deadline. */
  from: string;
  to: string;
}

export interface ItemDiff<T> {
  /** `moved`: nothing but its clause is another. */
  state: 'same' | 'moved' | 'changed' | 'added' | 'dropped';
  before: T | null;
  after: T | null;
  fields: FieldChange[];
}

export interface PlanDiff {
  head: { field: 'type' | 'number' | 'issuer' | 'title' | 'signedOn' | 'term'; from: string; to: string }[];
  /** In the order of the newer plan; what was dropped stands where it stood. */
  obligations: ItemDiff<Obligation>[];
  targets: ItemDiff<Target>[];
  bodies: { added: string[]; dropped: string[] };
}

/**
 * What differs between a plan and a second reading. `fromPaper`: the newer side was read from a paper, which says
 * nothing of what an office adds (products, ladders, contacts), and whose reading of an unchanged sentence does not
 * count against what a person has confirmed.
 */
export function comparePlans(before: Plan, after: Plan, { fromPaper }: { fromPaper: boolean }): PlanDiff {
  const names = sharedNames(before, after);
  return {
    head: compareHead(before, after),
    obligations: compareObligations(before, after, names, fromPaper),
    targets: compareTargets(before.targets, after.targets),
    bodies: {
      added: onlyIn(after, before),
      dropped: fromPaper ? [] : onlyIn(before, after),
    },
  };
}

/** Id of a body or group on either side → the name by which both are compared. */
interface SharedNames {
  before: (id: string) => string;
  after: (id: string) => string;
}

/** The two sides may call one body differently: a name or an alias in common makes it one. */
function sharedNames(before: Plan, after: Plan): SharedNames {
  const known = new Map<string, string>();
  for (const { name, ...more } of [...before.bodies, ...before.groups]) {
    for (const one of [name, ...('aliases' in more ? more.aliases : [])])
      if (!known.has(foldName(one))) known.set(foldName(one), name);
  }
  const nameOf = (plan: Plan) => new Map([...plan.bodies, ...plan.groups].map((one) => [one.id, one]));
  const [old, now] = [nameOf(before), nameOf(after)];
  return {
    before: (id) => old.get(id)?.name ?? id,
    after(id) {
      const one = now.get(id);
      if (one === undefined) return id;
      const spellings = [one.name, ...('aliases' in one ? one.aliases : [])];
      const same = spellings.map((name) => known.get(foldName(name))).find((name) => name !== undefined);
      return same ?? old.get(id)?.name ?? one.name;
    },
  };
}

function onlyIn(plan: Plan, other: Plan): string[] {
  const known = new Set(other.bodies.flatMap(({ name, aliases }) => [name, ...aliases].map(foldName)));
  return plan.bodies
    .filter(({ name, aliases }) => ![name, ...aliases].some((one) => known.has(foldName(one))))
    .map(({ name }) => name);
}

function compareHead({ plan: before }: Plan, { plan: after }: Plan): PlanDiff['head'] {
  const changes: PlanDiff['head'] = [];
  for (const field of ['type', 'number', 'issuer', 'title'] as const) {
    const [from, to] = [before[field] ?? '', after[field] ?? ''];
    if (!sameWords(from, to)) changes.push({ field, from, to });
  }
  const day = (date: LocalDate | null) => (date === null ? '' : formatVn(date));
  if (before.signedOn !== after.signedOn) {
    changes.push({ field: 'signedOn', from: day(before.signedOn), to: day(after.signedOn) });
  }
  const span = ({ term }: Plan['plan']) => `${formatVn(term.start)} – ${formatVn(term.end)}`;
  if (span(before) !== span(after)) changes.push({ field: 'term', from: span(before), to: span(after) });
  return changes;
}

function compareObligations(
  before: Plan,
  after: Plan,
  names: SharedNames,
  fromPaper: boolean,
): ItemDiff<Obligation>[] {
  const pairs = matchItems(
    before.obligations.map((one) => matchable(one, names.before)),
    after.obligations.map((one) => matchable(one, names.after)),
  );
  return inNewOrder(before.obligations, after.obligations, pairs, (old, now) => {
    const fields = obligationFields(old, now, names, fromPaper);
    return { state: stateOf(fields), before: old, after: now, fields };
  });
}

function matchable(one: Obligation, nameOf: (id: string) => string): Matchable {
  const { clause, summary, lead, deadline, reading } = one;
  return {
    clause,
    quote: reading?.quote ?? null,
    summary,
    lead: foldedSet(lead.map(nameOf)),
    deadline: foldWords(deadline.text).join(' '),
  };
}

function foldedSet(names: readonly string[]): string {
  return names.map(foldName).sort().join('|');
}

function obligationFields(
  old: Obligation,
  now: Obligation,
  names: SharedNames,
  fromPaper: boolean,
): FieldChange[] {
  const fields: FieldChange[] = [];
  const add = (field: FieldChange['field'], from: string, to: string) =>
    void fields.push({ field, from, to });
  if (old.clause !== now.clause) add('clause', old.clause, now.clause);
  const quotes = [old.reading?.quote ?? null, now.reading?.quote ?? null] as const;
  const isSameSentence = quotes[0] !== null && quotes[1] !== null && sameWords(quotes[0], quotes[1]);
  if (fromPaper && isSameSentence && hasWord(old)) return fields;
  if (quotes[0] !== null && quotes[1] !== null && !isSameSentence) add('quote', quotes[0], quotes[1]);
  if ((!fromPaper || quotes[1] === null) && !sameWords(old.summary, now.summary))
    add('summary', old.summary, now.summary);
  if (old.kind !== now.kind) add('kind', old.kind, now.kind);
  for (const role of ['lead', 'coordinating', ...(fromPaper ? [] : (['informed'] as const))] as const) {
    const [from, to] = [old[role].map(names.before), now[role].map(names.after)];
    if (foldedSet(from) !== foldedSet(to)) add(role, from.join('; '), to.join('; '));
  }
  if (!sameWords(old.deadline.text, now.deadline.text)) add('deadline', old.deadline.text, now.deadline.text);
  if (!sameWords(old.condition ?? '', now.condition ?? ''))
    add('condition', old.condition ?? '', now.condition ?? '');
  if (fromPaper) return fields;
  if ((old.product ?? '') !== (now.product ?? '')) add('product', old.product ?? '', now.product ?? '');
  if ((old.ladder ?? '') !== (now.ladder ?? '')) add('ladder', old.ladder ?? '', now.ladder ?? '');
  if (old.track !== now.track) add('track', String(old.track), String(now.track));
  return fields;
}

/** Somebody has stood for how this sentence was read. */
function hasWord({ reading, deadline }: Obligation): boolean {
  return reading?.confirmed != null || deadline.confirmed !== null;
}

function stateOf(fields: readonly FieldChange[]): ItemDiff<unknown>['state'] {
  if (fields.length === 0) return 'same';
  return fields.every(({ field }) => field === 'clause') ? 'moved' : 'changed';
}

function compareTargets(before: readonly Target[], after: readonly Target[]): ItemDiff<Target>[] {
  const matchableTarget = ({ clause, what, unit }: Target): Matchable => ({
    clause,
    quote: null,
    summary: what,
    lead: unit,
    deadline: '',
  });
  const pairs = matchItems(before.map(matchableTarget), after.map(matchableTarget));
  return inNewOrder(before, after, pairs, (old, now) => {
    const fields: FieldChange[] = [];
    if (old.clause !== now.clause) fields.push({ field: 'clause', from: old.clause, to: now.clause });
    const [from, to] = [targetWords(old), targetWords(now)];
    if (from !== to) fields.push({ field: 'target', from, to });
    return { state: stateOf(fields), before: old, after: now, fields };
  });
}

/** "> 80 % đến 31/12/2025, mỗi năm". */
export function targetWords({ op, value, unit, by, each }: Target): string {
  const when = by === null ? '' : ` đến ${formatVn(by)}`;
  return `${op} ${String(value).replace('.', ',')} ${unit}${when}${each === null ? '' : ', mỗi năm'}`;
}

/** The newer order; each dropped item behind the one that stood before it. */
function inNewOrder<T>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly (readonly [number, number])[],
  both: (old: T, now: T) => ItemDiff<T>,
): ItemDiff<T>[] {
  const oldOf = new Map(pairs.map(([i, j]) => [j, i]));
  const newOf = new Map(pairs.map(([i, j]) => [i, j]));
  const droppedAfter = new Map<number, number[]>();
  let place = -1;
  for (const i of before.keys()) {
    const j = newOf.get(i);
    if (j !== undefined) place = j;
    else droppedAfter.set(place, [...(droppedAfter.get(place) ?? []), i]);
  }
  const dropped = (j: number) =>
    (droppedAfter.get(j) ?? []).map((i): ItemDiff<T> => ({
      state: 'dropped',
      before: before[i]!,
      after: null,
      fields: [],
    }));
  return [
    ...dropped(-1),
    ...after.flatMap((now, j): ItemDiff<T>[] => {
      const i = oldOf.get(j);
      const item: ItemDiff<T> =
        i === undefined ? { state: 'added', before: null, after: now, fields: [] } : both(before[i]!, now);
      return [item, ...dropped(j)];
    }),
  ];
}
