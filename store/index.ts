export { openStore, type StoreEngine, type Store, type StoreHealth, type StoreTarget } from './open';
export { servePglite, type ServedPglite } from './serve';
export { type StoreErrorCode } from './errors';
export type { Meta } from './meta';
export { COUNTED_UP_TO, type Page } from './assignment-list';
export type { AssignmentFilter, AssignmentSort } from './assignment-filter';
export type { AuditFilter, MailFilter, Queries } from './queries';
export type { BodyCounts, Counts, CycleCounts, DayCounts, Morning, QuarterCounts, Views } from './views';
export type { AuditBreak, AuditVerdict, ChainedLine } from './audit';
