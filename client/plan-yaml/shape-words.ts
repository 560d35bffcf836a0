import type { z } from 'zod';
import { nearest } from '../../domain/plan/nearest';
import { planSchema } from '../../domain/plan/schema';

/** One thing wrong with the shape of a plan file, in words. */
export interface ShapeProblem {
  code: string;
  path: PropertyKey[];
  /** Whether the key itself is wrong, or the value behind it. */
  part: 'key' | 'value';
  message: string;
}

type Issue = z.core.$ZodIssue;

/** What the schema found, as sentences; `value` is the data it looked at. */
export function shapeProblems(issues: readonly Issue[], value: unknown): ShapeProblem[] {
  return issues.flatMap((issue): ShapeProblem[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue.path, key));
    const given = valueAt(value, issue.path);
    if (given === undefined) return [missingKey(issue.path)];
    return [{ code: codeOf(issue), path: issue.path, part: 'value', message: sentenceOf(issue, given) }];
  });
}

function codeOf({ code }: Issue): string {
  switch (code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'invalid_value':
      return 'value-not-allowed';
    case 'too_small':
      return 'too-little';
    case 'too_big':
      return 'too-much';
    default:
      return 'wrong-form';
  }
}

function sentenceOf(issue: Issue, given: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, given, issue.path.at(-1));
    case 'invalid_value':
      return notAllowed(issue.values.map(String), given);
    case 'too_small':
      return tooSmall(issue.origin);
    case 'too_big':
      return `${described(given)} quá lớn, tối đa ${String(issue.maximum)}.`;
    default:
      // The schema has words of its own for the form of a date, an id, an address.
      return `${described(given)} chưa đúng: ${issue.message}.`;
  }
}

const EXPECTED: Record<string, string> = {
  string: 'cần chữ',
  number: 'cần một số',
  int: 'cần một số nguyên',
  boolean: 'cần true hoặc false',
  array: 'cần một danh sách',
  object: 'cần một nhóm khoá',
};

function wrongType(expected: string, given: unknown, key: PropertyKey | undefined): string {
  const needed = EXPECTED[expected] ?? `cần ${expected}`;
  if (given === null)
    return `Đang để trống; ${needed}${exampleOf(key)}, hoặc bỏ hẳn khoá này nếu không bắt buộc.`;
  const remedy =
    expected === 'string' && isPlain(given) ? `, hãy đặt trong dấu nháy: "${String(given)}"` : exampleOf(key);
  return `Đang là ${described(given)}; ${needed}${remedy}.`;
}

function isPlain(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function notAllowed(allowed: string[], given: unknown): string {
  const likely = typeof given === 'string' ? nearest(given, allowed) : null;
  const guess = likely === null ? '' : `; có phải "${likely}"?`;
  const choice = allowed.length === 1 ? `chỉ nhận ${allowed[0]}` : `cần một trong: ${allowed.join(', ')}`;
  return `${described(given)} không dùng được; ${choice}${guess === '' ? '.' : guess}`;
}

function tooSmall(origin: string): string {
  if (origin === 'string') return 'Không được để trống.';
  if (origin === 'array' || origin === 'set') return 'Danh sách cần ít nhất một mục.';
  return 'Cần một số lớn hơn 0.';
}

/** A value as a person wrote it, short enough for a line. */
function described(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
  if (typeof value === 'number') return `số ${value}`;
  if (typeof value === 'boolean') return String(value);
  if (value === null) return 'chỗ trống';
  return Array.isArray(value) ? 'một danh sách' : 'một nhóm khoá';
}

/** What a right value looks like, for the keys that must be there. */
const EXAMPLES: Record<string, string> = {
  plan: '{code: KH142, type: Kế hoạch, …}',
  code: 'KH142-III.4-02',
  type: 'Kế hoạch',
  issuer: 'Ban Thường vụ Tỉnh uỷ',
  title: 'Kế hoạch công tác dân vận 2021-2025',
  term: '{start: 2021-01-01, end: 2025-12-31}',
  start: '2021-01-01',
  end: '2025-12-31',
  bodies: '[{id: ban-dan-van, name: Ban Dân vận Tỉnh uỷ}]',
  id: 'ban-dan-van',
  name: 'Ban Dân vận Tỉnh uỷ',
  members: '[tinh-doan, hoi-nong-dan]',
  email: 'vanthu@tinh.example',
  obligations: '[{code: KH142-III.4-02, …}]',
  clause: 'III.4',
  kind: 'assignment',
  summary: 'Khảo sát chất lượng đoàn viên',
  lead: '[ban-dan-van]',
  coordinating: '[tinh-doan]',
  informed: '[van-phong-tinh-uy]',
  deadline: '{text: trong quý III/2021}',
  text: 'trong quý III/2021',
  dependsOn: '[KH142-III.4-01]',
  aliases: '[Ban Dân vận]',
  contacts: '[{email: vanthu@tinh.example}]',
  head: '{email: truong-ban@tinh.example}',
  confirmed: '{by: Chánh Văn phòng Tỉnh uỷ, on: 2021-03-01}',
  by: 'Chánh Văn phòng Tỉnh uỷ',
  on: '2021-03-01',
  what: 'Tỷ lệ cơ quan đạt tiêu chí',
  op: "'>='",
  value: '80',
  unit: "'%'",
};

function exampleOf(key: PropertyKey | undefined): string {
  const example = typeof key === 'string' ? EXAMPLES[key] : undefined;
  return example === undefined ? '' : `, ví dụ ${String(key)}: ${example}`;
}

function missingKey(path: PropertyKey[]): ShapeProblem {
  const key = path.at(-1);
  return {
    code: 'missing-key',
    path,
    part: 'value',
    message: `Thiếu khoá bắt buộc "${String(key)}"${exampleOf(key)}.`,
  };
}

function unknownKey(path: PropertyKey[], key: string): ShapeProblem {
  const known = knownKeys(path);
  const likely = nearest(key, known);
  const remedy = likely === null ? `ở đây chỉ có: ${known.join(', ')}.` : `có phải "${likely}"?`;
  return {
    code: 'unknown-key',
    path: [...path, key],
    part: 'key',
    message: `Không có khoá "${key}"; ${remedy}`,
  };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
}

/** The keys that the schema knows at a place. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = planSchema;
  for (const key of path) {
    const { shape, element } = inner(schema);
    schema = typeof key === 'number' ? element : shape?.[String(key)];
  }
  return Object.keys(inner(schema).shape ?? {});
}

interface Described {
  shape?: Record<string, unknown>;
  element?: unknown;
}

/** What stands behind defaults, nullable and optional. */
function inner(schema: unknown): Described {
  let at = schema as { def?: { innerType?: unknown } } & Described;
  while (at?.def?.innerType !== undefined) at = at.def.innerType as typeof at;
  return at ?? {};
}
