import { stateOfRow } from '../domain/acts/command-of';
import { hasAnswered } from '../domain/lifecycle/evolve-parts';
import type { AssignmentRecord, AssignmentState, Part, Submission } from '../domain/lifecycle/types';
import { isoMinute } from '../domain/time/epoch';
import { minute } from './json';

/** Names of bodies by id; what has none is called by its id. */
export type NamesOfBodies = ReadonlyMap<string, string>;

/** Everything that happened to an assignment, from its row alone: no workflow is asked. */
export function assignmentDetailJson(record: AssignmentRecord, names: NamesOfBodies) {
  const state = stateOfRow(record);
  const { policy, awaits, secret, standing } = state;
  return {
    secret,
    standing,
    receipt: {
      at: minute(state.receivedAt),
      /** The morning on which the secretariat hears that it was not confirmed. */
      reportedFrom: record.detail?.receipt?.on ?? null,
      declines: state.declines.map(({ at, decided, ...note }) => ({
        ...note,
        at: isoMinute(at),
        decided: decided === null ? null : { ...decided, at: isoMinute(decided.at) },
      })),
    },
    approval: policy.approval,
    parts: partsOf(state).map((part) => partJson(part, names)),
    progress: state.progress.map(dated),
    draft: state.draft === null ? null : dated(state.draft),
    submissions: state.submissions.map((one, i) => submissionJson(one, i, state)),
    returnNotes: state.returns.map(({ returnedAt, ...note }) => ({ ...note, at: isoMinute(returnedAt) })),
    extensions: state.extensions.map(({ askedAt, decision, ...request }) => ({
      ...request,
      at: isoMinute(askedAt),
      decision: decision === null ? null : dated(decision),
    })),
    transfers: state.transfers.map(dated),
    plannedTransfers: state.planned.map(({ ladder: _ladder, approval: _approval, ...note }) => dated(note)),
    suspensions: state.suspensions.map(({ suspendedAt, resumedAt, ...note }) => ({
      ...note,
      suspendedAt: isoMinute(suspendedAt),
      resumedAt: minute(resumedAt),
    })),
    withdrawn: state.withdrawn === null ? null : dated(state.withdrawn),
    reopened: state.reopened.map(dated),
    awaits,
    moves: state.moves.map(({ due, decided, ...move }) => ({
      ...dated(move),
      nominalDue: due.nominalDue,
      effectiveDue: due.effectiveDue,
      decided: decided === null ? null : dated(decided),
    })),
    amendments: (state.amendments ?? []).map(dated),
    urges: state.urges.map(dated),
    explanations: state.explanations.map(({ steps: _steps, askedAt, answer, ...request }) => ({
      ...request,
      at: isoMinute(askedAt),
      answer: answer === null ? null : dated(answer),
    })),
    decisions: state.decisions.map(dated),
  };
}

export type AssignmentDetailJson = ReturnType<typeof assignmentDetailJson>;
export type PartJson = ReturnType<typeof partJson>;
export type SubmissionJson = ReturnType<typeof submissionJson>;

/** Who coordinates, with or without a word yet, and who once did and left something behind. */
function partsOf({ coordinating, parts }: AssignmentState): (Part & { takesPart: boolean })[] {
  const present = coordinating.map((body) => ({
    ...(parts.find((part) => part.body === body) ?? { body, asked: null, contributions: [] }),
    takesPart: true,
  }));
  const gone = parts.filter(
    ({ body, contributions }) => !coordinating.includes(body) && contributions.length > 0,
  );
  return [...present, ...gone.map((part) => ({ ...part, takesPart: false }))];
}

function partJson(part: Part & { takesPart: boolean }, names: NamesOfBodies) {
  const { body, asked, contributions, takesPart } = part;
  return {
    body,
    name: names.get(body) ?? body,
    takesPart,
    /** Of what was asked for; where nothing was, whether it sent anything. */
    given: asked === null ? contributions.length > 0 : hasAnswered(part),
    asked:
      asked === null ? null : { by: asked.by, what: asked.what, dueOn: asked.dueOn, at: isoMinute(asked.at) },
    contributions: contributions.map(dated),
  };
}

/** With its four dates: of the paper, handed in, received (the stamp), accepted. */
function submissionJson(
  { submittedAt, stampedAt, ...submission }: Submission,
  i: number,
  { submissions, acceptedAt }: AssignmentState,
) {
  return {
    ...submission,
    paperDate: submission.paper?.date ?? null,
    submittedAt: isoMinute(submittedAt),
    receivedAt: isoMinute(stampedAt),
    acceptedAt: i === submissions.length - 1 ? minute(acceptedAt) : null,
  };
}

function dated<T extends { at: number }>(note: T): Omit<T, 'at'> & { at: string } {
  return { ...note, at: isoMinute(note.at) };
}
