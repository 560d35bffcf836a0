import {
  carryOver,
  digestsOf,
  markSaid,
  nextMorning,
  takeCards,
  takeLooks,
} from '../../domain/desk/mornings';
import type { DeskState } from '../../domain/desk/types';
import { localDate, isoMinute } from '../../domain/time/epoch';
import { at, calendar, card, desk, speak, step } from './desks';

const secretariat = () => desk({ kind: 'secretariat', id: 'secretariat' });
const days = (...all: string[]) => all.map(localDate);
const looking = (...all: string[]) => takeLooks(secretariat(), days(...all));
const nextOf = (state: DeskState, now: string) => {
  const morning = nextMorning(state, at(now), calendar);
  return morning === null ? null : isoMinute(morning);
};

describe('the secretariat’s desk looks whether receipt was confirmed', () => {
  test('on the first of the mornings it was told, said in whatever order', () => {
    expect(looking('2026-03-16', '2026-03-06', '2026-03-06').looksOn).toEqual(['2026-03-06', '2026-03-16']);
    expect(nextOf(looking('2026-03-16', '2026-03-06'), '2026-03-02 09:00')).toBe('2026-03-06T08:00+07:00');
    expect(nextOf(secretariat(), '2026-03-02 09:00')).toBeNull();
  });

  test('with a mail that has no line of its own until the rows are read', () => {
    const { digests, state } = speak(looking('2026-03-06', '2026-03-16'), at('2026-03-02 09:00'));
    expect(digests).toEqual([
      {
        audience: { kind: 'secretariat', id: 'secretariat' },
        day: '2026-03-06',
        items: [],
        looks: { after: null },
      },
    ]);
    expect(state).toMatchObject({ looksOn: ['2026-03-16'], lookedThrough: '2026-03-06' });
    const second = speak(state, at('2026-03-06 09:00'));
    expect(second.digests).toMatchObject([{ day: '2026-03-16', looks: { after: '2026-03-06' } }]);
    expect(nextOf(second.state, '2026-03-16 09:00')).toBeNull();
  });

  test('beside what else it says that morning', () => {
    const watching = card(
      'a',
      [step('2026-03-06', 'escalation', '+4', { kind: 'secretariat', id: 'secretariat' })],
      {
        role: 'watching',
      },
    );
    const state = takeLooks(
      takeCards(secretariat(), [watching], at('2026-03-02 09:00'), calendar),
      days('2026-03-06'),
    );
    const [digest, ...others] = speak(state, at('2026-03-02 09:00')).digests;
    expect(others).toEqual([]);
    expect(digest).toMatchObject({ looks: { after: null } });
    expect(digest!.items.map(({ kind }) => kind)).toEqual(['escalation']);
  });

  test('a morning that speaks of other things looks at nothing, and leaves the days to come', () => {
    const watching = card(
      'a',
      [step('2026-03-04', 'escalation', '+4', { kind: 'secretariat', id: 'secretariat' })],
      {
        role: 'watching',
      },
    );
    const state = takeLooks(
      takeCards(secretariat(), [watching], at('2026-03-02 09:00'), calendar),
      days('2026-03-06'),
    );
    const first = speak(state, at('2026-03-02 09:00'));
    expect(first.digests[0]).not.toHaveProperty('looks');
    expect(first.state).toMatchObject({ looksOn: ['2026-03-06'], lookedThrough: null });
  });

  test('what was missed while it was down is looked at together, late', () => {
    const state = looking('2026-03-06', '2026-03-10', '2026-03-20');
    expect(nextOf(state, '2026-03-16 09:30')).toBe('2026-03-16T09:30+07:00');
    const digests = digestsOf(state, localDate('2026-03-16'), calendar);
    expect(digests).toMatchObject([{ day: '2026-03-16', looks: { after: null } }]);
    expect(markSaid(state, localDate('2026-03-16'), calendar)).toMatchObject({
      looksOn: ['2026-03-20'],
      lookedThrough: '2026-03-16',
    });
  });

  test('a mail that no server took is looked for again, from where the last one went', () => {
    const first = speak(looking('2026-03-06', '2026-03-10'), at('2026-03-02 09:00'));
    const second = speak(first.state, at('2026-03-06 09:00'));
    const carried = carryOver(second.state, second.digests[0]!);
    expect(carried).toMatchObject({ looksOn: ['2026-03-10'], lookedThrough: '2026-03-06' });
    expect(speak(carried, at('2026-03-10 17:00')).digests).toMatchObject([
      { day: '2026-03-11', looks: { after: '2026-03-06' } },
    ]);
  });

  test('a day that was looked at is not looked at again because it is told twice', () => {
    const { state } = speak(looking('2026-03-06'), at('2026-03-02 09:00'));
    expect(nextOf(takeLooks(state, days('2026-03-06')), '2026-03-06 09:00')).toBeNull();
  });

  test('the state of a desk of an earlier release looks at nothing until it is told to', () => {
    const { looksOn: _looksOn, lookedThrough: _through, ...earlier } = secretariat();
    expect(nextOf(earlier, '2026-03-02 09:00')).toBeNull();
    expect(nextOf(takeLooks(earlier, days('2026-03-06')), '2026-03-02 09:00')).toBe('2026-03-06T08:00+07:00');
  });

  test('a day off among them is looked at on the working day after it', () => {
    expect(nextOf(looking('2026-03-07'), '2026-03-02 09:00')).toBe('2026-03-09T08:00+07:00');
  });
});
