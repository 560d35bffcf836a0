import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RoundsPolicy } from '../domain/rounds/policy';
import { packageRoot } from './package-root';

const count = z.int().positive();
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

const steps = {
  opensBefore: count,
  partsAfter: count,
  collateAfter: count,
  committeeAfter: count,
};

const roundsSchema = z.strictObject({
  /** The paper or the reason behind the numbers. */
  source: z.string().trim().min(1),
  annual: z.strictObject({ ...steps, minTermYears: count, dataFrom: monthDay, cutoff: monthDay }),
  periodic: z.strictObject({ ...steps, cutoffDay: z.int().min(1).max(28) }),
  review: z.strictObject({ ...steps, minTermYears: count, midtermYear: count }),
  reminders: z.strictObject({
    parts: z.array(count),
    collateBefore: z.array(count),
    collateAfter: z.array(count),
  }),
  absorbedWithinDays: count,
  lapseAfterDays: count,
});

/** The office's rules for rounds; a file that breaks a rule throws, naming the place. */
export function roundsPolicy(file = join(packageRoot(), 'config', 'rounds.json')): RoundsPolicy {
  const parsed = roundsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  const { source: _source, ...policy } = parsed.data;
  return policy;
}
