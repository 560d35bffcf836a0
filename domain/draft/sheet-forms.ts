import type { ObligationKind } from '../plan/schema';

/** What stands in the cells of a column, and so how they are written, checked and compared. */
export type CellKind =
  /** A line of text. */
  | 'text'
  /** Text of several lines. */
  | 'long'
  /** Ids of bodies and groups, one a line; people see and write names. */
  | 'names'
  /** Codes of obligations, one a line. */
  | 'codes'
  | 'date'
  | 'number'
  | 'choice'
  /** To be read only: what the program says of the row. */
  | 'info';

export interface SheetColumn {
  key: string;
  title: string;
  /** In characters. */
  width: number;
  kind: CellKind;
  /** Value of the plan → words in the cell. */
  choices?: Record<string, string>;
  /** A row without it is refused. */
  required?: boolean;
}

export type SheetKey = 'head' | 'bodies' | 'groups' | 'obligations' | 'targets';

export interface SheetForm {
  key: SheetKey;
  title: string;
  /** The first is the id of a row. */
  columns: SheetColumn[];
}

const YES_NO = { true: 'Có', false: 'Không' };
/** Empty where nobody is asked. */
const AGREED = { yes: 'Đồng ý', no: 'Chưa' };
const KINDS: Record<ObligationKind, string> = {
  assignment: 'Giao việc',
  periodic: 'Định kỳ',
  monitoring: 'Theo dõi – giám sát',
  report: 'Báo cáo',
  'midterm-review': 'Sơ kết',
  'final-review': 'Tổng kết',
};
const OPERATORS = {
  '>': 'Trên',
  '>=': 'Từ … trở lên',
  '<': 'Dưới',
  '<=': 'Không quá',
  '=': 'Đạt',
  '~': 'Khoảng',
};

const id = (title: string, width: number): SheetColumn => ({ key: 'id', title, width, kind: 'text' });
const text = (key: string, title: string, width: number): SheetColumn => ({
  key,
  title,
  width,
  kind: 'text',
});
const long = (key: string, title: string, width: number): SheetColumn => ({
  key,
  title,
  width,
  kind: 'long',
});
const names = (key: string, title: string, width: number): SheetColumn => ({
  key,
  title,
  width,
  kind: 'names',
});
const info = (key: string, title: string, width: number): SheetColumn => ({
  key,
  title,
  width,
  kind: 'info',
});
const choice = (key: string, title: string, width: number, choices: Record<string, string>): SheetColumn => ({
  key,
  title,
  width,
  kind: 'choice',
  choices,
});
const required = (column: SheetColumn): SheetColumn => ({ ...column, required: true });

