import { nearest } from './nearest';
import { problem, type PlanPath, type PlanProblem } from './problems';
import type { Plan } from './schema';

/** An obligation waits for others that exist, never for itself, not even by a detour. */
export function checkDependencies(plan: Plan): PlanProblem[] {
  const indexOf = new Map(plan.obligations.map(({ code }, i) => [code, i]));
  const direct = plan.obligations.flatMap(({ code, dependsOn }, i) =>
    dependsOn.flatMap((other, j): PlanProblem[] => {
      const path: PlanPath = ['obligations', i, 'dependsOn', j];
      if (other === code) {
        return [
          problem('depends-on-itself', path, `Nhiệm vụ ${code} không thể chờ chính nó; cần bỏ mã này.`),
        ];
      }
      return indexOf.has(other) ? [] : [unknownCode(other, path, indexOf.keys())];
    }),
  );
  return [...direct, ...cyclesOf(plan, indexOf).map((cycle) => cycleProblem(plan, cycle))];
}

function unknownCode(code: string, path: PlanPath, known: Iterable<string>): PlanProblem {
  const likely = nearest(code, known);
  const remedy = likely === null ? 'cần mã của một nhiệm vụ trong kế hoạch này.' : `có phải "${likely}"?`;
  return problem('unknown-dependency', path, `Không có nhiệm vụ "${code}" để chờ; ${remedy}`);
}

function cycleProblem({ obligations }: Plan, cycle: number[]): PlanProblem {
  const [first, second] = [cycle[0]!, cycle[1]!];
  const written = [...cycle, first].map((i) => obligations[i]!.code).join(' → ');
  const position = obligations[first]!.dependsOn.indexOf(obligations[second]!.code);
  const message = `Các nhiệm vụ chờ nhau thành vòng: ${written}; cần bỏ một trong các liên hệ này.`;
  return problem('dependency-cycle', ['obligations', first, 'dependsOn', position], message);
}

/**
 * Cycles of two and more, each beginning with its first obligation in the file; of cycles that share an obligation the
 * first found. Depth first without recursion: a chain may be as long as the plan.
 */
function cyclesOf({ obligations }: Plan, indexOf: ReadonlyMap<string, number>): number[][] {
  const next = obligations.map(({ dependsOn }, i) =>
    dependsOn.map((code) => indexOf.get(code)).filter((j): j is number => j !== undefined && j !== i),
  );
  const state = obligations.map((): 'new' | 'open' | 'done' => 'new');
  const told = new Set<number>();
  const cycles: number[][] = [];
  for (let root = 0; root < obligations.length; root += 1) {
    if (state[root] !== 'new') continue;
    const trail = [{ node: root, edge: 0 }];
    state[root] = 'open';
    while (trail.length > 0) {
      const top = trail.at(-1)!;
      const target = next[top.node]![top.edge];
      top.edge += 1;
      if (target === undefined) {
        state[top.node] = 'done';
        trail.pop();
      } else if (state[target] === 'new') {
        state[target] = 'open';
        trail.push({ node: target, edge: 0 });
      } else if (state[target] === 'open') {
        const cycle = trail.slice(trail.findIndex(({ node }) => node === target)).map(({ node }) => node);
        if (!cycle.some((node) => told.has(node))) cycles.push(fromFirst(cycle));
        cycle.forEach((node) => told.add(node));
      }
    }
  }
  return cycles;
}

function fromFirst(cycle: number[]): number[] {
  const start = cycle.indexOf(Math.min(...cycle));
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}
