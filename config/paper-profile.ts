import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PaperProfile } from '../domain/papers/profile';
import { packageRoot } from './package-root';

const millimetres = z.number().min(5).max(60);
const points = z.number().min(8).max(30);
const words = z.string().trim().min(1).max(80);

const profileSchema = z.strictObject({
  name: words,
  /** The paper behind the sizes. */
  source: z.string().trim().min(1),
  font: words,
  margins: z.strictObject({
    top: millimetres,
    bottom: millimetres,
    left: millimetres,
    right: millimetres,
    header: millimetres,
  }),
  sizes: z.strictObject({
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
  head: z.strictObject({
    nation: z
      .array(z.strictObject({ text: words, size: points, rule: z.boolean() }))
      .min(1)
      .max(2),
    underIssuer: z.enum(['star', 'rule']),
    number: words,
  }),
  about: z.strictObject({ prefix: words, italic: z.boolean() }),
  title: z.strictObject({ under: z.enum(['dashes', 'rule']) }),
  bodyEnd: z.enum(['.', './.']),
  signature: z.strictObject({
    authorities: z.record(words, words),
    post: z.enum(['bold', 'bold-when-alone']),
  }),
  copies: z.strictObject({
    label: z.enum(['underlined', 'bold-italic']),
    separator: z.enum([',', ';']),
    filed: words.nullable(),
  }),
});

function profileFolder(): string {
  return join(packageRoot(), 'config', 'papers');
}

/** `party-399`: Papers of the Party; `party-36`: its earlier form; `state-30`: papers of the State. */
export function profileNames(): string[] {
  return readdirSync(profileFolder())
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

export function profileFile(name = 'party-399'): string {
  return join(profileFolder(), `${name}.json`);
}

/** The layout of that name; throws where there is none, naming those there are. */
export function paperProfile(name: string): PaperProfile {
  const names = profileNames();
  if (!names.includes(name)) {
    throw new Error(`Không có thể thức văn bản "${name}"; có: ${names.join(', ')}.`);
  }
  return readProfile(profileFile(name));
}

/** The layout of Party papers; a file that breaks a rule throws, naming the place. */
export function partyProfile(file = profileFile()): PaperProfile {
  return readProfile(file);
}

function readProfile(file: string): PaperProfile {
  if (!existsSync(file)) throw new Error(`${file}: không có tệp này.`);
  const parsed = profileSchema.safeParse(parsedJson(file));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  const { source: _source, ...profile } = parsed.data;
  return profile;
}

function parsedJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: không phải JSON hợp lệ: ${(error as Error).message}`, { cause: error });
  }
}
