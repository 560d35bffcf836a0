import { decideSuccession, successorOf, type Succession } from '../../domain/successors';
import { bodyNamed } from '../../domain/plan/body-named';
import { localDate, startOfDay } from '../../domain/time/epoch';

function succession(body: string, successor: string): Succession {
  return {
    scope: 'real',
    body,
    successor,
    firstDay: localDate('2026-07-01'),
    paper: { number: '12-QĐ/TU', date: localDate('2026-06-20') },
    reason: 'Hợp nhất',
    setBy: 'Phan Đức Long',
    setAt: startOfDay(localDate('2026-06-25')),
  };
}

const MERGED = succession('ban-dan-van', 'ban-tgdv');
const codeOf = (known: Succession[], wish: Succession) => {
  const decided = decideSuccession(known, wish);
  return decided.ok ? decided.value.isNew : decided.refusal.code;
};

describe('entering a successor', () => {
  it('is new once; the same one again finds what stands', () => {
    expect(codeOf([], MERGED)).toBe(true);
    const again = decideSuccession([MERGED], { ...MERGED, firstDay: localDate('2026-08-01') });
    expect(again).toEqual({ ok: true, value: { succession: MERGED, isNew: false } });
  });

  it.each([
    ['itself', [], succession('ban-dan-van', 'ban-dan-van'), 'same-body'],
    ['a second successor', [MERGED], succession('ban-dan-van', 'mttq'), 'already-succeeded'],
    ['the body that it took over from', [MERGED], succession('ban-tgdv', 'ban-dan-van'), 'circle'],
    ['one that ended itself', [MERGED], succession('mttq', 'ban-dan-van'), 'successor-ended'],
  ])('%s is refused', (_, known, wish, code) => {
    expect(codeOf(known, wish)).toBe(code);
  });

  it('a circle over three bodies is refused too', () => {
    const known = [succession('a', 'b'), succession('b', 'c')];
    expect(codeOf(known, succession('c', 'a'))).toBe('circle');
  });
});

it('the body that stands for another now is found through every reorganisation', () => {
  const known = [succession('a', 'b'), succession('b', 'c')];
  expect(['a', 'b', 'c', 'd'].map((body) => successorOf(known, body))).toEqual(['c', 'c', 'c', 'd']);
});

describe('a body by id or name', () => {
  const names = new Map([
    ['so-noi-vu', 'Sở Nội vụ'],
    ['ubnd-tinh', 'Uỷ ban nhân dân tỉnh'],
  ]);
  const found = (written: string) => {
    const body = bodyNamed(names, written, '--to');
    return body.ok ? body.value.id : body.refusal.message;
  };

  it('is found by either, in any spelling of the name', () => {
    expect([
      found('so-noi-vu'),
      found('sở nội vụ'),
      found('Ủy ban nhân dân tỉnh'),
      found('UBND tỉnh'),
    ]).toEqual(['so-noi-vu', 'so-noi-vu', 'ubnd-tinh', 'ubnd-tinh']);
  });

  it('mistyped is refused with the nearest one', () => {
    expect(found('so-noi-vi')).toContain('so-noi-vu');
    expect(found('hội-nông-dân-xã')).toContain('dondoc body list');
  });
});
