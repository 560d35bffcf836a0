import { awake, isPast, OFFICE_HOURS, speakingMs } from '../../domain/desk/hours';
import { carryOver, nextMorning, takeCards, takeTrouble } from '../../domain/desk/mornings';
import type { Card, DeskState } from '../../domain/desk/types';
import type { MonthlyRepeat } from '../../domain/ladder/types';
import { isoMinute, localDate } from '../../domain/time/epoch';
import { at, calendar, card, desk, ITS_HEAD, speak, step, TINH_DOAN } from './desks';

const take = (state: DeskState, now: string, ...cards: Card[]) => takeCards(state, cards, at(now), calendar);
const next = (state: DeskState, now: string) => {
  const morning = nextMorning(state, at(now), calendar);
  return morning === null ? null : isoMinute(morning).slice(0, 16).replace('T', ' ');
};

const SURVEY = [
  step('2021-09-09', 'reminder', '-15'),
  step('2021-09-21', 'reminder', '-7'),
  step('2021-09-27', 'reminder', '-3'),
  step('2021-09-29', 'reminder', '-1'),
  step('2021-09-30', 'due', '0'),
];

describe('a desk with nothing to say', () => {
  test('sleeps', () => expect(next(desk(), '2021-09-01 09:00')).toBeNull());
  test('sleeps again after its last line', () => {
    const { state } = speak(
      take(desk(), '2021-09-01 09:00', card('a', SURVEY.slice(0, 1))),
      at('2021-09-01 09:00'),
    );
    expect(next(state, '2021-09-09 08:00')).toBeNull();
    expect(state.cards).toEqual([]);
  });
});

test('speaks at eight on the morning of each step, one digest for all its assignments', () => {
  const both = take(
    desk(),
    '2021-09-01 09:00',
    card('a', SURVEY),
    card('b', [step('2021-09-21', 'reminder', '-3')]),
  );
  expect(next(both, '2021-09-01 09:00')).toBe('2021-09-09 08:00');
  const first = speak(both, at('2021-09-01 09:00'));
  expect(first.lines).toEqual(['body:tinh-doan 2021-09-09: a reminder -15']);
  expect(next(first.state, '2021-09-09 08:00')).toBe('2021-09-21 08:00');
  const second = speak(first.state, at('2021-09-09 08:00'));
  expect(second.digests).toHaveLength(1);
  expect(second.lines).toEqual([
    'body:tinh-doan 2021-09-21: a reminder -7',
    'body:tinh-doan 2021-09-21: b reminder -3',
  ]);
});

test('writes to the head apart, on the same morning', () => {
  const steps = [step('2021-10-05', 'overdue', '+3'), step('2021-10-05', 'escalation', '+3', ITS_HEAD)];
  const { digests, lines } = speak(
    take(desk(), '2021-10-01 09:00', card('a', steps)),
    at('2021-10-01 09:00'),
  );
  expect(digests.map(({ audience }) => audience)).toEqual([TINH_DOAN, ITS_HEAD]);
  expect(lines).toEqual([
    'body:tinh-doan 2021-10-05: a overdue +3',
    'head:tinh-doan 2021-10-05: a escalation +3',
  ]);
});

describe('cards', () => {
  const silenced = card('a', [], { seq: 2 });

  test('the newest replaces the older', () => {
    const moved = card('a', [step('2021-10-11', 'reminder', '-3')], { seq: 3 });
    const state = take(take(desk(), '2021-09-01 09:00', card('a', SURVEY)), '2021-09-02 09:00', moved);
    expect(next(state, '2021-09-02 09:00')).toBe('2021-10-11 08:00');
  });
  test('an older one that comes late changes nothing', () => {
    const state = take(
      take(desk(), '2021-09-01 09:00', silenced),
      '2021-09-02 09:00',
      card('a', SURVEY, { seq: 1 }),
    );
    expect(next(state, '2021-09-02 09:00')).toBeNull();
  });
  test('the same one again changes nothing, not even after it was said', () => {
    const once = speak(take(desk(), '2021-09-01 09:00', card('a', SURVEY)), at('2021-09-01 09:00')).state;
    expect(take(once, '2021-09-09 09:00', card('a', SURVEY))).toEqual(once);
    const ended = take(once, '2021-09-10 09:00', silenced);
    expect(take(ended, '2021-09-10 09:30', card('a', SURVEY), silenced)).toEqual(ended);
  });
  test('older and newer in one message, in either order', () => {
    for (const cards of [
      [silenced, card('a', SURVEY)],
      [card('a', SURVEY), silenced],
    ]) {
      expect(next(take(desk(), '2021-09-01 09:00', ...cards), '2021-09-01 09:00')).toBeNull();
    }
  });
  test('roles of one assignment are told apart, and cycles', () => {
    const other = card('a', SURVEY);
    const state = take(
      desk(),
      '2021-09-01 09:00',
      card('a', SURVEY),
      card('a', SURVEY, { role: 'coordinating' }),
      { ...other, subject: { ...other.subject, cycle: 'KH142/2' } },
    );
    expect(speak(state, at('2021-09-01 09:00')).lines).toHaveLength(3);
  });
  test('a settled one is known for sixty days, longer than any message can be repeated', () => {
    const settled = take(desk(), '2021-09-01 09:00', silenced);
    const later = (now: string) =>
      take(settled, now, card('b', [], { seq: 1 })).settled.map(({ key }) => key);
    expect(later('2021-10-31 09:00')).toEqual(['KH142/1 a lead', 'KH142/1 b lead']);
    expect(later('2021-11-01 09:00')).toEqual(['KH142/1 b lead']);
  });
});

