import type { Refusal } from '../refusal';
import type { Narrative, PartContent, PartFigure } from './part';
import { checkPart, hasWords, type PartContext } from './part-check';
import type { PartForm } from './part-form';
import { figureText, isSmallShare, readFigure, shareInTwoWays } from './part-number';
import type { PartReading } from './part-schema';
import { NARRATIVE_KEYS } from './part-titles';

/* A part as a page asks for it: one field for each thing that can be wrong, named by what it is of, not by its place. */

export type FigureKey = 'value' | 'weight' | 'reason';

export const figureField = (target: string, key: FigureKey) => `figures.${target}.${key}`;
export const remarkField = (assignment: string) => `assignments.${assignment}.remark`;
export const narrativeField = (key: keyof Narrative) => `narrative.${key}`;

/** What stands in the fields before anybody writes: what the body sent last, else nothing. */
export function filledFields({ content, targets }: PartForm): Record<string, string> {
  const fields: Record<string, string> = {};
  content.figures.forEach((figure, i) => {
    const { code, unit } = targets[i]!;
    fields[figureField(code, 'value')] = typedFigure(figure.value, unit);
    fields[figureField(code, 'weight')] = typedFigure(figure.weight, '');
    fields[figureField(code, 'reason')] = figure.reason ?? '';
  });
  for (const { id, remark } of content.assignments) fields[remarkField(id)] = remark ?? '';
  for (const key of NARRATIVE_KEYS) fields[narrativeField(key)] = content.narrative[key] ?? '';
  return fields;
}

/** As it is read again: below one in a hundred only with its sign. */
function typedFigure(value: number | null, unit: string): string {
  if (value === null) return '';
  return `${figureText(value, unit)}${isSmallShare(value, unit) ? '%' : ''}`;
}

/**
 * The content of a filled-in page, or everything that keeps it from being taken, each `at` its field. What an assignment
 * stands at comes from the records, whatever was sent; fields of another body's targets are not read.
 */
export function readPartFields(
  typed: (name: string) => string,
  form: PartForm,
  context: PartContext,
): PartReading {
  const problems: Refusal[] = [];
  const number = (name: string, unit: string): number | null => {
    const read = readTyped(typed(name), unit);
    if (read === null || typeof read === 'number') return read;
    problems.push({ ...read, at: name });
    return null;
  };
  const words = (name: string) => wordsOf(typed(name));
  const figures = form.targets.map(({ code, unit }): PartFigure => ({
    target: code,
    value: number(figureField(code, 'value'), unit),
    unit,
    weight: number(figureField(code, 'weight'), ''),
    reason: words(figureField(code, 'reason')),
  }));
  const assignments = form.assignments.map(({ id, status, cell, effectiveDue }) => ({
    id,
    status,
    cell,
    effectiveDue,
    remark: words(remarkField(id)),
  }));
  const section = (key: keyof Narrative) => words(narrativeField(key));
  const narrative: Narrative = {
    results: section('results') ?? '',
    limits: section('limits'),
    causes: section('causes'),
    directions: section('directions'),
    difficulties: section('difficulties'),
    proposals: section('proposals'),
  };
  const content: PartContent = { version: 1, form: form.content.form, figures, assignments, narrative };
  const told = new Set(problems.map(({ at }) => at));
  // What could not be read is not also told to be missing.
  const checked = checkPart(content, context)
    .map((refusal) => ({ ...refusal, at: fieldOf(refusal.at, content) }))
    .filter(({ at }) => at === null || !told.has(at));
  const found = [...problems, ...checked];
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, content };
}

/** null: nothing was typed. */
function readTyped(text: string, unit: string): number | null | Refusal {
  if (text.trim() === '') return null;
  // What a share was measured on may say what was counted: `36 xã`.
  const read = readFigure(unit === '' ? text.replace(/\s*\p{L}\D*$/u, '') : text, unit);
  if (!read.ok) return read.refusal;
  const isSigned = /%|\p{L}/u.test(text);
  return !isSigned && isSmallShare(read.value, unit) ? shareInTwoWays(read.value) : read.value;
}

function wordsOf(text: string): string | null {
  const said = text.replaceAll('\r\n', '\n').normalize('NFC').trim();
  return hasWords(said) ? said : null;
}

/** `figures[0].value` → the field of that figure. */
function fieldOf(at: string | null, { figures, assignments }: PartContent): string | null {
  const place = /^(figures|assignments)\[(\d+)\]\.(\w+)$/.exec(at ?? '');
  if (place === null) return at;
  const [, list, index, key] = place;
  if (list === 'figures') return `figures.${figures[Number(index)]?.target}.${key}`;
  return remarkField(assignments[Number(index)]?.id ?? '');
}
