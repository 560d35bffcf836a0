import { z } from 'zod';
import { STATUSES } from '../lifecycle/types';
import type { Refusal } from '../refusal';
import { isLocalDate } from '../time/epoch';
import type { PartContent } from './part';

/* The shape of a part's content, wherever it comes from: an offline form, a page, the store. */

const CELLS = ['openInTerm', 'openOverdue', 'doneOnTime', 'doneLate', 'none'] as const;

const named = (what: string) =>
  z
    .string({ error: `cần ${what}` })
    .trim()
    .min(1, { error: `cần ${what}` });
const words = (what: string) => z.string({ error: `cần ${what} bằng chữ, hoặc để trống` }).nullable();
const figure = (what: string) =>
  z.number({ error: `cần ${what} là một con số bình thường, ví dụ 82.5, hoặc null` }).nullable();

const figureSchema = z.strictObject(
  {
    target: named('mã chỉ tiêu, ví dụ KH25-I.2-01'),
    value: figure('giá trị'),
    unit: named('đơn vị tính, ví dụ %'),
    weight: figure('số lượng làm căn cứ'),
    reason: words('lý do'),
  },
  { error: unknownKeys },
);

const assignmentSchema = z.strictObject(
  {
    id: named('mã nhiệm vụ, ví dụ KH25-II.1-01/2026'),
    status: z.enum(STATUSES, { error: `cần một trong các tình trạng: ${STATUSES.join(', ')}` }),
    cell: z.enum(CELLS, { error: `cần một trong: ${CELLS.join(', ')}` }),
    effectiveDue: z
      .string({ error: 'cần một ngày dạng YYYY-MM-DD, hoặc null' })
      .refine(isLocalDate, { error: 'cần một ngày có thật, dạng YYYY-MM-DD, ví dụ 2026-09-30' })
      .nullable(),
    remark: words('ghi chú'),
  },
  { error: unknownKeys },
);

const narrativeSchema = z.strictObject(
  {
    results: z.string({ error: 'cần phần kết quả bằng chữ' }),
    limits: words('phần hạn chế'),
    causes: words('phần nguyên nhân'),
    directions: words('phần phương hướng'),
    difficulties: words('phần khó khăn'),
    proposals: words('phần kiến nghị'),
  },
  { error: unknownKeys },
);

const partSchema = z.strictObject(
  {
    version: z.literal(1, { error: 'cần version: 1' }),
    form: z.strictObject(
      {
        cycle: named('chu kỳ, ví dụ KH25/1'),
        round: named('kỳ báo cáo, ví dụ annual/2026'),
        body: named('mã cơ quan'),
      },
      { error: unknownKeys },
    ),
    figures: z.array(figureSchema, { error: 'cần danh sách số liệu chỉ tiêu' }),
    assignments: z.array(assignmentSchema, { error: 'cần danh sách nhiệm vụ' }),
    narrative: narrativeSchema,
  },
  { error: unknownKeys },
);

function unknownKeys(issue: { code?: string; keys?: unknown }): string {
  return issue.code === 'unrecognized_keys'
    ? `có mục không dùng trong phần báo cáo: ${(issue.keys as string[]).join(', ')}; hãy bỏ đi`
    : 'cần một nhóm mục theo biểu mẫu phần báo cáo';
}

export type PartReading = { ok: true; content: PartContent } | { ok: false; problems: Refusal[] };

/** Reads what claims to be the content of a part; everything that is wrong with its shape at once. */
export function readPart(value: unknown): PartReading {
  const parsed = partSchema.safeParse(value);
  if (parsed.success) return { ok: true, content: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }): Refusal => {
    const at = placeOf(path);
    return { code: 'part-shape', message: `${at === '' ? 'Phần báo cáo' : at}: ${message}.`, at: at || null };
  });
  return { ok: false, problems };
}

/** `figures[2].value`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
