import { cardsAfter, openingCards, saysSomething } from '../../domain/desk/cards';
import type { DealtCard } from '../../domain/desk/types';
import { buildLadder, withoutStart } from '../../domain/ladder/build';
import { evolve, initialState } from '../../domain/lifecycle/evolve';
import type { AssignmentEvent } from '../../domain/lifecycle/events';
import { EARLIEST_POLICY } from '../../domain/lifecycle/policy';
import type { AssignmentState } from '../../domain/lifecycle/types';
import { localDate } from '../../domain/time/epoch';
import { assignment, context, policy } from '../ladder/assignments';
import { at } from './desks';

const survey = assignment({ due: '2021-09-30', coordinating: ['tinh-doan'], informed: ['van-phong'] });
const source = { cycle: 'KH142/1', assignment: survey };
const rest = { leadName: 'Ban Dân vận Tỉnh uỷ', policy: EARLIEST_POLICY, awaits: [] };

function opened(bodiesWithHead: string[] = ['ban-dan-van']): AssignmentState {
  const ladder = buildLadder(survey, policy(), { ...context, bodiesWithHead: new Set(bodiesWithHead) });
  return initialState({ assignment: survey, ladder, ...rest });
}

const by = 'Trần Thị Hoa';
const submitted: AssignmentEvent = {
  type: 'Submitted',
  by,
  text: 'Đã khảo sát',
  paper: null,
  at: at('2021-10-12 09:00'),
};
const escalatedTo = (level: 1 | 2 | 3 | 4): AssignmentEvent => ({
  type: 'Escalated',
  level,
  at: at('2021-10-04 00:00'),
});
const returned: AssignmentEvent = {
  type: 'Returned',
  by,
  reason: 'Thiếu số liệu',
  newNominalDue: localDate('2021-11-15'),
  newEffectiveDue: localDate('2021-11-15'),
  ladder: withoutStart(
    buildLadder(
      { ...survey, effectiveDue: localDate('2021-11-15'), opensOn: localDate('2021-11-03') },
      policy(),
      context,
    ),
  ),
  at: at('2021-11-03 10:00'),
};

function stateAfter(...events: AssignmentEvent[]): AssignmentState {
  return events.reduce(evolve, opened());
}

/** The cards of the last event, as `body:tinh-doan coordinating seq 1: 2 steps` or with their news. */
function dealt(...events: AssignmentEvent[]): string[] {
  return cardsAfter(source, stateAfter(...events), events.at(-1)!).map(written);
}

function written({ owner, card }: DealtCard): string {
  const holds = [
    ...(card.news === null ? [] : [card.news]),
    ...(card.steps.length === 0 ? [] : [`${card.steps.length} steps`]),
    ...(card.repeat === null ? [] : ['repeat']),
  ];
  return `${owner.kind === owner.id ? owner.kind : `${owner.kind}:${owner.id}`} ${card.role} seq ${card.seq}: ${holds.join(', ') || 'silence'}`;
}

describe('at the start', () => {
  test('each body gets what it will be told; watchers get nothing yet', () => {
    expect(openingCards(source, opened()).map(written)).toEqual([
      // 13 steps of the body and the report to its head.
      'body:ban-dan-van lead seq 0: 14 steps, repeat',
      'body:tinh-doan coordinating seq 0: 2 steps',
      'body:van-phong informed seq 0: 1 steps',
    ]);
  });

  test('the desk of a body holds the report to its head, in the order of days', () => {
    const [lead] = openingCards(source, opened());
    const report = lead!.card.steps.findIndex(({ audience }) => audience.kind === 'head');
    expect(lead!.card.steps.slice(report - 1, report + 2).map(({ on, kind }) => [on, kind])).toEqual([
      ['2021-10-01', 'overdue'],
      ['2021-10-04', 'escalation'],
      ['2021-10-05', 'overdue'],
    ]);
    expect(lead!.card.steps.every((one) => !('level' in one))).toBe(true);
  });

  test('a head without an address apart is told in the digest of the body', () => {
    const [lead] = openingCards(source, opened([]));
    expect(lead!.card.steps.find(({ kind }) => kind === 'escalation')!.audience).toEqual({
      kind: 'body',
      id: 'ban-dan-van',
    });
  });

  test('a coordinating body with nothing to come gets no card', () => {
    const standing = assignment({ progressOn: '2021-12-31', coordinating: ['tinh-doan'] });
    const ladder = buildLadder(standing, policy(), context);
    const state = initialState({ assignment: standing, ladder, ...rest });
    const cards = openingCards({ ...source, assignment: standing }, state);
    expect(cards.map(({ owner }) => owner.id)).toEqual(['ban-dan-van']);
  });

  test('a line of a letter has all it needs of the assignment', () => {
    expect(openingCards(source, opened())[1]!.card.subject).toEqual({
      cycle: 'KH142/1',
      assignment: 'KH142-III.4-01/2021-Q3',
      clause: 'III.4',
      summary: 'Khảo sát chất lượng đoàn viên, hội viên',
      product: null,
      lead: 'ban-dan-van',
      leadName: 'Ban Dân vận Tỉnh uỷ',
      deadlineText: 'trong quý III/2021',
      nominalDue: '2021-09-30',
      effectiveDue: '2021-09-30',
    });
  });
});

