import { z } from 'zod';
import { dayTyped } from '../../domain/acts/form-schema';
import { REFUSED_ACTIONS } from '../../domain/access/refused-acts';
import type { Lang, Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { endOfDay, startOfDay } from '../../domain/time/epoch';
import type { AuditFilter } from '../../store';
import { text, type Fields } from '../visit';

/* What the audit trail is narrowed by, as it stands in the address. */

const AUDIT_FIELDS = ['nguoi', 'nhiem-vu', 'viec', 'tu', 'den', 'truoc'] as const;
export type AuditField = (typeof AUDIT_FIELDS)[number];

export const AUDIT_FIELD_WORDS: Said<Record<AuditField, string>> = {
  vi: {
    nguoi: 'Người thực hiện',
    'nhiem-vu': 'Mã nhiệm vụ',
    viec: 'Việc',
    tu: 'Từ ngày',
    den: 'Đến hết ngày',
    truoc: 'Trước dòng',
  },
  en: {
    nguoi: 'Who acted',
    'nhiem-vu': 'Assignment',
    viec: 'What',
    tu: 'From',
    den: 'Until',
    truoc: 'Before line',
  },
};

const WRONG: Said<Record<'day' | 'number' | 'long' | 'order', string>> = {
  vi: {
    day: 'không phải một ngày có thật; cần dạng ngày/tháng/năm, ví dụ 30/09/2027',
    number: 'cần một số nguyên dương',
    long: 'dài quá 200 ký tự',
    order: 'đứng sau ngày cuối; ngày đầu phải đứng trước',
  },
  en: {
    day: 'is not a day that exists; write day/month/year, for example 30/09/2027',
    number: 'should be a whole number from 1',
    long: 'is longer than 200 letters',
    order: 'is after the last day; the first day comes first',
  },
};
type Wrong = keyof (typeof WRONG)['vi'];

const words = z
  .string()
  .max(200, { error: 'long' satisfies Wrong })
  .optional();
const day = z
  .string()
  .transform((typed, context) => {
    const found = dayTyped(typed);
    if (found !== null) return found;
    context.addIssue({ code: 'custom', message: 'day' satisfies Wrong });
    return z.NEVER;
  })
  .optional();

const schema = z.object({
  nguoi: words,
  'nhiem-vu': words,
  viec: words,
  tu: day,
  den: day,
  truoc: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, { error: 'number' satisfies Wrong })
    .transform(Number)
    .optional(),
});

export type ReadAudit = { given: Partial<Record<AuditField, string>> } & (
  { ok: true; filter: AuditFilter } | { ok: false; problems: Refusal[] }
);

/** Whatever was refused, at the log-in or at any other door. */
export const REFUSED = 'tu-choi';

export const LINES_PER_PAGE = 50;

/** One line more than a page shows: so it is known whether there are older ones. */
export function readAuditQuery(scope: string, fields: Fields, lang: Lang): ReadAudit {
  const given: Partial<Record<AuditField, string>> = {};
  for (const field of AUDIT_FIELDS) {
    const value = text(fields, field);
    if (value !== '') given[field] = value;
  }
  const refusal = (at: AuditField, wrong: Wrong): Refusal => ({
    code: 'bad-filter',
    message: `${AUDIT_FIELD_WORDS[lang][at]}: “${given[at] ?? ''}” ${WRONG[lang][wrong]}.`,
    at,
  });
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) =>
      refusal(String(path[0]) as AuditField, message as Wrong),
    );
    return { ok: false, given, problems };
  }
  const { nguoi, viec, tu, den, truoc } = parsed.data;
  const assignment = parsed.data['nhiem-vu'];
  if (tu !== undefined && den !== undefined && tu > den)
    return { ok: false, given, problems: [refusal('tu', 'order')] };
  const filter: AuditFilter = {
    scope,
    newestFirst: true,
    limit: LINES_PER_PAGE + 1,
    ...(nguoi === undefined ? {} : { actor: nguoi }),
    ...(assignment === undefined ? {} : { assignment }),
    ...(viec === undefined ? {} : viec === REFUSED ? { actions: REFUSED_ACTIONS } : { action: viec }),
    ...(tu === undefined ? {} : { from: startOfDay(tu) }),
    ...(den === undefined ? {} : { to: endOfDay(den) - 1 }),
    ...(truoc === undefined ? {} : { beforeN: truoc }),
  };
  return { ok: true, given, filter };
}
