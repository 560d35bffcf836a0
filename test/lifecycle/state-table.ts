import { EVENT_LABELS } from '../../client/terminal/act-words';
import { STATUS_LABELS } from '../../client/terminal/words';
import type { ActForm } from '../../domain/acts/forms';
import type { AssignmentCommand, CommandType } from '../../domain/lifecycle/commands';
import { evolve } from '../../domain/lifecycle/evolve';
import { nextStep } from '../../domain/lifecycle/next-step';
import { SECRET_WORDS } from '../../domain/lifecycle/secret';
import { STATUSES, type AssignmentStatus } from '../../domain/lifecycle/types';
import type { Refusal } from '../../domain/refusal';
import { localDate } from '../../domain/time/epoch';
import * as acts from '../acts/lives';
import { at, lifeOf, type Life } from '../acts/lives';
import { provocations } from './provocations';
import { roundSection } from './round-table';

/*
 * The state machine as the code answers: every command is put to a life in every state. Lives come to their states by
 * what people and time do, so the table can only hold states that exist.
 */

const { forms } = acts;
const by = 'Trần Thị Hoa';
const NOW = '2026-03-09 09:00';

/** What leads to each status, from the first morning. */
const WAYS: Record<AssignmentStatus, (ActForm | AssignmentCommand)[]> = {
  awaitingReceipt: [],
  declined: [forms.decline],
  inProgress: [forms.receive],
  awaitingHead: [acts.transferTo('tinh-doan'), forms.submit],
  submitted: [forms.receive, forms.submit],
  returned: [forms.receive, forms.submit, acts.returnUntil('2026-12-31')],
  suspended: [forms.receive, forms.suspend],
  accepted: [forms.receive, forms.submit, forms.accept],
  withdrawn: [forms.withdraw],
  closed: [acts.close],
};

/** One act of each kind, as somebody would do it on that day. */
const ACTS: Record<CommandType, ActForm | AssignmentCommand> = {
  receive: forms.receive,
  decline: forms.decline,
  keep: forms.keep,
  contribute: { type: 'contribute', by, body: 'hoi-nong-dan', kind: 'result', text: 'Số liệu', files: [] },
  askParts: acts.askParts('2026-04-15', 'hoi-nong-dan'),
  report: forms.report,
  submit: forms.submit,
  approve: forms.approve,
  reject: forms.reject,
  accept: forms.accept,
  return: acts.returnUntil('2026-12-31'),
  askExtension: acts.askUntil('2027-01-15'),
  decideExtension: acts.grant('2027-01-15'),
  transfer: acts.transferTo('hoi-phu-nu'),
  suspend: forms.suspend,
  resume: forms.resume,
  withdraw: forms.withdraw,
  reopen: acts.reopenUntil('2027-01-15'),
  decideMove: acts.decideMove(true),
  amend: acts.amendUntil('2026-11-30'),
  urge: forms.urge,
  requireExplanation: acts.requireExplanation(),
  explain: forms.explain,
  decide: acts.decideAs('remind'),
  close: acts.close,
};

/** Short of anything pending, a dated duty of one that hands in by itself. */
function inStatus(status: AssignmentStatus, id = 'goc/2026-Q2', first: ActForm[] = []): Life {
  const life = lifeOf(id).until(at('2026-03-02 09:00'));
  for (const one of [...first, ...WAYS[status]]) must(life, one);
  if (life.state.status !== status) throw new Error(`${status} was not reached but ${life.state.status}`);
  return life.until(at(NOW));
}

function must(life: Life, one: ActForm | AssignmentCommand): void {
  const outcome = put(life, one);
  if (!outcome.ok) throw new Error(`${one.type}: ${outcome.refusal.message}`);
}

function put(life: Life, one: ActForm | AssignmentCommand) {
  return one.type === 'close' ? life.command(one) : life.act(one as ActForm);
}

