import { z } from 'zod';
import { said } from '../client/terminal/tongue';
import { SCENARIO_LABELS } from '../client/terminal/words';
import { LUNAR_FIRST_YEAR, LUNAR_LAST_YEAR } from '../config/calendars/files';
import { SCENARIOS } from '../domain/rehearsal/scenario';
import { HOUR_MS, isLocalDate, startOfDay, type Instant, type LocalDate } from '../domain/time/epoch';
import { parseVn } from '../domain/time/local-date';
import { UsageProblem } from './problems';

/** The forms of arguments that several commands share. Each says what would be right, with an example. */

const DATE_WANTED = 'cần một ngày có thật, dạng YYYY-MM-DD hoặc dd/mm/yyyy, ví dụ 2021-09-30 hoặc 30/09/2021';

function dateFrom(text: string): LocalDate | null {
  const written = text.trim();
  if (isLocalDate(written)) return written;
  try {
    return parseVn(written);
  } catch {
    return null;
  }
}

export const dateArgument = z.string().transform((text, context): LocalDate => {
  const date = dateFrom(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: `"${text}" không đọc được; ${DATE_WANTED}` });
  return z.NEVER;
});

const INSTANT_WANTED = 'cần ngày và giờ, ví dụ "28/03/2026 16:00"';

/** A minute in Vietnam: `28/03/2026 16:00` or `2026-03-28 16:00`. */
export const instantArgument = z.string().transform((text, context): Instant => {
  const [, day = '', hour, minute] = /^\s*(\S+)[ T]+(\d{1,2}):(\d{2})\s*$/.exec(text) ?? [];
  const date = dateFrom(day);
  if (date !== null && Number(hour) < 24 && Number(minute) < 60)
    return startOfDay(date) + Number(hour) * HOUR_MS + Number(minute) * 60_000;
  context.addIssue({ code: 'custom', message: `"${text}" không đọc được; ${INSTANT_WANTED}` });
  return z.NEVER;
});

/** Words that must be there. `wanted`: what is missing, as it is called in a sentence. */
export const wordsArgument = (wanted: string) =>
  z
    .string({ error: `cần ${wanted}` })
    .trim()
    .min(1, { error: `cần ${wanted}` });

export const percentArgument = z
  .string()
  .regex(/^(?:\d{1,2}|100)%?$/, { error: 'cần một số nguyên từ 0 đến 100, ví dụ 60' })
  .transform((text) => Number(text.replace('%', '')));

export const levelArgument = z
  .string()
  .regex(/^[1-4]$/, {
    error: 'cần một cấp từ 1 đến 4: người đứng đầu, cơ quan theo dõi, Văn phòng, Ban Thường vụ',
  })
  .transform(Number);

export const emailArgument = z.email({ error: 'cần một địa chỉ thư, ví dụ vanthu@tinh.example' });

export const termArgument = z.string().transform((text, context) => {
  const parts = text.split('..').map(dateFrom);
  const [start, end] = parts;
  const wrong = (message: string) => {
    context.addIssue({ code: 'custom', message: `"${text}" ${message}` });
    return z.NEVER;
  };
  if (parts.length !== 2 || !start || !end) {
    return wrong('không đọc được; cần hai ngày nối bằng "..", ví dụ 2020-01-01..2025-12-31');
  }
  return end < start ? wrong('kết thúc trước khi bắt đầu; ngày đầu phải đứng trước') : { start, end };
});

export const yearArgument = z
  .string()
  .regex(/^\d{4}$/, { error: 'cần một năm gồm bốn chữ số, ví dụ 2026' })
  .transform(Number)
  .refine((year) => year >= LUNAR_FIRST_YEAR && year <= LUNAR_LAST_YEAR, {
    error: `cần một năm từ ${LUNAR_FIRST_YEAR} đến ${LUNAR_LAST_YEAR}`,
  });

export const seedArgument = z
  .string()
  .regex(/^\d{1,9}$/, { error: 'cần một số nguyên từ 0 đến 999999999, ví dụ 1' })
  .transform(Number);

