/*
 * node bench/reading-once.js FILE: the draft of one document in a process of its own, so that its memory is its own.
 * Prints what it cost as JSON.
 */
import { readDraft } from '../client/draft/read-draft';
import { LUNAR_FIRST_YEAR, LUNAR_LAST_YEAR } from '../config/calendars/files';
import { calendarData } from '../config/calendars/load';
import { workingCalendar } from '../domain/calendar/working-days';
import { peakMegabytesOfThisProgram } from '../test/support/peak-memory';

export interface ReadingCost {
  /** From the start of the process until everything is loaded. */
  startMs: number;
  readMs: number;
  peakMegabytes: number;
  obligations: number;
}

async function main(file: string): Promise<void> {
  const startMs = performance.now();
  const calendar = workingCalendar(calendarData({ from: LUNAR_FIRST_YEAR, to: LUNAR_LAST_YEAR }));
  const outcome = await readDraft(file, { calendar, directory: null });
  const readMs = performance.now() - startMs;
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const peakMegabytes = peakMegabytesOfThisProgram();
  const cost: ReadingCost = { startMs, readMs, peakMegabytes, obligations: outcome.value.obligations.length };
  process.stdout.write(JSON.stringify(cost));
}

void main(process.argv[2]!);
