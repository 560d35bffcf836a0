import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { directorySchema, type Directory } from '../../domain/extraction/bodies/directory-schema';
import { packageRoot } from '../package-root';

function directoryFile(): string {
  return join(packageRoot(), 'config', 'directory', 'province.yaml');
}

/** The usual bodies of a province, as shipped; a file that breaks a rule throws, naming the place. */
export function shippedDirectory(file = directoryFile()): Directory {
  const parsed = directorySchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