describe('a card that comes after the morning', () => {
  const late = card('a', [step('2021-09-09', 'reminder', '-15')]);
  test('is said at once within office hours', () => {
    expect(next(take(desk(), '2021-09-09 10:20', late), '2021-09-09 10:20')).toBe('2021-09-09 10:20');
  });
  test('at the very hour is on time', () => {
    expect(next(take(desk(), '2021-09-09 08:00', late), '2021-09-09 08:00')).toBe('2021-09-09 08:00');
  });
  test('waits for the next morning when the office has closed', () => {
    expect(next(take(desk(), '2021-09-09 16:59', late), '2021-09-09 16:59')).toBe('2021-09-09 16:59');
    expect(next(take(desk(), '2021-09-09 17:00', late), '2021-09-09 17:00')).toBe('2021-09-10 08:00');
  });
  test('waits also when the desk spoke just before the hour, holding the mail until then', () => {
    const dealt = take(desk(), '2021-09-01 09:00', card('b', SURVEY));
    const spoken = speak(dealt, at('2021-09-09 07:59')).state;
    expect(next(take(spoken, '2021-09-09 07:59', late), '2021-09-09 07:59')).toBe('2021-09-10 08:00');
  });
  test('waits when the digest of the day has gone: never two on one day', () => {
    const spoken = speak(take(desk(), '2021-09-01 09:00', card('b', SURVEY)), at('2021-09-01 09:00')).state;
    const state = take(spoken, '2021-09-09 10:20', late);
    expect(next(state, '2021-09-09 10:20')).toBe('2021-09-10 08:00');
    expect(speak(state, at('2021-09-09 10:20')).lines).toEqual(['body:tinh-doan 2021-09-10: a reminder -15']);
  });
});

describe('cards that come one by one after downtime', () => {
  const late = (id: string) => card(id, [step('2021-09-09', 'reminder', '-15')]);
  const first = take(desk(undefined, OFFICE_HOURS), '2021-09-09 10:20', late('a'));
  test('are said together, once none has come for five minutes', () => {
    expect(next(first, '2021-09-09 10:20')).toBe('2021-09-09 10:25');
    const second = take(first, '2021-09-09 10:23', late('b'));
    expect(next(second, '2021-09-09 10:23')).toBe('2021-09-09 10:28');
    expect(speak(second, at('2021-09-09 10:23')).lines).toEqual([
      'body:tinh-doan 2021-09-09: a reminder -15',
      'body:tinh-doan 2021-09-09: b reminder -15',
    ]);
  });
  test('are waited for also where the office opened meanwhile', () => {
    const dealt = take(desk(undefined, OFFICE_HOURS), '2021-09-13 07:58', late('a'));
    expect(next(dealt, '2021-09-13 07:58')).toBe('2021-09-13 08:03');
  });
  test('do not move a morning that is still to come', () => {
    const dealt = take(desk(undefined, OFFICE_HOURS), '2021-09-09 07:58', late('a'));
    expect(next(dealt, '2021-09-09 07:58')).toBe('2021-09-09 08:00');
  });
  test('that never stop coming put it off for half an hour at most', () => {
    let state = first;
    for (let minute = 24; minute <= 48; minute += 4)
      state = take(state, `2021-09-09 10:${minute}`, late(`m${minute}`));
    expect(next(state, '2021-09-09 10:48')).toBe('2021-09-09 10:50');
  });
  test('wait for the next morning where five minutes would pass the close of the office', () => {
    const dealt = take(desk(undefined, OFFICE_HOURS), '2021-09-09 16:56', late('a'));
    expect(next(dealt, '2021-09-09 16:56')).toBe('2021-09-10 08:00');
  });
});

