import type { Action } from '../../domain/access/rights';
import type { Said } from '../../domain/lang';
import { page, type Answer } from '../answer';
import { PATHS } from '../paths';
import { can, say, type Visit } from '../visit';
import { ADMIN_WORDS } from './words';

type Part = Exclude<keyof (typeof ADMIN_WORDS)['vi'], 'admin'>;

const PARTS: readonly { part: Part; path: string; action: Action; what: Said<string> }[] = [
  {
    part: 'plans',
    path: PATHS.plans,
    action: 'plan.import',
    what: {
      vi: 'Đưa văn bản vào, xác nhận bên cạnh nguyên văn, xem trước.',
      en: 'Bring in a paper, confirm it beside its text, preview it.',
    },
  },
  {
    part: 'cycles',
    path: PATHS.cycles,
    action: 'plan.import',
    what: {
      vi: 'Chu kỳ đang chạy, số liệu, kết thúc.',
      en: 'Cycles that run, their figures, their end.',
    },
  },
  {
    part: 'rehearsals',
    path: PATHS.rehearsals,
    action: 'rehearsal.watch',
    what: { vi: 'Chạy thử một kế hoạch trên đồng hồ riêng.', en: 'Play a plan on a clock of its own.' },
  },
  {
    part: 'directory',
    path: PATHS.directory,
    action: 'directory.edit',
    what: {
      vi: 'Địa chỉ thư, người đứng đầu, cơ quan kế thừa.',
      en: 'Addresses, heads, successors.',
    },
  },
  {
    part: 'substitutes',
    path: PATHS.substitutes,
    action: 'substitute.set',
    what: { vi: 'Ai làm thay ai, từ ngày nào đến ngày nào.', en: 'Who acts for whom, and how long.' },
  },
  {
    part: 'users',
    path: PATHS.users,
    action: 'user.manage',
    what: { vi: 'Tài khoản, vai, mở khoá.', en: 'Accounts, roles, lock-outs.' },
  },
  {
    part: 'calendars',
    path: PATHS.calendars,
    action: 'calendar.apply',
    what: {
      vi: 'Lịch nghỉ từng năm, ngày hoán đổi; xem ảnh hưởng trước khi áp dụng.',
      en: 'Days off of each year, swapped days; what a change would do, before it is made.',
    },
  },
  {
    part: 'ladders',
    path: PATHS.ladders,
    action: 'ladder.apply',
    what: {
      vi: 'Nhắc trước bao nhiêu ngày, quá hạn báo cáo ai; xem ảnh hưởng trước khi áp dụng.',
      en: 'How early to remind, whom to tell when overdue; what a change would do.',
    },
  },
  {
    part: 'health',
    path: PATHS.health,
    action: 'health.read',
    what: { vi: 'Các phần của hệ thống có chạy không, thư có đi không.', en: 'Whether everything runs.' },
  },
];

export function adminHome(visit: Visit): Answer {
  const words = say(visit, ADMIN_WORDS);
  return page({
    title: words.admin,
    nav: 'admin',
    body: (
      <>
        <h1>{words.admin}</h1>
        <ul class="tiles">
          {PARTS.filter(({ action }) => can(visit, action)).map(({ part, path, what }) => (
            <li key={part} class="panel">
              <a href={visit.url(path)}>{words[part]}</a>
              <p class="muted">{what[visit.lang]}</p>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}
