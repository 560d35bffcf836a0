import { z } from 'zod';
import { USUAL_LOGIN, type LoginSettings } from '../domain/access/login-settings';
import { ROLES, type Role } from '../domain/access/rights';
import type { Env } from './data-folder';

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());

const email = z.email({ error: 'cần một địa chỉ thư, ví dụ theo-doi@tinh.example' });
const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `cần một địa chỉ dạng ${example}` });

const ROLES_WANTED = `cần các vai cách nhau bằng dấu phẩy (${ROLES.join(', ')}), hoặc none`;

/** Whose log-in takes two steps: `admin,secretariat`, or `none`. */
const roles = z
  .string()
  .transform((text) => (text.trim() === 'none' ? [] : text.split(',').map((role) => role.trim())))
  .refine((names) => names.every((name) => (ROLES as readonly string[]).includes(name)), {
    error: ROLES_WANTED,
  })
  .transform((names) => names as Role[]);

/** Pages stand at the root of a host: links and cookies would miss them below a path. */
const HOST_WANTED =
  'chỉ gồm tên máy và cổng, không kèm đường dẫn hay tên đăng nhập, ví dụ https://don-doc.tinh.example';

const PORT_WANTED = 'cần một số cổng từ 0 đến 65535 (0: cổng trống bất kỳ), ví dụ 8080';

/** Every environment variable that Đôn Đốc reads of its own; those of the engine's profile are the engine's. */
const environmentSchema = z.object({
  DONDOC_HOME: optional(z.string()),
  DATABASE_URL: optional(url(/^postgres(ql)?$/, 'postgres://user:mật-khẩu@127.0.0.1:5432/dondoc')),
  SMTP_URL: optional(url(/^smtps?$/, 'smtp://user:mật-khẩu@127.0.0.1:587')),
  DONDOC_MAIL_FROM: optional(email),
  DONDOC_SECRETARIAT_EMAIL: optional(email),
  DONDOC_OFFICE_EMAIL: optional(email),
  DONDOC_COMMITTEE_EMAIL: optional(email),
  DONDOC_CONTACT_PHONE: optional(z.string().max(40)),
  DONDOC_TASK_QUEUE: optional(
    z.string().regex(/^[a-z0-9-]{1,60}$/, { error: 'chỉ gồm chữ thường không dấu, số và "-", ví dụ dondoc' }),
  ),
  DONDOC_PUBLIC_URL: optional(
    url(/^https?$/, 'https://don-doc.tinh.example')
      .transform((text) => text.replace(/\/+$/, ''))
      .refine((text) => /^https?:\/\/[^/?#@]+$/i.test(text), { error: HOST_WANTED }),
  ),
  DONDOC_SECRET: optional(
    z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'cần 64 chữ số thập lục phân, tạo bằng: openssl rand -hex 32' }),
  ),
  DONDOC_WEB_PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, { error: PORT_WANTED })
      .transform(Number)
      .refine((port) => port <= 65_535, { error: PORT_WANTED }),
  ),
  DONDOC_WEB_HOST: optional(
    z.string().regex(/^[A-Za-z0-9.:-]{1,100}$/, { error: 'cần một địa chỉ để nghe, ví dụ 127.0.0.1' }),
  ),
  DONDOC_SECOND_STEP: optional(roles),
  OIDC_ISSUER: optional(url(/^https?$/, 'https://dang-nhap.tinh.example')),
  OIDC_CLIENT_ID: optional(z.string().max(200)),
  OIDC_CLIENT_SECRET: optional(z.string().max(500)),
  OIDC_LOGIN_CLAIM: optional(
    z
      .string()
      .regex(/^[A-Za-z0-9_.:/-]{1,100}$/, { error: 'cần tên một thông tin của nơi đăng nhập, ví dụ email' }),
  ),
  DONDOC_LOG_LEVEL: optional(
    z.enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'một trong: silent, error, warn, info, debug',
    }),
  ),
});

export interface Settings {
  databaseUrl: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  offices: { secretariat: string | null; office: string | null; committee: string | null };
  contactPhone: string | null;
  taskQueue: string;
  /** How people reach the pages, without a slash at the end; null: letters carry no links. */
  publicUrl: string | null;
  /** What the office's keys are made of; null: the file of its data folder. */
  secret: string | null;
  /** Where the pages are served; `port` null: 8080, or in a demo any that is free. */
  web: { host: string; port: number | null };
  /** Who must prove themselves in two steps, and by which other house people may come in. */
  login: LoginSettings;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** What is wrong with the environment: the variable, and what would be right. */
export class EnvironmentProblem extends Error {
  constructor(readonly problems: { name: string; message: string }[]) {
    super(problems.map(({ name, message }) => `Biến môi trường ${name}: ${message}.`).join('\n'));
    this.name = 'EnvironmentProblem';
  }
}

/** Parses the environment once, loudly; what is wrong is said at start and not at 08:00 in year four. */
export function readSettings(env: Env): Settings {
  const parsed = environmentSchema.safeParse(env);
  if (!parsed.success) {
    throw new EnvironmentProblem(
      parsed.error.issues.map((issue) => ({ name: String(issue.path[0]), message: issue.message })),
    );
  }
  const given = parsed.data;
  return {
    databaseUrl: given.DATABASE_URL ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.DONDOC_MAIL_FROM ?? 'don-doc@dondoc.invalid',
    offices: {
      secretariat: given.DONDOC_SECRETARIAT_EMAIL ?? null,
      office: given.DONDOC_OFFICE_EMAIL ?? null,
      committee: given.DONDOC_COMMITTEE_EMAIL ?? null,
    },
    contactPhone: given.DONDOC_CONTACT_PHONE ?? null,
    publicUrl: given.DONDOC_PUBLIC_URL ?? null,
    secret: given.DONDOC_SECRET ?? null,
    taskQueue: given.DONDOC_TASK_QUEUE ?? 'dondoc',
    web: { host: given.DONDOC_WEB_HOST ?? '127.0.0.1', port: given.DONDOC_WEB_PORT ?? null },
    login: { secondStep: given.DONDOC_SECOND_STEP ?? USUAL_LOGIN.secondStep, oidc: oidcOf(given) },
    logLevel: given.DONDOC_LOG_LEVEL ?? 'warn',
  };
}

const OIDC_NAMES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** The three go together: one that is missing is told at start, not at somebody's log-in. */
function oidcOf(given: z.output<typeof environmentSchema>): LoginSettings['oidc'] {
  const missing = OIDC_NAMES.filter((name) => given[name] === undefined);
  if (missing.length === OIDC_NAMES.length) return null;
  if (missing.length > 0)
    throw new EnvironmentProblem(
      missing.map((name) => ({ name, message: `còn thiếu; cần đủ cả ${OIDC_NAMES.join(', ')}` })),
    );
  return {
    issuer: given.OIDC_ISSUER!,
    clientId: given.OIDC_CLIENT_ID!,
    clientSecret: given.OIDC_CLIENT_SECRET!,
    claim: given.OIDC_LOGIN_CLAIM ?? 'email',
  };
}
