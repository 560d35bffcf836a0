import {
  decideSubstitution,
  endSubstitution,
  isSamePerson,
  standingOn,
  substitutionFor,
  type Substitution,
  type SubstitutionWish,
} from '../../domain/substitutes';
import { localDate, startOfDay } from '../../domain/time/epoch';

const TODAY = localDate('2026-03-02');

function wish(change: Partial<SubstitutionWish> = {}): SubstitutionWish {
  return {
    scope: 'real',
    id: 'aaaa1111',
    person: 'Võ Minh Tâm',
    substitute: 'Lê Thu Hà',
    firstDay: localDate('2026-03-09'),
    lastDay: localDate('2026-03-20'),
    setBy: 'Phan Đức Long',
    reason: 'Đi học',
    setAt: startOfDay(TODAY),
    ...change,
  };
}
const standing = (change: Partial<Substitution> = {}): Substitution => ({
  ...wish(),
  endedOn: null,
  endedBy: null,
  ...change,
});
const days = (first: string, last: string) => ({ firstDay: localDate(first), lastDay: localDate(last) });

function refusalOf(known: Substitution[], asked: SubstitutionWish) {
  const decided = decideSubstitution(known, asked, TODAY);
  return decided.ok ? null : [decided.refusal.code, decided.refusal.at];
}

describe('setting a substitute', () => {
  it('for a fortnight, or for one day alone, is accepted as it was asked', () => {
    expect(decideSubstitution([], wish(), TODAY)).toEqual({ ok: true, value: standing() });
    expect(refusalOf([], wish(days('2026-03-09', '2026-03-09')))).toBeNull();
  });

  it.each([
    ['oneself', wish({ substitute: 'võ  minh  tâm' }), ['own-substitute', 'substitute']],
    ['an end before the start', wish(days('2026-03-09', '2026-03-08')), ['ends-before-start', 'lastDay']],
    ['a year and a day', wish(days('2026-03-09', '2027-03-10')), ['too-long', 'lastDay']],
    ['days gone by', wish(days('2026-02-01', '2026-03-01')), ['already-over', 'lastDay']],
  ])('%s is refused', (_, asked, refusal) => {
    expect(refusalOf([], asked)).toEqual(refusal);
  });

  it('a whole year is the longest that is accepted', () => {
    expect(refusalOf([], wish(days('2026-03-09', '2027-03-09')))).toBeNull();
  });

  it('two substitutes of one person are refused on a day that both would hold', () => {
    const other = { id: 'bbbb2222', substitute: 'Ngô Thị Mai' };
    expect(refusalOf([standing()], wish({ ...other, ...days('2026-03-20', '2026-03-27') }))).toEqual([
      'already-substituted',
      'firstDay',
    ]);
    expect(refusalOf([standing()], wish({ ...other, ...days('2026-03-21', '2026-03-27') }))).toBeNull();
  });

  it('a substitute is neither substituted nor made one by whom it stands for, on the same days', () => {
    const chain = wish({ person: 'Lê Thu Hà', substitute: 'Ngô Thị Mai' });
    expect(refusalOf([standing()], chain)).toEqual(['substitute-of-substitute', 'person']);
    const back = wish({ person: 'Ngô Thị Mai', substitute: 'Võ Minh Tâm' });
    expect(refusalOf([standing()], back)).toEqual(['substitute-of-substitute', 'substitute']);
    expect(refusalOf([standing()], { ...chain, ...days('2026-04-01', '2026-04-03') })).toBeNull();
  });

  it('one substitute for two people on the same days is no chain', () => {
    expect(refusalOf([standing()], wish({ person: 'Ngô Thị Mai' }))).toBeNull();
  });

  it('one that was ended early leaves the days after it free', () => {
    const ended = standing({ endedOn: localDate('2026-03-12'), endedBy: 'Phan Đức Long' });
    const next = { substitute: 'Ngô Thị Mai' };
    expect(refusalOf([ended], wish({ ...next, ...days('2026-03-12', '2026-03-20') }))).toBeNull();
    expect(refusalOf([ended], wish({ ...next, ...days('2026-03-11', '2026-03-20') }))).toEqual([
      'already-substituted',
      'firstDay',
    ]);
  });
});

describe('acting for somebody', () => {
  const who = { substitute: 'Lê Thu Hà', person: 'Võ Minh Tâm' };
  const mayAct = (day: string, one = standing(), names = who) =>
    substitutionFor([one], names, localDate(day)).ok;

  it('is allowed from the first day to the last, both included', () => {
    expect(['2026-03-08', '2026-03-09', '2026-03-20', '2026-03-21'].map((day) => mayAct(day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is over on the day on which it was ended', () => {
    const ended = standing({ endedOn: localDate('2026-03-12') });
    expect([mayAct('2026-03-11', ended), mayAct('2026-03-12', ended)]).toEqual([true, false]);
  });

  it('holds one way only, and says from when it will hold', () => {
    expect(mayAct('2026-03-10', standing(), { substitute: who.person, person: who.substitute })).toBe(false);
    const early = substitutionFor([standing()], who, TODAY);
    expect(early).toMatchObject({ ok: false, refusal: { code: 'not-substitute', at: 'onBehalfOf' } });
    expect(early.ok ? '' : early.refusal.message).toContain('09/03/2026');
  });
});

describe('ending it', () => {
  it('keeps who ended it and from when; twice, or after its time, is refused', () => {
    const on = localDate('2026-03-12');
    const ended = endSubstitution(standing(), { by: 'Phan Đức Long', on });
    expect(ended).toMatchObject({ ok: true, value: { endedOn: on, endedBy: 'Phan Đức Long' } });
    if (!ended.ok) return;
    expect(endSubstitution(ended.value, { by: 'An', on })).toMatchObject({
      refusal: { code: 'already-ended' },
    });
    expect(endSubstitution(standing(), { by: 'An', on: localDate('2026-03-21') })).toMatchObject({
      refusal: { code: 'already-over' },
    });
  });

  it('shows on each day how it stands', () => {
    const on = (day: string) => standingOn(standing(), localDate(day));
    expect([on('2026-03-08'), on('2026-03-09'), on('2026-03-21')]).toEqual(['coming', 'standing', 'over']);
  });
});

describe('names of people', () => {
  it('meet whatever their case, blanks and the place of the tone', () => {
    expect(isSamePerson('Lê Thị Hoà', ' lê thị  HÒA ')).toBe(true);
    expect(isSamePerson('Nguyễn Thuý'.normalize('NFD'), 'Nguyễn Thúy')).toBe(true);
  });

  it('do not meet where a mark differs', () => {
    expect(isSamePerson('Lê Thu Hà', 'Lê Thu Hạ')).toBe(false);
    expect(isSamePerson('Lê Thu Hà', 'Lê Thu Ha')).toBe(false);
    expect(isSamePerson('Đỗ An', 'Dỗ An')).toBe(false);
  });
});
