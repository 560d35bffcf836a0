import { requestId } from '../../client/request-id';

test('a request of a browser is one and the same however long it is, and never too long for the engine', () => {
  const long = 'a'.repeat(100_000);
  expect(requestId('submit', long)).toBe(requestId('submit', long));
  expect(requestId('submit', long)).not.toBe(requestId('submit', `${long}b`));
  expect(requestId('submit', long).length).toBeLessThan(100);
});

test('a usual one stands as it came, after the act it is for', () => {
  expect(requestId('submit', 'r-1')).toBe('submit|r-1');
});
