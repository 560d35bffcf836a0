import type { SnapshotPart, SnapshotRow, TargetReading } from '../domain/reports/types';
import { minute } from './json';
import type { ClauseLineage, LineLineage } from './trace';

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
      targets: targets.map(({ target, readings }) => ({ ...targetOf(target), readings })),
    })),
    lines,
    countedIn,
  };
}

export type ClauseLineageJson = ReturnType<typeof clauseLineageJson>;

export function lineLineageJson({ clauses, ...line }: LineLineage) {
  return {
    ...line,
    clauses: clauses.map(({ clause, assignments, targets, parts }) => ({
      clause,
      assignments: assignments.map(rowJson),
      targets: targets.map(readingJson),
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

function readingJson({ target, value, met, reported, missing }: TargetReading) {
  return { ...targetOf(target), value, met, reported, missing: missing.map(({ id }) => id) };
}

function partJson({ body, status, n, sha256, at }: SnapshotPart) {
  return { body: body.id, name: body.name, status, n, sha256, at: minute(at) };
}
