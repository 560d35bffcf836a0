import type { Said } from '../../domain/lang';
import type { ObligationKind } from '../../domain/plan/schema';
import type { ListField, SortKey, PARTS } from './filter';

/* Words of the list of assignments: its fields, its choices, its columns. */

export const FIELD_WORDS: Said<Record<ListField, string>> = {
  vi: {
    q: 'Tìm',
    'chu-ky': 'Chu kỳ',
    'co-quan': 'Cơ quan',
    vai: 'Tham gia',
    'tinh-trang': 'Tình trạng',
    'xep-loai': 'Xếp loại',
    mo: 'Theo dõi',
    'qua-tiep-nhan': 'Quá ngày tiếp nhận',
    'qua-han': 'Quá hạn',
    tu: 'Hạn từ ngày',
    den: 'Hạn đến hết ngày',
    nam: 'Năm đến hạn',
    muc: 'Mục của văn bản',
    loai: 'Loại',
    cap: 'Đã báo cáo từ cấp',
    'tra-lai': 'Đã bị trả lại',
    'cho-quyet-dinh': 'Chờ quyết định',
    sap: 'Sắp xếp',
    giam: 'Thứ tự giảm dần',
    trang: 'Trang',
  },
  en: {
    q: 'Search',
    'chu-ky': 'Cycle',
    'co-quan': 'Body',
    vai: 'Part taken',
    'tinh-trang': 'State',
    'xep-loai': 'Cell',
    mo: 'Followed',
    'qua-tiep-nhan': 'Past the day of receipt',
    'qua-han': 'Overdue',
    tu: 'Due from',
    den: 'Due until',
    nam: 'Year due',
    muc: 'Clause',
    loai: 'Kind',
    cap: 'Reported from level',
    'tra-lai': 'Was returned',
    'cho-quyet-dinh': 'Needs a decision',
    sap: 'Sorted by',
    giam: 'Descending',
    trang: 'Page',
  },
};

export const PART_WORDS: Said<Record<(typeof PARTS)[number], string>> = {
  vi: { 'chu-tri': 'chủ trì', 'phoi-hop': 'phối hợp', 'ca-hai': 'chủ trì hoặc phối hợp' },
  en: { 'chu-tri': 'leads', 'phoi-hop': 'takes part', 'ca-hai': 'leads or takes part' },
};

export const OPEN_WORDS: Said<Record<'1' | '0', string>> = {
  vi: { '1': 'còn theo dõi', '0': 'đã kết thúc' },
  en: { '1': 'still followed', '0': 'ended' },
};

export const KIND_WORDS: Said<Record<ObligationKind, string>> = {
  vi: {
    assignment: 'nhiệm vụ',
    periodic: 'nhiệm vụ định kỳ',
    monitoring: 'kiểm tra, giám sát',
    report: 'báo cáo',
    'midterm-review': 'sơ kết',
    'final-review': 'tổng kết',
  },
  en: {
    assignment: 'assignment',
    periodic: 'periodic assignment',
    monitoring: 'inspection',
    report: 'report',
    'midterm-review': 'midterm review',
    'final-review': 'final review',
  },
};

export const LEVEL_WORDS: Said<readonly string[]> = {
  vi: ['', 'Người đứng đầu cơ quan', 'Cơ quan theo dõi', 'Văn phòng Tỉnh uỷ', 'Ban Thường vụ Tỉnh uỷ'],
  en: ['', 'Head of the body', 'Secretariat', 'Office of the committee', 'Standing Committee'],
};

export const COLUMN_WORDS: Said<
  Record<'id' | 'summary' | 'lead' | 'due' | 'status' | 'cell' | 'level' | 'updated' | 'select', string>
> = {
  vi: {
    id: 'Mã nhiệm vụ',
    summary: 'Nội dung',
    lead: 'Cơ quan chủ trì',
    due: 'Thời hạn',
    status: 'Tình trạng',
    cell: 'Xếp loại',
    level: 'Đã báo cáo',
    updated: 'Thay đổi',
    select: 'Chọn',
  },
  en: {
    id: 'Assignment',
    summary: 'Subject',
    lead: 'Lead body',
    due: 'Due',
    status: 'State',
    cell: 'Cell',
    level: 'Reported to',
    updated: 'Changed',
    select: 'Select',
  },
};

export const SORT_OF_COLUMN: Partial<Record<keyof (typeof COLUMN_WORDS)['vi'], SortKey>> = {
  id: 'ma',
  lead: 'co-quan',
  due: 'han',
  status: 'tinh-trang',
  level: 'cap',
  updated: 'thay-doi',
};
