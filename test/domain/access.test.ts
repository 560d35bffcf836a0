import {
  afterFailure,
  FREE_FROM_EVERYWHERE,
  FREE_FROM_PLACE,
  isLocked,
  lockedUntil,
  minutesLeft,
  NO_FAILURES,
  type Attempts,
} from '../../domain/access/lock-out';
import { nextLoginStep } from '../../domain/access/log-in-steps';
import { decidePassword } from '../../domain/access/passwords';
import { endOf, mustConfirm, networkOf, type Session } from '../../domain/access/sessions';
import {
  decideNewUser,
  decideUserChange,
  decideUserEnd,
  loginOf,
  type User,
} from '../../domain/access/users';
import { atHour, localDate } from '../../domain/time/epoch';

const NOW = atHour(localDate('2026-03-16'), 9);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? null : outcome.refusal!.code;

describe('a password', () => {
  const person = { login: 'phan.duc.long@tinh.example', name: 'Phan Đức Long' };

  it.each([
    ['con đò nhỏ qua sông', null],
    ['w9kk-p6qu-4qfv-8u3q', null],
    ['tôi đi chợ lúc 5 giờ', null],
    ['mười một chữ', null],
    ['mười một ch', 'password-too-short'],
    ['🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃', 'password-too-short'],
    ['a'.repeat(201), 'password-too-long'],
    ['Phan Đức Long 1979', 'password-is-name'],
    ['phanduclong@2026', 'password-is-name'],
    ['Matkhau@2026!', 'password-too-common'],
    ['Mật khẩu 123456', 'password-too-common'],
    ['P@ssword123456', null],
    ['Password123456', 'password-too-common'],
    ['vietnam123456', 'password-too-common'],
    ['0912345678901', 'password-too-common'],
    ['30/04/1975-02/09', 'password-too-common'],
    ['abcabcabcabc', 'password-too-common'],
    ['abcdefghijklm', 'password-too-common'],
    ['qwertyuiop12', 'password-too-common'],
    ['aaaaaaaaaaaaaaa1', 'password-too-common'],
  ])('%j: %s', (password, code) => expect(codeOf(decidePassword(password, person))).toBe(code));
});

describe('the lock of an account', () => {
  it('costs nothing for four slips, then a minute, and twice as long each time, an hour at most', () => {
    let attempts: Attempts = NO_FAILURES;
    const minutes = Array.from({ length: 14 }, () => {
      attempts = afterFailure(attempts, NOW, FREE_FROM_PLACE);
      return attempts.lockedUntil === null ? 0 : minutesLeft(attempts.lockedUntil, NOW);
    });
    expect(minutes).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
  });

  it('is an hour after ten thousand too', () => {
    expect(afterFailure({ failures: 9_999, lockedUntil: null }, NOW, FREE_FROM_EVERYWHERE).lockedUntil).toBe(
      NOW + HOUR,
    );
  });

  it('of one place keeps out that place, of all places everybody but a known browser, and neither outlives a good log-in', () => {
    const locked = { failures: 5, lockedUntil: NOW + MINUTE };
    const open = { failures: 5, lockedUntil: null };
    const until = (everywhere: Attempts, here: Attempts, isKnown: boolean) =>
      lockedUntil({ everywhere, here, isKnown }, NOW);
    expect(until(open, locked, false)).toBe(NOW + MINUTE);
    expect(until(open, locked, true)).toBe(NOW + MINUTE);
    expect(until(open, NO_FAILURES, false)).toBeNull();
    expect(until(locked, NO_FAILURES, false)).toBe(NOW + MINUTE);
    expect(until(locked, NO_FAILURES, true)).toBeNull();
    expect(until(NO_FAILURES, locked, false)).toBeNull();
  });

  it('is over at its end, not a moment before', () => {
    const lock = { failures: 5, lockedUntil: NOW + MINUTE };
    expect(isLocked(lock, NOW + MINUTE - 1)).toBe(true);
    expect(isLocked(lock, NOW + MINUTE)).toBe(false);
  });
});

