import fc from 'fast-check';
import { ledgerKey } from '../../activities/adapters/ledger-key';
import { digestKeyInput, letterKeyInput, recipientId } from '../../domain/letters/key';
import { mailFileName, mailFolder, parseMailFileName } from '../../domain/letters/mail-file';
import { atHour, localDate } from '../../domain/time/epoch';

const day = localDate('2021-09-30');
const body = { kind: 'body', id: 'ban-dan-van' } as const;

describe('the identity of a letter', () => {
  test('of a digest is scope, recipient and day', () => {
    expect(digestKeyInput({ scope: 'real', audience: body, day })).toBe(
      'digest｜real｜body:ban-dan-van｜2021-09-30',
    );
  });

  test('of an urgent letter is scope, cycle, kind, mã nhiệm vụ, recipient and number', () => {
    const letter = {
      scope: 'dt-01',
      cycle: 'KH142/1',
      kind: 'returned',
      assignment: 'KH142-III.4-02/2021-Q3',
      audience: body,
      n: 2,
    } as const;
    expect(letterKeyInput(letter)).toBe(
      'letter｜dt-01｜KH142/1｜returned｜KH142-III.4-02/2021-Q3｜body:ban-dan-van｜2',
    );
  });

  test('tells a body from its head, and the others by their kind', () => {
    expect(recipientId({ kind: 'head', id: 'ban-dan-van' })).toBe('head:ban-dan-van');
    expect(recipientId({ kind: 'committee', id: 'committee' })).toBe('committee');
  });

  test('refuses a part that would blur the borders', () => {
    expect(() => digestKeyInput({ scope: 'a｜b', audience: body, day })).toThrow(RangeError);
    expect(() => digestKeyInput({ scope: '', audience: body, day })).toThrow(RangeError);
  });

  test('gives two letters two keys, whatever their parts hold', () => {
    const part = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !text.includes('｜'));
    const letter = fc.record({
      scope: part,
      cycle: part,
      assignment: part,
      id: part,
      n: fc.integer({ min: 1, max: 99 }),
    });
    const inputOf = ({
      scope,
      cycle,
      assignment,
      id,
      n,
    }: {
      scope: string;
      cycle: string;
      assignment: string;
      id: string;
      n: number;
    }) => letterKeyInput({ scope, cycle, kind: 'returned', assignment, audience: { kind: 'body', id }, n });
    fc.assert(
      fc.property(letter, letter, (a, b) => {
        expect(inputOf(a) === inputOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  test('is hashed over UTF-8 into 64 hex digits', () => {
    expect(ledgerKey('digest｜real｜body:ban-dan-van｜2021-09-30')).toBe(
      '517cdfdda0880fd868f381a8ee5aa06b94b55de09e04c2726cd0388b58c9e816',
    );
  });
});

describe('the file of a mail', () => {
  const name = mailFileName({ at: atHour(day, 8), recipient: 'body:ban-dan-van', key: 'ab12' });

  test('is named by minute, recipient and key', () => {
    expect(name).toBe('20210930T0800_body.ban-dan-van_ab12.eml');
    expect(parseMailFileName(name)).toEqual({ day, recipient: 'body:ban-dan-van', key: 'ab12' });
  });

  test('sorts by time', () => {
    const later = mailFileName({ at: atHour(day, 14.5), recipient: 'body:an', key: 'aa' });
    expect([later, name].sort()).toEqual([name, later]);
  });

  test('is no other file', () => {
    expect(parseMailFileName('20210230T0800_body.an_ab12.eml')).toBeNull();
    expect(parseMailFileName('.20210930T0800_body.an_ab12.eml.1f2e')).toBeNull();
    expect(parseMailFileName('notes.eml')).toBeNull();
  });

  test('stays within its folder, whatever scope and recipient are called', () => {
    expect(mailFolder('../../etc')).not.toMatch(/[/\\]|^\.\.?$/);
    expect(mailFolder('..')).toBe('-');
    expect(mailFileName({ at: 0, recipient: '../../x', key: 'a/b' })).not.toMatch(/[/\\]/);
  });
});
