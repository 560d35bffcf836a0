import { z } from 'zod';
import { dateArgument, switchArgument, wordsArgument } from '../arguments';
import { UsageProblem } from '../problems';
import { actCommand, type ActCommand, type ActOption } from './assignment-acts';
import { knownBody } from './assignment-find';
import { NEW_DATE_OPTION, newDateField, PAPER_OPTIONS, paperFields, paperOf } from './assignment-inputs';

/* What the secretariat and the Standing Committee decide on. */

function amendingPaper(input: Parameters<typeof paperOf>[0]) {
  const paper = paperOf(input);
  if (paper === null)
    throw new UsageProblem(
      'Cần số và ngày của văn bản sửa đổi: --paper-number và --paper-date.',
      '--paper-number',
    );
  return paper;
}

const REASON: ActOption = { flags: '--reason <lý-do>', words: 'lý do (bắt buộc)' };

const keep = actCommand({
  name: 'keep',
  description: 'giữ nguyên cơ quan chủ trì đã trả lại do không đúng thẩm quyền',
  options: [REASON],
  input: { reason: wordsArgument('lý do giữ nguyên cơ quan chủ trì') },
  form: ({ reason }) => ({ type: 'keep', reason }),
  done: 'Đã giữ nguyên cơ quan chủ trì; chờ tiếp nhận.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --reason "Đúng chức năng được giao"'],
  bulk: '--status declined --as "Phan Đức Long" --reason "Đúng chức năng được giao" --yes',
});

const accept = actCommand({
  name: 'accept',
  description: 'xác nhận hoàn thành',
  options: [{ flags: '--note <ghi-chú>', words: 'ghi chú' }],
  input: { note: z.string().trim().min(1, { error: 'không được để trống' }).optional() },
  form: ({ note = null }) => ({ type: 'accept', note }),
  done: 'Đã xác nhận hoàn thành.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Phan Đức Long"'],
  bulk: '--status submitted --body ban-to-chuc --as "Phan Đức Long" --yes',
});

const giveBack = actCommand({
  name: 'return',
  description: 'trả lại kết quả, đề nghị thực hiện lại',
  options: [REASON, NEW_DATE_OPTION],
  input: { reason: wordsArgument('lý do trả lại'), ...newDateField },
  form: ({ reason, newDate }) => ({ type: 'return', reason, until: newDate }),
  done: 'Đã trả lại, đề nghị thực hiện lại.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --reason "Thiếu số liệu" --new-date 15/04/2026'],
  bulk: '--status submitted --as "Phan Đức Long" --reason "Thiếu số liệu" --new-date 15/04/2026',
});

const VERDICTS = { grant: true, accept: true, refuse: false } as const;

const decide = actCommand({
  name: 'decide',
  description: 'quyết định về đề nghị gia hạn hoặc đề xuất điều chỉnh thời hạn đang chờ',
  options: [
    { flags: '--extension <quyết-định>', words: 'grant (đồng ý gia hạn) hoặc refuse (không đồng ý)' },
    { flags: '--move <quyết-định>', words: 'accept (điều chỉnh theo nhiệm vụ đi trước) hoặc refuse' },
    { flags: '--by-committee', words: 'quyết định của Ban Thường vụ Tỉnh uỷ' },
    ...PAPER_OPTIONS,
    { flags: '--new-date <ngày>', words: 'gia hạn đến ngày này, thay cho ngày được đề nghị' },
    { flags: '--reason <lý-do>', words: 'lý do; bắt buộc khi không đồng ý' },
  ],
  input: {
    extension: z
      .enum(['grant', 'refuse'], { error: 'cần một trong: grant (đồng ý), refuse (không đồng ý)' })
      .optional(),
    move: z
      .enum(['accept', 'refuse'], { error: 'cần một trong: accept (đồng ý), refuse (không đồng ý)' })
      .optional(),
    byCommittee: switchArgument,
    ...paperFields,
    newDate: dateArgument.optional(),
    reason: wordsArgument('lý do').optional(),
  },
  check: (input) => {
    const verdict = input.extension ?? input.move;
    if (verdict === undefined || (input.extension !== undefined && input.move !== undefined))
      throw new UsageProblem(
        'Cần đúng một trong hai: --extension grant|refuse (về đề nghị gia hạn) hoặc --move accept|refuse ' +
          '(về đề xuất điều chỉnh thời hạn). Việc đang chờ: xem "dondoc assignment show".',
        '--extension',
      );
    if (!VERDICTS[verdict] && input.reason === undefined)
      throw new UsageProblem('Không đồng ý thì cần --reason "lý do".', '--reason');
    paperOf(input);
  },
  form: (input) => {
    const { extension, move, reason = null } = input;
    if (extension === undefined) return { type: 'decideMove', accepted: move === 'accept', reason };
    return {
      type: 'decideExtension',
      granted: VERDICTS[extension],
      authority: input.byCommittee ? 'committee' : 'secretariat',
      paper: paperOf(input),
      reason,
      until: input.newDate ?? null,
    };
  },
  done: 'Đã ghi nhận quyết định.',
  examples: [
    'KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --extension grant --paper-number 45-CV/BDV --paper-date 25/03/2026',
    'KH25-II.1-02/2026-Q2 --as "Phan Đức Long" --move accept',
  ],
  bulk: '--needs-decision --body ban-to-chuc --as "Phan Đức Long" --extension refuse --reason "Còn đủ thời gian"',
});

