export { readDeadline } from './read';
export type { DeadlineContext } from './context';
