import { z } from 'zod';
import { isLocalDate } from '../time/epoch';

const text = z.string().trim().min(1);

const localDateSchema = z
  .string()
  .refine(isLocalDate, { error: 'cần một ngày có thật, dạng YYYY-MM-DD, ví dụ 2021-09-30' });

/** A person's word: who stood for a reading, and on which day. */
const confirmationSchema = z.strictObject({ by: text, on: localDateSchema });

/** What the paper leaves open about a body, a group or the head of the plan; blocks the start until answered. */
const questionSchema = z.strictObject({
  text,
  confirmed: confirmationSchema.nullable().default(null),
});

/** How the sentence of an obligation was read from the paper; absent in a plan that was written by hand. */
const readingSchema = z.strictObject({
  confidence: z.enum(['high', 'medium', 'low']),
  reason: text,
  /** Of a .docx or .pdf, where `line` means nothing. */
  page: z.int().positive().nullable().default(null),
  paragraph: z.int().positive().nullable().default(null),
  /** The sentence of the paper: what a person compares, and what a second reading is matched by. */
  quote: text.nullable().default(null),
  /** The lead is not written in the sentence. */
  leadImplied: z.boolean().default(false),
  /** Why it was switched off though it asks for something: a person decides before the start. */
  held: text.nullable().default(null),
  confirmed: confirmationSchema.nullable().default(null),
});

/** Ids of bodies and groups: short, readable in a log, without marks. */
const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, {
  error: 'chỉ gồm chữ thường không dấu, số và dấu "-", ví dụ ban-dan-van',
});

const codeSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, {
  error: 'chỉ gồm chữ không dấu, số, ".", "-" và "_", ví dụ KH142-III.4-02',
});

const emailSchema = z.email({ error: 'địa chỉ thư không hợp lệ, ví dụ vanthu@tinh.example' });

const contactSchema = z.strictObject({
  name: text.optional(),
  role: text.optional(),
  email: emailSchema,
});

/** A recipient that is not a body of the plan: the secretariat, the office, the Standing Committee. */
const officeSchema = z.strictObject({ name: text, email: emailSchema });

const bodySchema = z.strictObject({
  id: idSchema,
  name: text,
  aliases: z.array(text).default([]),
  kind: text.optional(),
  contacts: z.array(contactSchema).default([]),
  head: z.strictObject({ name: text.optional(), email: emailSchema }).nullable().default(null),
  /** `head`: what its staff hands in goes to its head first. */
  approval: z.enum(['direct', 'head']).optional(),
  question: questionSchema.optional(),
});

const groupSchema = z.strictObject({
  id: idSchema,
  name: text,
  /** Empty while nobody has said who belongs to it: a plan that uses it does not start. */
  members: z.array(idSchema),
  question: questionSchema.optional(),
});

export const OBLIGATION_KINDS = [
  'assignment',
  'periodic',
  'monitoring',
  'report',
  'midterm-review',
  'final-review',
] as const;

/** Mật, tối mật, tuyệt mật. */
const SECRECIES = ['mat', 'toi-mat', 'tuyet-mat'] as const;

/** Kỳ báo cáo: of the whole plan each year or period, its sơ kết and tổng kết, or the review of a single paper. */
export const ROUND_KINDS = ['annual', 'periodic', 'midterm', 'final', 'review'] as const;

/** That an obligation is a round, in which every participant owes a part, and not work of its lead alone. */
const obligationRoundSchema = z.strictObject({
  kind: z.enum(ROUND_KINDS),
  /** Body or group ids that owe a part; empty: of a review who leads or coordinates it, else all that the plan charges. */
  participants: z.array(idSchema).default([]),
});

const obligationFields = z.strictObject({
  code: codeSchema,
  clause: text,
  line: z.int().positive().nullable().default(null),
  kind: z.enum(OBLIGATION_KINDS),
  summary: text,
  /** Body or group ids; each body (each member) gets an assignment of its own. Empty only where nothing is tracked. */
  lead: z.array(idSchema),
  coordinating: z.array(idSchema).default([]),
  informed: z.array(idSchema).default([]),
  product: text.nullable().default(null),
  deadline: z
    .strictObject({ text: z.string(), confirmed: confirmationSchema.nullable().default(null) })
    .default({ text: '', confirmed: null }),
  dependsOn: z.array(codeSchema).default([]),
  condition: text.nullable().default(null),
  /** false: listed, never started ("thường xuyên, không theo dõi"). */
  track: z.boolean().default(true),
  /** `false`: a review that stays work of its lead. Absent: reviews are rounds (`review`), everything else is work. */
  round: z.union([z.literal(false), obligationRoundSchema]).optional(),
  ladder: text.nullable().default(null),
  /** A secret duty: only that it exists, and when it is due, is kept and told. */
  secrecy: z.enum(SECRECIES).optional(),
  /** Names of those who may read the title of a secret duty. */
  readers: z.array(text).optional(),
  reading: readingSchema.optional(),
});

const obligationSchema = obligationFields.superRefine(({ track, lead }, context) => {
  if (track && lead.length === 0)
    context.addIssue({
      code: 'too_small',
      origin: 'array',
      minimum: 1,
      inclusive: true,
      input: lead,
      path: ['lead'],
    });
});

