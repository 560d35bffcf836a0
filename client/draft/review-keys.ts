import type { Plan } from '../../domain/plan/schema';
import { ledBy } from './review-answers';
import type { ReviewPoint } from './review-points';

const BODIES = 'tên, mã hoặc nhóm, cách nhau bằng dấu phẩy; cơ quan mới: thêm + trước tên';

const CHANGE_PROMPTS: Record<Exclude<ReviewPoint['kind'], 'head'>, string | null> = {
  deadline: 'Thời hạn đúng, ví dụ: trước ngày 30/6/2022',
  held: 'Thời hạn đúng, ví dụ: quý IV/2025',
  reading: `Cơ quan chủ trì (${BODIES})`,
  members: `Các cơ quan trong nhóm (${BODIES})`,
  group: `Các cơ quan trong nhóm (${BODIES})`,
  body: 'Chính là cơ quan nào (tên hoặc mã)',
  other: null,
};

const HEAD_PROMPTS: Record<string, string> = {
  'head:term': 'Giai đoạn đúng, ví dụ: 01/01/2021..31/12/2025',
  'head:startsOn': 'Ngày khởi động, ví dụ: 15/01/2021',
};

/** What to ask for where a person wants another value; null where the point takes none. */
export function changePrompt({ kind, key }: ReviewPoint): string | null {
  return kind === 'head' ? (HEAD_PROMPTS[key] ?? 'Ghi đúng là') : CHANGE_PROMPTS[kind];
}

export interface Keys {
  accept: string | null;
  change: string | null;
  switchOff: string | null;
}

/** What each key does to a point, in words; null where it does nothing. */
export function keysOf(point: ReviewPoint, plan: Plan): Keys {
  switch (point.kind) {
    case 'deadline':
    case 'reading':
      return { accept: 'đồng ý', change: 'sửa', switchOff: 'tắt nhiệm vụ' };
    case 'held':
      return { accept: 'để tắt', change: 'sửa thời hạn', switchOff: null };
    case 'members': {
      const { alone, together } = ledBy(plan, plan.groups[point.path[1] as number]!.id);
      const change = 'ghi danh sách';
      if (alone.length + together.length === 0) return { accept: 'để trống', change, switchOff: null };
      const off = alone.length === 0 ? '' : `, tắt ${alone.length} nhiệm vụ`;
      return { accept: null, change, switchOff: `thôi giao cho nhóm${off}` };
    }
    case 'body':
      return { accept: 'là một cơ quan riêng', change: 'là cơ quan khác', switchOff: null };
    case 'group':
    case 'head':
      return { accept: 'đồng ý', change: 'sửa', switchOff: null };
    case 'other':
      return { accept: null, change: null, switchOff: null };
  }
}