const transfer = actCommand({
  name: 'transfer',
  description: 'chuyển cơ quan thực hiện, ngay hoặc từ một ngày',
  options: [
    { flags: '--to <cơ-quan>', words: 'mã hoặc tên cơ quan tiếp nhận (bắt buộc)' },
    { flags: '--instead-of <cơ-quan>', words: 'cơ quan được thay; mặc định là cơ quan chủ trì' },
    { flags: '--from <ngày>', words: 'có hiệu lực từ ngày; mặc định là hôm nay' },
    REASON,
    ...PAPER_OPTIONS,
  ],
  input: {
    to: wordsArgument('cơ quan tiếp nhận'),
    insteadOf: z.string().min(1).optional(),
    from: dateArgument.optional(),
    reason: wordsArgument('lý do chuyển cơ quan thực hiện'),
    ...paperFields,
  },
  check: paperOf,
  form: (input, { names }) => {
    const { to, insteadOf, from: on = null, reason } = input;
    const from = insteadOf === undefined ? null : knownBody(names, insteadOf, '--instead-of');
    return { type: 'transfer', from, to: knownBody(names, to, '--to'), reason, paper: paperOf(input), on };
  },
  done: 'Đã ghi nhận việc chuyển cơ quan thực hiện.',
  examples: [
    'KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --to so-noi-vu --reason "Đúng chức năng" --paper-number 7-QĐ/TU --paper-date 02/03/2026',
  ],
  bulk: '--body ban-dan-van --as "Phan Đức Long" --to ban-to-chuc --from 01/07/2026 --reason "Sắp xếp tổ chức"',
});

const suspend = actCommand({
  name: 'suspend',
  description: 'tạm dừng thực hiện: thời hạn không tính tiếp',
  options: [REASON, ...PAPER_OPTIONS],
  input: { reason: wordsArgument('lý do tạm dừng'), ...paperFields },
  check: paperOf,
  form: (input) => ({ type: 'suspend', reason: input.reason, paper: paperOf(input) }),
  done: 'Đã tạm dừng thực hiện.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --reason "Chờ sửa đổi quy định của Trung ương"'],
  bulk: '--clause II.1 --as "Phan Đức Long" --reason "Chờ sửa đổi quy định của Trung ương"',
});

const resume = actCommand({
  name: 'resume',
  description: 'tiếp tục thực hiện sau khi tạm dừng',
  options: [
    REASON,
    {
      flags: '--new-date <ngày>',
      words: 'thời hạn mới; mặc định còn đủ số ngày làm việc như khi tạm dừng',
    },
  ],
  input: { reason: wordsArgument('lý do tiếp tục thực hiện'), newDate: dateArgument.optional() },
  form: ({ reason, newDate = null }) => ({ type: 'resume', reason, until: newDate }),
  done: 'Đã tiếp tục thực hiện.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --reason "Đã có hướng dẫn"'],
  bulk: '--status suspended --clause II.1 --as "Phan Đức Long" --reason "Đã có hướng dẫn" --yes',
});

