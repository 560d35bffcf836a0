import type { ActForm } from '../acts/forms';
import { SECRET_RESULT } from '../lifecycle/secret';
import type { Actor, Paper } from '../lifecycle/types';
import { atHour, localDate, type Instant } from '../time/epoch';
import type { TimedForm } from './timed-form';

/**
 * The story of one year, for `examples/mot-nam-2026.yaml`: every turn that an assignment can take, once, by the people
 * who take it. It stands beside that plan and holds its codes and days.
 */
export function storyOfOneYear(): TimedForm[] {
  return [
    ...OPENING,
    ...SILENT_ONE,
    ...EXTENSIONS,
    ...HEAD_FIRST,
    ...STOPPED,
    ...SURVEY,
    ...SECRET,
    ...STANDING,
  ].sort((a, b) => a.at - b.at);
}

const SURVEY_ID = 'KH26-I.1-01/2026-Q2';
const RULES_ID = 'KH26-I.2-01/once';
const VILLAGES_ID = 'KH26-II.1-01/2026-04';
const TRAINING_ID = 'KH26-II.2-01/2026-05';
const DIALOGUE_ID = 'KH26-II.3-01/2026-05';
const SCHOOLS_ID = 'KH26-III.1-01/once';
const SECRET_ID = 'KH26-III.2-01/2026-06';
const WORKERS_ID = 'KH26-III.3-01/2026-04';
const MOOD_ID = 'KH26-III.4-01/2026';

type Said = ActForm extends infer F ? (F extends Actor ? Omit<F, keyof Actor> : never) : never;

function scene(
  when: string,
  by: string,
  assignment: string,
  tells: string,
  form: Said,
  refused?: string,
): TimedForm {
  const actor: Actor = { by, through: 'rehearsal' };
  return {
    at: instant(when),
    assignment,
    tells,
    form: { ...actor, ...form },
    ...(refused === undefined ? {} : { refused }),
  };
}

/** `2026-03-03 09:15` in Vietnam. */
function instant(when: string): Instant {
  const [hours = 0, minutes = 0] = when.slice(11).split(':').map(Number);
  return atHour(localDate(when.slice(0, 10)), hours + minutes / 60);
}

function paper(number: string, date: string): Paper {
  return { number, date: localDate(date) };
}

function result(text: string, sent: Paper | null = null): Extract<Said, { type: 'submit' }> {
  return { type: 'submit', text, paper: sent, files: [], handedInAt: null };
}

const until = localDate;
const SECRETARIAT = 'Đặng Minh Quân';
const COMMITTEE = 'Thường trực Tỉnh uỷ';

const OPENING: TimedForm[] = [
  scene('2026-03-03 09:00', 'Lê Thu Hà', SURVEY_ID, 'Cơ quan chủ trì xác nhận tiếp nhận.', {
    type: 'receive',
  }),
  scene('2026-03-03 09:30', 'Đào Văn Sơn', VILLAGES_ID, 'Hội Nông dân tỉnh tiếp nhận.', { type: 'receive' }),
  scene(
    '2026-03-03 10:00',
    'Cao Thị Hạnh',
    TRAINING_ID,
    'Sở Nội vụ trả lại: việc này không thuộc thẩm quyền của sở.',
    {
      type: 'decline',
      reason: 'Bồi dưỡng cán bộ dân vận thuộc chức năng của Ban Tổ chức Tỉnh uỷ.',
      suggested: 'Ban Tổ chức Tỉnh uỷ',
    },
  ),
  scene(
    '2026-03-04 09:00',
    SECRETARIAT,
    TRAINING_ID,
    'Cơ quan theo dõi đồng ý, chuyển sang Ban Tổ chức Tỉnh uỷ.',
    {
      type: 'transfer',
      from: null,
      to: { id: 'ban-to-chuc', name: 'Ban Tổ chức Tỉnh uỷ' },
      reason: 'Đúng chức năng, nhiệm vụ của Ban Tổ chức Tỉnh uỷ.',
      paper: paper('112-CV/BTGDVTU', '2026-03-04'),
      on: null,
    },
  ),
  scene('2026-03-05 15:00', 'Phạm Ngọc Lan', TRAINING_ID, 'Cơ quan tiếp nhận mới xác nhận.', {
    type: 'receive',
  }),
  scene('2026-03-05 16:00', 'Trịnh Gia Bảo', DIALOGUE_ID, 'Tỉnh đoàn tiếp nhận.', { type: 'receive' }),
  scene('2026-05-22 10:00', 'Phạm Ngọc Lan', TRAINING_ID, 'Ban Tổ chức Tỉnh uỷ nộp kết quả trước hạn.', {
    ...result('Đã mở 4 lớp cho 312 cán bộ.', paper('58-BC/BTCTU', '2026-05-21')),
  }),
  scene('2026-05-25 09:00', SECRETARIAT, TRAINING_ID, 'Xác nhận hoàn thành.', { type: 'accept', note: null }),
];

