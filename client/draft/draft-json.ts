import type { Draft, DraftObligation, DraftTarget } from '../../domain/extraction/draft';
import type { Place } from '../../domain/extraction/source-text';

/** A draft as programs read it: names of bodies as `bodies[].name` has them, ids beside; a place spread into its keys. */
export function draftJson(draft: Draft) {
  const names = new Map([...draft.bodies, ...draft.groups].map(({ id, name }) => [id, name]));
  const obligation = (one: DraftObligation) => obligationJson(one, names);
  const { document, clauses, targets, bodies, groups, questions, warnings } = draft;
  return {
    document,
    obligations: draft.obligations.map(obligation),
    weak: draft.weak.map(obligation),
    targets: targets.map(targetJson),
    bodies: bodies.map(({ id, name, aliases, kind, known }) => ({ id, name, aliases, kind, known })),
    groups,
    questions: questions.map(({ code, about, message, places }) => ({ code, about, message, places })),
    warnings: warnings.map(({ place, code, message }) => ({ ...placeJson(place), code, message })),
    clauses: clauses.map(({ id, parent, level, mark, place }) => ({
      id,
      parent,
      level,
      mark,
      ...placeJson(place),
    })),
  };
}

/** `line` of a text file, `page` and `paragraph` of others. */
function placeJson(place: Place | null) {
  if (place === null) return { line: null };
  return 'line' in place ? { line: place.line } : { page: place.page, paragraph: place.paragraph };
}

function obligationJson(one: DraftObligation, names: ReadonlyMap<string, string>) {
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  const { id, clause, place, quote, summary, kind, lead, coordinating, leadImplied } = one;
  const { deadline, condition, dependsOn, confidence, confidenceReason } = one;
  return {
    id,
    clause,
    ...placeJson(place),
    quote,
    summary,
    kind,
    lead: named(lead),
    coordinating: named(coordinating),
    leadIds: lead,
    coordinatingIds: coordinating,
    leadImplied,
    deadline,
    condition,
    dependsOn,
    confidence,
    confidenceReason,
  };
}

function targetJson({ id, clause, place, what, op, value, unit, by, each, alsoAt }: DraftTarget) {
  return { id, clause, ...placeJson(place), what, op, value, unit, by, each, alsoAt };
}