describe('a mail that needs a person', () => {
  const office = { kind: 'secretariat', id: 'secretariat' } as const;
  const troubled = takeTrouble(desk(office), at('2021-09-09 10:00'), calendar);
  test('brings the secretariat its next morning, though no card does', () => {
    expect(next(troubled, '2021-09-09 10:00')).toBe('2021-09-10 08:00');
    const { digests, state } = speak(troubled, at('2021-09-09 10:00'));
    expect(digests).toEqual([{ audience: office, day: '2021-09-10', items: [] }]);
    expect(nextMorning(state, at('2021-09-10 08:00'), calendar)).toBeNull();
  });
  test('joins the digest of a morning that has lines of its own', () => {
    const step0 = step('2021-09-10', 'escalation', '+4', office);
    const both = take(troubled, '2021-09-09 11:00', card('a', [step0], { role: 'watching' }));
    expect(speak(both, at('2021-09-09 11:00')).digests).toHaveLength(1);
  });
  test('is told the day after, when no mail server took that morning’s mail', () => {
    const { state } = speak(troubled, at('2021-09-09 10:00'));
    const again = takeTrouble(state, at('2021-09-10 17:00'), calendar);
    expect(next(again, '2021-09-10 17:00')).toBe('2021-09-13 08:00');
  });
  test('is said once, however many there are', () => {
    const more = takeTrouble(troubled, at('2021-09-09 15:00'), calendar);
    expect(more.troubleOn).toBe('2021-09-10');
  });
});

describe('a timer that fires late', () => {
  test('by a little is on time, by more is a morning that has passed', () => {
    const state = desk(undefined, OFFICE_HOURS);
    expect(isPast(state, at('2021-09-13 08:00'), at('2021-09-13 08:05'))).toBe(false);
    expect(isPast(state, at('2021-09-13 08:00'), at('2021-09-13 08:07'))).toBe(true);
  });
  test('says, after a quiet time, what is true by then, in one mail', () => {
    const steps = [step('2021-09-13', 'reminder', '-3'), step('2021-09-16', 'due', '0')];
    const slept = take(desk(undefined, OFFICE_HOURS), '2021-09-01 10:00', card('a', steps));
    const back = awake(slept, at('2021-09-16 10:00'));
    expect(next(back, '2021-09-16 10:00')).toBe('2021-09-16 10:05');
    expect(speak(back, at('2021-09-16 10:00')).lines).toEqual([
      'body:tinh-doan 2021-09-16: a due 0 (reminder -3)',
    ]);
  });
});

test('a mail of the morning is tried until the office closes, one that begins late for a quarter of an hour', () => {
  const until = (morning: string, now: string) => speakingMs(OFFICE_HOURS, at(morning), at(now)) / 60_000;
  expect(until('2021-09-09 08:00', '2021-09-09 08:00')).toBe(9 * 60);
  expect(until('2021-09-09 16:30', '2021-09-09 16:30')).toBe(30);
  expect(until('2021-09-09 16:55', '2021-09-09 16:55')).toBe(15);
});

