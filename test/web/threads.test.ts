import { join } from 'node:path';
import { openAside, TookTooLong } from '../../client/aside';
import { drawPictures, type PictureFigures } from '../../client/pictures/draw-pictures';
import { openDrawing, openReading } from '../../client/threads';
import { countCells } from '../../domain/figures/rates';
import { localDate } from '../../domain/time/epoch';
import { THREAD_OF_SOURCES } from '../support/thread-of-sources';
import { until } from '../support/until';

const cells = { ...countCells([]), doneOnTime: 3, openOverdue: 2 };
const FIGURES: PictureFigures = {
  lang: 'vi',
  today: localDate('2027-08-16'),
  bodies: [],
  quarters: [{ body: 'so-noi-vu', quarter: '2027-Q2', cells }],
  days: [{ day: localDate('2027-06-30'), cells }],
  ended: [{ quarter: '2027-Q2', cells }],
  now: cells,
  timeline: { term: { start: localDate('2026-01-01'), end: localDate('2030-12-31') }, rounds: [] },
  frozen: [],
};

test('another thread draws the same pictures, and this one goes on while it does', async () => {
  const drawing = openDrawing(THREAD_OF_SOURCES);
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 5);
  const drawn = await drawing.ask(FIGURES);
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(5);
  expect(drawn).toEqual(drawPictures(FIGURES));
  await drawing.close();
});

test('a paper that is none is refused by the thread in the same words, and the next one is read', async () => {
  const reading = openReading(THREAD_OF_SOURCES);
  const [missing, read] = await Promise.all([
    reading.ask(join(__dirname, 'khong-co.pdf')),
    reading.ask(join(__dirname, '..', '..', 'README.md')),
  ]);
  expect(missing).toMatchObject({ ok: false, refusal: { at: expect.stringContaining('khong-co.pdf') } });
  expect(read.ok && read.value.lines.length).toBeGreaterThan(5);
  await reading.close();
});

test('what a thread throws comes back, a thread that dies says so, and the next piece begins a new one', async () => {
  const aside = openAside<string, string>(join(__dirname, 'children', 'thread.ts'), THREAD_OF_SOURCES);
  await expect(aside.ask('throw')).rejects.toThrow('as it was asked to');
  await expect(aside.ask('exit')).rejects.toThrow('ended with 3');
  expect(await aside.ask('say')).toBe('say');
  await aside.close();
});

test('a thread begins also where Node was told how much memory the whole process may take', async () => {
  process.execArgv.push('--max-old-space-size=4096');
  try {
    const aside = openAside<string, string>(join(__dirname, 'children', 'echo-thread.cjs'));
    expect(await aside.ask('say')).toBe('say');
    await aside.close();
  } finally {
    process.execArgv.pop();
  }
});

test('a thread that has nothing to do ends, and comes again', async () => {
  const aside = openAside<string, number>(join(__dirname, 'children', 'thread.ts'), {
    ...THREAD_OF_SOURCES,
    idleMs: 1,
  });
  const first = await aside.ask('thread');
  await until('another thread', async () => (await aside.ask('thread')) !== first);
  await aside.close();
});

test('a thread that does not come to an end is given up, and the next piece is answered by another', async () => {
  const aside = openAside<string, string>(join(__dirname, 'children', 'echo-thread.cjs'), { longestMs: 300 });
  await expect(aside.ask('never')).rejects.toThrow(TookTooLong);
  expect(await aside.ask('say')).toBe('say');
  await aside.close();
});
