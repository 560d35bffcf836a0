import fc from 'fast-check';
import type { LabelledMail } from '../../activities/adapters/labelled-mail';
import { deliver, giveUp, LedgerUnavailable, MailUnavailable, type Delivery } from '../../activities/deliver';
import { fateOf } from '../../activities/mail';
import type { Mailer, MailResult, OutgoingMail } from '../../activities/ports';
import { entry, mail } from './mails';
import { memoryLedger, type MemoryLedger } from './memory-ledger';

// The waits between writes of the ledger are real seconds; here they pass at once.
jest.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }));

const ACCEPTED: MailResult = { outcome: 'accepted', response: '250 queued', rejected: [] };

interface Post {
  ledger: MemoryLedger;
  sent: OutgoingMail[];
  go: (holder?: string, change?: { to: string[] }) => Promise<Delivery>;
}

function post(answer: MailResult | ((call: number) => MailResult | Promise<MailResult>)): Post {
  const ledger = memoryLedger();
  const sent: OutgoingMail[] = [];
  const mailer: Mailer = {
    send(one) {
      sent.push(one);
      return Promise.resolve(typeof answer === 'function' ? answer(sent.length) : answer);
    },
  };
  const go = (holder = 'lần 1', change: { to?: string[] } = {}) =>
    deliver({ ledger, mailer, now: () => 1_000 }, entry(change), mail(change), holder);
  return { ledger, sent, go };
}

const row = ({ ledger }: Post) => ledger.rows.get(entry().key) ?? null;

describe('a first attempt', () => {
  test('writes SENT with the answer of the server', async () => {
    const office = post({ ...ACCEPTED, rejected: ['cu@hoinongdan.example'] });
    const expected = { state: 'SENT', response: '250 queued', rejected: ['cu@hoinongdan.example'] };
    expect(await office.go()).toEqual(expected);
    expect(row(office)).toMatchObject({ ...expected, holder: 'lần 1', settledAt: 1_000 });
  });

  test('reserves before a byte leaves', async () => {
    const office = post(() => {
      expect(row(office)?.state).toBe('RESERVED');
      return ACCEPTED;
    });
    await office.go();
    expect(office.sent).toHaveLength(1);
  });

  test('hands the mailer what the ledger knows of the mail', async () => {
    const office = post(ACCEPTED);
    await office.go();
    expect((office.sent[0] as LabelledMail).labels).toEqual(mail().labels);
  });

  test('writes REFUSED when the server refuses', async () => {
    const office = post({ outcome: 'refused', code: '550', message: 'No such user' });
    expect(await office.go()).toEqual({ state: 'REFUSED', code: '550' });
    expect(row(office)).toMatchObject({ state: 'REFUSED', code: '550' });
  });

  test('writes REFUSED without sending where there is no address', async () => {
    const office = post(ACCEPTED);
    expect(await office.go('lần 1', { to: [] })).toEqual({ state: 'REFUSED', code: 'no-address' });
    expect(row(office)).toMatchObject({ state: 'REFUSED', code: 'no-address' });
    expect(office.sent).toHaveLength(0);
  });

  test('writes DOUBT when the answer was lost', async () => {
    const office = post({ outcome: 'doubt', code: 'ETIMEDOUT', message: 'Timeout' });
    expect(await office.go()).toEqual({ state: 'DOUBT', code: 'ETIMEDOUT' });
    expect(row(office)?.state).toBe('DOUBT');
  });

  test('writes DOUBT when the mailer itself breaks', async () => {
    const office = post(() => {
      throw new TypeError('bug');
    });
    expect(await office.go()).toEqual({ state: 'DOUBT', code: 'unexpected' });
  });

  test('takes its reservation back when the mail was certainly not accepted', async () => {
    const office = post((call) =>
      call === 1 ? { outcome: 'retry', code: 'ESOCKET', message: 'refused' } : ACCEPTED,
    );
    await expect(office.go('lần 1')).rejects.toThrow(MailUnavailable);
    expect(row(office)).toBeNull();
    expect(await office.go('lần 2')).toMatchObject({ state: 'SENT' });
  });

  test('refuses a mail under the key of another', async () => {
    const office = post(ACCEPTED);
    const ports = { ledger: office.ledger, mailer: { send: () => Promise.resolve(ACCEPTED) }, now: () => 0 };
    await expect(deliver(ports, entry(), mail({ key: 'khác' }), 'lần 1')).rejects.toThrow(RangeError);
  });
});

