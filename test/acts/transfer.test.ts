import { commandOf } from '../../domain/acts/command-of';
import type { ActForm } from '../../domain/acts/forms';
import { looksAfter } from '../../domain/desk/looks';
import { lettersAfter } from '../../domain/letters/letters-after';
import { isoMinute } from '../../domain/time/epoch';
import {
  askParts,
  askUntil,
  at,
  forms,
  grant,
  type Life,
  lifeOf,
  refusalOf,
  returnUntil,
  saidOf,
  source,
  transferTo,
} from './lives';

const THUONG = 'thuong/2026-Q3';

describe('a transfer to come', () => {
  test('takes over the ladder as it stands on its day: an extension in between is not undone', () => {
    const life = lifeOf(THUONG).lived(
      '2026-03-02 09:00',
      forms.receive,
      transferTo('mttq', { on: '2026-09-01' }),
      '2026-08-03 09:00',
      askUntil('2026-11-30'),
      grant(),
      '2026-09-02 09:00',
    );
    expect(life.events.at(-1)).toMatchObject({ type: 'TransferTookEffect' });
    expect(life.state).toMatchObject({
      lead: { id: 'mttq' },
      effectiveDue: '2026-11-30',
      status: 'awaitingReceipt',
    });
    expect(saidOf(life, 'mttq', 'lead').slice(0, 3)).toEqual([
      // 01 and 02/09 are off. The rung is that of the day it was planned for; letters count their days themselves.
      '2026-09-03 body start -19',
      '2026-11-06 body reminder -15',
      '2026-11-18 body reminder -7',
    ]);
    // 30/11 is a Monday, after Vietnamese Culture Day on 24/11.
    expect(life.state.ladder.escalations.map(({ on, level }) => `${level} ${on}`)[0]).toBe('1 2026-12-02');
    expect(life.state.ladder.repeat).toMatchObject({ audience: { id: 'mttq' }, due: '2026-11-30' });
  });

  test('speaks to those who coordinate on its day, not to those who did when it was planned', () => {
    const life = lifeOf(THUONG).lived(
      '2026-03-02 09:00',
      transferTo('mttq', { on: '2026-09-01' }),
      '2026-04-01 09:00',
      transferTo('hoi-ccb', { from: 'hoi-nong-dan' }),
      '2026-09-02 09:00',
    );
    expect(life.state.coordinating).toEqual(['hoi-ccb', 'hoi-phu-nu']);
    expect(saidOf(life, 'hoi-ccb', 'coordinating')).toEqual([
      '2026-09-09 body reminder -15',
      '2026-09-29 body reminder -1',
    ]);
    expect(saidOf(life, 'hoi-nong-dan', 'coordinating')).toEqual(['transferred']);
  });

  test('waits while a result waits for its answer, takes effect with the return, and leaves as long for the receipt', () => {
    const life = lifeOf(THUONG).lived(
      '2026-03-02 09:00',
      transferTo('mttq', { on: '2026-06-01' }),
      '2026-05-25 09:00',
      forms.submit,
      forms.approve,
      '2026-06-15 10:00',
    );
    expect(life.state.lead.id).toBe('tinh-doan');
    life.lived(returnUntil('2026-10-15'), '2026-06-15 10:01');
    const event = life.events.at(-1)!;
    expect(event).toMatchObject({ type: 'TransferTookEffect', transfer: { on: '2026-06-01' } });
    expect(isoMinute(event.at)).toBe('2026-06-15T10:00+07:00');
    expect(life.state).toMatchObject({ lead: { id: 'mttq' }, status: 'awaitingReceipt', receivedAt: null });
    // Planned for 01/06 with a look on 05/06; fourteen days late.
    expect(looksAfter(life.state, event)).toEqual(['2026-06-19']);
  });

  test('of a coordinating body that leads by then is void', () => {
    const life = lifeOf(THUONG).lived(
      '2026-03-02 09:00',
      transferTo('hoi-ccb', { from: 'hoi-nong-dan', on: '2026-06-01' }),
      transferTo('hoi-nong-dan'),
      '2026-07-01 09:00',
    );
    expect(life.events.map(({ type }) => type)).toEqual(['TransferPlanned', 'Transferred']);
    expect(life.state).toMatchObject({ lead: { id: 'hoi-nong-dan' }, planned: [], informed: ['hoi-ccb'] });
  });

  test('to a body that leads by then only takes the old one away', () => {
    const life = lifeOf(THUONG).lived(
      '2026-03-02 09:00',
      transferTo('mttq', { from: 'hoi-nong-dan', on: '2026-06-01' }),
      '2026-04-01 09:00',
      transferTo('mttq'),
      '2026-07-01 09:00',
    );
    expect(life.state).toMatchObject({ lead: { id: 'mttq' }, coordinating: ['hoi-phu-nu'] });
    expect(saidOf(life, 'mttq', 'coordinating')).toEqual([]);
    expect(saidOf(life, 'mttq', 'lead').length).toBeGreaterThan(10);
  });
});

