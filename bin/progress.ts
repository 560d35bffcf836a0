import type { CycleSource } from '../domain/plan/cycle-source';
import { lastStepOn, prepareCycle } from '../domain/plan/prepare';
import { dateOf, endOfDay, startOfDay, type Instant, type LocalDate } from '../domain/time/epoch';
import { formatVn } from '../domain/time/local-date';
import type { Context } from './context';
import { createServerLines, type ServerLines } from './server-lines';

/** How far a play is, told on stderr: one line that changes on a terminal, a line each quarter elsewhere. */
export interface Progress extends ServerLines {
  instant(this: void, at: Instant): void;
}

const BAR_COLUMNS = 30;

export function createProgress(context: Context, source: CycleSource): Progress {
  const timeline = timelineOf(source);
  const lines = createServerLines(context);
  let quarter = '';
  return {
    ...lines,
    instant(at) {
      const day = dateOf(at);
      const fraction = timeline.fraction(at);
      if (context.io.stderr.isTty)
        return lines.draw(`Diễn tập ${formatVn(day)}  ${bar(fraction, BAR_COLUMNS)}`);
      if (quarterOf(day) === quarter) return;
      quarter = quarterOf(day);
      context.tell(`Diễn tập đến ${formatVn(day)} (${Math.round(fraction * 100)}%)`);
    },
  };
}

export interface Timeline {
  start: Instant;
  end: Instant;
  /** 0–1. */
  fraction(at: Instant): number;
}

/** From the start of the cycle to its last step if nobody answers. */
export function timelineOf(source: CycleSource): Timeline {
  const start = startOfDay(source.startsOn);
  const end = endOfDay(lastStepOn(prepareCycle(source), source.plan.plan.term.end));
  const fraction = (at: Instant) => Math.min(1, Math.max(0, (at - start) / (end - start)));
  return { start, end, fraction };
}

/** `2026-Q1`. */
function quarterOf(day: LocalDate): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function bar(fraction: number, columns: number): string {
  const full = Math.round(fraction * columns);
  return `${'█'.repeat(full)}${'░'.repeat(columns - full)} ${Math.round(fraction * 100)}%`;
}