describe('a session', () => {
  const session: Session = {
    hash: 'h',
    user: 'nd-1',
    createdAt: NOW,
    seenAt: NOW,
    expiresAt: NOW + 12 * HOUR,
    address: '10.1.2.3',
    agent: '',
    confirmedAt: NOW,
    endedAt: null,
    endedWhy: null,
  };

  it.each([
    ['at once', {}, NOW, '10.1.2.3', null],
    ['after 29 minutes', {}, NOW + 29 * MINUTE, '10.1.2.3', null],
    ['after 30 minutes', {}, NOW + 30 * MINUTE, '10.1.2.3', 'idle'],
    ['after 12 hours of work', { seenAt: NOW + 12 * HOUR - 1 }, NOW + 12 * HOUR, '10.1.2.3', 'expired'],
    ['from elsewhere', {}, NOW, '10.1.2.4', 'elsewhere'],
    ['that was ended', { endedAt: NOW, endedWhy: 'password-set' as const }, NOW, '10.1.2.4', 'password-set'],
  ])('%s', (_when, change, now, address, why) =>
    expect(endOf({ ...session, ...change }, { now, address })).toBe(why),
  );

  it('holds the password that was given for 15 minutes', () => {
    expect(mustConfirm(session, NOW + 15 * MINUTE - 1)).toBe(false);
    expect(mustConfirm(session, NOW + 15 * MINUTE)).toBe(true);
  });

  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:aaaa::7', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2:bbbb:cccc:dddd:eeee', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('counts %s as %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('the way in', () => {
  const settings = { secondStep: ['admin' as const] };
  it.each([
    ['an inspector with a password of its own', 'inspector', null, false, false, null],
    ['an inspector with a temporary one', 'inspector', null, true, false, 'new-password'],
    ['an admin without a second step', 'admin', null, false, false, 'set-up'],
    ['an admin without either', 'admin', null, true, false, 'new-password'],
    ['an admin with a second step', 'admin', 'v1.x', false, false, 'code'],
    ['an admin who gave the code', 'admin', 'v1.x', false, true, null],
    [
      'an inspector who chose a second step, and a temporary password',
      'inspector',
      'v1.x',
      true,
      false,
      'code',
    ],
    ['the same after the code', 'inspector', 'v1.x', true, true, 'new-password'],
  ] as const)('of %s', (_who, role, totp, temporary, hasGivenCode, step) =>
    expect(nextLoginStep({ role, totp, temporary }, { hasGivenCode }, settings)).toBe(step),
  );
});

describe('an account', () => {
  const user = (id: string, role: User['role'], endedAt: number | null = null): User => ({
    ...NO_FAILURES,
    ...{ id, login: id, name: `Tên ${id}`, role, body: null, endedAt },
    ...{
      password: null,
      temporary: false,
      totp: null,
      totpSince: null,
      oidc: null,
      createdAt: NOW,
      createdBy: '',
    },
  });
  const wish = { login: 'le.thu.ha', name: 'Lê Thu Hà', role: 'inspector' as const, body: null };

  it.each([
    [{}, null],
    [{ login: 'ha@tinh.example' }, null],
    [{ login: ' Le.Thu.HA ' }, null],
    [{ login: 'lê.hà' }, 'login-malformed'],
    [{ login: 'ha' }, 'login-malformed'],
    [{ login: 'a/b/c' }, 'login-malformed'],
    [{ login: '../../etc' }, 'login-malformed'],
    [{ login: 'MOT.NGUOI' }, 'login-taken'],
    [{ name: '  ' }, 'name-missing'],
    [{ name: 'x'.repeat(201) }, 'name-too-long'],
    [{ role: 'body' as const }, 'body-missing'],
    [{ body: 'hoi-nong-dan' }, 'body-not-wanted'],
    [{ role: 'body' as const, body: 'hoi-nong-dan' }, null],
  ])('wished as %j: %s', (change, code) =>
    expect(codeOf(decideNewUser([user('mot.nguoi', 'admin')], { ...wish, ...change }))).toBe(code),
  );

  it('of the last admin neither ends nor becomes something else', () => {
    const [one, ended] = [user('mot', 'admin'), user('cu', 'admin', NOW)];
    expect(codeOf(decideUserEnd([one, ended], one, null))).toBe('last-admin');
    expect(codeOf(decideUserChange([one, ended], one, { ...wish }, null))).toBe('last-admin');
    expect(codeOf(decideUserEnd([one, user('hai', 'admin')], one, null))).toBeNull();
  });

  it('is neither ended nor given another role by its owner', () => {
    const both = [user('mot', 'admin'), user('hai', 'admin')];
    expect(codeOf(decideUserEnd(both, both[0]!, 'mot'))).toBe('own-account');
    expect(codeOf(decideUserChange(both, both[0]!, { ...wish }, 'mot'))).toBe('own-role');
    expect(codeOf(decideUserChange(both, both[0]!, { ...wish, role: 'admin' }, 'mot'))).toBeNull();
  });

  it('that has ended is left as it is', () => {
    const ended = user('cu', 'inspector', NOW);
    expect(codeOf(decideUserEnd([ended], ended, null))).toBe('user-ended');
    expect(codeOf(decideUserChange([ended], ended, wish, null))).toBe('user-ended');
  });

  it('is found whatever the case and the form of its letters', () => {
    expect(loginOf('  HA@Tinh.Example ')).toBe('ha@tinh.example');
  });
});