describe('a later attempt', () => {
  test.each<[MailResult, Delivery]>([
    [ACCEPTED, { state: 'SENT', response: '250 queued', rejected: [] }],
    [
      { outcome: 'refused', code: '550', message: '' },
      { state: 'REFUSED', code: '550' },
    ],
    [
      { outcome: 'doubt', code: 'ECONNECTION', message: '' },
      { state: 'DOUBT', code: 'ECONNECTION' },
    ],
  ])('gets the stored answer to %j and sends nothing', async (result, expected) => {
    const office = post(result);
    await office.go('lần 1');
    expect(await office.go('lần 2')).toEqual(expected);
    expect(office.sent).toHaveLength(1);
  });

  test.each(['lần 1', 'lần 2'])('finds RESERVED left by a kill and makes it a doubt (%s)', async (holder) => {
    const office = post(() => new Promise<MailResult>(() => undefined));
    void office.go('lần 1');
    await new Promise((resolve) => setImmediate(resolve));
    expect(row(office)?.state).toBe('RESERVED');
    expect(await office.go(holder)).toEqual({ state: 'DOUBT', code: 'interrupted' });
    expect(await office.go('lần 3')).toEqual({ state: 'DOUBT', code: 'interrupted' });
    expect(office.sent).toHaveLength(1);
  });
});

describe('a ledger that fails', () => {
  test('before the reservation: nothing was sent, the next attempt sends', async () => {
    const office = post(ACCEPTED);
    office.ledger.before = () => {
      throw new Error('database down');
    };
    await expect(office.go('lần 1')).rejects.toThrow('database down');
    expect(office.sent).toHaveLength(0);
    office.ledger.before = () => undefined;
    expect(await office.go('lần 2')).toMatchObject({ state: 'SENT' });
  });

  test('for a moment after the mail was accepted: SENT is written all the same', async () => {
    const office = post(ACCEPTED);
    let failures = 3;
    office.ledger.before = (act) => {
      if (act === 'settle' && failures-- > 0) throw new Error('database down');
    };
    expect(await office.go()).toMatchObject({ state: 'SENT' });
    expect(row(office)?.state).toBe('SENT');
  });

  test('for long after the mail was accepted: the next attempt says DOUBT and sends nothing', async () => {
    const office = post(ACCEPTED);
    office.ledger.before = (act) => {
      if (act === 'settle') throw new Error('database down');
    };
    await expect(office.go('lần 1')).rejects.toThrow(LedgerUnavailable);
    expect(row(office)?.state).toBe('RESERVED');
    office.ledger.before = () => undefined;
    expect(await office.go('lần 2')).toEqual({ state: 'DOUBT', code: 'interrupted' });
    expect(office.sent).toHaveLength(1);
  });

  test('while a reservation is taken back: a doubt rather than a second mail', async () => {
    const office = post({ outcome: 'retry', code: 'EDNS', message: '' });
    office.ledger.before = (act) => {
      if (act === 'release') throw new Error('database down');
    };
    await expect(office.go('lần 1')).rejects.toThrow(LedgerUnavailable);
    office.ledger.before = () => undefined;
    expect(await office.go('lần 2')).toEqual({ state: 'DOUBT', code: 'interrupted' });
    expect(office.sent).toHaveLength(1);
  });
});