/** Nobody answers until it stands before the Standing Committee. */
const SILENT_ONE: TimedForm[] = [
  scene('2026-03-25 09:00', SECRETARIAT, SCHOOLS_ID, 'Quá hạn ba ngày làm việc: công văn đôn đốc.', {
    type: 'urge',
    note: 'Đề nghị gửi báo cáo ngay và nêu rõ lý do chậm.',
  }),
  scene('2026-03-27 09:00', SECRETARIAT, SCHOOLS_ID, 'Vẫn chưa có báo cáo: yêu cầu giải trình.', {
    type: 'requireExplanation',
    question: 'Vì sao báo cáo giám sát chậm, bao giờ hoàn thành?',
    until: until('2026-04-03'),
  }),
  scene('2026-04-02 14:00', 'Hồ Bích Thuỷ', SCHOOLS_ID, 'Uỷ ban Mặt trận giải trình.', {
    type: 'explain',
    text: 'Ba huyện cũ sáp nhập, phải thu thập lại số liệu của 12 trường.',
    files: [],
  }),
  scene(
    '2026-04-07 10:00',
    COMMITTEE,
    SCHOOLS_ID,
    'Ban Thường vụ cho ý kiến trên tờ trình ngày 06/4: nhắc nhở.',
    {
      type: 'decide',
      dossier: '2026-04-06',
      measure: 'remind',
      paper: paper('21-TB/TU', '2026-04-07'),
      note: 'Hoàn thành trước ngày 15/4.',
      until: null,
    },
  ),
  scene('2026-04-10 16:00', 'Hồ Bích Thuỷ', SCHOOLS_ID, 'Kết quả đến, quá hạn.', {
    ...result('Đã giám sát 60 trường, kèm bảng tổng hợp.', paper('33-BC/MTTQ', '2026-04-10')),
  }),
  scene(
    '2026-04-13 07:30',
    SECRETARIAT,
    SCHOOLS_ID,
    'Xác nhận: ai đã được báo cáo việc quá hạn đều được báo lại.',
    {
      type: 'accept',
      note: 'Đủ số liệu.',
    },
  ),
];

const EXTENSIONS: TimedForm[] = [
  scene('2026-04-14 09:00', 'Đào Văn Sơn', VILLAGES_ID, 'Báo tiến độ kèm khó khăn, kiến nghị.', {
    type: 'report',
    text: 'Đã rà soát 210/380 thôn, ấp.',
    percent: 55,
    difficulties: 'Nhiều thôn, ấp đang sáp nhập.',
    proposals: 'Cho lùi thời hạn đến khi sáp nhập xong.',
  }),
  scene('2026-04-15 09:00', 'Đào Văn Sơn', VILLAGES_ID, 'Đề nghị gia hạn lần thứ nhất.', {
    type: 'askExtension',
    reason: 'Sáp nhập thôn, ấp đến giữa tháng 5.',
    until: until('2026-05-29'),
  }),
  scene('2026-04-17 10:00', SECRETARIAT, VILLAGES_ID, 'Cơ quan theo dõi đồng ý gia hạn.', {
    type: 'decideExtension',
    granted: true,
    authority: 'secretariat',
    paper: paper('130-CV/BTGDVTU', '2026-04-17'),
    reason: null,
    until: null,
  }),
  scene('2026-05-20 09:00', 'Đào Văn Sơn', VILLAGES_ID, 'Đề nghị gia hạn lần thứ hai.', {
    type: 'askExtension',
    reason: 'Còn 12 thôn chưa họp dân.',
    until: until('2026-07-31'),
  }),
  scene(
    '2026-05-21 09:00',
    SECRETARIAT,
    VILLAGES_ID,
    'Cơ quan theo dõi muốn đồng ý, nhưng lần thứ hai thuộc thẩm quyền của Ban Thường vụ.',
    {
      type: 'decideExtension',
      granted: true,
      authority: 'secretariat',
      paper: paper('155-CV/BTGDVTU', '2026-05-21'),
      reason: null,
      until: null,
    },
    'committee-decides',
  ),
  scene('2026-05-25 10:00', COMMITTEE, VILLAGES_ID, 'Ban Thường vụ không đồng ý gia hạn lần thứ hai.', {
    type: 'decideExtension',
    granted: false,
    authority: 'committee',
    paper: paper('29-TB/TU', '2026-05-25'),
    reason: 'Phần việc còn lại ít, tập trung hoàn thành đúng hạn.',
    until: null,
  }),
  scene('2026-05-28 15:00', 'Đào Văn Sơn', VILLAGES_ID, 'Nộp đúng hạn đã gia hạn.', {
    ...result('Đã rà soát 380/380 thôn, ấp.', paper('47-BC/HND', '2026-05-28')),
  }),
  scene('2026-05-29 09:00', SECRETARIAT, VILLAGES_ID, 'Xác nhận hoàn thành.', { type: 'accept', note: null }),
];

