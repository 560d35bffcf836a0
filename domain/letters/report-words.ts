import type { ItemKind } from '../desk/types';
import type { Line } from './lines';

/** What a letter to the office or the Standing Committee is: named in its subject and in its first sentence. */
export interface Report {
  /** Before the day. */
  subject: string;
  /** Before ", tính đến ngày …". */
  opening: string;
}

const DONE: readonly ItemKind[] = ['accepted', 'closed'];

export function reportOf(lines: Line[]): Report {
  const overdue = lines.filter(({ urgency }) => urgency === 'overdue').length;
  if (overdue > 0)
    return {
      subject: 'Danh sách nhiệm vụ quá hạn tính đến',
      opening: `báo cáo danh sách ${overdue} nhiệm vụ quá hạn đến mức phải báo cáo`,
    };
  if (lines.every(({ item }) => DONE.includes(item.kind)))
    return {
      subject: 'Kết quả nhiệm vụ đã báo cáo quá hạn, ngày',
      opening: 'báo cáo kết quả các nhiệm vụ quá hạn đã nêu trong các báo cáo trước',
    };
  return {
    subject: 'Tình hình nhiệm vụ đã báo cáo quá hạn, ngày',
    opening: 'báo cáo tình hình các nhiệm vụ quá hạn đã nêu trong các báo cáo trước',
  };
}
