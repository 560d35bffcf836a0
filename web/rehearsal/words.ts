import type { PlayState } from '../../client/rehearsal/conductor';
import type { Role } from '../../domain/access/rights';
import type { Said } from '../../domain/lang';
import type { Pace } from '../../domain/rehearsal/pace';
import type { Scenario } from '../../domain/rehearsal/scenario';

export const STATE_WORDS: Said<Record<PlayState, string>> = {
  vi: {
    opening: 'Đang giao nhiệm vụ cho các cơ quan',
    playing: 'Đang chạy',
    paused: 'Đang tạm dừng',
    finished: 'Đã đi hết chu kỳ',
    failed: 'Không chạy tiếp được',
    stopped: 'Đã kết thúc, chỉ để xem',
  },
  en: {
    opening: 'Handing out the work',
    playing: 'Playing',
    paused: 'Paused',
    finished: 'The cycle is through',
    failed: 'Could not go on',
    stopped: 'Ended, to be read only',
  },
};

export const PACE_WORDS: Said<Record<Pace, string>> = {
  vi: {
    day: '1 ngày/giây',
    week: '7 ngày/giây',
    tenDays: '10 ngày/giây',
    month: '30 ngày/giây',
    fastest: 'Nhanh nhất',
  },
  en: {
    day: '1 day/s',
    week: '7 days/s',
    tenDays: '10 days/s',
    month: '30 days/s',
    fastest: 'As fast as it goes',
  },
};

export const ROLE_WORDS: Said<Record<Exclude<Role, 'body'>, string>> = {
  vi: {
    secretariat: 'Ban Dân vận (theo dõi)',
    committee: 'Ban Thường vụ',
    inspector: 'Kiểm tra',
    admin: 'Quản trị',
  },
  en: {
    secretariat: 'Secretariat',
    committee: 'Standing Committee',
    inspector: 'Inspector',
    admin: 'Administrator',
  },
};

export const SCENARIO_WORDS: Said<Record<Scenario, string>> = {
  vi: {
    mixed: 'Như thực tế: có nơi đúng hạn, nơi chậm, nơi im lặng',
    diligent: 'Mọi cơ quan làm đúng hạn',
    silent: 'Không ai trả lời: chỉ người đang xem thao tác',
  },
  en: {
    mixed: 'As in life: some in time, some late, some silent',
    diligent: 'Everybody in time',
    silent: 'Nobody answers: only whoever watches acts',
  },
};
