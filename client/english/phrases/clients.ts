import { ACCOUNT_PHRASES } from './accounts';
import { FILE_PHRASES } from './files';
import { PAGE_PHRASES } from './pages';
import { REVIEW_PHRASES } from './reviews';
import type { Phrases } from './phrases';

/** Why something was refused on its way to the rules. */
export const CLIENT_PHRASES: Phrases = {
  ...ACCOUNT_PHRASES,
  ...FILE_PHRASES,
  ...PAGE_PHRASES,
  ...REVIEW_PHRASES,
};
