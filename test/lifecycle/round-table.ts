import { ROUND_EVENT_LABELS, ROUND_STATUS_LABELS } from '../../client/terminal/round-words';
import type { Refusal } from '../../domain/refusal';
import type { RoundCommand, RoundCommandType } from '../../domain/rounds/commands';
import { decideRound } from '../../domain/rounds/decide';
import type { RoundEvent } from '../../domain/rounds/events';
import { evolveRound, initialRound } from '../../domain/rounds/evolve';
import { nextTurn } from '../../domain/rounds/next-step';
import { ROUND_STATUSES, type RoundState, type RoundStatus } from '../../domain/rounds/types';
import { atHour, endOfDay, localDate, startOfDay } from '../../domain/time/epoch';
import { obligation, planOf, preparedOf } from '../plan/cycles';

/* The states of a round, as the code answers: like `state-table.ts` for assignments. */

const plan = preparedOf(planOf([obligation('A-1', 'hằng năm', { coordinating: ['doan-the'] })])).prepared
  .rounds.rounds[0]!;
const { days } = plan;
const by = 'Trần Thị Hoa';
const OPENING = startOfDay(days.opensOn);
const CLOSE = endOfDay(days.partsDue);
const [OLD, NEW, SNAPSHOT] = ['a', 'b', 'c'].map((letter) => letter.repeat(64));

const first = { n: 1, content: OLD!, by, at: OPENING, late: false };
const opened: RoundEvent[] = [
  { type: 'Opened', participants: plan.participants, at: OPENING },
  { type: 'PartSubmitted', by, body: 'mttq', version: first, at: OPENING },
];
const closed: RoundEvent = { type: 'PartsClosed', by: null, reason: null, at: CLOSE };
const frozen: RoundEvent[] = [...opened, closed, { type: 'Frozen', snapshot: SNAPSHOT!, at: CLOSE }];
const paper = { number: '12-BC/BDVTU', date: days.partsDue };

/** What leads to each status; `unfrozen`: closed, and the figures could not be frozen yet. */
const WAYS: Record<RoundStatus | 'unfrozen', RoundEvent[]> = {
  planned: [],
  open: opened,
  unfrozen: [...opened, closed],
  collating: frozen,
  reported: [...frozen, { type: 'RoundReported', by, paper, at: CLOSE }],
  lapsed: [...frozen, { type: 'RoundLapsed', at: endOfDay(days.lapsesOn) }],
  cancelled: [{ type: 'RoundCancelled', by, reason: 'x', at: OPENING }],
};
const COLUMNS = ['planned', 'open', 'unfrozen', 'collating', 'reported', 'lapsed', 'cancelled'] as const;

const later = { ...days, partsDue: days.collateDue };
const COMMANDS: Record<RoundCommandType, RoundCommand> = {
  submitPart: { type: 'submitPart', by, body: 'mttq', content: NEW!, replaces: 1 },
  acceptPart: { type: 'acceptPart', by, body: 'mttq' },
  returnPart: { type: 'returnPart', by, body: 'mttq', reason: 'Thiếu số liệu' },
  move: { type: 'move', by, days: later, steps: plan.steps, reason: 'Bão' },
  closeParts: { type: 'closeParts', by, reason: 'Đã đủ' },
  report: { type: 'report', by, paper },
  cancel: { type: 'cancel', by, reason: 'Nhập vào sơ kết' },
};

const GONE_BY = Object.fromEntries(
  Object.keys(days).map((name) => [name, localDate('2020-01-01')]),
) as unknown as typeof days;

/** What somebody might try beside that, each of a round that is open. */
const TRIED: RoundCommand[] = [
  { type: 'submitPart', by, body: 'so-y-te', content: NEW!, replaces: 0 },
  { type: 'submitPart', by, body: 'mttq', content: OLD!, replaces: 1 },
  { type: 'submitPart', by, body: 'mttq', content: NEW!, replaces: 0 },
  { type: 'submitPart', by, body: 'mttq', content: 'x', replaces: 0 },
  { type: 'submitPart', by, body: 'mttq', content: NEW!, replaces: -1 },
  { type: 'acceptPart', by, body: 'tinh-doan' },
  { type: 'move', by, days, steps: plan.steps, reason: 'x' },
  { type: 'move', by, days: GONE_BY, steps: plan.steps, reason: 'x' },
  { type: 'move', by, days: { ...later, cutoff: localDate('2020-01-01') }, steps: plan.steps, reason: 'x' },
  { type: 'move', by, days: null as never, steps: plan.steps, reason: 'x' },
  { type: 'thaw', by } as never,
  { ...COMMANDS.cancel, by: ' ' },
];

