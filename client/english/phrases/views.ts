import type { Phrases } from './phrases';

/** What the views of the command line say: client/terminal/. */
export const VIEW_PHRASES: Phrases = {};
