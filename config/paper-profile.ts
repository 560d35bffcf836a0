import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PaperProfile } from '../domain/papers/profile';
import { packageRoot } from './package-root';

const millimetres = z.number().min(5).max(60);
const points = z.number().min(8).max(30);

const profileSchema = z.strictObject({
  name: z.string().trim().min(1),
  /** The paper behind the sizes. */
  source: z.string().trim().min(1),
  font: z.string().trim().min(1),
  margins: z.strictObject({
    top: millimetres,
    bottom: millimetres,
    left: millimetres,
    right: millimetres,
    header: millimetres,
  }),
  sizes: z.strictObject({
    nation: points,
    superior: points,
    issuer: points,
    number: points,
    place: points,
    about: points,
    type: points,
    subject: points,
    body: points,
    authority: points,
    copiesLabel: points,
    copies: points,
    pageNumber: points,
    table: points,
    annexTable: points,
    stamp: points,
  }),
  firstLine: z.number().min(0).max(20),
  lineExact: z.number().min(14).max(30),
  gap: z.number().min(0).max(20),
});

export function profileFile(): string {
  return join(packageRoot(), 'config', 'papers', 'party-399.json');
}

/** The layout of Party papers; a file that breaks a rule throws, naming the place. */
export function partyProfile(file = profileFile()): PaperProfile {
  const parsed = profileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  const { source: _source, ...profile } = parsed.data;
  return profile;
}
