import { frozenOf, held } from './sample';

test('a late part brings no word on a secret duty into the annex of the next round either', () => {
  const first = held('annual/2026').closed();
  const snapshot = frozenOf(first);
  const remarks = { 'K-5/once': 'Điều tra vụ Xóm Mới', 'K-1/once': 'Đang làm' };
  const late = first.frozen('sha').then({ body: 'mttq', sends: { remarks } });
  const { lateParts } = frozenOf(held('annual/2027').closed(), { earlier: [{ held: late, snapshot }] });
  expect(lateParts[0]!.part.content!.assignments.map(({ id, remark }) => [id, remark])).toEqual([
    ['K-5/once', null],
    ['K-1/once', 'Đang làm'],
  ]);
});
