import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LadderPolicy } from '../domain/ladder/types';
import { packageRoot } from './package-root';

const workingDays = z.int().positive();

/** Rungs nearest to the due day come last: a list in another order is more likely a slip than a wish. */
const falling = z.array(workingDays).refine((days) => days.every((n, i) => i === 0 || n < days[i - 1]!), {
  error: 'phải giảm dần, không lặp, ví dụ [15, 7, 3, 1]',
});
const rising = z.array(workingDays).refine((days) => days.every((n, i) => i === 0 || n > days[i - 1]!), {
  error: 'phải tăng dần, không lặp, ví dụ [1, 3, 5]',
});

const grace = { afterWorkingDays: workingDays };
const escalationSchema = z
  .array(
    z.discriminatedUnion('level', [
      z.strictObject({ level: z.literal(1), audience: z.literal('head'), ...grace }),
      z.strictObject({ level: z.literal(2), audience: z.literal('secretariat'), ...grace }),
      z.strictObject({ level: z.literal(3), audience: z.literal('office'), ...grace }),
      z.strictObject({ level: z.literal(4), audience: z.literal('committee'), ...grace }),
    ]),
  )
  .refine(
    (steps) =>
      steps.every((step, i) => {
        const earlier = steps[i - 1];
        return (
          earlier === undefined ||
          (step.level > earlier.level && step.afterWorkingDays > earlier.afterWorkingDays)
        );
      }),
    { error: 'cấp sau phải đến muộn hơn cấp trước' },
  );

const policySchema = z.strictObject({
  name: z.string().trim().min(1),
  /** The paper or the reason behind the numbers. */
  source: z.string().trim().min(1),
  beforeDue: falling,
  coordinatingBeforeDue: falling,
  onDue: z.boolean(),
  overdue: rising,
  overdueWeekly: z.strictObject({ everyWorkingDays: workingDays, times: z.int().nonnegative() }),
  overdueMonthly: z.boolean(),
  escalation: escalationSchema,
  standing: falling,
  committeeWeekday: z.int().min(1).max(5),
  committeeEvery: z.enum(['week', 'month'], { error: 'cần "week" hoặc "month"' }).optional(),
});

const fileSchema = z
  .array(policySchema)
  .min(1)
  .refine((policies) => new Set(policies.map(({ name }) => name)).size === policies.length, {
    error: 'hai lịch nhắc trùng tên',
  });

export function ladderFile(): string {
  return join(packageRoot(), 'config', 'ladders.json');
}

/** The ladder policies that a plan may name; a file that breaks a rule throws, naming the place. */
export function ladderPolicies(file = ladderFile()): LadderPolicy[] {
  const parsed = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.map(toPolicy);
}

/** A policy with the paper or the reason behind its numbers, as it is kept. */
export type SourcedLadder = z.infer<typeof policySchema>;

/** The same as they are kept, for a person to change. */
export function sourcedLadders(file = ladderFile()): SourcedLadder[] {
  return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Throws a sentence that names the place and the rule it breaks. */
export function ladderPolicyOf(content: unknown, name: string): LadderPolicy {
  const parsed = policySchema.safeParse(content);
  if (parsed.success) return toPolicy(parsed.data);
  const { path, message } = parsed.error.issues[0]!;
  throw new LadderError(name, path.join('.'), message);
}

/** A ladder that breaks a rule: which, where in it, what would be right. */
export class LadderError extends Error {
  constructor(
    readonly ladder: string,
    readonly field: string,
    readonly rule: string,
  ) {
    super(`${ladder}, mục ${field}: ${rule}`);
    this.name = 'LadderError';
  }
}

function toPolicy({ source: _source, committeeEvery, ...policy }: SourcedLadder): LadderPolicy {
  return { ...policy, ...(committeeEvery === undefined ? {} : { committeeEvery }) };
}
