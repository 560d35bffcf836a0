import { prepareCycle } from '../domain/plan/prepare';
import { previewSteps } from '../domain/plan/preview';
import { localDate } from '../domain/time/epoch';
import { inWords, seconds, spread, type Figure } from './figures';
import { madeSource } from './plans';

const PHRASES = [
  'Hoàn thành trong quý III/2027',
  'Thực hiện hằng năm',
  'trước ngày 15/12/2028',
  '6 tháng một lần',
  'hằng năm, trước ngày 30/11',
];

/** Pure preview of 1,000 obligations over five years: deadlines read, ladders dated, steps sorted. */
export async function measurePreview(repeats: number): Promise<Figure[]> {
  const deadlines = Array.from({ length: 1000 }, (_, i) => PHRASES[i % PHRASES.length]!);
  const startsOn = localDate('2026-01-05');
  const source = madeSource({
    code: 'DO',
    startsOn,
    termEnd: '2030-12-31',
    bodies: 50,
    deadlines,
    leads: 'each',
  });
  const took: number[] = [];
  let steps = 0;
  for (let i = 0; i < repeats; i += 1) {
    const run = await seconds(() => previewSteps(prepareCycle(source)).length);
    took.push(run.took);
    steps = run.value;
  }
  const what = `1,000 obligations, five years (${steps} steps), first ${took[0]!.toFixed(2)} s`;
  return [{ part: 'preview', what, seen: inWords(spread(took), 's'), aim: '< 1 s' }];
}
