import type { Action } from '../../domain/access/rights';
import type { Said } from '../../domain/lang';
import { PATHS } from '../paths';
import { can, type Visit } from '../visit';

export type NavKey =
  | 'own'
  | 'morning'
  | 'assignments'
  | 'bodies'
  | 'rounds'
  | 'targets'
  | 'pictures'
  | 'calendar'
  | 'dossiers'
  | 'letters'
  | 'audit'
  | 'admin';

interface NavItem {
  key: NavKey;
  path: string;
  /** How the page is entered from here. */
  query?: Record<string, string>;
  action: Action;
  label: Said<string>;
}

const ITEMS: readonly NavItem[] = [
  { key: 'own', path: PATHS.own, action: 'own.read', label: { vi: 'Việc của cơ quan', en: 'Our work' } },
  { key: 'morning', path: PATHS.morning, action: 'watch.read', label: { vi: 'Hôm nay', en: 'Today' } },
  {
    key: 'assignments',
    path: PATHS.assignments,
    query: { mo: '1' },
    action: 'watch.read',
    label: { vi: 'Nhiệm vụ', en: 'Assignments' },
  },
  { key: 'bodies', path: PATHS.bodies, action: 'watch.read', label: { vi: 'Cơ quan', en: 'Bodies' } },
  { key: 'rounds', path: PATHS.rounds, action: 'watch.read', label: { vi: 'Kỳ báo cáo', en: 'Rounds' } },
  { key: 'targets', path: PATHS.targets, action: 'watch.read', label: { vi: 'Chỉ tiêu', en: 'Targets' } },
  { key: 'pictures', path: PATHS.pictures, action: 'watch.read', label: { vi: 'Biểu đồ', en: 'Charts' } },
  { key: 'calendar', path: PATHS.calendar, action: 'watch.read', label: { vi: 'Lịch', en: 'Calendar' } },
  {
    key: 'dossiers',
    path: PATHS.dossiers,
    action: 'dossier.read',
    label: { vi: 'Tờ trình', en: 'Dossiers' },
  },
  { key: 'letters', path: PATHS.letters, action: 'mail.read', label: { vi: 'Thư đã gửi', en: 'Letters' } },
  { key: 'audit', path: PATHS.audit, action: 'audit.read', label: { vi: 'Nhật ký', en: 'Audit trail' } },
  { key: 'admin', path: PATHS.admin, action: 'plan.import', label: { vi: 'Quản trị', en: 'Administration' } },
];

/** Only what the viewer has a right to; the page that is open is marked. */
export function Nav({ visit, current }: { visit: Visit; current: NavKey | undefined }) {
  const shown = ITEMS.filter(({ action }) => can(visit, action));
  if (shown.length === 0) return null;
  const label = { vi: 'Các phần', en: 'Sections' }[visit.lang];
  return (
    <nav class="nav" aria-label={label}>
      <ul>
        {shown.map(({ key, path, query, label: words }) => (
          <li key={key}>
            <a href={visit.url(path, query)} {...(key === current ? { 'aria-current': 'page' } : {})}>
              {words[visit.lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