const HEAD_FIRST: TimedForm[] = [
  scene('2026-03-05 10:00', 'Võ Trung Kiên', WORKERS_ID, 'Liên đoàn Lao động tỉnh tiếp nhận.', {
    type: 'receive',
  }),
  scene(
    '2026-04-20 10:00',
    'Võ Trung Kiên',
    WORKERS_ID,
    'Cán bộ trình kết quả để người đứng đầu cơ quan duyệt.',
    {
      ...result('Bản tổng hợp 96 kiến nghị.', null),
    },
  ),
  scene('2026-04-21 10:00', 'Huỳnh Tấn Lộc', WORKERS_ID, 'Người đứng đầu chưa duyệt.', {
    type: 'reject',
    reason: 'Chưa phân loại theo cấp giải quyết.',
  }),
  scene('2026-04-23 10:00', 'Võ Trung Kiên', WORKERS_ID, 'Trình lại.', {
    ...result('Bản tổng hợp 96 kiến nghị, phân theo ba cấp giải quyết.', paper('15-BC/LĐLĐ', '2026-04-23')),
  }),
  scene('2026-04-24 10:00', 'Huỳnh Tấn Lộc', WORKERS_ID, 'Người đứng đầu duyệt: kết quả được gửi đi.', {
    type: 'approve',
  }),
  scene('2026-04-27 10:00', SECRETARIAT, WORKERS_ID, 'Xác nhận hoàn thành.', { type: 'accept', note: null }),
];

const STOPPED: TimedForm[] = [
  scene('2026-04-15 14:00', SECRETARIAT, DIALOGUE_ID, 'Tạm dừng, chờ kiện toàn nhân sự Tỉnh đoàn.', {
    type: 'suspend',
    reason: 'Chờ đại hội Tỉnh đoàn xong mới đối thoại.',
    paper: paper('118-CV/BTGDVTU', '2026-04-15'),
  }),
  scene(
    '2026-04-20 09:00',
    'Trịnh Gia Bảo',
    DIALOGUE_ID,
    'Nộp khi đang tạm dừng thì không được.',
    { ...result('Kế hoạch hội nghị') },
    'suspended',
  ),
  scene(
    '2026-05-18 09:00',
    SECRETARIAT,
    DIALOGUE_ID,
    'Tiếp tục: số ngày làm việc còn lại giữ như khi dừng.',
    {
      type: 'resume',
      reason: 'Đại hội đã xong.',
      until: null,
    },
  ),
  scene('2026-06-25 15:00', 'Trịnh Gia Bảo', DIALOGUE_ID, 'Nộp kết quả.', {
    ...result('Hội nghị ngày 20/6, 14 kiến nghị.', paper('70-TB/TĐTN', '2026-06-24')),
  }),
  scene('2026-06-26 09:00', SECRETARIAT, DIALOGUE_ID, 'Xác nhận hoàn thành.', { type: 'accept', note: null }),
];

