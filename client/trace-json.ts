import type { SnapshotPart, SnapshotRow, TargetReading } from '../domain/reports/types';
import { goalWords } from '../domain/rounds/part-form';
import { minute } from './json';
import { receiptText } from './part-content-json';
import type { ClauseLineage, ClauseSources, LineLineage } from './trace';

/** Where something comes from and what became of it, as programs read it. */

export function clauseLineageJson(cycle: string, { clauses, lines, countedIn }: ClauseLineage) {
  return {
    cycle,
    clauses: clauses.map(({ obligations, targets, ...clause }) => ({
      ...clause,
      obligations: obligations.map(({ assignments, ...obligation }) => ({
        ...obligation,
        assignments: assignments.map(({ submission, acceptedAt, ...assignment }) => ({
          ...assignment,
          submission: submission === null ? null : { ...submission, at: minute(submission.at) },
          acceptedAt: minute(acceptedAt),
        })),
      })),
      targets: targets.map(({ target, readings }) => ({
        ...targetOf(target),
        goalWords: goalWords(target),
        readings,
      })),
    })),
    lines,
    countedIn,
  };
}

export type ClauseLineageJson = ReturnType<typeof clauseLineageJson>;

export function lineLineageJson(lineage: LineLineage) {
  const { clauses, ...line } = lineage;
  return {
    ...line,
    clauses: clauses.map(({ clause, assignments, targets, parts }) => ({
      clause,
      assignments: assignments.map(rowJson),
      targets: targets.map((one) => readingJson(one, lineage)),
      parts: parts.map(partJson),
    })),
  };
}

export type LineLineageJson = ReturnType<typeof lineLineageJson>;

function targetOf({ code, clause, line, what, op, value, unit, by }: TargetReading['target']) {
  return { code, clause, line, what, op, goal: value, unit, by };
}

function rowJson({
  id,
  obligation,
  line,
  summary,
  leadName,
  status,
  cell,
  effectiveDue,
  ...row
}: SnapshotRow) {
  const { submission, acceptedAt } = row;
  return {
    id,
    obligation,
    line,
    summary,
    leadName,
    status,
    cell,
    effectiveDue,
    submission: submission === null ? null : { ...submission, at: minute(submission.at) },
    acceptedAt: minute(acceptedAt),
  };
}

function readingJson({ reading, from }: ClauseSources['targets'][number], { cycle, round }: LineLineage) {
  const { target, value, met, reported, missing } = reading;
  const receiptOf = (id: string) => {
    const part = from.find(({ body }) => body.id === id);
    return part?.sha256 == null ? null : receiptText(cycle, round, id, part.n, part.sha256);
  };
  return {
    ...targetOf(target),
    goalWords: goalWords(target),
    value,
    met,
    reported: reported.map((one) => ({ ...one, receipt: receiptOf(one.body.id) })),
    missing: missing.map(({ id }) => id),
  };
}

function partJson({ body, status, n, sha256, at }: SnapshotPart) {
  return { body: body.id, name: body.name, status, n, sha256, at: minute(at) };
}