describe('another lead', () => {
  test('of what is still to come is told when its time comes, not a year before', () => {
    const life = lifeOf('hang-quy/2027-Q3').lived('2026-03-02 09:00', transferTo('tinh-doan'));
    expect(saidOf(life, 'tinh-doan', 'lead')[0]).toBe('2027-07-01 body start -63');
    expect(life.state.ladder.receipt).toMatchObject({ on: '2027-07-07' });
  });

  test('that coordinated and was asked for its part is asked as lead only; what it was asked for is void', () => {
    const life = lifeOf(THUONG).lived(
      '2026-03-02 09:00',
      forms.receive,
      askParts('2026-04-15', 'hoi-nong-dan'),
      '2026-03-04 09:00',
    );
    expect(saidOf(life, 'hoi-nong-dan', 'contributing').length).toBeGreaterThan(3);
    life.lived(transferTo('hoi-nong-dan'));
    expect(saidOf(life, 'hoi-nong-dan', 'contributing')).toEqual([]);
    expect(saidOf(life, 'hoi-nong-dan', 'coordinating')).toEqual([]);
    // The letter of the day gave it the duty.
    expect(saidOf(life, 'hoi-nong-dan', 'lead')[0]).toBe('2026-09-09 body reminder -15');
    expect(saidOf(life, 'tinh-doan', 'lead')).toEqual(['transferred']);
  });

  test('and the first one again: each is told once more, and the letters do not count as one', () => {
    const life = lifeOf(THUONG).lived(
      '2026-03-02 09:00',
      transferTo('mttq'),
      '2026-03-09 09:00',
      transferTo('tinh-doan'),
    );
    expect(life.state).toMatchObject({
      lead: { id: 'tinh-doan' },
      status: 'awaitingReceipt',
      policy: { approval: 'head' },
    });
    expect(life.state.transfers.map(({ replaced, to }) => `${replaced.id} ${to.id}`)).toEqual([
      'tinh-doan mttq',
      'mttq tinh-doan',
    ]);
    expect(saidOf(life, 'tinh-doan', 'lead')[0]).toMatch(/^2026-09-09 body reminder/);
    expect(saidOf(life, 'mttq', 'lead')).toEqual(['transferred']);
    expect(lettersAfter(life.state, life.events.at(-1)!)).toEqual([
      { kind: 'transferred', audience: { kind: 'body', id: 'tinh-doan' }, n: 2 },
    ]);
  });

  test('of a suspended one begins with receipt when the clock goes on', () => {
    const life = lifeOf(THUONG).lived(
      '2026-03-02 09:00',
      forms.receive,
      forms.suspend,
      '2026-03-09 09:00',
      transferTo('mttq'),
    );
    expect(life.state).toMatchObject({ status: 'suspended', lead: { id: 'mttq' }, receivedAt: null });
    expect(saidOf(life, 'mttq', 'lead')).toEqual([]);
    life.lived('2026-03-16 09:00', forms.resume);
    expect(life.state.status).toBe('awaitingReceipt');
    expect(looksAfter(life.state, life.events.at(-1)!)).toEqual(['2026-03-20']);
  });

  test('has the request for an extension that its predecessor made: the day belongs to the duty', () => {
    const life = lifeOf(THUONG).lived(
      '2026-03-02 09:00',
      askUntil('2026-11-30'),
      transferTo('mttq'),
      '2026-03-03 09:00',
      grant(),
    );
    expect(life.state.effectiveDue).toBe('2026-11-30');
    expect(lettersAfter(life.state, life.events.at(-1)!)).toEqual([
      { kind: 'extensionGranted', audience: { kind: 'body', id: 'mttq' }, n: 1 },
    ]);
  });

  test('has to explain what its predecessor was asked to', () => {
    const life = lifeOf(THUONG).lived(
      '2026-03-02 09:00',
      { type: 'requireExplanation', by: 'Lê Văn Minh', question: 'Vì sao chậm?', until: null },
      '2026-03-03 09:00',
      transferTo('mttq'),
    );
    expect(saidOf(life, 'tinh-doan', 'explaining')).toEqual([]);
    expect(saidOf(life, 'mttq', 'explaining').at(-1)).toBe('2026-03-12 body overdue +3');
    life.lived(forms.explain);
    expect(saidOf(life, 'mttq', 'explaining')).toEqual([]);
  });
});

