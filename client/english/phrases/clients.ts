import type { Phrases } from './phrases';

/** Why something was refused on its way to the rules: client/. */
export const CLIENT_PHRASES: Phrases = {};
