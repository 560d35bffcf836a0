import { calendarData } from '../config/calendars/load';
import { LUNAR_FIRST_YEAR, LUNAR_LAST_YEAR } from '../config/calendars/files';
import { workingCalendar } from '../domain/calendar/working-days';
import { checkPlan } from '../domain/plan/check';
import { pathText } from '../domain/plan/problems';
import { planSchema, type Plan } from '../domain/plan/schema';
import type { LocalDate } from '../domain/time/epoch';
import { calendarSpanOf, laddersWith, SHIPPED_RULES, type OfficeRules } from './cycle-source';
import { parsePlanDocument, type Place } from './plan-yaml/document';
import { readPlanText } from './plan-yaml/read-text';
import { shapeProblems } from './plan-yaml/shape-words';

/** One thing wrong with a plan file, with the place to mend it. */
export interface PlanFileProblem {
  code: string;
  /** `file:line:column path: sentence`. */
  message: string;
  /** The sentence alone. */
  sentence: string;
  /** `obligations[3].deadline.text`; null where the file is no plan yet. */
  at: string | null;
  /** The same as keys; empty where the file is no plan yet. */
  path: PropertyKey[];
  /** Counted from 1; null for a file that could not be read. */
  line: number | null;
  column: number | null;
  file: string;
  /** `confirm` keeps a plan only from being started, `error` from everything. */
  severity: 'error' | 'confirm';
}

export type PlanFileReading =
  /** `toConfirm`: readings that a person must stand for before the cycle may start. */
  { ok: true; plan: Plan; toConfirm: PlanFileProblem[] } | { ok: false; problems: PlanFileProblem[] };

export interface PlanFileOptions {
  /** When the cycle is to begin, if not on the day that the plan says. */
  startsOn?: LocalDate | undefined;
  /** The office's own calendar files. */
  calendarsDir?: string | undefined;
  /** What the office set on its own: the days that deadlines are reckoned by, and its ladders. */
  office?: OfficeRules | undefined;
}

/** Reads and checks a plan file; everything that is wrong with it at once, in the order of its lines. Throws nothing. */
export function readPlanFile(file: string, options: PlanFileOptions = {}): PlanFileReading {
  const text = readPlanText(file);
  if (!text.ok) return { ok: false, problems: [fileProblem(file, text.refusal)] };
  return readPlanFrom(text.value, file, options);
}

/** The same of a text that is not yet, or no longer, what the file holds; `file` is only said. */
export function readPlanFrom(text: string, file: string, options: PlanFileOptions = {}): PlanFileReading {
  const parsed = parsePlanDocument(text);
  if ('problems' in parsed) {
    const problems = parsed.problems.map(({ code, message, line, column }) =>
      planFileProblem(file, { line, column }, { code, sentence: message, path: [], severity: 'error' }),
    );
    return { ok: false, problems };
  }
  const { value, placeOf } = parsed.document;
  if (value === null)
    return notAPlan(file, 'empty-file', 'Tệp trống; cần các mục plan, bodies và obligations.');
  if (typeof value !== 'object' || Array.isArray(value)) {
    return notAPlan(
      file,
      'not-a-plan',
      'Đây không phải tệp kế hoạch; cần các mục plan, bodies và obligations.',
    );
  }
  const shaped = planSchema.safeParse(value);
  if (!shaped.success) {
    const problems = shapeProblems(shaped.error.issues, value).map(({ code, path, part, message }) =>
      planFileProblem(file, placeOf(path, part), {
        code,
        sentence: message,
        path,
        severity: 'error',
      }),
    );
    return { ok: false, problems: inOrder(problems) };
  }
  return checked(shaped.data, options, (one) => planFileProblem(file, placeOf(one.path), one));
}

type Found = Pick<PlanFileProblem, 'code' | 'path' | 'sentence' | 'severity'>;
type Report = (problem: Found) => PlanFileProblem;

function checked(
  plan: Plan,
  { startsOn, calendarsDir, office = SHIPPED_RULES }: PlanFileOptions,
  report: Report,
): PlanFileReading {
  const span = { ...coverable(calendarSpanOf(plan)), dir: calendarsDir, years: office.years };
  const calendar = workingCalendar(calendarData(span));
  const found = checkPlan(plan, { calendar, ladders: laddersWith(office.ladders), startsOn });
  const problems = inOrder(
    found.map(({ code, path, message, severity }) => report({ code, path, sentence: message, severity })),
  );
  const isUsable = problems.every(({ severity }) => severity === 'confirm');
  return isUsable ? { ok: true, plan, toConfirm: problems } : { ok: false, problems };
}

/** As much of the span as there can be a calendar for; what lacks then is found by the check. */
function coverable({ from, to }: { from: number; to: number }): { from: number; to: number } {
  const within = (year: number) => Math.min(Math.max(year, LUNAR_FIRST_YEAR), LUNAR_LAST_YEAR);
  return { from: within(Math.min(from, to)), to: within(Math.max(from, to)) };
}

function notAPlan(file: string, code: string, sentence: string): PlanFileReading {
  const place = { line: 1, column: 1 };
  return {
    ok: false,
    problems: [planFileProblem(file, place, { code, sentence, path: [], severity: 'error' })],
  };
}

function fileProblem(file: string, { code, message }: { code: string; message: string }): PlanFileProblem {
  return {
    code,
    message: `${file}: ${message}`,
    sentence: message,
    at: null,
    path: [],
    line: null,
    column: null,
    file,
    severity: 'error',
  };
}

function planFileProblem(file: string, { line, column }: Place, found: Found): PlanFileProblem {
  const { code, path, sentence, severity } = found;
  const at = path.length === 0 ? null : pathText(path);
  const message = `${file}:${line}:${column}${at === null ? '' : ` ${at}`}: ${sentence}`;
  return { code, message, sentence, at, path, line, column, file, severity };
}

function inOrder(problems: PlanFileProblem[]): PlanFileProblem[] {
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
