import { roundOfSubject } from '../rounds/cards';
import type { PartState, RoundRecord } from '../rounds/types';
import type { Colour } from '../notices';
import { dateOf, printedDate, type LocalDate } from '../time/epoch';
import { rowKey, type DigestModel } from './model';
import type { Block, Row } from './paper';
import { attendance, namesOf } from './round-words';
import { countWords, oneLine, ROW_NAME, shortened } from './words';

/* What rounds have for the secretariat's morning: parts to accept, and what was closed without a paper. */

/** Names of missing bodies in a row of a list. */
const ROW_NAMES = 12;

/** The parts of a round that wait to be accepted or sent back. */
function partsToAnswer({ state }: RoundRecord): PartState[] {
  return state.parts.filter(({ status }) => status === 'submitted');
}

export function roundsToAnswer({ morning }: DigestModel): RoundRecord[] {
  return (morning?.rounds ?? []).filter((round) => partsToAnswer(round).length > 0);
}

/** Closed rounds whose paper is awaited; one that is told as a line, to the secretariat that collates it, stands once. */
export function roundsClosed(model: DigestModel): RoundRecord[] {
  const told = new Set(
    model.items.flatMap(({ kind, subject: { cycle, assignment } }) => {
      const about = kind === 'round' ? roundOfSubject(assignment) : null;
      return about?.side === 'collating' ? [rowKey({ cycle, assignment: about.round })] : [];
    }),
  );
  return (model.morning?.rounds ?? []).filter(
    ({ cycle, plan, state }) =>
      state.status === 'collating' && !told.has(rowKey({ cycle, assignment: plan.id })),
  );
}

/**
 * What was closed, and whose paper fell due, since the desk last looked, however long ago that was; the standing list
 * alone is no reason for a mail.
 */
export function hasRoundNews(model: DigestModel): boolean {
  const { day, lookedThrough } = model;
  const isNew = (date: LocalDate) =>
    lookedThrough !== undefined && date < day && (lookedThrough === null || date >= lookedThrough);
  return (
    roundsToAnswer(model).length > 0 ||
    roundsClosed(model).some(({ state }) => isNew(closedOn(state)) || isNew(state.days.collateDue))
  );
}

/** Closed by time at 24:00 of its day, or by a person earlier. */
function closedOn({ closed, days }: RoundRecord['state']): LocalDate {
  return closed === null || closed.by === null ? days.partsDue : dateOf(closed.at);
}

export function roundMorning(model: DigestModel): Block[] {
  return [
    ...section('Phần báo cáo chờ xác nhận', 'blue', roundsToAnswer(model), answerRow),
    ...section('Kỳ báo cáo đã chốt, chờ báo cáo', 'amber', roundsClosed(model), (round) =>
      closedRow(model, round),
    ),
  ];
}

function section(
  heading: string,
  colour: Colour,
  rounds: RoundRecord[],
  rowOf: (round: RoundRecord) => Row,
): Block[] {
  if (rounds.length === 0) return [];
  return [
    { type: 'heading', text: `${heading} (${rounds.length} kỳ)`, colour },
    { type: 'table', left: 'Kỳ báo cáo', right: 'Tình trạng', rows: rounds.map(rowOf) },
  ];
}

function rowOf({ plan }: RoundRecord, colour: Colour): Row {
  return {
    code: oneLine(plan.id),
    name: shortened(plan.title, ROW_NAME),
    details: [`Cơ quan tổng hợp: ${oneLine(plan.collator?.name ?? 'cơ quan theo dõi, đôn đốc')}`],
    standing: [],
    colour,
    link: null,
  };
}

function answerRow(round: RoundRecord): Row {
  const parts = partsToAnswer(round);
  const base = rowOf(round, 'blue');
  return {
    ...base,
    details: [...base.details, `Cơ quan: ${namesOf(parts, ROW_NAMES)}`],
    standing: [`${parts.length} phần báo cáo chờ xác nhận`],
  };
}

function closedRow({ day, workingDays }: DigestModel, round: RoundRecord): Row {
  const { days } = round.state;
  const isOverdue = days.collateDue < day;
  const base = rowOf(round, isOverdue ? 'red' : 'amber');
  return {
    ...base,
    details: [
      ...base.details,
      ...attendance(round.state, ROW_NAMES).map(([label, text]) => `${label}: ${text}`),
      `Hạn tổng hợp: ${printedDate(days.collateDue)}; hạn trình: ${printedDate(days.committeeDue)}`,
    ],
    standing: [
      `đã chốt ngày ${printedDate(closedOn(round.state))}`,
      `chưa có báo cáo tổng hợp, ${countWords(day, days.collateDue, workingDays)}`,
    ],
  };
}
