import type { Clause } from '../extraction/draft';
import type { PlanClause } from '../plan/schema';
import { tellsOnly } from './rounds-of-draft';

const LONGEST_HEADING = 120;

/** The numbered clauses of a paper: what `trace` holds the obligations against. Parts that only tell are proposed as asking nothing. */
export function clausesOfDraft(clauses: readonly Clause[]): PlanClause[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return clauses.filter(isNumbered).map((clause): PlanClause => {
    const teller = tellingAncestor(clause, byId);
    return {
      clause: clause.id,
      line: 'line' in clause.place ? clause.place.line : null,
      heading: shortened(clause.text),
      ...(teller === null
        ? {}
        : { asksNothing: `phần nêu tình hình, mục tiêu (mục ${teller.id}), máy đọc theo tiêu đề` }),
    };
  });
}

function isNumbered({ level }: Clause): boolean {
  return level !== 'bullet' && level !== 'paragraph';
}

function tellingAncestor(clause: Clause, byId: ReadonlyMap<string, Clause>): Clause | null {
  for (
    let at: Clause | undefined = clause;
    at !== undefined;
    at = at.parent === null ? undefined : byId.get(at.parent)
  )
    if (isNumbered(at) && tellsOnly(at.text)) return at;
  return null;
}

function shortened(text: string): string | null {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain === '') return null;
  return plain.length <= LONGEST_HEADING ? plain : `${plain.slice(0, LONGEST_HEADING - 1).trimEnd()}…`;
}