/** Two submissions and a return between them; what builds on it moves too. */
const SURVEY: TimedForm[] = [
  scene(
    '2026-05-11 09:00',
    'Lê Thu Hà',
    SURVEY_ID,
    'Cơ quan chủ trì đề nghị hai cơ quan phối hợp gửi phần việc.',
    {
      type: 'askParts',
      bodies: ['mttq', 'tinh-doan'],
      what: 'Số liệu đối thoại và giám sát ở cấp xã.',
      until: until('2026-05-29'),
    },
  ),
  scene('2026-05-20 15:00', 'Hồ Bích Thuỷ', SURVEY_ID, 'Uỷ ban Mặt trận gửi phần của mình; Tỉnh đoàn chưa.', {
    type: 'contribute',
    body: 'mttq',
    kind: 'result',
    text: '40/40 xã có giám sát, kèm bảng số liệu.',
    files: [],
  }),
  scene('2026-06-03 15:00', 'Trịnh Gia Bảo', SURVEY_ID, 'Tỉnh đoàn gửi sau khi được nhắc.', {
    type: 'contribute',
    body: 'tinh-doan',
    kind: 'opinion',
    text: '36/40 xã có đối thoại; đề nghị bổ sung 4 xã vào đợt sau.',
    files: [],
  }),
  scene('2026-06-22 10:00', 'Lê Thu Hà', SURVEY_ID, 'Nộp lần thứ nhất.', {
    ...result('Báo cáo khảo sát 40 xã, phường.', paper('64-BC/BTGDVTU', '2026-06-20')),
  }),
  scene('2026-06-24 10:00', SECRETARIAT, SURVEY_ID, 'Trả lại, thời hạn mới 15/7.', {
    type: 'return',
    reason: 'Chưa có số liệu của 4 xã mới sáp nhập.',
    until: until('2026-07-15'),
  }),
  scene(
    '2026-06-25 09:00',
    SECRETARIAT,
    RULES_ID,
    'Việc dựa trên kết quả ấy không còn đủ ngày: hệ thống đề xuất lùi, cơ quan theo dõi xem rồi đồng ý.',
    { type: 'decideMove', accepted: true, reason: null },
  ),
  scene('2026-07-10 10:00', 'Lê Thu Hà', SURVEY_ID, 'Nộp lần thứ hai.', {
    ...result('Báo cáo khảo sát đủ 44 xã, phường.', paper('81-BC/BTGDVTU', '2026-07-09')),
  }),
  scene('2026-07-13 10:00', SECRETARIAT, SURVEY_ID, 'Xác nhận: việc dựa trên kết quả này bắt đầu ngay.', {
    type: 'accept',
    note: null,
  }),
  scene('2026-07-15 09:00', 'Ngô Thuỳ Linh', RULES_ID, 'Văn phòng Tỉnh uỷ tiếp nhận.', { type: 'receive' }),
  scene('2026-08-10 09:00', 'Ngô Thuỳ Linh', RULES_ID, 'Nộp dự thảo quy chế.', {
    ...result('Dự thảo quy chế, đã xin ý kiến 12 cơ quan.', paper('220-TTr/VPTU', '2026-08-10')),
  }),
  scene('2026-08-11 09:00', SECRETARIAT, RULES_ID, 'Xác nhận hoàn thành.', { type: 'accept', note: null }),
];

const SECRET: TimedForm[] = [
  scene(
    '2026-06-10 09:00',
    'Ngô Thuỳ Linh',
    SECRET_ID,
    'Nhiệm vụ mật: hệ thống không nhận nội dung.',
    { ...result('Nội dung kết quả') },
    'secret-content',
  ),
  scene('2026-06-10 10:00', 'Ngô Thuỳ Linh', SECRET_ID, 'Chỉ ghi số và ngày văn bản.', {
    ...result(SECRET_RESULT, paper('09-BC/VPTU', '2026-06-10')),
  }),
  scene('2026-06-12 10:00', SECRETARIAT, SECRET_ID, 'Xác nhận hoàn thành.', { type: 'accept', note: null }),
];

const STANDING: TimedForm[] = [
  scene(
    '2026-12-11 09:00',
    'Đào Văn Sơn',
    MOOD_ID,
    'Nhiệm vụ thường xuyên: báo cáo tiến độ năm, không bao giờ quá hạn.',
    {
      type: 'report',
      text: 'Bốn kỳ nắm tình hình trong năm.',
      percent: 100,
      difficulties: null,
      proposals: null,
    },
  ),
];
