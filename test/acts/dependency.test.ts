import { lettersAfter } from '../../domain/letters/letters-after';
import { tellsFollowers } from '../../domain/lifecycle/hear';
import { pendingMove } from '../../domain/lifecycle/pending';
import { chargedOf } from '../../domain/plan/charged';
import { changedLadder, dueOn } from '../../domain/plan/ladders';
import { dateOf, isoMinute, localDate, plusDays } from '../../domain/time/epoch';
import {
  askUntil,
  at,
  calendar,
  decideMove,
  forms,
  grant,
  lifeOf,
  refusalOf,
  amendUntil,
  reopenUntil,
  saidOf,
  source,
  transferTo,
  type Life,
} from './lives';

const TIEP = 'tiep/2026-Q4';
const [FIRST, SECOND] = ['goc/2026-Q2', 'goc-2/once'] as const;

/** The follower of both, on a day on which nothing has come of them. */
const follower = (day = '2026-03-02 09:00') => lifeOf(TIEP).until(at(day));

/** What the activity that tells followers computes from its row. */
function accepted(life: Life, predecessor: string) {
  const today = dateOf(life.now);
  const { effectiveDue } = life.state;
  const change = {
    ...chargedOf(source, life.row(), today, calendar),
    effectiveDue,
    from: plusDays(today, 1),
    anew: true,
  };
  const ladder = changedLadder(source, life.one.assignment, change, calendar);
  return life.hear({ type: 'release', predecessor, ladder });
}

function moved(life: Life, predecessor: string, predecessorDue: string, until: string) {
  const today = dateOf(life.now);
  const charged = chargedOf(source, life.row(), today, calendar);
  const due = dueOn(source, life.one.assignment, charged, localDate(until), today, calendar);
  return life.hear({ type: 'proposeMove', predecessor, predecessorDue: localDate(predecessorDue), due });
}

describe('a follower begins', () => {
  test('at its own latest start where nothing comes: twenty working days before 31/12', () => {
    expect(saidOf(follower(), 'mttq', 'lead')[0]).toBe('2026-12-03 body start -20');
    expect(saidOf(follower(), 'hoi-ccb', 'informed')).toEqual(['2026-12-03 body start -20']);
  });

  test('with the acceptance of the last one it builds on, not with the first', () => {
    const life = follower();
    expect(accepted(life, FIRST)).toMatchObject({ type: 'Released', ladder: null });
    expect(saidOf(life, 'mttq', 'lead')[0]).toBe('2026-12-03 body start -20');
    life.until(at('2026-03-09 15:00'));
    expect(accepted(life, SECOND)).toMatchObject({ type: 'Released' });
    expect(life.state.awaits).toEqual([]);
    expect(saidOf(life, 'mttq', 'lead')[0]).toBe('2026-03-10 body start -206');
    expect(life.state.ladder.receipt).toMatchObject({ on: '2026-03-16' });
  });

  test('once: an acceptance after its latest start says nothing anew', () => {
    const life = follower('2026-12-04 09:00');
    accepted(life, FIRST);
    expect(accepted(life, SECOND)).toMatchObject({ ladder: null });
  });

  test('that was taken up before its start is told, too, that it may begin', () => {
    const life = follower().lived(forms.receive);
    accepted(life, FIRST);
    accepted(life, SECOND);
    expect(life.state.status).toBe('inProgress');
    expect(saidOf(life, 'mttq', 'lead')[0]).toMatch(/^2026-03-03 body start/);
    const handedIn = follower().lived(forms.submit);
    accepted(handedIn, FIRST);
    expect(accepted(handedIn, SECOND)).toMatchObject({ ladder: null });
  });

  test('does not wait for what was withdrawn', () => {
    const withdrawn = lifeOf(FIRST).lived('2026-03-02 09:00', forms.withdraw);
    expect(tellsFollowers(withdrawn.events[0]!)).toBe('withdrawn');
    const life = follower();
    accepted(life, SECOND);
    accepted(life, FIRST);
    expect(life.state.awaits).toEqual([]);
    expect(saidOf(life, 'mttq', 'lead')[0]).toMatch(/^2026-03-03 body start/);
  });

  test('hears nothing twice, nor of a stranger, nor when it has ended', () => {
    const life = follower();
    accepted(life, FIRST);
    expect(accepted(life, FIRST)).toBeNull();
    expect(accepted(life, 'hang-quy/2026-Q1')).toBeNull();
    life.lived(forms.withdraw);
    expect(accepted(life, SECOND)).toBeNull();
    expect(moved(life, SECOND, '2026-12-31', '2027-01-29')).toBeNull();
  });
});

