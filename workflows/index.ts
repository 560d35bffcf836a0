export { assignment } from './assignment.workflow';
export { desk } from './desk.workflow';
export { planCycle } from './plan-cycle.workflow';
