import type { Role } from '../../domain/access/rights';
import type { Said } from '../../domain/lang';

export const ROLE_WORDS: Said<Record<Role, string>> = {
  vi: {
    admin: 'Quản trị',
    secretariat: 'Bộ phận theo dõi',
    committee: 'Ban Thường vụ',
    inspector: 'Kiểm tra',
    body: 'Cơ quan',
  },
  en: {
    admin: 'Administrator',
    secretariat: 'Secretariat',
    committee: 'Standing Committee',
    inspector: 'Inspector',
    body: 'Body',
  },
};
