import { CLIENT_PHRASES } from './clients';
import { COMMAND_PHRASES } from './commands';
import { GROUND_PHRASES } from './ground';
import { RULE_PHRASES } from './rules';
import { VIEW_PHRASES } from './views';
import type { Phrases } from './phrases';

/** Every phrase book, one for each part of the product. */
export const BOOKS: readonly Phrases[] = [
  CLIENT_PHRASES,
  COMMAND_PHRASES,
  GROUND_PHRASES,
  RULE_PHRASES,
  VIEW_PHRASES,
];
