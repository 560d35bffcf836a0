import { acceptedGaps } from '../../domain/reports/accepted-gaps';
import { frozenOf, held } from './sample';

const snapshot = frozenOf(held('final/2030').closed());
const hashOf = (text: string) => `hash of ${text.length}`;
const word = (reason: string, by = 'Phan Đức Long') =>
  acceptedGaps(snapshot, { sha256: 'a'.repeat(64), gaps: [], by, reason, at: 0 }, hashOf);

test('a reason of twenty thousand characters is kept whole, and its record has a short name', () => {
  const long = word('ế'.repeat(20_000));
  expect(long).toMatchObject({ ok: true, value: { reason: 'ế'.repeat(20_000) } });
  expect(long.ok && long.value.id.length).toBeLessThan(200);
});

test('the same word has the same name, another reason or person another', () => {
  const id = (...given: Parameters<typeof word>) => {
    const line = word(...given);
    return line.ok ? line.value.id : null;
  };
  expect(id('Đã rõ')).toBe(id('Đã rõ'));
  expect(id('Đã rõ hơn')).not.toBe(id('Đã rõ'));
  expect(id('Đã rõ', 'Nguyễn Văn Anh')).not.toBe(id('Đã rõ'));
});

test('a longer reason, or none, is refused in words', () => {
  expect(word('a'.repeat(20_001))).toMatchObject({
    ok: false,
    refusal: { code: 'text-too-long', at: '--reason' },
  });
  expect(word(' ')).toMatchObject({ ok: false, refusal: { code: 'missing-text' } });
});
