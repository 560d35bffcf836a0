export { openStore, type StoreEngine, type Store, type StoreHealth, type StoreTarget } from './open';
export { servePglite, type ServedPglite } from './serve';
export { type StoreErrorCode } from './errors';
export type { Meta } from './meta';
export type { AssignmentFilter, AssignmentSort, AuditFilter, MailFilter, Page, Queries } from './queries';
export type { AuditBreak, AuditVerdict, ChainedLine } from './audit';
