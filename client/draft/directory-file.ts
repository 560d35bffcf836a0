import { shippedDirectory } from '../../config/directory/load';
import { directorySchema, type Directory } from '../../domain/extraction/bodies/directory-schema';
import { pathText } from '../../domain/plan/problems';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { parsePlanDocument } from '../plan-yaml/document';
import { readPlanText } from '../plan-yaml/read-text';

/**
 * The bodies by which names in a paper are recognised: those shipped, and over them, by id, those of the office's own
 * file. Refusals name file, line and key.
 */
export function readDirectory(file: string | null): Outcome<Directory> {
  const shipped = shippedDirectory();
  if (file === null) return accepted(shipped);
  const own = readOwn(file);
  return own.ok ? accepted(over(shipped, own.value)) : own;
}

function readOwn(file: string): Outcome<Directory> {
  const text = readPlanText(file);
  if (!text.ok) return refused(text.refusal.code, `${file}: ${text.refusal.message}`, '--directory');
  const parsed = parsePlanDocument(text.value);
  if ('problems' in parsed) {
    const { code, line, column, message } = parsed.problems[0]!;
    return refused(code, `${file}:${line}:${column}: ${message}`, '--directory');
  }
  const { value, placeOf } = parsed.document;
  const shaped = directorySchema.safeParse(value);
  if (shaped.success) return accepted(shaped.data);
  const { path, message, code } = shaped.error.issues[0]!;
  const { line, column } = placeOf(path);
  const own = /\p{Lu}?[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/u.test(message);
  const words = own
    ? message
    : 'chỗ này không đúng mẫu; cần bodies: [{id, name, aliases}] và groups: [{id, name, members}]';
  return refused(
    `directory-${code}`,
    `${file}:${line}:${column} ${pathText(path)}: ${words}.`,
    '--directory',
  );
}

function over(shipped: Directory, own: Directory): Directory {
  return { bodies: overById(shipped.bodies, own.bodies), groups: overById(shipped.groups, own.groups) };
}

function overById<T extends { id: string }>(below: readonly T[], above: readonly T[]): T[] {
  const byId = new Map([...below, ...above].map((one) => [one.id, one]));
  return [...byId.values()];
}
