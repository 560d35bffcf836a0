import type { Said } from '../../domain/lang';

/** The parts of the administration, as tiles and crumbs call them. */
export const ADMIN_WORDS: Said<{
  admin: string;
  plans: string;
  cycles: string;
  directory: string;
  users: string;
  substitutes: string;
  calendars: string;
  ladders: string;
  health: string;
  rehearsals: string;
}> = {
  vi: {
    admin: 'Quản trị',
    plans: 'Văn bản, kế hoạch',
    cycles: 'Chu kỳ thực hiện',
    directory: 'Danh bạ cơ quan',
    users: 'Người dùng',
    substitutes: 'Uỷ quyền',
    calendars: 'Ngày nghỉ, ngày làm bù',
    ladders: 'Mẫu lịch nhắc',
    health: 'Tình trạng hệ thống',
    rehearsals: 'Diễn tập',
  },
  en: {
    admin: 'Administration',
    plans: 'Papers and plans',
    cycles: 'Cycles',
    directory: 'Directory of bodies',
    users: 'Users',
    substitutes: 'Substitutes',
    calendars: 'Days off and worked',
    ladders: 'Ladders',
    health: 'Health of the system',
    rehearsals: 'Rehearsals',
  },
};
