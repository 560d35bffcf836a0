import { ACCOUNT_PHRASES } from './accounts';
import { ACT_PHRASES } from './acts';
import { DOSSIER_PHRASES } from './dossiers';
import { FILE_PHRASES } from './files';
import { PAGE_PHRASES } from './pages';
import { PLAN_PHRASES } from './plans';
import { READING_PHRASES } from './readings';
import { REVIEW_PHRASES } from './reviews';
import { ROUND_PHRASES } from './rounds';
import { AMENDMENT_PHRASES } from './amendments';
import { COMMAND_PHRASES } from './commands';
import { ASSIGNMENT_COMMAND_PHRASES } from './commands-assignment';
import { OFFICE_COMMAND_PHRASES } from './commands-office';
import { PLAN_COMMAND_PHRASES } from './commands-plan';
import { REPORT_COMMAND_PHRASES } from './commands-report';
import { RUN_COMMAND_PHRASES } from './commands-run';
import { ENGINE_PHRASES } from './engine';
import { GROUND_PHRASES } from './ground';
import { ASSIGNMENT_VIEW_PHRASES } from './views-assignment';
import { AUDIT_VIEW_PHRASES } from './views-audit';
import { OFFICE_VIEW_PHRASES } from './views-office';
import { PLAN_VIEW_PHRASES } from './views-plan';
import { ROUND_VIEW_PHRASES } from './views-round';
import type { Phrases } from './phrases';

/** Every phrase book, one for each part of the product. */
export const BOOKS: readonly Phrases[] = [
  AMENDMENT_PHRASES,
  ACCOUNT_PHRASES,
  ACT_PHRASES,
  DOSSIER_PHRASES,
  FILE_PHRASES,
  PAGE_PHRASES,
  PLAN_PHRASES,
  READING_PHRASES,
  REVIEW_PHRASES,
  ROUND_PHRASES,
  COMMAND_PHRASES,
  ASSIGNMENT_COMMAND_PHRASES,
  OFFICE_COMMAND_PHRASES,
  PLAN_COMMAND_PHRASES,
  REPORT_COMMAND_PHRASES,
  RUN_COMMAND_PHRASES,
  ENGINE_PHRASES,
  GROUND_PHRASES,
  ASSIGNMENT_VIEW_PHRASES,
  AUDIT_VIEW_PHRASES,
  OFFICE_VIEW_PHRASES,
  PLAN_VIEW_PHRASES,
  ROUND_VIEW_PHRASES,
];