/** The sheets of a plan as a workbook: the one place that knows their order, titles and widths. */
export const SHEET_FORMS: Record<SheetKey, SheetForm> = {
  head: {
    key: 'head',
    title: 'Kế hoạch',
    columns: [
      { ...id('Khoá', 24), kind: 'text' },
      info('label', 'Mục', 34),
      long('value', 'Giá trị', 70),
      info('question', 'Cần xem', 50),
      choice('agreed', 'Đồng ý', 12, AGREED),
    ],
  },
  bodies: {
    key: 'bodies',
    title: 'Cơ quan',
    columns: [
      id('Mã cơ quan', 26),
      required(text('name', 'Tên cơ quan', 40)),
      long('aliases', 'Tên gọi khác', 32),
      text('kind', 'Loại', 18),
      long('contacts', 'Đầu mối nhận thư', 44),
      text('headName', 'Người đứng đầu', 24),
      text('headEmail', 'Thư của người đứng đầu', 34),
      info('question', 'Cần trả lời', 40),
      choice('agreed', 'Đồng ý', 12, AGREED),
    ],
  },
  groups: {
    key: 'groups',
    title: 'Nhóm',
    columns: [
      id('Mã nhóm', 22),
      required(text('name', 'Tên nhóm', 40)),
      names('members', 'Gồm các cơ quan', 50),
      info('question', 'Cần trả lời', 40),
      choice('agreed', 'Đồng ý', 12, AGREED),
    ],
  },
  obligations: {
    key: 'obligations',
    title: 'Nhiệm vụ',
    columns: [
      id('Mã', 18),
      required(text('clause', 'Điều khoản', 11)),
      info('place', 'Vị trí', 13),
      info('quote', 'Nguyên văn', 46),
      required(long('summary', 'Việc phải làm', 38)),
      choice('kind', 'Loại', 14, KINDS),
      names('lead', 'Chủ trì', 26),
      names('coordinating', 'Phối hợp', 26),
      names('informed', 'Nhận để biết', 16),
      text('product', 'Sản phẩm', 16),
      text('deadline', 'Thời hạn', 22),
      info('understood', 'Đang hiểu là', 13),
      choice('deadlineAgreed', 'Đồng ý thời hạn', 12, AGREED),
      text('condition', 'Điều kiện', 18),
      { key: 'dependsOn', title: 'Chờ nhiệm vụ', width: 18, kind: 'codes' },
      choice('track', 'Theo dõi', 10, YES_NO),
      text('ladder', 'Lịch nhắc', 12),
      info('confidence', 'Tin cậy', 9),
      info('reason', 'Vì sao', 26),
      choice('readingAgreed', 'Đồng ý cách đọc', 12, AGREED),
    ],
  },
  targets: {
    key: 'targets',
    title: 'Chỉ tiêu',
    columns: [
      id('Mã', 22),
      required(text('clause', 'Điều khoản', 11)),
      info('place', 'Vị trí', 12),
      required(long('what', 'Đo cái gì', 50)),
      choice('op', 'So sánh', 15, OPERATORS),
      required({ key: 'value', title: 'Giá trị', width: 11, kind: 'number' }),
      required(text('unit', 'Đơn vị', 14)),
      { key: 'by', title: 'Đến ngày', width: 13, kind: 'date' },
      choice('each', 'Mỗi năm', 10, { year: 'Mỗi năm' }),
    ],
  },
};

export const SHEET_KEYS = Object.keys(SHEET_FORMS) as SheetKey[];

/** What the head of a plan is made of: one row each. */
export interface HeadField {
  path: string[];
  label: string;
  kind: CellKind;
  choices?: Record<string, string>;
  required?: boolean;
}

const OFFICE_FIELDS = (
  [
    ['secretariat', 'Bộ phận theo dõi'],
    ['office', 'Văn phòng'],
    ['committee', 'Ban Thường vụ'],
  ] as const
).flatMap(([key, label]): HeadField[] => [
  { path: ['offices', key, 'name'], label: `${label}: tên`, kind: 'text' },
  { path: ['offices', key, 'email'], label: `${label}: địa chỉ thư`, kind: 'text' },
]);

export const HEAD_FIELDS: HeadField[] = [
  { path: ['plan', 'code'], label: 'Mã kế hoạch (không đổi)', kind: 'info' },
  { path: ['plan', 'type'], label: 'Loại văn bản', kind: 'text', required: true },
  { path: ['plan', 'number'], label: 'Số, ký hiệu', kind: 'text' },
  { path: ['plan', 'issuer'], label: 'Cơ quan ban hành', kind: 'text', required: true },
  { path: ['plan', 'title'], label: 'Tên văn bản', kind: 'long', required: true },
  { path: ['plan', 'signedOn'], label: 'Ngày ký', kind: 'date' },
  { path: ['plan', 'startsOn'], label: 'Ngày khởi động', kind: 'date' },
  { path: ['plan', 'term', 'start'], label: 'Giai đoạn: từ ngày', kind: 'date', required: true },
  { path: ['plan', 'term', 'end'], label: 'Giai đoạn: đến ngày', kind: 'date', required: true },
  {
    path: ['plan', 'options', 'beforeDay'],
    label: '“Trước ngày X” nghĩa là',
    kind: 'choice',
    choices: { strict: 'Hết ngày X−1', inclusive: 'Hết ngày X' },
    required: true,
  },
  {
    path: ['plan', 'options', 'roll'],
    label: 'Hạn rơi vào ngày nghỉ thì dời',
    kind: 'choice',
    choices: YES_NO,
    required: true,
  },
  { path: ['plan', 'ladder'], label: 'Lịch nhắc', kind: 'text', required: true },
  ...OFFICE_FIELDS,
];