export const scenarioArgument = z.enum(SCENARIOS, {
  error: 'cần một trong: silent (không ai trả lời), diligent (ai cũng làm đúng hạn), mixed (như thực tế)',
});

/** Each scenario with what it means, for the help. */
export function scenarioWords(): string {
  return SCENARIOS.map((name) => `${name} (${said(SCENARIO_LABELS[name])})`).join(', ');
}

export const directoryArgument = z.string().min(1, { error: 'cần đường dẫn tới tệp danh bạ cơ quan (YAML)' });

/** A folder that is made where there is none. */
export const folderArgument = z.string().min(1, { error: 'cần đường dẫn tới một thư mục' });

export const fileArgument = z.string().min(1, { error: 'cần đường dẫn tới một tệp' });

/** A file that is to be written, or read by its kind: the ending is a slip more often than a wish. */
export const outArgument = (ending: '.xlsx' | '.yaml') =>
  z
    .string({ error: `cần đường dẫn tới một tệp ${ending}, ví dụ ke-hoach${ending}` })
    .refine((path) => path.toLowerCase().endsWith(ending) || (ending === '.yaml' && /\.yml$/i.test(path)), {
      error: `cần tên tệp kết thúc bằng ${ending}, ví dụ ke-hoach${ending}`,
    });

export const codeArgument = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/, {
  error: 'chỉ gồm chữ không dấu, số, ".", "-" và "_", tối đa 30 ký tự, ví dụ KH142',
});

/** Of a body: as in a plan file. */
export const idArgument = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, {
  error: 'chỉ gồm chữ thường không dấu, số và dấu "-", ví dụ ban-dan-van',
});

export const actorArgument = z
  .string({ error: 'cần tên người thực hiện, ví dụ --as "Nguyễn Văn An"' })
  .trim()
  .min(1, { error: 'cần tên người thực hiện, ví dụ --as "Nguyễn Văn An"' })
  .max(200, { error: 'dài quá 200 ký tự' });

/** The key under which an act may be repeated without being done twice. */
export const requestArgument = z.string().regex(/^[\w.:-]{1,100}$/, {
  error: 'chỉ gồm chữ không dấu, số và ". : _ -", tối đa 100 ký tự, ví dụ nop-2021-09-28-01',
});

export const scopeArgument = z.string().regex(/^[A-Za-z0-9.-]{1,80}$/, {
  error: 'chỉ gồm chữ không dấu, số, "." và "-", ví dụ real hoặc demo-1a2b3c4d',
});

export const switchArgument = z.boolean().default(false);

/** Reads arguments and options by a schema; the first that is wrong is named in a usage problem. */
export function readArguments<T extends z.ZodType>(schema: T, given: Record<string, unknown>): z.output<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => ({
    name: argumentName(issue.path),
    message: issue.message,
  }));
  throw new UsageProblem(
    problems.map(({ name, message }) => `${name}: ${message}.`).join('\n'),
    problems[0]?.name ?? null,
  );
}

/** How positional arguments are called in the help. */
const POSITIONAL: Record<string, string> = {
  phrase: '<cụm-từ>',
  year: '<năm>',
  file: '<tệp>',
  files: '<tệp...>',
  sha256: '<mã-tệp>',
  other: '<tệp-mới>',
  cycle: '<chu-kỳ>',
  assignment: '<mã-nhiệm-vụ>',
  mail: '<mã-thư>',
  dossier: '<ngày-tờ-trình>',
  body: '<mã-cơ-quan>',
  old: '<cơ-quan-cũ>',
  heir: '<kế-thừa>',
  substitution: '<mã-uỷ-quyền>',
};

/** Options are named as commander names them (`startsOn` for `--starts-on`). */
function argumentName([name]: readonly PropertyKey[]): string {
  const text = String(name);
  return POSITIONAL[text] ?? `--${text.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** How many: a whole number from 1. */
export const countArgument = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, { error: 'cần một số nguyên dương, ví dụ 50' })
  .transform(Number);
