import { problem, type PlanProblem } from './problems';
import type { Plan } from './schema';

/** That a plan serves another one, and that every clause is listed once. */
export function checkClauses({ plan, clauses = [] }: Plan): PlanProblem[] {
  const seen = new Set<string>();
  const repeated = clauses.flatMap(({ clause }, i) => {
    if (seen.has(clause))
      return [
        problem(
          'duplicate-clause',
          ['clauses', i, 'clause'],
          `Mục "${clause}" đã liệt kê ở trên; mỗi mục ghi một lần.`,
        ),
      ];
    seen.add(clause);
    return [];
  });
  const served =
    plan.serves?.plan === plan.code
      ? [
          problem(
            'serves-itself',
            ['plan', 'serves', 'plan'],
            'Kế hoạch không thể cụ thể hoá chính nó; cần mã của kế hoạch cấp trên.',
          ),
        ]
      : [];
  return [...repeated, ...served];
}