describe('a predecessor that moves', () => {
  test('proposes, and nothing moves before somebody accepts; then the start moves too', () => {
    const life = follower();
    expect(moved(life, FIRST, '2026-12-31', '2027-01-29')).toMatchObject({ type: 'MoveProposed' });
    expect(life.state.effectiveDue).toBe('2026-12-31');
    expect(saidOf(life, 'secretariat', 'noting')).toEqual(['moveProposed']);
    life.lived('2026-03-09 09:00', decideMove(true));
    expect(life.state).toMatchObject({ effectiveDue: '2027-01-29', status: 'awaitingReceipt' });
    expect(saidOf(life, 'mttq', 'lead')[0]).toBe('2026-12-31 body start -20');
    // So that an acceptance may still begin it.
    accepted(life, FIRST);
    expect(accepted(life, SECOND)).toMatchObject({ ladder: { receipt: { on: '2026-03-16' } } });
  });

  test('the ladder is that of the day of the decision, of whoever is charged by then', () => {
    const life = follower();
    moved(life, FIRST, '2026-12-31', '2027-01-29');
    life.lived(transferTo('tinh-doan'), '2026-06-01 09:00', decideMove(true));
    expect(saidOf(life, 'tinh-doan', 'lead')[0]).toBe('2026-12-31 body start -20');
    expect(saidOf(life, 'mttq', 'lead')).toEqual(['transferred']);
  });

  test('proposes the same only once, also when it was refused', () => {
    const life = follower();
    moved(life, FIRST, '2026-12-31', '2027-01-29');
    expect(moved(life, FIRST, '2026-12-31', '2027-01-29')).toBeNull();
    life.lived(decideMove(false));
    expect(moved(life, FIRST, '2026-12-31', '2027-01-29')).toBeNull();
    expect(life.state.moves).toHaveLength(1);
  });

  test('of a word that comes late the newer one stands', () => {
    const life = follower();
    moved(life, FIRST, '2026-12-31', '2027-01-29');
    expect(moved(life, FIRST, '2026-12-15', '2027-01-15')).toBeNull();
    expect(pendingMove(life.state)!.predecessorDue).toBe('2026-12-31');
  });

  test('that is taken up again proposes too, though nobody waited for it any more', () => {
    const life = follower();
    accepted(life, FIRST);
    accepted(life, SECOND);
    expect(moved(life, FIRST, '2026-12-31', '2027-01-29')).toBeNull();
    const { state } = follower();
    const due = {
      nominalDue: localDate('2027-01-29'),
      effectiveDue: localDate('2027-01-29'),
      ladder: state.ladder,
    };
    const tidings = {
      type: 'proposeMove',
      predecessor: FIRST,
      predecessorDue: localDate('2026-12-31'),
      due,
    } as const;
    expect(life.hear({ ...tidings, again: true })).toMatchObject({ type: 'MoveProposed' });
  });

  test('a newer word of the same one stands for the older, of two the later day is shown', () => {
    const life = follower();
    moved(life, FIRST, '2026-12-31', '2027-01-29');
    moved(life, FIRST, '2027-01-29', '2027-03-01');
    moved(life, SECOND, '2027-01-15', '2027-02-19');
    expect(life.state.moves.map(({ n, because }) => `${n} ${because}`)).toEqual([
      `2 ${FIRST}`,
      `3 ${SECOND}`,
    ]);
    expect(pendingMove(life.state)!.because).toBe(FIRST);
    life.lived(decideMove(false));
    // What the other needs is asked next.
    expect(pendingMove(life.state)).toMatchObject({ because: SECOND });
    life.lived(decideMove(true));
    expect(life.state.effectiveDue).toBe('2027-02-19');
    expect(lettersAfter(life.state, life.events.at(-1)!)).toMatchObject([{ kind: 'moved', n: 1 }]);
  });

  test('what an extension overtakes is proposed no longer', () => {
    const life = follower();
    moved(life, FIRST, '2026-12-31', '2027-01-29');
    life.lived(askUntil('2027-03-31'), grant());
    expect(pendingMove(life.state)).toBeNull();
    expect(refusalOf(life, decideMove(true))).toBe('no-move-proposed');
  });

  test('what was accepted after all needs no move', () => {
    const life = follower();
    moved(life, FIRST, '2026-12-31', '2027-01-29');
    accepted(life, FIRST);
    expect(pendingMove(life.state)).toBeNull();
  });

  test('nothing is proposed for an earlier day, nor of a result that waits for its answer', () => {
    const life = follower();
    expect(moved(life, FIRST, '2026-10-01', '2026-12-31')).toBeNull();
    life.lived(forms.submit);
    expect(moved(life, FIRST, '2026-12-31', '2027-01-29')).toBeNull();
  });

  test('a decision on what was shown before a newer word came is refused', () => {
    const life = follower();
    moved(life, FIRST, '2026-12-31', '2027-01-29');
    const shown = pendingMove(life.state)!.due;
    moved(life, FIRST, '2027-01-29', '2027-03-01');
    const outcome = life.command({
      type: 'decideMove',
      by: 'Lê Văn Minh',
      accepted: true,
      reason: null,
      due: shown,
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'move-changed' } });
  });
});

test('a follower that was ended and taken up again waits for nobody', () => {
  const life = follower().lived(forms.withdraw);
  expect(accepted(life, FIRST)).toBeNull();
  life.lived('2026-03-20 09:00', reopenUntil('2026-12-31'));
  expect(life.state.awaits).toEqual([]);
});

test('a follower suspended before its start is told when the clock goes on and its time has come', () => {
  const life = follower().lived(forms.suspend, '2026-06-01 09:00', forms.resume);
  const start = saidOf(life, 'mttq', 'lead')[0]!;
  expect(start).toMatch(/^2027-0.-.. body start -20$/);
  expect(isoMinute(life.events.at(-1)!.at)).toBe('2026-06-01T09:00+07:00');
});

test.each([
  ['an extension', () => lifeOf(FIRST).lived('2026-03-02 09:00', askUntil('2026-08-31'), grant()), 'moved'],
  ['an acceptance', () => lifeOf(FIRST).lived('2026-03-02 09:00', forms.submit, forms.accept), 'accepted'],
  [
    'a reopening',
    () => lifeOf(FIRST).lived('2026-03-02 09:00', forms.submit, forms.accept, reopenUntil('2026-08-31')),
    'reopened',
  ],
  ['a report', () => lifeOf(FIRST).lived('2026-03-02 09:00', forms.report), null],
  ['an amended paper', () => lifeOf(FIRST).lived('2026-03-02 09:00', amendUntil('2026-05-29')), 'moved'],
  ['the end of a pause', () => lifeOf(FIRST).lived('2026-03-02 09:00', forms.suspend, forms.resume), 'moved'],
])('followers hear of %s', (_, life, news) => {
  expect(tellsFollowers(life().events.at(-1)!)).toBe(news);
});