describe('what an event deals', () => {
  const overdue: AssignmentEvent = { type: 'BecameOverdue', at: at('2021-10-01 00:00') };
  const all = [overdue, escalatedTo(1), escalatedTo(2), escalatedTo(3), escalatedTo(4)];

  test('receipt and the turn of the due day change nobody’s mornings', () => {
    expect(dealt({ type: 'Received', by, at: at('2021-03-02 09:00') })).toEqual([]);
    expect(dealt(overdue)).toEqual([]);
  });

  test('a submission silences the bodies that were reminded, and is news for the secretariat alone', () => {
    expect(dealt(submitted)).toEqual([
      'body:ban-dan-van lead seq 1: silence',
      'body:tinh-doan coordinating seq 1: silence',
      'secretariat watching seq 1: submitted',
    ]);
  });

  test('a submission after all levels silences the office and the Committee too', () => {
    expect(dealt(...all, submitted)).toEqual([
      'body:ban-dan-van lead seq 6: silence',
      'body:tinh-doan coordinating seq 6: silence',
      'secretariat watching seq 6: submitted',
      'office watching seq 6: silence',
      'committee watching seq 6: silence',
    ]);
  });

  test('acceptance is told to all that had a part, and to those who were alarmed; who accepted knows it', () => {
    expect(
      dealt(...all.slice(0, 4), submitted, { type: 'Accepted', by, note: null, at: at('2021-10-13 09:00') }),
    ).toEqual([
      'body:ban-dan-van lead seq 6: accepted',
      'body:tinh-doan coordinating seq 6: accepted',
      'body:van-phong informed seq 6: accepted',
      'office watching seq 6: accepted',
    ]);
  });

  test('who was alarmed before a return hears the end that came after it', () => {
    const again: AssignmentEvent = { ...submitted, at: at('2021-11-10 09:00') };
    const accepted: AssignmentEvent = { type: 'Accepted', by, note: null, at: at('2021-11-11 09:00') };
    expect(dealt(...all, submitted, returned, again, accepted)).toEqual(
      expect.arrayContaining(['office watching seq 9: accepted', 'committee watching seq 9: accepted']),
    );
  });

  test('the end of the cycle is told to the bodies and to those who were alarmed', () => {
    expect(
      dealt(...all, { type: 'Closed', by, reason: 'Hết giai đoạn', at: at('2025-12-31 16:00') }),
    ).toEqual([
      'body:ban-dan-van lead seq 6: closed',
      'body:tinh-doan coordinating seq 6: closed',
      'body:van-phong informed seq 6: closed',
      'secretariat watching seq 6: silence',
      'office watching seq 6: closed',
      'committee watching seq 6: closed',
    ]);
  });

  test('a return deals the ladder of the new date, without a second start for who was informed', () => {
    expect(dealt(submitted, returned)).toEqual([
      // 3 before, the day, 3 after, 4 weekly, and the report to the head.
      'body:ban-dan-van lead seq 2: 12 steps, repeat',
      'body:tinh-doan coordinating seq 2: 2 steps',
    ]);
  });

  test('the first level is in the hands of the body’s desk already', () => {
    expect(dealt(overdue, escalatedTo(1))).toEqual([]);
  });

  test.each([
    [2, 'secretariat'],
    [3, 'office'],
    [4, 'committee'],
  ] as const)('level %i deals one card to the %s', (level, owner) => {
    expect(dealt(overdue, escalatedTo(level))).toEqual([`${owner} watching seq 2: 1 steps`]);
  });
});

test('a card says something unless it only takes lines away', () => {
  const cards = cardsAfter(source, stateAfter(submitted), submitted);
  expect(cards.map(({ card }) => saysSomething(card))).toEqual([false, false, true]);
  expect(saysSomething(openingCards(source, opened())[0]!.card)).toBe(true);
});
