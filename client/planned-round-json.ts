import type { RoundPlan } from '../domain/rounds/types';

/** A round as the plan and the office's rules give it, before anybody sent anything (`plan preview --json`). */
export function plannedRoundJson({ id, kind, period, title, days, collator, participants }: RoundPlan) {
  return { id, kind, period, title, days, collator, participants: participants.map((body) => body.id) };
}
