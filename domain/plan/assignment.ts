import type { LocalDate } from '../time/epoch';
import type { ObligationKind, Secrecy } from './schema';

/**
 * One obligation × one lead body × one period: what a body is asked for. Plain JSON, frozen into the workflow's
 * input when the cycle starts.
 */
export interface Assignment {
  /** Mã nhiệm vụ, quotable: `KH142-III.4-02/2021-Q3`. */
  id: string;
  obligation: string;
  clause: string;
  line: number | null;
  kind: ObligationKind;
  summary: string;
  product: string | null;
  /** The words of the deadline as the plan writes them. */
  deadlineText: string;
  condition: string | null;
  lead: string;
  coordinating: string[];
  informed: string[];
  dependsOn: string[];
  period: string;
  /** First day of the period; null for a plain date. */
  windowStart: LocalDate | null;
  /** null for continuous, conditional and undated duties: never overdue. */
  nominalDue: LocalDate | null;
  effectiveDue: LocalDate | null;
  /** The day from which the body is told of it: the start of a recurring period, else the start of the cycle. */
  opensOn: LocalDate;
  /** Standing duties only: the day by which the year's progress is asked for. Never overdue. */
  progressOn: LocalDate | null;
  /** Name of the ladder policy. */
  ladder: string;
  /** Mật, tối mật, tuyệt mật: only that it exists, and when it is due, may be told. Absent: not secret. */
  secrecy?: Secrecy | null;
  /** People who may read its title though it is secret. */
  readers?: string[];
}

export function isSecret({ secrecy }: Pick<Assignment, 'secrecy'>): boolean {
  return secrecy !== undefined && secrecy !== null;
}
