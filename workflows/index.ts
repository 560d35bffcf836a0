export { assignment } from './assignment.workflow';
export { desk } from './desk.workflow';
export { planCycle } from './plan-cycle.workflow';
export { reportRound } from './report-round.workflow';
