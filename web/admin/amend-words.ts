import type { LeftField } from '../../domain/plan/amendment';
import type { Said } from '../../domain/lang';

export const AMEND_WORDS: Said<{
  title: (cycle: string) => string;
  about: string;
  plan: string;
  choose: string;
  noPlan: string;
  copyNamed: (name: string, by: string, at: string) => string;
  by: (title: string, number: string, date: string) => string;
  copy: string;
  copyAbout: string;
  paperNumber: string;
  paperDate: string;
  reason: string;
  reasonHint: string;
  preview: string;
  notChanged: string;
  would: (n: number, not: number) => string;
  did: (n: number, not: number) => string;
  nothing: string;
  go: (n: number) => string;
  back: string;
  left: string;
  leftAbout: string;
  unbegun: string;
  added: string;
  addedAbout: string;
  supplement: string;
  defaultReason: (number: string) => string;
  code: string;
  clause: string;
  summary: string;
  differs: string;
  fields: Record<LeftField['field'], string>;
}> = {
  vi: {
    title: (cycle) => `Điều chỉnh chu kỳ ${cycle} theo văn bản sửa đổi`,
    about:
      'Chọn kế hoạch đã sửa (giữ mã cũ) và ghi văn bản sửa đổi. Nội dung bỏ đi được thu hồi, cơ quan và thời hạn mới được áp dụng cho nhiệm vụ còn mở; từng cơ quan được báo.',
    plan: 'Kế hoạch đã sửa',
    choose: 'Chọn kế hoạch',
    noPlan: 'Chưa có bản sửa nào của kế hoạch này.',
    copyNamed: (name, by, at) => `${name} (${by} sửa ${at})`,
    by: (title, number, date) => `${title}: theo văn bản ${number} ngày ${date}.`,
    copy: 'Lập bản sửa từ kế hoạch đang chạy',
    copyAbout: 'Bản sửa nằm trong danh sách văn bản; sửa ở đó hoặc bằng Excel, rồi trở lại trang này.',
    paperNumber: 'Số, ký hiệu văn bản sửa đổi',
    paperDate: 'Ngày của văn bản ấy',
    reason: 'Lý do',
    reasonHint: 'Để trống: theo văn bản sửa đổi.',
    preview: 'Xem trước',
    notChanged: 'Mới là xem trước, chưa thay đổi gì.',
    would: (n, not) => `Sẽ điều chỉnh: ${n} nhiệm vụ; không thực hiện được: ${not}.`,
    did: (n, not) => `Đã điều chỉnh: ${n} nhiệm vụ; không thực hiện được: ${not}.`,
    nothing: 'Không có nhiệm vụ nào phải điều chỉnh.',
    go: (n) => `Điều chỉnh ${n} nhiệm vụ`,
    back: 'Về trang chu kỳ',
    left: 'Giữ như đã giao, cần xem lại bằng tay',
    leftAbout: 'Những khác biệt này không đổi được ở nhiệm vụ đã giao.',
    unbegun: 'có thời hạn hoặc cơ quan mới mà chu kỳ chưa giao',
    added: 'Nội dung bổ sung',
    addedAbout: 'Chưa cơ quan nào được giao. Lập thành kế hoạch riêng rồi khởi động như mọi kế hoạch.',
    supplement: 'Lập kế hoạch bổ sung',
    defaultReason: (number) => `Theo văn bản sửa đổi ${number}`,
    code: 'Mã',
    clause: 'Điều khoản',
    summary: 'Việc',
    differs: 'Khác ở',
    fields: {
      clause: 'điều khoản',
      quote: 'nguyên văn',
      summary: 'việc',
      kind: 'loại',
      lead: 'chủ trì',
      coordinating: 'phối hợp',
      informed: 'nhận để biết',
      product: 'sản phẩm',
      deadline: 'thời hạn',
      condition: 'điều kiện',
      track: 'theo dõi',
      ladder: 'lịch nhắc',
      target: 'chỉ tiêu',
      term: 'giai đoạn của kế hoạch',
    },
  },
  en: {
    title: (cycle) => `Amend cycle ${cycle} by an amended paper`,
    about:
      'Choose the amended plan (under its old code) and name the amending paper. What it drops is withdrawn; new bodies and dates hold for what is still open; each body is told.',
    plan: 'Amended plan',
    choose: 'Choose a plan',
    noPlan: 'There is no amended version of this plan yet.',
    copyNamed: (name, by, at) => `${name} (changed by ${by}, ${at})`,
    by: (title, number, date) => `${title}: by paper ${number} of ${date}.`,
    copy: 'Make one from the running plan',
    copyAbout: 'It stands among the papers; change it there or as a workbook, then come back to this page.',
    paperNumber: 'Number of the amending paper',
    paperDate: 'Its date',
    reason: 'Reason',
    reasonHint: 'Left blank: by the amending paper.',
    preview: 'Preview',
    notChanged: 'This is a preview; nothing has changed.',
    would: (n, not) => `Would be changed: ${n}; not possible: ${not}.`,
    did: (n, not) => `Changed: ${n}; not possible: ${not}.`,
    nothing: 'No assignment has to be changed.',
    go: (n) => `Change ${n} assignments`,
    back: 'Back to the cycle',
    left: 'Stays as it was handed out; to be seen to by hand',
    leftAbout: 'These differences cannot be changed in what was handed out.',
    unbegun: 'has a date or a body that nothing was handed out for',
    added: 'What is new',
    addedAbout: 'Nobody was given it yet. Make it a plan of its own and start that like any other.',
    supplement: 'Make a supplementary plan',
    defaultReason: (number) => `Theo văn bản sửa đổi ${number}`,
    code: 'Code',
    clause: 'Clause',
    summary: 'Duty',
    differs: 'Differs in',
    fields: {
      clause: 'clause',
      quote: 'wording',
      summary: 'duty',
      kind: 'kind',
      lead: 'lead body',
      coordinating: 'coordinating bodies',
      informed: 'informed bodies',
      product: 'product',
      deadline: 'deadline',
      condition: 'condition',
      track: 'followed or not',
      ladder: 'reminders',
      target: 'target',
      term: 'term of the plan',
    },
  },
};
