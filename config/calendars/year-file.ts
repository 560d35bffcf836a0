import { z } from 'zod';
import { isLocalDate, weekday } from '../../domain/time/epoch';
import type { CalendarYear } from '../../domain/calendar/types';

const text = z.string().trim().min(1, { error: 'không được để trống' });

const day = z
  .string({ error: 'cần một ngày dạng YYYY-MM-DD' })
  .refine(isLocalDate, { error: 'cần một ngày có thật, dạng YYYY-MM-DD, ví dụ 2021-04-21' });

const weekdayOff = day.refine((on) => !isLocalDate(on) || weekday(on) <= 5, {
  error: 'ngày nghỉ phải rơi vào thứ Hai đến thứ Sáu (thứ Bảy, Chủ nhật vốn đã nghỉ)',
});
const weekendWorked = day.refine((on) => !isLocalDate(on) || weekday(on) >= 6, {
  error: 'ngày làm bù phải rơi vào thứ Bảy hoặc Chủ nhật',
});

/** One year of the calendar as the State (or the office) published it; every entry names its paper. */
const yearFileSchema = z
  .strictObject({
    year: z.int().min(1990).max(2099),
    status: z.enum(['official', 'unverified', 'estimate'], {
      error: 'cần một trong: official, unverified, estimate',
    }),
    off: z.array(z.strictObject({ on: weekdayOff, name: text, source: text })),
    work: z.array(z.strictObject({ on: weekendWorked, insteadOf: day, source: text })),
  })
  .superRefine((file, context) => {
    for (const list of ['off', 'work'] as const) {
      const seen = new Set<string>();
      file[list].forEach(({ on }, index) => {
        const wrong = !on.startsWith(`${file.year}-`)
          ? `phải thuộc năm ${file.year}`
          : seen.has(on)
            ? 'bị ghi hai lần'
            : null;
        if (wrong) context.addIssue({ code: 'custom', path: [list, index, 'on'], message: `${on} ${wrong}` });
        seen.add(on);
      });
    }
  });

/** A year with the name and the paper of each day, as files and the office keep it. */
export type YearContent = z.infer<typeof yearFileSchema>;

/** A calendar file that cannot be used: which file, where in it, what would be right. */
export class CalendarFileError extends Error {
  constructor(
    readonly file: string,
    /** Dotted path of the field, e.g. `off[3].on`; empty for the whole file. */
    readonly field: string,
    problem: string,
  ) {
    super(`${file}${field === '' ? '' : `, mục ${field}`}: ${problem}`);
    this.name = 'CalendarFileError';
  }
}

function dotted(path: PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

export function parseYearFile(file: string, content: string, year: number): CalendarYear {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    throw new CalendarFileError(file, '', `không phải JSON hợp lệ (${(error as Error).message})`);
  }
  const parsed = yearFileSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new CalendarFileError(file, dotted(issue.path), issue.message);
  }
  if (parsed.data.year !== year) {
    throw new CalendarFileError(file, 'year', `ghi ${parsed.data.year}, tên tệp là của năm ${year}`);
  }
  return toCalendarYear(parsed.data);
}

function toCalendarYear({ year, status, off, work }: z.infer<typeof yearFileSchema>): CalendarYear {
  const papers = new Set([...off, ...work].map((entry) => entry.source));
  return {
    year,
    status,
    off: off.map((entry) => entry.on).sort(),
    work: work.map((entry) => entry.on).sort(),
    source: [...papers].join('; '),
  };
}
