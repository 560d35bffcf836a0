import { takeCards } from '../../domain/desk/mornings';
import type { Card, NewsKind } from '../../domain/desk/types';
import { at, calendar, card, desk, speak } from './desks';

const noting = (news: NewsKind, seq: number): Card => card('a', [], { role: 'noting', news, seq });
const secretariat = () => desk({ kind: 'secretariat', id: 'secretariat' });
const take = (...cards: Card[]) => takeCards(secretariat(), cards, at('2021-09-09 09:00'), calendar);

test('single news hide nothing but their like: what was asked is said beside what was answered the same day', () => {
  const { lines } = speak(take(noting('extensionAsked', 3), noting('explained', 4)), at('2021-09-09 09:00'));
  expect(lines).toEqual([
    'secretariat:secretariat 2021-09-10: a extensionAsked',
    'secretariat:secretariat 2021-09-10: a explained',
  ]);
});

test('the same news twice before the morning is one line, and an older one says nothing', () => {
  expect(
    speak(take(noting('difficulty', 3), noting('difficulty', 5)), at('2021-09-09 09:00')).lines,
  ).toHaveLength(1);
  const { state } = speak(take(noting('difficulty', 5)), at('2021-09-09 09:00'));
  expect(takeCards(state, [noting('difficulty', 5)], at('2021-09-10 09:00'), calendar).cards).toEqual([]);
  expect(takeCards(state, [noting('difficulty', 6)], at('2021-09-10 09:00'), calendar).cards).toHaveLength(1);
});

const coordinating = (news: NewsKind | null, seq: number): Card =>
  card('a', [], { role: 'coordinating', news, seq });
const body = (...cards: Card[]) => takeCards(desk(), cards, at('2021-09-09 09:00'), calendar);

test('a day that moved is said the next morning though the result came the same day', () => {
  const { lines } = speak(body(coordinating('moved', 3), coordinating(null, 4)), at('2021-09-09 09:00'));
  expect(lines).toEqual(['body:tinh-doan 2021-09-10: a moved']);
});

test('but not what a newer card takes back: another body in its place, and it again', () => {
  expect(body(coordinating('transferred', 3), coordinating(null, 4)).cards).toEqual([]);
  const { lines } = speak(
    body(coordinating('suspended', 3), coordinating('resumed', 4)),
    at('2021-09-09 09:00'),
  );
  expect(lines).toEqual(['body:tinh-doan 2021-09-10: a resumed']);
});

test('nor what was said already', () => {
  const { state } = speak(body(coordinating('moved', 3)), at('2021-09-09 09:00'));
  expect(takeCards(state, [coordinating(null, 4)], at('2021-09-10 09:00'), calendar).cards).toEqual([]);
});
