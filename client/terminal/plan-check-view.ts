import type { Plan } from '../../domain/plan/schema';
import { formatVn } from '../../domain/time/local-date';
import type { PlanFileProblem } from '../plan-file';
import type { Paper } from './style';
import { grouped, hanging, padEnd, printable } from './text';
import { said } from './tongue';

export interface PlanCheckModel {
  file: string;
  /** null for a file with errors. */
  plan: Plan | null;
  /** How many rounds a cycle of it would hold. */
  rounds: number;
  problems: PlanFileProblem[];
}

const MARK_COLUMNS = 9;

/** What a check found: every problem with its place, and what that means. */
export function planCheckView({ file, plan, rounds, problems }: PlanCheckModel, paper: Paper): string[] {
  const { style, width } = paper;
  const lines = problems.flatMap(({ severity, message }) =>
    severity === 'error'
      ? hanging(padEnd(style.red('Sai'), MARK_COLUMNS), message, width)
      : hanging(padEnd(style.amber(said('Xác nhận', 'Cần xác nhận')), MARK_COLUMNS), message, width),
  );
  if (plan === null) return [...lines, '', style.red(`${file}: ${grouped(problems.length)} chỗ cần sửa.`)];
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    ...verdict(file, plan, { rounds, toConfirm: problems.length }, paper),
  ];
}

function verdict(
  file: string,
  { plan, bodies, obligations, targets }: Plan,
  { rounds, toConfirm }: { rounds: number; toConfirm: number },
  { style, width }: Paper,
) {
  const { start, end } = plan.term;
  const holds = `${grouped(obligations.length)} nhiệm vụ trong văn bản, ${grouped(bodies.length)} cơ quan, ${grouped(targets.length)} chỉ tiêu${rounds === 0 ? '' : `, ${grouped(rounds)} kỳ báo cáo`}`;
  const lines = [
    style.bold(`${file}: đọc được.`),
    ...hanging('  ', printable(plan.title), width),
    `  Thời gian thực hiện ${formatVn(start)} – ${formatVn(end)}; ${holds}.`,
  ];
  const next =
    toConfirm === 0
      ? style.green('  Khởi động được.')
      : style.amber(`  Chưa khởi động được: ${grouped(toConfirm)} điểm cần người có thẩm quyền xác nhận.`);
  return [...lines, next];
}