test('whatever fails in whatever order, a letter is accepted at most once and never lost without a word', async () => {
  const outcomes = fc.constantFrom(
    'accepted',
    'refused',
    'retry',
    'doubt',
    'doubt-accepted',
    'throw',
    'kill',
    'kill-accepted',
  );
  const attempt = fc.record({
    outcome: outcomes,
    reserveFails: fc.boolean(),
    writeFailures: fc.integer({ min: 0, max: 5 }),
    /** The write happens although its answer is lost. */
    writesAnyway: fc.boolean(),
  });
  const [row, letter] = [entry(), mail()];
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 8 }), async (attempts) => {
      const ledger = memoryLedger();
      let accepted = 0;
      let told: Delivery | null = null;
      for (const [i, { outcome, reserveFails, writeFailures, writesAnyway }] of attempts.entries()) {
        let failures = writeFailures;
        const failing = {
          ...ledger,
          async reserve(...args: Parameters<MemoryLedger['reserve']>) {
            if (reserveFails && !writesAnyway) throw new Error('database down');
            const result = await ledger.reserve(...args);
            if (reserveFails) throw new Error('answer lost');
            return result;
          },
          async settle(...args: Parameters<MemoryLedger['settle']>) {
            if (failures-- > 0) {
              if (writesAnyway) await ledger.settle(...args);
              throw new Error('database down');
            }
            await ledger.settle(...args);
          },
          async release(...args: Parameters<MemoryLedger['release']>) {
            if (failures-- > 0) throw new Error('database down');
            await ledger.release(...args);
          },
        };
        const mailer: Mailer = {
          send() {
            if (outcome === 'accepted' || outcome.endsWith('-accepted')) accepted++;
            switch (outcome) {
              case 'accepted':
                return Promise.resolve(ACCEPTED);
              case 'refused':
              case 'retry':
                return Promise.resolve({ outcome, code: 'x', message: '' });
              case 'doubt':
              case 'doubt-accepted':
                return Promise.resolve({ outcome: 'doubt', code: 'x', message: '' });
              case 'throw':
                return Promise.reject(new Error('bug'));
              case 'kill':
              case 'kill-accepted':
                return new Promise(() => undefined);
            }
          },
        };
        const run = deliver({ ledger: failing, mailer, now: () => i }, row, letter, `lần ${i}`);
        const killed = new Promise<null>((resolve) => setImmediate(() => resolve(null)));
        told = await Promise.race([
          run.catch(() => null),
          outcome.startsWith('kill') ? killed : run.catch(() => null),
        ]);
        if (told !== null) break;
      }
      const state = ledger.rows.get(row.key)?.state ?? 'none';
      expect(accepted).toBeLessThanOrEqual(1);
      // An answer to the workflow agrees with the ledger; SENT only if it was sent.
      if (told !== null) expect(state).toBe(told.state);
      if (told?.state === 'SENT') expect(accepted).toBe(1);
      if (accepted === 1) expect(['SENT', 'RESERVED', 'DOUBT']).toContain(state);
      if (told === null && accepted === 1) expect(state).not.toBe('none');
    }),
    { numRuns: 300 },
  );
}, 30_000);

describe('a letter that is given up', () => {
  const CARRIED = { state: 'WITHDRAWN', code: 'carried', message: 'nhập vào thư hôm sau' } as const;
  const withdraw = ({ ledger }: Post, holder = 'bỏ') =>
    giveUp({ ledger, now: () => 2_000 }, entry(), mail(), holder, CARRIED);

  test('leaves a row, so that an attempt that still waits for a connection sends nothing', async () => {
    const office = post(ACCEPTED);
    expect(await withdraw(office)).toEqual({ state: 'WITHDRAWN', code: 'carried' });
    expect(await office.go('lần trễ')).toEqual({ state: 'WITHDRAWN', code: 'carried' });
    expect(office.sent).toHaveLength(0);
  });

  test('that an attempt left RESERVED is a doubt with its words, not said again', async () => {
    const office = post(ACCEPTED);
    await office.ledger.reserve(entry(), 'lần bị ngắt', 1_000);
    expect(await withdraw(office)).toEqual({ state: 'DOUBT', code: 'interrupted' });
    expect(row(office)).toMatchObject({ state: 'DOUBT', letter: { subject: mail().subject } });
  });

  test('but went out after all stays SENT', async () => {
    const office = post(ACCEPTED);
    await office.go();
    expect(await withdraw(office)).toMatchObject({ state: 'SENT' });
  });

  test('given up twice is given up once', async () => {
    const office = post(ACCEPTED);
    await withdraw(office);
    expect(await withdraw(office, 'bỏ lần hai')).toEqual({ state: 'WITHDRAWN', code: 'carried' });
  });

  test.each([
    ['digest', 'ready', 'WITHDRAWN', 'carried'],
    ['digest', 'empty', 'WITHDRAWN', 'moved-on'],
    ['digest', 'faulty', 'REFUSED', 'not-composed'],
    ['returned', 'ready', 'REFUSED', 'unavailable'],
    ['returned', 'empty', 'WITHDRAWN', 'moved-on'],
    ['resent', 'ready', 'REFUSED', 'unavailable'],
  ] as const)('of type %s, %s, ends as %s %s', (type, content, state, code) => {
    const fate = fateOf({ type }, { content, mail: mail() });
    expect(fate).toMatchObject({ state, code });
    // What a person must decide on keeps its words.
    const { subject, text, html } = mail();
    expect('letter' in fate ? fate.letter : null).toEqual(
      state === 'REFUSED' ? { subject, text, html } : null,
    );
  });
});
