import type { Plan } from '../plan/schema';
import { oneLine } from './words';
import { printedDate } from '../time/epoch';

/** How a plan is cited: symbol and date as written on it, where they are known. */
export function citePlan(
  plan: Pick<Plan['plan'], 'type' | 'number' | 'signedOn' | 'issuer' | 'title'>,
): string {
  const number = plan.number === null ? '' : ` số ${plan.number}`;
  const signed = plan.signedOn === null ? '' : `, ngày ${printedDate(plan.signedOn)}`;
  return oneLine(`${plan.type}${number}${signed} của ${plan.issuer}: “${plan.title}”`);
}
