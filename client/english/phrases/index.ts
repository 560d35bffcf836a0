import { AMENDMENT_PHRASES } from './amendments';
import { CLIENT_PHRASES } from './clients';
import { COMMAND_PHRASES } from './commands';
import { ASSIGNMENT_COMMAND_PHRASES } from './commands-assignment';
import { OFFICE_COMMAND_PHRASES } from './commands-office';
import { PLAN_COMMAND_PHRASES } from './commands-plan';
import { REPORT_COMMAND_PHRASES } from './commands-report';
import { RUN_COMMAND_PHRASES } from './commands-run';
import { ENGINE_PHRASES } from './engine';
import { GROUND_PHRASES } from './ground';
import { RULE_PHRASES } from './rules';
import { ASSIGNMENT_VIEW_PHRASES } from './views-assignment';
import { AUDIT_VIEW_PHRASES } from './views-audit';
import { OFFICE_VIEW_PHRASES } from './views-office';
import { PLAN_VIEW_PHRASES } from './views-plan';
import { ROUND_VIEW_PHRASES } from './views-round';
import type { Phrases } from './phrases';

/** Every phrase book, one for each part of the product. */
export const BOOKS: readonly Phrases[] = [
  AMENDMENT_PHRASES,
  CLIENT_PHRASES,
  COMMAND_PHRASES,
  ASSIGNMENT_COMMAND_PHRASES,
  OFFICE_COMMAND_PHRASES,
  PLAN_COMMAND_PHRASES,
  REPORT_COMMAND_PHRASES,
  RUN_COMMAND_PHRASES,
  ENGINE_PHRASES,
  GROUND_PHRASES,
  RULE_PHRASES,
  ASSIGNMENT_VIEW_PHRASES,
  AUDIT_VIEW_PHRASES,
  OFFICE_VIEW_PHRASES,
  PLAN_VIEW_PHRASES,
  ROUND_VIEW_PHRASES,
];
