import { isAbsolute, join, relative } from 'node:path';
import { readPlanFile, type PlanFileOptions, type PlanFileProblem } from '../client/plan-file';
export { fullCalendar } from '../client/full-calendar';
export { samplePlanPath, withRehearsalOffices } from '../client/rehearsal/openings';
import type { BodyNames } from '../client/terminal/words';
import type { Settings } from '../config/environment';
import { OFFICE_KINDS, OFFICE_NAMES } from '../domain/plan/recipients';
import type { Plan } from '../domain/plan/schema';
import type { Context } from './context';
import { refuse, type CommandProblem } from './problems';

export interface PlanInput {
  plan: Plan;
  /** Readings that a person must stand for before a cycle may start. */
  toConfirm: PlanFileProblem[];
}

/** The plan of a file; refuses with everything that is wrong in it. */
export function readPlan(context: Context, file: string, options: PlanFileOptions): PlanInput {
  const reading = readPlanFile(pathOf(context, file), options);
  if (!reading.ok) throw refusedPlan('plan-invalid', reading.problems);
  return reading;
}

/** The same where a cycle is to run: what nobody has confirmed keeps it from starting. */
export function readStartablePlan(context: Context, file: string, options: PlanFileOptions): Plan {
  const { plan, toConfirm } = readPlan(context, file, options);
  if (toConfirm.length === 0) return plan;
  const { refusal } = refusedPlan('plan-unconfirmed', toConfirm);
  throw refuse(
    'plan-unconfirmed',
    `${refusal.message}\nKế hoạch còn ${toConfirm.length} điểm chưa có người xác nhận nên chưa khởi động được; ` +
      'xem và xác nhận từng điểm bằng "dondoc plan review <tệp>".',
    refusal.at,
  );
}

/** As the person wrote it, so that messages show that; `cwd` is not the process's own in tests. */
export function pathOf({ io }: Context, file: string): string {
  return isAbsolute(file) ? file : join(relative(process.cwd(), io.cwd), file);
}

export function refusedPlan(code: string, problems: PlanFileProblem[]): CommandProblem {
  const [first] = problems;
  return refuse(
    problems.length === 1 && code === 'plan-invalid' ? first!.code : code,
    problems.map(({ message }) => message).join('\n'),
    first?.at ?? null,
  );
}

const VARIABLES = {
  secretariat: 'DONDOC_SECRETARIAT_EMAIL',
  office: 'DONDOC_OFFICE_EMAIL',
  committee: 'DONDOC_COMMITTEE_EMAIL',
} as const;

/** Offices without an address get that of the environment; a real cycle does not start while one is missing. */
export function withOfficesOf(plan: Plan, settings: Settings): Plan {
  const offices = { ...plan.offices };
  for (const kind of OFFICE_KINDS) {
    const email = settings.offices[kind];
    if (offices[kind] === undefined && email !== null) offices[kind] = { name: OFFICE_NAMES[kind], email };
  }
  const missing = OFFICE_KINDS.filter((kind) => offices[kind] === undefined);
  if (missing.length > 0) {
    const named = missing.map(
      (kind) => `${OFFICE_NAMES[kind]} (offices.${kind} trong tệp, hoặc biến ${VARIABLES[kind]})`,
    );
    throw refuse(
      'office-address-missing',
      `Chưa có địa chỉ thư của: ${named.join('; ')}.`,
      `offices.${missing[0]}`,
    );
  }
  return { ...plan, offices };
}

/** Names of bodies and offices, by id. */
export function namesOf(plan: Plan): BodyNames {
  const names = new Map(plan.bodies.map(({ id, name }) => [id, name]));
  for (const kind of OFFICE_KINDS) names.set(kind, plan.offices[kind]?.name ?? OFFICE_NAMES[kind]);
  return names;
}
