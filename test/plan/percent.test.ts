import { isPercent, isShare } from '../../domain/plan/percent';

test.each<[string, boolean, boolean]>([
  ['%', true, true],
  [' % ', true, true],
  ['% hộ', true, true],
  ['% số xã', true, true],
  ['phần trăm', true, true],
  ['% mỗi năm', true, false],
  ['% hằng năm', true, false],
  ['%/năm', true, false],
  ['% so với năm 2025', true, false],
  ['xã', false, false],
  ['điểm %', false, false],
  ['triệu đồng/năm', false, false],
])('“%s” counts in hundredths: %s, of a whole: %s', (unit, percent, share) => {
  expect([isPercent(unit), isShare(unit)]).toEqual([percent, share]);
});
