import type { Phrases } from './phrases';

/** What settings, servers, the store and activities say of themselves. */
export const GROUND_PHRASES: Phrases = {};