function stateOf(way: RoundEvent[]): RoundState {
  return way.reduce(evolveRound, initialRound(plan));
}

function answers(): Record<string, (RoundEvent['type'] | Refusal)[]> {
  return Object.fromEntries(
    Object.values(COMMANDS).map((command) => [
      command.type,
      COLUMNS.map((column) => answer(stateOf(WAYS[column]), command, atHour(days.collateDue, 9))),
    ]),
  );
}

function answer(state: RoundState, command: RoundCommand, now: number): RoundEvent['type'] | Refusal {
  // Before the close people act while parts are asked for.
  const decided = decideRound(state, command, state.closed === null ? atHour(days.opensOn, 9) : now);
  return decided.ok ? decided.value.type : decided.refusal;
}

function triedRefusals(): Refusal[] {
  const accepted = [...opened, { type: 'PartAccepted', by, body: 'mttq', at: OPENING } as const];
  const future = { ...paper, date: days.lapsesOn };
  const early = { ...paper, date: days.cutoff };
  return [
    ...TRIED.map((command) => answer(stateOf(opened), command, CLOSE)),
    answer(stateOf(accepted), COMMANDS.submitPart, CLOSE),
    answer(stateOf(frozen), { type: 'report', by, paper: future }, CLOSE),
    answer(stateOf(frozen), { type: 'report', by, paper: early }, CLOSE),
    answer(
      stateOf([{ type: 'Opened', participants: plan.participants, at: OPENING }]),
      COMMANDS.submitPart,
      CLOSE,
    ),
  ].filter((one) => typeof one !== 'string');
}

/** Of each code one sentence, by code. */
export function roundRefusals(): [code: string, sentence: string][] {
  const met = Object.values(answers()).flat();
  const sentences = new Map<string, string>();
  for (const one of [...met, ...triedRefusals()])
    if (typeof one !== 'string' && !sentences.has(one.code)) sentences.set(one.code, one.message);
  return [...sentences].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The part of the page that tells of rounds. */
export function roundSection(table: (head: string[], rows: string[][]) => string): string[] {
  const code = (text: string) => `\`${text}\``;
  const turn = (column: (typeof COLUMNS)[number]) =>
    column === 'unfrozen'
      ? '*Frozen*'
      : (TURN_EVENTS[nextTurn(stateOf(WAYS[column]))?.turn ?? 'none'] ?? '–');
  return [
    '## Rounds',
    '',
    'A round and its parts (`domain/rounds`). `unfrozen`: collating, but its figures could not be frozen yet.',
    'Put to one whose first part was handed in.',
    '',
    table(
      ['status', 'what people see'],
      ROUND_STATUSES.map((status) => [code(status), ROUND_STATUS_LABELS[status]]),
    ),
    '',
    table(
      ['command', ...COLUMNS.map(code)],
      [
        ...Object.entries(answers()).map(([type, row]) => [
          code(type),
          ...row.map((one) => (typeof one === 'string' ? `*${one}*` : code(one.code))),
        ]),
        ['time', ...COLUMNS.map(turn)],
      ],
    ),
    '',
    table(
      ['event', 'what people see'],
      Object.entries(ROUND_EVENT_LABELS).map(([event, label]) => [`*${event}*`, label]),
    ),
    '',
    table(
      ['code', 'a sentence people read'],
      roundRefusals().map(([key, sentence]) => [code(key), sentence]),
    ),
    '',
  ];
}

const TURN_EVENTS: Record<string, string> = {
  open: '*Opened*',
  close: '*PartsClosed*',
  lapse: '*RoundLapsed*',
};
