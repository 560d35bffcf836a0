import { ACT_PHRASES } from './acts';
import { DOSSIER_PHRASES } from './dossiers';
import { PLAN_PHRASES } from './plans';
import { READING_PHRASES } from './readings';
import { ROUND_PHRASES } from './rounds';
import type { Phrases } from './phrases';

/** Why something was refused, warned of or read as it was, by the rules. */
export const RULE_PHRASES: Phrases = {
  ...ACT_PHRASES,
  ...DOSSIER_PHRASES,
  ...PLAN_PHRASES,
  ...READING_PHRASES,
  ...ROUND_PHRASES,
};