const LATER = { nominalDue: localDate('2027-02-01'), effectiveDue: localDate('2027-02-01') };

/** What an assignment may be beside its status; each of one in progress. */
const SITUATIONS: Record<string, { words: string; life: () => Life }> = {
  extensionAsked: {
    words: 'an extension was asked for',
    life: () => inStatus('inProgress', 'goc/2026-Q2', [acts.askUntil('2026-09-30')]),
  },
  explaining: {
    words: 'an explanation is due',
    life: () => inStatus('inProgress', 'goc/2026-Q2', [acts.requireExplanation()]),
  },
  moveProposed: {
    words: 'a move was proposed',
    life: () => {
      const life = inStatus('inProgress', 'tiep/2026-Q4');
      const due = { ...LATER, ladder: life.state.ladder };
      life.hear({
        type: 'proposeMove',
        predecessor: 'goc/2026-Q2',
        predecessorDue: localDate('2026-12-31'),
        due,
      });
      return life;
    },
  },
  transferPlanned: {
    words: 'a transfer of the lead is to come',
    life: () => inStatus('inProgress', 'goc/2026-Q2', [acts.transferTo('hoi-phu-nu', { on: '2026-12-01' })]),
  },
  ownHead: { words: 'the head approves', life: () => inStatus('inProgress', 'thuong/2026-Q3') },
  standing: { words: 'a standing duty', life: () => inStatus('inProgress', 'nen-nep/2026') },
  secret: { words: 'a secret duty', life: () => secretLife() },
};

function secretLife(): Life {
  const life = lifeOf('mat/2026-Q3').until(at('2026-03-02 09:00'));
  must(life, forms.receive);
  return life.until(at(NOW));
}

interface Cell {
  event: string | null;
  refusal: Refusal | null;
}

function answer(life: Life, one: ActForm | AssignmentCommand): Cell {
  const outcome = put(life.copy(), one);
  return outcome.ok
    ? { event: outcome.value.type, refusal: null }
    : { event: null, refusal: outcome.refusal };
}

/** Every answer of the table, by command and by column. */
function answers(columns: [string, Life][]): Record<string, Record<string, Cell>> {
  return Object.fromEntries(
    Object.entries(ACTS).map(([type, act]) => [
      type,
      Object.fromEntries(columns.map(([name, life]) => [name, answer(life, act)])),
    ]),
  );
}

const byStatus = () => answers(STATUSES.map((status) => [status, inStatus(status)]));
const bySituation = () => answers(Object.entries(SITUATIONS).map(([name, { life }]) => [name, life()]));

/** What time, and what an assignment builds on, bring in each status. */
function brought(): Record<string, Record<string, string>> {
  const columns = (of: (status: AssignmentStatus) => string | null) =>
    Object.fromEntries(STATUSES.map((status) => [status, of(status) ?? '']));
  return {
    '24:00 of the due day': columns((status) => broughtBy(inStatus(status), 'BecameOverdue')),
    'the day of a level': columns((status) => broughtBy(inStatus(status), 'Escalated')),
    'the day of a transfer': columns((status) => broughtBy(withTransferToCome(status), 'TransferTookEffect')),
    'a predecessor is accepted': columns((status) => heardOf(status, 'release')),
    'a predecessor moves': columns((status) => heardOf(status, 'proposeMove')),
  };
}

function broughtBy(life: Life, type: string): string | null {
  let { state } = life;
  for (let next = nextStep(state); next !== null; next = nextStep(state)) {
    if (next.event.type === type) return type;
    state = evolve(state, next.event);
  }
  return null;
}

function withTransferToCome(status: AssignmentStatus): Life {
  // In place of one that coordinates it comes in every status but the ended ones; of the lead not while a result waits.
  const lead = status === 'awaitingHead' ? [] : [acts.transferTo('hoi-phu-nu', { on: '2026-12-01' })];
  const life = inStatus(status, 'goc/2026-Q2', lead);
  if (status === 'awaitingHead') must(life, acts.transferTo('hoi-phu-nu', { on: '2026-12-01' }));
  return life;
}

