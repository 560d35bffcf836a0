import type { Phrases } from './phrases';

/** Why something was refused, by the rules: domain/. */
export const RULE_PHRASES: Phrases = {};