const withdraw = actCommand({
  name: 'withdraw',
  description: 'thu hồi nhiệm vụ: không ai phải làm nữa, không tính vào tỷ lệ',
  options: [REASON, ...PAPER_OPTIONS],
  input: { reason: wordsArgument('lý do thu hồi'), ...paperFields },
  check: paperOf,
  form: (input) => ({ type: 'withdraw', reason: input.reason, paper: paperOf(input) }),
  done: 'Đã thu hồi nhiệm vụ.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --reason "Trùng với kế hoạch khác"'],
  bulk: '--clause II.1 --as "Phan Đức Long" --reason "Trùng với kế hoạch khác"',
});

const reopen = actCommand({
  name: 'reopen',
  description: 'mở lại nhiệm vụ vừa được xác nhận hoặc thu hồi',
  options: [REASON, NEW_DATE_OPTION, ...PAPER_OPTIONS],
  input: { reason: wordsArgument('lý do mở lại'), ...newDateField, ...paperFields },
  check: paperOf,
  form: (input) => ({
    type: 'reopen',
    reason: input.reason,
    paper: paperOf(input),
    until: input.newDate,
  }),
  done: 'Đã mở lại nhiệm vụ.',
  examples: [
    'KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --reason "Số liệu phải làm lại" --new-date 30/06/2026',
  ],
  bulk: '--status withdrawn --clause II.1 --as "Phan Đức Long" --reason "Thu hồi nhầm" --new-date 30/06/2026',
});

const amend = actCommand({
  name: 'amend',
  description: 'điều chỉnh thời hạn theo văn bản sửa đổi, muộn hơn hoặc sớm hơn',
  options: [
    { flags: '--new-date <ngày>', words: 'thời hạn mới theo văn bản sửa đổi (bắt buộc)' },
    REASON,
    ...PAPER_OPTIONS,
  ],
  input: { reason: wordsArgument('lý do điều chỉnh'), newDate: dateArgument, ...paperFields },
  check: amendingPaper,
  form: (input) => ({
    type: 'amend',
    reason: input.reason,
    paper: amendingPaper(input),
    until: input.newDate,
  }),
  done: 'Đã điều chỉnh thời hạn theo văn bản sửa đổi.',
  examples: [
    'KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --new-date 30/06/2026 --reason "Sửa mục II.1" --paper-number 61-KH/TU --paper-date 20/03/2026',
  ],
  bulk: '--clause II.1 --as "Phan Đức Long" --new-date 30/06/2026 --reason "Sửa mục II.1" --paper-number 61-KH/TU --paper-date 20/03/2026',
});

const urge = actCommand({
  name: 'urge',
  description: 'đôn đốc: gửi thư ngay cho cơ quan chủ trì',
  options: [{ flags: '--note <nội-dung>', words: 'nội dung đôn đốc (bắt buộc)' }],
  input: { note: wordsArgument('nội dung đôn đốc') },
  form: ({ note }) => ({ type: 'urge', note }),
  done: 'Đã đôn đốc.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --note "Đề nghị gửi báo cáo trong tuần này"'],
  bulk: '--overdue --as "Phan Đức Long" --note "Đề nghị gửi báo cáo trong tuần này" --yes',
});

const requireExplanation = actCommand({
  name: 'require-explanation',
  description: 'yêu cầu giải trình',
  options: [
    { flags: '--question <nội-dung>', words: 'nội dung cần giải trình (bắt buộc)' },
    { flags: '--until <ngày>', words: 'chậm nhất ngày; mặc định theo quy định của cơ quan' },
  ],
  input: { question: wordsArgument('nội dung cần giải trình'), until: dateArgument.optional() },
  form: ({ question, until = null }) => ({ type: 'requireExplanation', question, until }),
  done: 'Đã yêu cầu giải trình.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Phan Đức Long" --question "Nguyên nhân chậm, trách nhiệm của ai"'],
  bulk: '--escalated 3 --as "Phan Đức Long" --question "Nguyên nhân chậm, trách nhiệm của ai"',
});

export const SECRETARIAT_ACTS: ActCommand[] = [
  keep,
  transfer,
  amend,
  accept,
  giveBack,
  decide,
  urge,
  requireExplanation,
  suspend,
  resume,
  withdraw,
  reopen,
];
