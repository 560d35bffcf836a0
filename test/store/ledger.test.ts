import type { LedgerSettlement, LedgerState } from '../../domain/letters/ledger';
import { onEachEngine } from './engines';
import { auditLine, ledgerEntry, MORNING } from './samples';

const LETTER = { subject: 'Nhắc việc', text: 'Kính gửi', html: '<p>Kính gửi</p>' };
const SENT: LedgerSettlement = {
  state: 'SENT',
  response: '250 2.0.0 đã nhận',
  rejected: ['vang@tinh.example'],
  letter: LETTER,
};
const DELIVERED: LedgerSettlement = { state: 'SENT', response: '250 ok', rejected: [], letter: null };
const WITHDRAWN: LedgerSettlement = { state: 'WITHDRAWN', code: 'carried', message: 'nhập vào thư hôm sau' };
const REFUSED: LedgerSettlement = {
  state: 'REFUSED',
  code: '550',
  message: 'không có hộp thư này',
  letter: LETTER,
};
const DOUBT: LedgerSettlement = {
  state: 'DOUBT',
  code: 'ECONNECTION',
  message: 'mất kết nối sau DATA',
  letter: LETTER,
};

onEachEngine((bench) => {
  const ledger = () => bench().store.ledger;

  it('reserves a new key, and shows the row that stands to whoever comes second', async () => {
    const entry = ledgerEntry('moi');
    expect(await ledger().reserve(entry, 'lần 1', MORNING)).toBeNull();
    expect(await ledger().reserve({ ...entry, subject: 'khác' }, 'lần 2', MORNING + 9)).toEqual({
      ...entry,
      state: 'RESERVED',
      holder: 'lần 1',
      response: null,
      code: null,
      rejected: [],
      letter: null,
      reservedAt: MORNING,
      settledAt: null,
      resolution: null,
    });
  });

  it('gives one key to exactly one of fifty at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        ledger().reserve(ledgerEntry('tranh-nhau'), `người ${n}`, MORNING + n),
      ),
    );
    const refused = answers.filter((row) => row !== null);
    expect(refused).toHaveLength(49);
    expect(new Set(refused.map((row) => row.holder)).size).toBe(1);
  });

  const cases: [from: LedgerSettlement | null, then: LedgerSettlement, ends: LedgerState][] = [
    [null, SENT, 'SENT'],
    [null, REFUSED, 'REFUSED'],
    [null, DOUBT, 'DOUBT'],
    [DOUBT, SENT, 'SENT'],
    [DOUBT, REFUSED, 'DOUBT'],
    [SENT, DOUBT, 'SENT'],
    [SENT, REFUSED, 'SENT'],
    [REFUSED, SENT, 'REFUSED'],
    [REFUSED, DOUBT, 'REFUSED'],
    [null, WITHDRAWN, 'WITHDRAWN'],
    [WITHDRAWN, SENT, 'WITHDRAWN'],
    [DOUBT, WITHDRAWN, 'DOUBT'],
  ];
  it.each(cases)('settles from %j by %j to %s', async (from, then, ends) => {
    const key = `${from?.state ?? 'RESERVED'}-${then.state}`;
    await ledger().reserve(ledgerEntry(key), 'h', MORNING);
    if (from) await ledger().settle(key, from, MORNING + 1);
    await ledger().settle(key, then, MORNING + 2);
    const row = await ledger().find(key);
    const moved = ends === then.state;
    expect(row).toMatchObject({ state: ends, settledAt: moved ? MORNING + 2 : MORNING + 1 });
  });

  it('keeps what the server said: its answer, its code, the addresses it refused', async () => {
    for (const [key, settlement] of [
      ['noi-gui', SENT],
      ['noi-ngo', DOUBT],
    ] as const) {
      await ledger().reserve(ledgerEntry(key), 'h', MORNING);
      await ledger().settle(key, settlement, MORNING);
    }
    expect(await ledger().find('noi-gui')).toMatchObject({
      response: '250 2.0.0 đã nhận',
      code: null,
      rejected: ['vang@tinh.example'],
    });
    expect(await ledger().find('noi-ngo')).toMatchObject({
      response: 'mất kết nối sau DATA',
      code: 'ECONNECTION',
      rejected: [],
    });
    await ledger().settle('noi-ngo', SENT, MORNING + 1);
    expect(await ledger().find('noi-ngo')).toMatchObject({ response: '250 2.0.0 đã nhận', code: null });
  });

  it('writes an answer with bytes that text cannot hold rather than lose the settlement', async () => {
    await ledger().reserve(ledgerEntry('byte-la'), 'h', MORNING);
    await ledger().settle(
      'byte-la',
      { state: 'SENT', response: '250 \0ok \uD800', rejected: [], letter: null },
      MORNING,
    );
    expect(await ledger().find('byte-la')).toMatchObject({ state: 'SENT', response: '250 ok \uFFFD' });
  });

  it('keeps the words of a mail only while somebody may have to send it again', async () => {
    for (const [key, settlement, kept] of [
      ['giu-ngo', DOUBT, LETTER],
      ['giu-thieu', SENT, LETTER],
      ['giu-xong', DELIVERED, null],
    ] as const) {
      await ledger().reserve(ledgerEntry(key), 'h', MORNING);
      await ledger().settle(key, settlement, MORNING);
      expect((await ledger().find(key))!.letter).toEqual(kept);
    }
    await ledger().settle('giu-ngo', DELIVERED, MORNING + 1);
    expect(await ledger().find('giu-ngo')).toMatchObject({ state: 'SENT', letter: null });
  });

  it('concludes a letter that nobody took in one write, or shows the row that stands', async () => {
    expect(await ledger().conclude(ledgerEntry('bo'), 'bỏ', WITHDRAWN, MORNING)).toBeNull();
    expect(await ledger().find('bo')).toMatchObject({
      state: 'WITHDRAWN',
      code: 'carried',
      settledAt: MORNING,
    });
    expect(await ledger().reserve(ledgerEntry('bo'), 'lần trễ', MORNING)).toMatchObject({
      state: 'WITHDRAWN',
    });
    await ledger().reserve(ledgerEntry('dang-gui'), 'lần 1', MORNING);
    expect(await ledger().conclude(ledgerEntry('dang-gui'), 'bỏ', WITHDRAWN, MORNING)).toMatchObject({
      state: 'RESERVED',
      holder: 'lần 1',
    });
  });

  it('names a key that was never reserved', async () => {
    await expect(ledger().settle('khong-co', SENT, MORNING)).rejects.toMatchObject({
      code: 'store-row-missing',
    });
    expect(await ledger().find('khong-co')).toBeNull();
  });

  it('releases only a reserved row, and only for its holder', async () => {
    await ledger().reserve(ledgerEntry('tha'), 'lần 1', MORNING);
    await ledger().release('tha', 'lần 2');
    expect(await ledger().find('tha')).not.toBeNull();
    await ledger().release('tha', 'lần 1');
    expect(await ledger().find('tha')).toBeNull();
    expect(await ledger().reserve(ledgerEntry('tha'), 'lần 3', MORNING)).toBeNull();
    await ledger().settle('tha', DOUBT, MORNING);
    await ledger().release('tha', 'lần 3');
    expect(await ledger().find('tha')).toMatchObject({ state: 'DOUBT' });
  });

  it('lists doubts, refusals and mails that missed an address until a person decides; of two deciding at once one gets the row', async () => {
    const scope = 'dien-tap-so';
    const rows: [string, LedgerSettlement, number][] = [
      ['d-sau', DOUBT, 20],
      ['d-truoc', REFUSED, 10],
      ['d-xong', DELIVERED, 5],
      ['d-thieu', SENT, 30],
      ['d-rut', WITHDRAWN, 40],
    ];
    for (const [key, settlement, at] of rows) {
      await ledger().reserve(ledgerEntry(key, { scope, at }), 'h', MORNING);
      await ledger().settle(key, settlement, MORNING);
    }
    const { records, queries } = bench().store;
    expect((await records.unresolvedMails(scope)).map((row) => row.key)).toEqual([
      'd-truoc',
      'd-sau',
      'd-thieu',
    ]);
    expect((await queries.doubts()).map((row) => row.key)).toEqual(
      expect.arrayContaining(['d-truoc', 'd-sau']),
    );

    const decided = await Promise.all(
      ['Hạnh', 'Tuấn'].map((actor) =>
        ledger().resolve(
          'd-sau',
          'resend',
          auditLine(`resolve|d-sau|${actor}`, { scope, actor, action: 'MailResolved' }),
        ),
      ),
    );
    expect(decided.filter((row) => row !== null)).toMatchObject([
      { key: 'd-sau', state: 'DOUBT', resolution: 'resend' },
    ]);
    expect(await queries.auditLines({ scope, action: 'MailResolved' })).toHaveLength(1);
    expect((await queries.doubts(scope)).map((row) => row.key)).toEqual(['d-truoc', 'd-thieu']);
    expect(await ledger().resolve('d-xong', 'resend', auditLine('resolve|d-xong', { scope }))).toBeNull();
  });

  it('lists mails in the order of their hour, narrowed and paged', async () => {
    const scope = 'dien-tap-thu';
    const secretariat = { kind: 'secretariat', id: 'secretariat' } as const;
    await ledger().reserve(ledgerEntry('t3', { scope, at: 300, kind: 'letter' }), 'h', MORNING);
    await ledger().reserve(ledgerEntry('t1', { scope, at: 100 }), 'h', MORNING);
    await ledger().reserve(ledgerEntry('t2', { scope, at: 200, audience: secretariat }), 'h', MORNING);
    await ledger().settle('t1', SENT, MORNING);
    const keys = async (filter: object) =>
      (await bench().store.queries.listMails({ scope, ...filter })).map((row) => row.key);
    expect(await keys({})).toEqual(['t1', 't2', 't3']);
    expect(await keys({ from: 200 })).toEqual(['t2', 't3']);
    expect(await keys({ to: 200, states: ['RESERVED'] })).toEqual(['t2']);
    expect(await keys({ kind: 'letter' })).toEqual(['t3']);
    expect(await keys({ audience: secretariat })).toEqual(['t2']);
    expect(await keys({ limit: 1, offset: 1 })).toEqual(['t2']);
    expect(await keys({ limit: 2, newestFirst: true })).toEqual(['t3', 't2']);
    const begun = async (beginning: string) =>
      (await bench().store.queries.mailsByKey(scope, beginning)).map((row) => row.key);
    expect(await begun('t2')).toEqual(['t2']);
    expect(await begun('t')).toEqual(['t1', 't2']);
    expect(await begun('x')).toEqual([]);
  });
});