function heardOf(status: AssignmentStatus, type: 'release' | 'proposeMove'): string | null {
  const life = inStatus(status, 'tiep/2026-Q4');
  const predecessor = 'goc/2026-Q2';
  const due = { ...LATER, ladder: life.state.ladder };
  const event =
    type === 'release'
      ? life.hear({ type, predecessor, ladder: null })
      : life.hear({ type, predecessor, predecessorDue: localDate('2026-12-31'), due });
  return event?.type ?? null;
}

/** The page, whole. */
export function statesPage(): string {
  const statuses = byStatus();
  const situations = bySituation();
  return [
    '# States and commands',
    '',
    'Written by `npm run docs:states` from what the code answers (`domain/lifecycle`); a test fails where this page is',
    'stale. Each state was reached by acts and by time. An answer is an *event*, or the `code` of a refusal; the',
    'sentences people read stand below.',
    '',
    '## Statuses',
    '',
    table(
      ['status', 'what people see'],
      STATUSES.map((status) => [code(status), STATUS_LABELS[status]]),
    ),
    '',
    '## Commands by status',
    '',
    'Of a dated duty whose lead hands in by itself, with nothing pending.',
    '',
    table(['command', ...STATUSES.map(code)], rowsOf(statuses)),
    '',
    '## Commands by situation',
    '',
    'Each of an assignment in progress:',
    '',
    ...Object.entries(SITUATIONS).map(([name, { words }]) => `- ${code(name)}: ${words}`),
    '',
    table(['command', ...Object.keys(SITUATIONS).map(code)], rowsOf(situations)),
    '',
    `A secret duty takes every command whose words are “${SECRET_WORDS}” and which`,
    'brings no file; days, papers and numbers are kept.',
    '',
    '## What time and predecessors bring',
    '',
    table(
      ['', ...STATUSES.map(code)],
      Object.entries(brought()).map(([what, row]) => [
        what,
        ...STATUSES.map((status) => (row[status] === '' ? '–' : `*${row[status]}*`)),
      ]),
    ),
    '',
    'Of one that is no longer waited for, or that was proposed already, nothing is heard.',
    '',
    '## Events',
    '',
    table(
      ['event', 'what people see'],
      Object.entries(EVENT_LABELS).map(([event, label]) => [`*${event}*`, label]),
    ),
    '',
    '## Refusals',
    '',
    table(['code', 'a sentence people read'], refusalRows([statuses, situations])),
    '',
    ...roundSection(table),
  ].join('\n');
}

/** The codes that the page explains. */
export function explainedCodes(): string[] {
  return refusalRows([byStatus(), bySituation()]).map(([cell]) => cell!.replaceAll('`', ''));
}

function rowsOf(cells: Record<string, Record<string, Cell>>): string[][] {
  return Object.entries(cells).map(([type, row]) => [
    code(type),
    ...Object.values(row).map(({ event, refusal }) => (event === null ? code(refusal!.code) : `*${event}*`)),
  ]);
}

/** One sentence of each code: from the tables, else from what somebody might try. */
function refusalRows(tables: Record<string, Record<string, Cell>>[]): string[][] {
  const sentences = new Map<string, string>();
  const tried = provocations().map(({ life, act }) => {
    const outcome = 'command' in act ? life.command(act.command) : life.act(act.form);
    if (outcome.ok) throw new Error(`${JSON.stringify(act)} was to be refused`);
    return outcome.refusal;
  });
  const met = tables.flatMap((one) => Object.values(one).flatMap((row) => Object.values(row)));
  for (const refusal of [...met.map((cell) => cell.refusal), ...tried])
    if (refusal !== null && !sentences.has(refusal.code)) sentences.set(refusal.code, refusal.message);
  return [...sentences].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, sentence]) => [code(key), sentence]);
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