const targetSchema = z.strictObject({
  code: codeSchema,
  clause: text,
  line: z.int().positive().nullable().default(null),
  what: text,
  op: z.enum(['>', '>=', '<', '<=', '=', '~']),
  value: z.number(),
  unit: text,
  by: localDateSchema.nullable().default(null),
  each: z.enum(['year']).nullable().default(null),
  /** Body or group ids that report it; absent or empty: every body that owes a part. */
  bodies: z.array(idSchema).optional(),
  /**
   * How the values of several bodies become one. `weighted`: by the count each was measured on; `each`: every body has
   * to reach it by itself. Absent: `weighted` for a share in %, else `sum`.
   */
  combine: z.enum(['sum', 'average', 'weighted', 'each']).optional(),
  /** The value before the plan. */
  baseline: z.number().optional(),
});

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
  error: 'cần tháng và ngày, dạng MM-DD, ví dụ 12-14',
});

/** Days of the annual round, where this plan has others than the office (`config/rounds.json`). */
const annualRoundSchema = z.strictObject({
  opensOn: monthDay.optional(),
  /** First day of the data, in the year before. */
  dataFrom: monthDay.optional(),
  /** Thời điểm chốt số liệu. */
  cutoff: monthDay.optional(),
  /** Thời hạn gửi báo cáo of each step; a day before the cut-off lies in the year after. */
  partsDue: monthDay.optional(),
  collateDue: monthDay.optional(),
  committeeDue: monthDay.optional(),
});

/** A sơ kết or tổng kết that no clause asks for: by when it is laid before the Standing Committee. */
const reviewRoundSchema = z.strictObject({ due: localDateSchema });

const roundsSchema = z.strictObject({
  /** The body that collates the parts; absent: the secretariat. */
  collator: idSchema.optional(),
  /** `false`: none; absent: as the office's rules say. */
  annual: z.union([z.literal(false), annualRoundSchema]).optional(),
  midterm: z.union([z.literal(false), reviewRoundSchema]).optional(),
  final: z.union([z.literal(false), reviewRoundSchema]).optional(),
});

/** A clause of the paper, whether or not it hands out work: what `trace` holds obligations against. */
const clauseSchema = z.strictObject({
  clause: text,
  line: z.int().positive().nullable().default(null),
  heading: text.nullable().default(null),
  /** Why nothing is asked by it, in the words of whoever stands for that; absent: it should have an obligation. */
  asksNothing: text.optional(),
});

const count = z.int().positive();

/** Overrides of the office's rules (`domain/lifecycle/policy.ts`): what is not said stays as the office has it. */
const policySchema = z.strictObject({
  receiptWithin: count.nullable().optional(),
  extension: z
    .strictObject({
      committeeAboveDays: count.nullable().optional(),
      committeeFromNth: count.nullable().optional(),
      atMost: count.nullable().optional(),
      longestDays: count.nullable().optional(),
      askUntil: z.enum(['due', 'end']).optional(),
    })
    .optional(),
  reopenWithinDays: count.optional(),
  explainWithin: count.optional(),
  followerNeeds: count.optional(),
});

const planHeadSchema = z.strictObject({
  code: codeSchema,
  type: text,
  number: text.nullable().default(null),
  issuer: text,
  signedOn: localDateSchema.nullable().default(null),
  startsOn: localDateSchema.nullable().default(null),
  term: z.strictObject({ start: localDateSchema, end: localDateSchema }),
  title: text,
  /** What the admin supplied because the document does not say it, e.g. `startsOn`. */
  assumed: z.array(text).default([]),
  options: z
    .strictObject({
      beforeDay: z.enum(['strict', 'inclusive']).default('strict'),
      roll: z.boolean().default(true),
    })
    .default({ beforeDay: 'strict', roll: true }),
  ladder: text.default('default'),
  /** Where this plan is handled otherwise than the office's own rules say. */
  policy: policySchema.optional(),
  rounds: roundsSchema.optional(),
  /** The clause of a plan above that this one carries out: its state is counted there. */
  serves: z.strictObject({ plan: codeSchema, clause: text }).optional(),
  /** What had to be supplied because the paper does not say it, and nobody has stood for yet. */
  questions: z
    .array(questionSchema.extend({ about: z.enum(['type', 'issuer', 'term', 'title', 'startsOn']) }))
    .optional(),
});

/** The plan file, as in the docs: what an admin confirms and a cycle starts from. */
export const planSchema = z.strictObject({
  plan: planHeadSchema,
  offices: z
    .strictObject({
      secretariat: officeSchema.optional(),
      office: officeSchema.optional(),
      committee: officeSchema.optional(),
    })
    .default({}),
  bodies: z.array(bodySchema).min(1),
  groups: z.array(groupSchema).default([]),
  obligations: z.array(obligationSchema).min(1),
  targets: z.array(targetSchema).default([]),
  clauses: z.array(clauseSchema).optional(),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanBody = z.infer<typeof bodySchema>;
export type PlanGroup = z.infer<typeof groupSchema>;
export type Obligation = z.infer<typeof obligationSchema>;
export type Secrecy = (typeof SECRECIES)[number];
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];
export type Target = z.infer<typeof targetSchema>;
export type RoundKind = (typeof ROUND_KINDS)[number];
export type PlanClause = z.infer<typeof clauseSchema>;
export type Reading = z.infer<typeof readingSchema>;
export type Confirmation = z.infer<typeof confirmationSchema>;
