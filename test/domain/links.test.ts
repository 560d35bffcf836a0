import { fateOfLink, fillPlaces, linksOfLetter, placeOf, placesIn } from '../../domain/access/links';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { atHour, DAY_MS, localDate, type Instant } from '../../domain/time/epoch';
import { sourceOf, smallPlan } from '../support/small-plan';
import { openingRow } from '../support/people';

const source = sourceOf(
  smallPlan({
    startsOn: '2026-01-05',
    termEnd: '2026-12-31',
    deadlines: ['trước ngày 31/3/2026'],
    coordinating: true,
  }),
);
const ROW = openingRow(source, 'KHM-I.1-01/once');
const ISSUED = atHour(localDate('2026-02-02'), 8);
const link = (id = 'ban-dan-van', over: object = {}) => ({
  audience: { kind: 'body' as const, id },
  purpose: 'answer' as const,
  issuedAt: ISSUED,
  revokedAt: null,
  ...over,
});
const fate = (row: AssignmentRecord, at: Instant, of = link()) =>
  fateOfLink(of, { kind: 'assignment', row }, at);
const on = (day: string) => atHour(localDate(day), 9);

test('it opens until 60 days after the deadline, and moves with it', () => {
  const due = { ...ROW, effectiveDue: localDate('2026-03-30') };
  expect(fate(due, on('2026-05-29'))).toBe('good');
  expect(fate(due, on('2026-05-30'))).toBe('expired');
  expect(fate({ ...due, effectiveDue: localDate('2026-06-30') }, on('2026-05-30'))).toBe('good');
});

test('one that came with a late reminder opens for 60 days after that', () => {
  const due = { ...ROW, effectiveDue: localDate('2026-03-30') };
  const reminded = link('ban-dan-van', { issuedAt: on('2026-06-01') });
  expect(fate(due, on('2026-07-30'), reminded)).toBe('good');
});

test('what ended is opened for 60 days more', () => {
  const ended: AssignmentRecord = { ...ROW, status: 'accepted', acceptedAt: on('2026-02-10') };
  expect(fate(ended, on('2026-02-10') + 60 * DAY_MS)).toBe('good');
  expect(fate(ended, on('2026-02-10') + 60 * DAY_MS + 1)).toBe('expired');
});

test('it ends with a transfer to another body, and with a revocation', () => {
  const moved = { ...ROW, assignment: { ...ROW.assignment, lead: 'van-phong' } };
  expect(fate(ROW, ISSUED)).toBe('good');
  expect(fate(moved, ISSUED)).toBe('no-part');
  expect(fate(ROW, ISSUED, link('ban-dan-van', { revokedAt: ISSUED }))).toBe('revoked');
});

test('a body that takes part answers; its head approves nothing that it does not lead', () => {
  expect(fate(ROW, ISSUED, link('tinh-doan'))).toBe('good');
  expect(fate(ROW, ISSUED, link('tinh-doan', { purpose: 'approve' }))).toBe('no-part');
});

test('a link to everything of a body lasts 60 days', () => {
  const all = { kind: 'everything' } as const;
  expect(fateOfLink(link(), all, ISSUED + 60 * DAY_MS)).toBe('good');
  expect(fateOfLink(link(), all, ISSUED + 60 * DAY_MS + 1)).toBe('expired');
});

test('letters to those who log in carry none; of two cycles with the same mã neither is guessed', () => {
  const subjects = [
    { cycle: 'KHM/1', assignment: 'A/once' },
    { cycle: 'KHM/2', assignment: 'A/once' },
    { cycle: 'KHM/1', assignment: 'B/once' },
  ];
  const of = (kind: 'body' | 'secretariat') =>
    linksOfLetter({ kind, id: 'x' }, subjects, String, (place) => place);
  expect(of('secretariat')).toBeNull();
  expect(of('body')).toEqual({ 'B/once': 'lien-ket:answer:KHM~1:B~once' });
});

test('a place is found again in the letter and filled', () => {
  const place = { purpose: 'approve', cycle: 'KH25/1', assignment: "Đ'A/2026-Q1", serial: '7' } as const;
  const letter = `xem <a href="https://x.example/l/${placeOf(place)}">trang</a>.`;
  expect(placesIn(letter)).toEqual([place]);
  expect(fillPlaces(letter, () => 'BÍ')).toBe('xem <a href="https://x.example/l/BÍ">trang</a>.');
  const action = `${placeOf({ ...place, serial: '' })}/gia-han`;
  expect(fillPlaces(action, () => 'BÍ')).toBe('BÍ/gia-han');
});