test('who coordinates reads who leads by now, and is told nothing twice', () => {
  const life = lifeOf(THUONG).lived(
    '2026-03-02 09:00',
    askParts('2026-04-15', 'hoi-nong-dan'),
    '2026-04-14 09:00',
    transferTo('mttq'),
  );
  const held = life.desks.get('hoi-nong-dan')!.cards;
  expect(held.map(({ role, subject }) => `${role} ${subject.leadName}`).sort()).toEqual([
    'contributing Cơ quan mttq',
    'coordinating Cơ quan mttq',
  ]);
  expect(saidOf(life, 'hoi-nong-dan', 'contributing')).toEqual([
    '2026-04-15 body due 0',
    '2026-04-16 body overdue +1',
    '2026-04-20 body overdue +3',
  ]);
});

describe('another coordinating body', () => {
  test('is told the rungs to come, the old one that it is free, and what was asked goes over', () => {
    const life = lifeOf(THUONG).lived(
      '2026-03-02 09:00',
      askParts('2026-04-15', 'hoi-nong-dan'),
      '2026-03-04 09:00',
      transferTo('mttq', { from: 'hoi-nong-dan' }),
    );
    expect(life.state).toMatchObject({ coordinating: ['mttq', 'hoi-phu-nu'], lead: { id: 'tinh-doan' } });
    expect(saidOf(life, 'hoi-nong-dan', 'coordinating')).toEqual(['transferred']);
    expect(saidOf(life, 'hoi-nong-dan', 'contributing')).toEqual([]);
    expect(saidOf(life, 'mttq', 'coordinating')).toEqual([
      '2026-09-09 body reminder -15',
      '2026-09-29 body reminder -1',
    ]);
    expect(saidOf(life, 'mttq', 'contributing').at(-1)).toBe('2026-04-20 body overdue +3');
    // What the old one gave stays its own.
    expect(life.state.parts.map(({ body, asked }) => [body, asked === null])).toEqual([
      ['hoi-nong-dan', true],
      ['mttq', false],
    ]);
  });

  test.each([
    ['the lead', 'tinh-doan', 'hoi-nong-dan'],
    ['one that coordinates already', 'hoi-nong-dan', 'hoi-nong-dan'],
  ])(
    'whose part goes to %s, as after a merger, has none any more and is not asked twice through it',
    (_, to, left) => {
      const life = lifeOf(THUONG).lived('2026-01-12 06:30', transferTo(to, { from: 'hoi-phu-nu' }));
      expect(life.state.coordinating).toEqual([left]);
      expect(saidOf(life, 'hoi-phu-nu', 'coordinating')).toEqual(['transferred']);
      expect(new Set(saidOf(life, left, 'coordinating')).size).toBe(
        saidOf(life, left, 'coordinating').length,
      );
    },
  );

  test('that was informed is informed no longer', () => {
    const life = lifeOf(THUONG).lived('2026-01-12 06:30', transferTo('hoi-ccb', { from: 'hoi-phu-nu' }));
    expect(life.state).toMatchObject({ coordinating: ['hoi-nong-dan', 'hoi-ccb'], informed: [] });
    expect(saidOf(life, 'hoi-ccb', 'informed')).toEqual([]);
    expect(saidOf(life, 'hoi-ccb', 'coordinating')).toHaveLength(2);
  });

  test.each([
    ['the same one', 'hoi-phu-nu', 'hoi-phu-nu', 'same-body'],
    ['in place of a stranger', 'mttq', 'hoi-ccb', 'not-charged'],
  ])('is refused: %s', (_, to, from, code) => {
    expect(refusalOf(lifeOf(THUONG), transferTo(to, { from }))).toBe(code);
  });
});

