import type { Command } from 'commander';
import type { Context } from '../context';
import { withExamples } from '../vietnamese';
import { registerAct } from './assignment-acts';
import { BODY_ACTS } from './assignment-body-acts';
import { registerBulk } from './assignment-bulk';
import { registerReading } from './assignment-read';
import { SECRETARIAT_ACTS } from './assignment-secretariat-acts';

/** In the order of an assignment's life: looking, what bodies do, what the secretariat does, one act on many. */
export function registerAssignment(program: Command, context: Context): void {
  const assignment = program
    .command('assignment')
    .description('xem nhiệm vụ; mọi thao tác của cơ quan chủ trì, phối hợp, theo dõi');
  withExamples(assignment, 'dondoc assignment list --overdue', 'dondoc assignment show KH25-II.1-01/2026-Q1');
  registerReading(assignment, context);
  for (const act of [...BODY_ACTS, ...SECRETARIAT_ACTS]) registerAct(assignment, context, act);
  registerBulk(assignment, context, [...BODY_ACTS, ...SECRETARIAT_ACTS]);
}