describe('downtime', () => {
  const state = take(
    desk(),
    '2021-09-01 09:00',
    card('a', SURVEY),
    card('b', [step('2021-09-20', 'start', '-50')]),
  );

  test('what fell due meanwhile is one consolidated mail: one line an item, true today, the rest behind it', () => {
    const { morning, lines } = speak(state, at('2021-09-28 14:00'));
    expect(isoMinute(morning)).toBe('2021-09-28T14:00+07:00');
    expect(lines).toEqual([
      'body:tinh-doan 2021-09-28: a reminder -3 (reminder -15, reminder -7)',
      'body:tinh-doan 2021-09-28: b start -50',
    ]);
  });
  test('is caught up only in office hours of a working day', () => {
    expect(next(state, '2021-09-28 05:00')).toBe('2021-09-28 08:00');
    expect(next(state, '2021-09-28 19:00')).toBe('2021-09-29 08:00');
    expect(next(state, '2021-09-25 10:00')).toBe('2021-09-27 08:00');
    // Wednesday 01/09/2021 is followed by two days off and a weekend.
    const early = take(desk(), '2021-08-20 09:00', card('a', [step('2021-08-30', 'reminder', '-3')]));
    expect(next(early, '2021-09-01 18:00')).toBe('2021-09-06 08:00');
  });
  test('afterwards the ladder goes on where it stands', () => {
    const after = speak(state, at('2021-09-28 14:00')).state;
    expect(next(after, '2021-09-28 14:00')).toBe('2021-09-29 08:00');
    expect(speak(after, at('2021-09-28 14:00')).lines).toEqual(['body:tinh-doan 2021-09-29: a reminder -1']);
  });
  test('a report to the head is never merged into the reminders of its body', () => {
    const own = [
      step('2021-10-01', 'overdue', '+1'),
      step('2021-10-04', 'escalation', '+2'),
      step('2021-10-05', 'overdue', '+3'),
    ];
    expect(speak(take(desk(), '2021-09-01 09:00', card('a', own)), at('2021-10-06 09:00')).lines).toEqual([
      'body:tinh-doan 2021-10-06: a overdue +3 (overdue +1)',
      'body:tinh-doan 2021-10-06: a escalation +2',
    ]);
  });
  test('repeats that were missed merge too', () => {
    const repeat: MonthlyRepeat = {
      audience: TINH_DOAN,
      after: localDate('2021-11-04'),
      until: localDate('2022-12-31'),
      due: localDate('2021-09-30'),
    };
    const repeated = take(desk(), '2021-11-05 09:00', card('a', [], { repeat }));
    expect(next(repeated, '2021-11-05 09:00')).toBe('2021-12-01 08:00');
    const { lines, state: after } = speak(repeated, at('2022-02-15 09:00'));
    expect(lines).toEqual(['body:tinh-doan 2022-02-15: a overdue +86 (overdue +44, overdue +67)']);
    expect(next(after, '2022-02-15 09:00')).toBe('2022-03-01 08:00');
  });
});

test('a step whose day has become a day off is said on the next working day', () => {
  const state = take(desk(), '2021-09-01 09:00', card('a', [step('2021-09-18', 'reminder', '-8')]));
  expect(next(state, '2021-09-01 09:00')).toBe('2021-09-20 08:00');
});

describe('news', () => {
  const accepted = card('a', [], { seq: 5, news: 'accepted' });

  test.each([
    ['before eight: this morning', '2021-09-09 07:30', '2021-09-09 08:00'],
    ['at eight: this morning', '2021-09-09 08:00', '2021-09-09 08:00'],
    ['later: tomorrow morning', '2021-09-09 08:01', '2021-09-10 08:00'],
    ['on Friday: on Monday', '2021-09-10 15:00', '2021-09-13 08:00'],
  ])('%s', (_, now, morning) => expect(next(take(desk(), now, accepted), now)).toBe(morning));

  test('takes the place of everything still to be said, once', () => {
    const state = take(take(desk(), '2021-09-01 09:00', card('a', SURVEY)), '2021-09-08 15:00', accepted);
    const { lines, state: after } = speak(state, at('2021-09-08 15:00'));
    expect(lines).toEqual(['body:tinh-doan 2021-09-09: a accepted']);
    expect(next(after, '2021-09-09 08:00')).toBeNull();
  });

  test('is still said when the morning was missed', () => {
    const state = take(desk(), '2021-09-08 15:00', accepted);
    expect(speak(state, at('2021-09-20 11:00')).lines).toEqual(['body:tinh-doan 2021-09-20: a accepted']);
  });

  test('that comes while an earlier morning is caught up waits for its own', () => {
    const missed = take(desk(), '2021-09-01 09:00', card('b', SURVEY.slice(0, 1)));
    const state = take(missed, '2021-09-09 10:00', accepted);
    const first = speak(state, at('2021-09-09 10:00'));
    expect(first.lines).toEqual(['body:tinh-doan 2021-09-09: b reminder -15']);
    expect(speak(first.state, at('2021-09-09 10:00')).lines).toEqual([
      'body:tinh-doan 2021-09-10: a accepted',
    ]);
  });

  test('for the Standing Committee waits for Monday', () => {
    const committee = desk({ kind: 'committee', id: 'committee' });
    const watching = { ...accepted, role: 'watching' as const };
    expect(next(take(committee, '2021-10-19 09:00', watching), '2021-10-19 09:00')).toBe('2021-10-25 08:00');
    expect(next(take(committee, '2021-10-18 07:00', watching), '2021-10-18 07:00')).toBe('2021-10-18 08:00');
    // Monday 03/05/2021 is off.
    expect(next(take(committee, '2021-04-29 09:00', watching), '2021-04-29 09:00')).toBe('2021-05-04 08:00');
  });
});