test('the head of the new lead is written to, however late the transfer comes', () => {
  const life = lifeOf('goc/2026-Q2').lived('2026-08-03 09:00', transferTo('tinh-doan'), forms.submit);
  // Level 1 was passed long ago.
  expect(life.state.ladder.escalations).toEqual([]);
  expect(lettersAfter(life.state, life.events.at(-1)!)[0]!.audience).toEqual({
    kind: 'head',
    id: 'tinh-doan',
  });
});

describe('two acts at one moment', () => {
  const asked = () => lifeOf(THUONG).lived('2026-03-02 09:00', forms.receive, askUntil('2026-11-30'));
  /** What a form comes to by the row before something else happened. */
  function late(life: Life, form: ActForm, first: ActForm): string {
    const command = commandOf({ source, row: life.row(), now: life.now }, form);
    life.lived(first);
    const outcome = command.ok ? life.command(command.value) : command;
    return outcome.ok ? outcome.value.type : outcome.refusal.code;
  }

  test('a day that was granted by the row before a transfer is refused, and granted when asked again', () => {
    const life = asked();
    expect(late(life, grant(), transferTo('mttq'))).toBe('out-of-date');
    life.lived(grant());
    expect(saidOf(life, 'mttq', 'lead').some((line) => line.startsWith('2026-11'))).toBe(true);
  });

  test('so is a transfer by the row before a day was granted', () => {
    expect(late(asked(), transferTo('mttq'), grant())).toBe('out-of-date');
    expect(late(asked(), transferTo('mttq', { on: '2026-06-01' }), grant())).toBe('out-of-date');
  });

  test('so is a day by the row before another body coordinated', () => {
    expect(late(asked(), grant(), transferTo('mttq', { from: 'hoi-nong-dan' }))).toBe('out-of-date');
  });

  test('what brings no ladder is done all the same', () => {
    expect(late(asked(), forms.urge, transferTo('mttq'))).toBe('Urged');
  });
});

test('two planned transfers of one day come to the same whichever was planned first, and their letters are two', () => {
  const lead = transferTo('hoi-nong-dan', { on: '2026-06-01' });
  const coordinating = transferTo('hoi-ccb', { from: 'hoi-nong-dan', on: '2026-06-01' });
  const after = (...acts: ActForm[]) =>
    lifeOf(THUONG).lived('2026-03-02 09:00', ...acts, '2026-06-02 09:00').state;
  expect(after(lead, coordinating).coordinating).toEqual(['hoi-ccb', 'hoi-phu-nu']);
  expect(after(coordinating, lead).coordinating).toEqual(['hoi-ccb', 'hoi-phu-nu']);
});

test('letters of planned transfers never share a key, whatever became void between them', () => {
  const life = lifeOf(THUONG).lived(
    '2026-03-02 09:00',
    transferTo('hoi-ccb', { from: 'hoi-nong-dan', on: '2026-12-01' }),
  );
  const written = (form: ActForm) => {
    life.lived(form);
    return lettersAfter(life.state, life.events.at(-1)!).map(
      ({ kind, audience, n }) => `${kind} ${audience.id} ${n}`,
    );
  };
  const first = written(transferTo('hoi-nong-dan', { on: '2026-06-01' }));
  life.until(at('2026-06-02 09:00'));
  const second = written(transferTo('mttq', { on: '2026-08-03' }));
  const keys = [...first, ...second];
  expect(new Set(keys).size).toBe(keys.length);
});
