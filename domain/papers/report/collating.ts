import { oneLine } from '../../letters/words';

interface Collating {
  plan: { secretariat: string };
  round: { collator: { id?: string; name: string } | null };
}

/** Who collates the round; where the plan names nobody, the office that follows it. */
export function collatorName({ plan, round }: Collating): string {
  return oneLine(round.collator?.name ?? plan.secretariat);
}

/** Whether it is the body's own task to collate: nobody urges it to send its part to itself. */
export function isCollating(of: Collating, body: { id: string; name: string }): boolean {
  const id = of.round.collator?.id;
  return id === undefined ? oneLine(body.name) === collatorName(of) : body.id === id;
}