describe('a digest that no server took', () => {
  const dealt = take(
    desk(),
    '2021-09-01 09:00',
    card('a', SURVEY),
    card('b', [step('2021-09-09', 'start', '-40')]),
  );
  const { digests, state: spoken } = speak(dealt, at('2021-09-01 09:00'));
  const failed = carryOver(spoken, digests[0]!);

  test('joins the next working morning', () => {
    expect(next(failed, '2021-09-09 17:00')).toBe('2021-09-10 08:00');
    const { lines, state } = speak(failed, at('2021-09-09 17:00'));
    expect(lines).toEqual([
      'body:tinh-doan 2021-09-10: a reminder -15 (reminder -15)',
      'body:tinh-doan 2021-09-10: b start -40 (start -40)',
    ]);
    expect(state.carried).toEqual([]);
    expect(next(state, '2021-09-10 08:00')).toBe('2021-09-21 08:00');
  });

  test('stands behind a newer line of the same item', () => {
    const { lines } = speak(failed, at('2021-09-21 09:00'));
    expect(lines).toEqual([
      'body:tinh-doan 2021-09-21: a reminder -7 (reminder -15)',
      'body:tinh-doan 2021-09-21: b start -40 (start -40)',
    ]);
  });

  test('may fail again and again without losing or doubling a line', () => {
    let state = failed;
    for (const day of ['2021-09-10', '2021-09-13', '2021-09-14']) {
      const again = speak(state, at(`${day} 07:00`));
      expect(again.digests.map(({ items }) => items.map(({ subject }) => subject.assignment))).toEqual([
        ['a', 'b'],
      ]);
      state = carryOver(again.state, again.digests[0]!);
    }
    expect(speak(state, at('2021-09-15 07:00')).digests[0]!.items).toHaveLength(2);
  });

  test('keeps a report to the head apart from the reminders', () => {
    const own = [
      step('2021-10-04', 'overdue', '+2'),
      step('2021-10-04', 'escalation', '+2'),
      step('2021-10-05', 'overdue', '+3'),
    ];
    const first = speak(take(desk(), '2021-10-01 09:00', card('a', own)), at('2021-10-01 09:00'));
    const { lines } = speak(carryOver(first.state, first.digests[0]!), at('2021-10-04 17:30'));
    expect(lines).toEqual([
      'body:tinh-doan 2021-10-05: a overdue +3 (overdue +2)',
      'body:tinh-doan 2021-10-05: a escalation +2 (escalation +2)',
    ]);
  });

  test('does not say what was silenced while the mail was being tried', () => {
    const silenced = take(spoken, '2021-09-09 11:00', card('a', [], { seq: 1 }));
    expect(speak(carryOver(silenced, digests[0]!), at('2021-09-09 17:00')).lines).toEqual([
      'body:tinh-doan 2021-09-10: b start -40 (start -40)',
    ]);
    const bothSilenced = take(silenced, '2021-09-09 11:00', card('b', [], { seq: 1 }));
    expect(next(carryOver(bothSilenced, digests[0]!), '2021-09-09 17:00')).toBeNull();
  });

  test('nor what was silenced afterwards', () => {
    const silenced = take(failed, '2021-09-09 18:00', card('a', [], { seq: 1 }), card('b', [], { seq: 1 }));
    expect(next(silenced, '2021-09-09 18:00')).toBeNull();
  });

  test('says the news that came meanwhile instead', () => {
    const ended = take(spoken, '2021-09-09 11:00', card('a', [], { seq: 1, news: 'accepted' }));
    expect(speak(carryOver(ended, digests[0]!), at('2021-09-09 17:00')).lines).toEqual([
      'body:tinh-doan 2021-09-10: a accepted',
      'body:tinh-doan 2021-09-10: b start -40 (start -40)',
    ]);
  });

  test('does not wait for the head when only the body missed it', () => {
    const steps = [step('2021-10-05', 'overdue', '+3'), step('2021-10-05', 'escalation', '+3', ITS_HEAD)];
    const first = speak(take(desk(), '2021-10-01 09:00', card('a', steps)), at('2021-10-01 09:00'));
    expect(speak(carryOver(first.state, first.digests[0]!), at('2021-10-05 17:30')).lines).toEqual([
      'body:tinh-doan 2021-10-06: a overdue +3 (overdue +3)',
    ]);
  });
});
