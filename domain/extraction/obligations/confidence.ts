import type { Confidence } from '../draft';
import type { DutyTime } from './deadline';
import type { Duty, LeadSource } from './duty';

export interface Trust {
  confidence: Confidence;
  confidenceReason: string;
}

const trust = (confidence: Confidence, confidenceReason: string): Trust => ({ confidence, confidenceReason });

function ofTheLead({ source, leads }: Duty): Trust | null {
  switch (source) {
    case 'nobody':
      return trust('low', 'Câu kêu gọi chung, không nêu cơ quan cụ thể.');
    case 'everybody':
      return trust('low', 'Giao chung cho các cơ quan, đơn vị; cần chọn cơ quan cụ thể.');
    case 'several-before':
      return trust('low', 'Câu không nêu cơ quan; câu trước có nhiều cơ quan chủ trì.');
    case 'watcher':
      return trust('low', 'Câu không nêu cơ quan; lấy cơ quan được giao theo dõi, báo cáo.');
    case 'issuer':
      return trust('medium', 'Chương trình của chính cơ quan ban hành nên cơ quan đó chủ trì.');
    case 'given':
    case 'table':
    case 'label':
    case 'subject':
    case 'same-sentence':
    case 'heading':
    case 'before':
      return leads.some(({ scope }) => scope.of === 'other-province')
        ? trust('low', 'Cơ quan chủ trì thuộc tỉnh khác.')
        : null;
  }
}

function ofTheForm({ source, leads }: Duty): Trust | null {
  if (leads.some(({ entry }) => entry === null))
    return trust('medium', 'Danh bạ chưa có tên cơ quan chủ trì.');
  if (leads.some(({ scope }) => scope.of !== 'province'))
    return trust('medium', 'Giao cho cơ quan ở nhiều cấp.');
  switch (source) {
    case 'same-sentence':
      return trust('medium', 'Nhiệm vụ tiếp theo trong câu; cơ quan chủ trì nêu ở đầu câu.');
    case 'before':
      return trust('medium', 'Cơ quan chủ trì lấy theo câu trước.');
    case 'heading':
      return trust('medium', 'Cơ quan chủ trì lấy theo đề mục phía trên.');
    case 'subject':
      return trust('medium', 'Nêu cơ quan làm chủ ngữ, không có chữ “giao”.');
    case 'given':
    case 'table':
    case 'label':
    case 'everybody':
    case 'several-before':
    case 'issuer':
    case 'watcher':
    case 'nobody':
      return null;
  }
}

function ofTheTime({ reading, source }: DutyTime): Trust | null {
  if (reading.needsConfirmation) return trust('medium', 'Thời hạn cần người xác nhận.');
  if (source === 'tag-of-the-block') return trust('medium', 'Thời hạn lấy theo câu cuối của cả nhóm.');
  return source === 'mention' && reading.kind === 'recurring'
    ? trust('medium', 'Chữ chỉ thời hạn nằm giữa câu.')
    : null;
}

const WHY_HIGH: Partial<Record<LeadSource, string>> = {
  table: 'Bảng phân công nêu rõ cơ quan chủ trì.',
  label: 'Dòng “chủ trì” ngay dưới nhiệm vụ nêu rõ cơ quan.',
};

/** How far a duty may be relied on, and the first reason why not further. */
export function trustIn(duty: Duty, time: DutyTime): Trust {
  if (duty.source === 'nobody' && time.source !== 'none')
    return trust('low', 'Có thời hạn nhưng không nêu cơ quan nào; cần chọn cơ quan.');
  return (
    ofTheLead(duty) ??
    ofTheTime(time) ??
    ofTheForm(duty) ??
    trust('high', WHY_HIGH[duty.source] ?? 'Câu có chữ giao và nêu rõ cơ quan chủ trì.')
  );
}
