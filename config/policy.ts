import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AssignmentPolicy } from '../domain/lifecycle/policy';
import { packageRoot } from './package-root';

const count = z.int().positive();

const policySchema = z.strictObject({
  /** The paper or the reason behind the numbers. */
  source: z.string().trim().min(1),
  receiptWithin: count.nullable(),
  approval: z.enum(['direct', 'head']),
  extension: z.strictObject({
    committeeAboveDays: count.nullable(),
    committeeFromNth: count.nullable(),
    atMost: count.nullable(),
    longestDays: count.nullable(),
    askUntil: z.enum(['due', 'end']),
  }),
  reopenWithinDays: count,
  explainWithin: count,
  followerNeeds: count,
});

/** The office's rules for handling assignments; a file that breaks a rule throws, naming the place. */
export function officePolicy(file = join(packageRoot(), 'config', 'policy.json')): AssignmentPolicy {
  const parsed = policySchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  const { source: _source, ...policy } = parsed.data;
  return policy;
}
