import { z } from 'zod';
import type { FileRef } from '../files/types';
import { MEASURES, type Actor, type BodyRef } from '../lifecycle/types';
import { accepted, refused, type Outcome } from '../refusal';
import { dateFromParts, isLocalDate, startOfDay, type LocalDate } from '../time/epoch';
import type { ActForm, ActType } from './forms';

/**
 * What a page sends, as the act it stands for: `ActForm` flattened to fields. A paper is `paperNumber` and `paperDate`,
 * days are `dd/mm/yyyy` or `yyyy-mm-dd`, a blank field is one that was left out. Lengths are for `decide` to judge.
 */
export type SentFields = Record<string, string | string[] | undefined>;

/** What of a form is not typed: who acts, the files that came with it, and bodies by id. */
export interface SentBeside {
  actor: Actor;
  files: FileRef[];
  bodies: ReadonlyMap<string, string>;
}

/** The act; the refusal names the first field that is wrong. */
export function actFormOf(type: ActType, fields: SentFields, beside: SentBeside): Outcome<ActForm> {
  const parsed = SCHEMAS[type].safeParse(tidied(fields));
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return refused('bad-form', sentence(message), String(path[0] ?? type));
  }
  return built(type, parsed.data as Sent, beside);
}

const words = (error: string) => z.string({ error });
const optionalWords = z.string().optional();
const NO_DAY = 'Cần một ngày có thật, dạng ngày/tháng/năm, ví dụ 30/09/2026';

const day = (missing: string) =>
  z.string({ error: missing }).transform((text, context): LocalDate => {
    const found = dayTyped(text);
    if (found !== null) return found;
    context.addIssue({ code: 'custom', message: `"${text}" không phải một ngày. ${NO_DAY}` });
    return z.NEVER;
  });
const until = day(`Cần thời hạn. ${NO_DAY}`);
const optionalDay = day(NO_DAY).optional();

const reason = words('Cần nêu lý do');
const body = words('Cần chọn cơ quan');
const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const yesNo = z
  .enum(['yes', 'no'], { error: 'Cần chọn đồng ý hoặc không đồng ý' })
  .transform((answer) => answer === 'yes');
const percent = z
  .string()
  .regex(/^\d{1,3}\s*%?$/, { error: 'Cần một số nguyên từ 0 đến 100' })
  .transform((text) => Number.parseInt(text, 10))
  .refine((value) => value <= 100, { error: 'Cần một số nguyên từ 0 đến 100' })
  .optional();

const NEEDED_PAPER = {
  paperNumber: words('Cần số, ký hiệu văn bản'),
  paperDate: day(`Cần ngày văn bản. ${NO_DAY}`),
};
const PAPER = { paperNumber: optionalWords, paperDate: optionalDay };

/** A number without its date, or the other way round, is no paper. */
const withPaper = <T extends z.ZodRawShape>(shape: T) =>
  z.object({ ...shape, ...PAPER }).superRefine((given, context) => {
    const { paperNumber, paperDate } = given as { paperNumber?: string; paperDate?: LocalDate };
    if ((paperNumber === undefined) === (paperDate === undefined)) return;
    const [at, message] =
      paperNumber === undefined
        ? ['paperNumber', 'Đã có ngày văn bản: cần cả số, ký hiệu']
        : ['paperDate', `Đã có số văn bản: cần cả ngày. ${NO_DAY}`];
    context.addIssue({ code: 'custom', path: [at], message: message });
  });

const SCHEMAS: Record<ActType, z.ZodType> = {
  receive: z.object({}),
  decline: z.object({ reason, suggested: optionalWords }),
  contribute: z.object({
    body,
    kind: z.enum(['result', 'opinion'], { error: 'Cần chọn kết quả phối hợp hoặc ý kiến' }).default('result'),
    text: words('Cần ghi nội dung gửi'),
  }),
  askParts: z.object({
    bodies: several.refine((ids) => ids.length > 0, { error: 'Cần chọn ít nhất một cơ quan' }),
    what: words('Cần ghi nội dung đề nghị phối hợp'),
    until,
  }),
  report: z.object({
    text: words('Cần ghi việc đã làm được'),
    percent,
    difficulties: optionalWords,
    proposals: optionalWords,
  }),
  submit: withPaper({ text: words('Cần ghi kết quả thực hiện'), handedInOn: optionalDay }),
  approve: z.object({}),
  reject: z.object({ reason }),
  askExtension: z.object({ reason, until }),
  explain: z.object({ text: words('Cần ghi nội dung giải trình') }),

  keep: z.object({ reason }),
  accept: z.object({ note: optionalWords }),
  return: z.object({ reason, until }),
  decideExtension: withPaper({
    granted: yesNo,
    authority: z.enum(['secretariat', 'committee'], { error: 'Cần chọn cấp quyết định' }),
    reason: optionalWords,
    until: optionalDay,
  }),
  transfer: withPaper({ from: optionalWords, to: body, reason, on: optionalDay }),
  suspend: withPaper({ reason }),
  resume: z.object({ reason, until: optionalDay }),
  withdraw: withPaper({ reason }),
  reopen: withPaper({ reason, until }),
  amend: z.object({ reason, until, ...NEEDED_PAPER }),
  decideMove: z.object({ accepted: yesNo, reason: optionalWords }),
  urge: z.object({ note: words('Cần ghi nội dung đôn đốc') }),
  requireExplanation: z.object({ question: words('Cần ghi nội dung cần giải trình'), until: optionalDay }),
  decide: z.object({
    dossier: words('Cần chọn tờ trình'),
    measure: z.enum(MEASURES, { error: 'Cần chọn biện pháp' }),
    ...NEEDED_PAPER,
    note: optionalWords,
    until: optionalDay,
  }),
};

