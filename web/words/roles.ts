import { ROLE_LABELS } from '../../client/terminal/words';
import type { Role } from '../../domain/access/rights';
import type { Said } from '../../domain/lang';

export const ROLE_WORDS: Said<Record<Role, string>> = {
  vi: ROLE_LABELS,
  en: {
    admin: 'Administrator',
    secretariat: 'Secretariat',
    committee: 'Standing Committee',
    inspector: 'Inspector',
    body: 'Body',
  },
};
