import type { Lang, Said } from '../../domain/lang';
import type { LocalDate } from '../../domain/time/epoch';

export const WORDS: Said<{
  title: string;
  beginning: string;
  beginningLink: string;
  notPlayed: string;
  state: string;
  toDecide: string;
  cameIn: string;
  fellDue: string;
  willFallDue: string;
  unreceived: string;
  unexplained: string;
  atCommittee: string;
  missingParts: string;
  mailTrouble: string;
  mailHint: string;
  nothingToDecide: string;
  nothingCameIn: string;
  nothingFellDue: string;
  nothingComes: string;
  nothingAtCommittee: string;
  dossiers: string;
  all: (n: string) => string;
  dueOn: (day: string) => string;
  sentOn: (day: string) => string;
  rounds: string;
  noRounds: string;
  partsDue: (day: string) => string;
  committeeDue: (day: string) => string;
  sentOf: (sent: number, all: number) => string;
  missing: (n: number) => string;
  health: string;
  healthy: string;
  more: string;
  storeSlow: (ms: number) => string;
  storeDown: string;
}> = {
  vi: {
    title: 'Hôm nay',
    beginning: 'Chưa có nhiệm vụ nào được theo dõi. Bắt đầu từ văn bản đã ban hành:',
    beginningLink: 'đưa văn bản vào',
    notPlayed: 'Buổi diễn tập chưa đi tới ngày giao nhiệm vụ. Bấm “Chạy” hoặc “Bước tiếp” ở dải trên cùng.',
    state: 'Toàn bộ nhiệm vụ',
    toDecide: 'Chờ quyết định',
    cameIn: 'Kết quả chờ xác nhận',
    fellDue: 'Vừa quá hạn, 7 ngày qua',
    willFallDue: 'Đến hạn trong 7 ngày tới',
    unreceived: 'Quá ngày tiếp nhận',
    unexplained: 'Chưa giải trình',
    atCommittee: 'Đã báo cáo Ban Thường vụ, chưa xong',
    missingParts: 'Phần báo cáo còn thiếu',
    mailTrouble: 'Thư chưa rõ đã đến',
    mailHint: 'Không gửi lại tự động, để không ai nhận hai lần; cần người quyết định.',
    nothingToDecide: 'Không có việc nào chờ quyết định.',
    nothingCameIn: 'Không có kết quả nào chờ xác nhận.',
    nothingFellDue: 'Không có nhiệm vụ nào vừa quá hạn.',
    nothingComes: 'Không có nhiệm vụ nào.',
    nothingAtCommittee: 'Không có nhiệm vụ nào.',
    dossiers: 'Tờ trình Ban Thường vụ',
    all: (n) => `Xem tất cả (${n})`,
    dueOn: (day) => `hạn ${day}`,
    sentOn: (day) => `nộp ${day}`,
    rounds: 'Kỳ báo cáo đang mở',
    noRounds: 'Không có kỳ báo cáo nào đang mở.',
    partsDue: (day) => `hạn gửi ${day}`,
    committeeDue: (day) => `hạn trình ${day}`,
    sentOf: (sent, all) => `đã gửi ${sent}/${all}`,
    missing: (n) => `Còn thiếu ${n} cơ quan`,
    health: 'Hệ thống',
    healthy: 'Kho dữ liệu trả lời bình thường.',
    more: 'Xem tình trạng hệ thống',
    storeSlow: (ms) => `Kho dữ liệu trả lời chậm: ${ms} mili giây.`,
    storeDown: 'Kho dữ liệu không trả lời câu hỏi về tình trạng.',
  },
  en: {
    title: 'Today',
    beginning: 'Nothing is followed yet. Begin with the paper that was issued:',
    beginningLink: 'import it',
    notPlayed: 'The rehearsal has not come to the day on which work is given. Press “Play” or “Step” above.',
    state: 'All assignments',
    toDecide: 'To be decided',
    cameIn: 'Results to be confirmed',
    fellDue: 'Fell overdue, last 7 days',
    willFallDue: 'Due in the next 7 days',
    unreceived: 'Receipt overdue',
    unexplained: 'Not explained',
    atCommittee: 'Laid before the Committee, not done',
    missingParts: 'Parts of reports missing',
    mailTrouble: 'Letters in doubt',
    mailHint: 'They are not sent again by themselves, so that nobody gets one twice; somebody has to decide.',
    nothingToDecide: 'Nothing waits for a decision.',
    nothingCameIn: 'No result waits to be confirmed.',
    nothingFellDue: 'Nothing fell overdue.',
    nothingComes: 'There is none.',
    nothingAtCommittee: 'There is none.',
    dossiers: 'Dossiers of the Standing Committee',
    all: (n) => `Show all (${n})`,
    dueOn: (day) => `due ${day}`,
    sentOn: (day) => `handed in ${day}`,
    rounds: 'Open rounds',
    noRounds: 'No round is open.',
    partsDue: (day) => `parts due ${day}`,
    committeeDue: (day) => `laid before by ${day}`,
    sentOf: (sent, all) => `${sent} of ${all} sent`,
    missing: (n) => `${n} missing`,
    health: 'The system',
    healthy: 'The store answers as it should.',
    more: 'State of the system',
    storeSlow: (ms) => `The store answers slowly: ${ms} ms.`,
    storeDown: 'The store did not answer how it is.',
  },
};

const WEEKDAYS: Said<readonly string[]> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

export function weekday(date: LocalDate, lang: Lang): string {
  return WEEKDAYS[lang][new Date(`${date}T00:00:00Z`).getUTCDay()]!;
}
