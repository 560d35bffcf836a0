import type { Said } from '../../domain/lang';

export const WORDS: Said<{
  own: string;
  due: (day: string) => string;
  data: (from: string, to: string) => string;
  goesTo: (name: string) => string;
  standing: string;
  returned: (reason: string) => string;
  late: string;
  sentAlready: (n: number) => string;
  figures: string;
  figuresHint: string;
  value: string;
  weight: string;
  weightHint: string;
  reason: string;
  reasonHint: string;
  goal: string;
  before: (period: string) => string;
  noBefore: string;
  noTargets: string;
  assignments: string;
  assignmentsHint: string;
  noAssignments: string;
  remark: string;
  dueDay: string;
  narrative: string;
  narrativeHint: string;
  by: string;
  byHint: string;
  send: string;
  saveDraft: string;
  draftSaved: (at: string) => string;
  draftFound: (at: string) => string;
  draftOlder: string;
  problems: (n: number) => string;
  sentParts: string;
  receipt: string;
  sentBy: string;
  version: (n: number) => string;
  lateVersion: string;
  offline: string;
  offlineHint: string;
  take: string;
  file: string;
  upload: string;
  lateConfirm: string;
  lookAt: string;
  received: string;
  receivedLate: string;
  number: string;
  body: string;
  round: string;
  at: string;
  print: string;
  back: string;
  notOpen: string;
}> = {
  vi: {
    own: 'Việc của cơ quan',
    due: (day) => `Hạn gửi: hết ngày ${day}`,
    data: (from, to) => `Số liệu từ ${from} đến hết ngày ${to}`,
    goesTo: (name) => `Gửi đến ${name}`,
    standing: 'Tình trạng',
    returned: (reason) => `Phần đã gửi được trả lại để sửa: ${reason}`,
    late: 'Kỳ đã chốt: phần gửi bây giờ là bản bổ sung, không đổi số liệu đã chốt, được nêu ở phụ lục của kỳ sau.',
    sentAlready: (n) => `Đã gửi bản ${n}. Gửi lại thì bản mới thay bản đó.`,
    figures: 'Số liệu chỉ tiêu',
    figuresHint: 'Chỉ ghi số, phần lẻ sau dấu phẩy, ví dụ 82,5. Không có số liệu thì để trống và ghi lý do.',
    value: 'Giá trị',
    weight: 'Tính trên tổng số',
    weightHint: 'Số xã, hộ, người … đã tính tỷ lệ trên đó',
    reason: 'Lý do',
    reasonHint: 'Cần ghi khi kém hơn kỳ trước hoặc chưa có số liệu',
    goal: 'Mục tiêu',
    before: (period) => `Kỳ ${period}`,
    noBefore: 'Chưa có số liệu kỳ trước',
    noTargets: 'Cơ quan không phải báo cáo chỉ tiêu nào trong kỳ này.',
    assignments: 'Nhiệm vụ của cơ quan',
    assignmentsHint: 'Tình trạng lấy từ hệ thống; chỉ ghi thêm nhận xét khi cần.',
    noAssignments: 'Không có nhiệm vụ nào trong kỳ này.',
    remark: 'Nhận xét',
    dueDay: 'Hạn',
    narrative: 'Nội dung báo cáo',
    narrativeHint: 'Phần “Kết quả thực hiện” là bắt buộc; các phần khác để trống được.',
    by: 'Người gửi',
    byHint: 'Họ tên, chức vụ',
    send: 'Gửi phần báo cáo',
    saveDraft: 'Lưu nháp',
    draftSaved: (at) => `Đã lưu nháp lúc ${at}.`,
    draftFound: (at) => `Đang mở bản nháp lưu lúc ${at}; chưa gửi.`,
    draftOlder: 'Bản nháp này có trước bản đã gửi gần nhất; hãy so với bản đó trước khi gửi.',
    problems: (n) => `Còn ${n} chỗ phải sửa, chưa gửi:`,
    sentParts: 'Các bản đã gửi',
    receipt: 'Biên nhận',
    sentBy: 'người gửi',
    version: (n) => `Bản ${n}`,
    lateVersion: 'gửi sau khi chốt',
    offline: 'Làm ngoài mạng',
    offlineHint: 'Tải biểu mẫu có sẵn số liệu kỳ trước, ghi bằng Excel hoặc Word, rồi gửi lại ở đây.',
    take: 'Tải biểu mẫu',
    file: 'Biểu đã ghi (.xlsx hoặc .docx)',
    upload: 'Gửi biểu này',
    lateConfirm: 'Đúng là bản gửi muộn của kỳ đã chốt',
    lookAt: 'Xem lại phần đã gửi',
    received: 'Đã nhận phần báo cáo',
    receivedLate: 'Đã nhận bản bổ sung',
    number: 'Số biên nhận',
    body: 'Cơ quan',
    round: 'Kỳ',
    at: 'Nhận lúc',
    print: 'Có thể in trang này để lưu.',
    back: 'Trở lại phần báo cáo',
    notOpen: 'Kỳ chưa mở',
  },
  en: {
    own: 'Our work',
    due: (day) => `Due: end of ${day}`,
    data: (from, to) => `Data from ${from} to the end of ${to}`,
    goesTo: (name) => `Goes to ${name}`,
    standing: 'State',
    returned: (reason) => `What was sent came back to be mended: ${reason}`,
    late: 'The round is closed: what is sent now is an addition, told in an annex of the next round; the frozen figures stay.',
    sentAlready: (n) => `Version ${n} was sent. Sending again puts a new one in its place.`,
    figures: 'Figures of targets',
    figuresHint: 'A number alone, decimals after a comma (82,5). Without data leave it empty and say why.',
    value: 'Value',
    weight: 'Measured on',
    weightHint: 'Communes, households, people … that the share was measured on',
    reason: 'Reason',
    reasonHint: 'Needed where it is worse than before, or missing',
    goal: 'Goal',
    before: (period) => `In ${period}`,
    noBefore: 'No earlier figure',
    noTargets: 'This body reports no target in this round.',
    assignments: 'Assignments of the body',
    assignmentsHint: 'Their states come from the records; add a remark where it helps.',
    noAssignments: 'No assignment in this round.',
    remark: 'Remark',
    dueDay: 'Due',
    narrative: 'Report',
    narrativeHint: '“Results” must be there; the others may stay empty.',
    by: 'Sent by',
    byHint: 'Name and position',
    send: 'Send the part',
    saveDraft: 'Save the draft',
    draftSaved: (at) => `Draft saved at ${at}.`,
    draftFound: (at) => `This is the draft saved at ${at}; it is not sent.`,
    draftOlder: 'This draft is older than the version sent last; compare them before sending.',
    problems: (n) => `Not sent: ${n} to mend.`,
    sentParts: 'Versions sent',
    receipt: 'Receipt',
    sentBy: 'sent by',
    version: (n) => `Version ${n}`,
    lateVersion: 'sent after the close',
    offline: 'Work offline',
    offlineHint:
      'Take the form with the earlier figures in it, fill it in with Excel or Word, and send it here.',
    take: 'Take the form',
    file: 'The filled-in form (.xlsx or .docx)',
    upload: 'Send this form',
    lateConfirm: 'It is meant as a late part of the closed round',
    lookAt: 'What was sent',
    received: 'Part received',
    receivedLate: 'Addition received',
    number: 'Receipt number',
    body: 'Body',
    round: 'Round',
    at: 'Received at',
    print: 'Print this page to keep it.',
    back: 'Back to the part',
    notOpen: 'The round is not open yet',
  },
};