type Sent = Record<string, unknown> & {
  paperNumber?: string;
  paperDate?: LocalDate;
  handedInOn?: LocalDate;
  from?: string;
  to?: string;
  bodies?: string[];
};

/** The fields in the shape of the act: what was left out is null, bodies have their names. */
function built(type: ActType, sent: Sent, { actor, files, bodies }: SentBeside): Outcome<ActForm> {
  const { paperNumber, paperDate, handedInOn, from, to, ...said } = sent;
  const form: Record<string, unknown> = { ...actor, type, ...orNull(type, said) };
  if (WITH_PAPER.has(type))
    form['paper'] =
      paperNumber === undefined || paperDate === undefined ? null : { number: paperNumber, date: paperDate };
  if (WITH_FILES.has(type)) form['files'] = files;
  if (type === 'submit') form['handedInAt'] = handedInOn === undefined ? null : startOfDay(handedInOn);
  if (type === 'transfer') {
    const [given, taking] = [refOf(bodies, from), refOf(bodies, to)];
    if (taking === null || (from !== undefined && given === null))
      return refused('no-such-body', 'Không có cơ quan này trong danh bạ.', taking === null ? 'to' : 'from');
    Object.assign(form, { from: given, to: taking });
  }
  return accepted(form as unknown as ActForm);
}

function refOf(bodies: ReadonlyMap<string, string>, id: string | undefined): BodyRef | null {
  const name = id === undefined ? undefined : bodies.get(id);
  return name === undefined ? null : { id: id!, name };
}

const WITH_PAPER: ReadonlySet<ActType> = new Set<ActType>([
  'submit',
  'decideExtension',
  'transfer',
  'suspend',
  'withdraw',
  'reopen',
  'amend',
  'decide',
]);

/** Acts that files may come with. */
export const WITH_FILES: ReadonlySet<ActType> = new Set<ActType>(['contribute', 'submit', 'explain']);

const OPTIONAL: Partial<Record<ActType, readonly string[]>> = {
  decline: ['suggested'],
  report: ['percent', 'difficulties', 'proposals'],
  accept: ['note'],
  decideExtension: ['reason', 'until'],
  transfer: ['on'],
  resume: ['until'],
  decideMove: ['reason'],
  requireExplanation: ['until'],
  decide: ['note', 'until'],
};

function orNull(type: ActType, said: Record<string, unknown>): Record<string, unknown> {
  const left = (OPTIONAL[type] ?? []).filter((field) => said[field] === undefined);
  return { ...said, ...Object.fromEntries(left.map((field) => [field, null])) };
}

/** NFC, line ends of one kind, no blanks around; what is blank is left out. */
function tidied(fields: SentFields): SentFields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const all = (Array.isArray(value) ? value : [value ?? '']).map(tidy).filter((one) => one !== '');
      return all.length === 0 ? [] : [[name, all.length === 1 ? all[0] : all]];
    }),
  );
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}

/** A day as people type it: `5/9/2026`, `05.09.2026`, or as browsers send it: `2026-09-05`. */
export function dayTyped(text: string): LocalDate | null {
  if (isLocalDate(text)) return text;
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  if (d === undefined) return null;
  try {
    return dateFromParts(Number(y), Number(m), Number(d));
  } catch {
    return null;
  }
}

/** The field of a page at which a refusal of the rules points; it names what the act is made of. */
export function fieldOf(at: string | null): string | null {
  if (at === null) return null;
  return AT_FIELDS[at] ?? at.replace(/[.[].*$/, '');
}

const AT_FIELDS: Record<string, string> = {
  'paper.number': 'paperNumber',
  'paper.date': 'paperDate',
  paper: 'paperNumber',
  handedInAt: 'handedInOn',
  nominalDue: 'until',
  effectiveDue: 'until',
  newNominalDue: 'until',
  newEffectiveDue: 'until',
  dueOn: 'until',
};

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}
