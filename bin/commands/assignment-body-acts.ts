import { z } from 'zod';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { dateArgument, instantArgument, percentArgument, wordsArgument } from '../arguments';
import { refuse } from '../problems';
import { actCommand, type ActCommand, type Scene } from './assignment-acts';
import { knownBody } from './assignment-find';
import {
  assertOneText,
  ATTACH_OPTION,
  attachField,
  filesOf,
  NEW_DATE_OPTION,
  newDateField,
  PAPER_OPTIONS,
  paperFields,
  paperOf,
  TEXT_OPTIONS,
  textFields,
  textOf,
} from './assignment-inputs';

/* What bodies do with what they are charged with. */

const receive = actCommand({
  name: 'receive',
  description: 'cơ quan chủ trì tiếp nhận nhiệm vụ',
  options: [],
  input: {},
  form: () => ({ type: 'receive' }),
  done: 'Đã tiếp nhận.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Lê Thu Hà"'],
  bulk: '--body ban-to-chuc --status awaitingReceipt --as "Lê Thu Hà" --yes',
});

const decline = actCommand({
  name: 'decline',
  description: 'trả lại nhiệm vụ do không đúng thẩm quyền, trước khi tiếp nhận',
  options: [
    { flags: '--reason <lý-do>', words: 'lý do (bắt buộc)' },
    { flags: '--suggest <cơ-quan>', words: 'mã hoặc tên cơ quan mà nhiệm vụ thuộc thẩm quyền' },
  ],
  input: {
    reason: wordsArgument('lý do trả lại'),
    suggest: z.string().trim().min(1, { error: 'cần mã hoặc tên cơ quan' }).optional(),
  },
  form: ({ reason, suggest }, { names }) => ({
    type: 'decline',
    reason,
    suggested: suggest === undefined ? null : (names.get(suggest) ?? suggest),
  }),
  done: 'Đã đề nghị trả lại do không đúng thẩm quyền, chờ cơ quan theo dõi quyết định.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Lê Thu Hà" --reason "Thuộc lĩnh vực tổ chức" --suggest ban-to-chuc'],
});

const contribute = actCommand({
  name: 'contribute',
  description: 'cơ quan phối hợp gửi kết quả phối hợp hoặc ý kiến',
  options: [
    { flags: '--body <mã-cơ-quan>', words: 'cơ quan phối hợp; không cần khi chỉ có một' },
    ...TEXT_OPTIONS,
    { flags: '--opinion', words: 'là ý kiến, không phải kết quả phối hợp' },
    ATTACH_OPTION,
  ],
  input: {
    ...textFields,
    ...attachField,
    body: z.string().min(1).optional(),
    opinion: z.boolean().default(false),
  },
  check: assertOneText,
  form: async (input, { context, row, names }) => {
    const body = coordinatingBody(row, names, input.body);
    const kind = input.opinion ? 'opinion' : 'result';
    const text = textOf(context, input);
    return { type: 'contribute', body, kind, text, files: await filesOf(context, input.attach) };
  },
  done: 'Đã ghi nhận phần phối hợp.',
  examples: [
    'KH25-II.1-01/2026-Q1 --as "Trần Văn Bình" --body so-noi-vu --text "Gửi số liệu 12 xã" --attach so-lieu.xlsx',
  ],
});

const askParts = actCommand({
  name: 'ask-parts',
  description: 'cơ quan chủ trì đề nghị cơ quan phối hợp gửi phần việc',
  options: [
    {
      flags: '--of <mã-cơ-quan>',
      words: 'cơ quan được đề nghị; lặp lại cho nhiều cơ quan; mặc định là mọi cơ quan phối hợp',
      repeated: true,
    },
    { flags: '--what <nội-dung>', words: 'nội dung đề nghị (bắt buộc)' },
    { flags: '--until <ngày>', words: 'chậm nhất ngày (bắt buộc)' },
  ],
  input: {
    of: z.array(z.string().min(1)).optional(),
    what: wordsArgument('nội dung đề nghị phối hợp'),
    until: z.string({ error: 'cần ngày chậm nhất, ví dụ --until 15/09/2026' }).pipe(dateArgument),
  },
  form: ({ of, what, until }, { row, names }) => ({
    type: 'askParts',
    bodies: of?.map((id) => coordinatingBody(row, names, id, '--of')) ?? row.assignment.coordinating,
    what,
    until,
  }),
  done: 'Đã đề nghị cơ quan phối hợp.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Lê Thu Hà" --what "Số liệu cấp xã" --until 15/03/2026'],
});

const progress = actCommand({
  name: 'progress',
  description: 'báo cáo tiến độ, khó khăn, kiến nghị',
  options: [
    ...TEXT_OPTIONS,
    { flags: '--percent <số>', words: 'tỷ lệ hoàn thành, từ 0 đến 100' },
    { flags: '--difficulties <nội-dung>', words: 'khó khăn, vướng mắc' },
    { flags: '--proposals <nội-dung>', words: 'kiến nghị, đề xuất' },
  ],
  input: {
    ...textFields,
    percent: percentArgument.optional(),
    difficulties: wordsArgument('khó khăn, vướng mắc').optional(),
    proposals: wordsArgument('kiến nghị, đề xuất').optional(),
  },
  check: assertOneText,
  form: (input, { context }) => {
    const { percent = null, difficulties = null, proposals = null } = input;
    return { type: 'report', text: textOf(context, input), percent, difficulties, proposals };
  },
  done: 'Đã ghi nhận tiến độ.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Lê Thu Hà" --text "Đã khảo sát 8/12 xã" --percent 60'],
});

const submit = actCommand({
  name: 'submit',
  description: 'cơ quan chủ trì nộp kết quả',
  options: [
    ...TEXT_OPTIONS,
    ...PAPER_OPTIONS,
    ATTACH_OPTION,
    { flags: '--handed-in <ngày-giờ>', words: 'văn bản giấy: thời điểm nộp, ví dụ "28/03/2026 16:00"' },
  ],
  input: { ...textFields, ...paperFields, ...attachField, handedIn: instantArgument.optional() },
  check: (input) => {
    assertOneText(input);
    paperOf(input);
  },
  form: async (input, { context }) => {
    const text = textOf(context, input);
    const files = await filesOf(context, input.attach);
    return { type: 'submit', text, paper: paperOf(input), files, handedInAt: input.handedIn ?? null };
  },
  done: (status) =>
    status === 'awaitingHead'
      ? 'Đã trình kết quả, chờ người đứng đầu cơ quan duyệt.'
      : 'Đã nộp kết quả, chờ xác nhận.',
  examples: [
    'KH25-II.1-01/2026-Q1 --as "Lê Thu Hà" --text "Đã ban hành kế hoạch" --paper-number 12-BC/BTC --paper-date 28/03/2026 --attach bao-cao.pdf',
  ],
});

const approve = actCommand({
  name: 'approve',
  description: 'người đứng đầu cơ quan duyệt kết quả, gửi đi',
  options: [],
  input: {},
  form: () => ({ type: 'approve' }),
  done: 'Đã duyệt; kết quả đã nộp, chờ xác nhận.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Võ Minh Tâm"'],
});

const reject = actCommand({
  name: 'reject',
  description: 'người đứng đầu cơ quan không duyệt, yêu cầu làm lại',
  options: [{ flags: '--reason <lý-do>', words: 'lý do (bắt buộc)' }],
  input: { reason: wordsArgument('lý do không duyệt') },
  form: ({ reason }) => ({ type: 'reject', reason }),
  done: 'Không duyệt; kết quả trở lại cơ quan chủ trì.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Võ Minh Tâm" --reason "Chưa có số liệu cấp xã"'],
});

const extend = actCommand({
  name: 'extend',
  description: 'đề nghị gia hạn; thời hạn cũ vẫn tính cho đến khi có quyết định',
  options: [{ flags: '--reason <lý-do>', words: 'lý do (bắt buộc)' }, NEW_DATE_OPTION],
  input: { reason: wordsArgument('lý do đề nghị gia hạn'), ...newDateField },
  form: ({ reason, newDate }) => ({ type: 'askExtension', reason, until: newDate }),
  done: 'Đã đề nghị gia hạn, chờ quyết định.',
  examples: [
    'KH25-II.1-01/2026-Q1 --as "Lê Thu Hà" --reason "Chờ hướng dẫn của Trung ương" --new-date 30/04/2026',
  ],
  bulk: '--body ban-to-chuc --due-to 31/03/2026 --as "Lê Thu Hà" --reason "Chờ hướng dẫn" --new-date 30/04/2026',
});

const explain = actCommand({
  name: 'explain',
  description: 'trả lời yêu cầu giải trình',
  options: [...TEXT_OPTIONS, ATTACH_OPTION],
  input: { ...textFields, ...attachField },
  check: assertOneText,
  form: async (input, { context }) => {
    const files = await filesOf(context, input.attach);
    return { type: 'explain', text: textOf(context, input), files };
  },
  done: 'Đã giải trình.',
  examples: ['KH25-II.1-01/2026-Q1 --as "Lê Thu Hà" --text "Chậm do chờ số liệu của cơ quan phối hợp"'],
});

/** The coordinating body that was named, or the only one. */
function coordinatingBody(
  { assignment: { id, coordinating } }: AssignmentRecord,
  names: Scene['names'],
  written: string | undefined,
  at = '--body',
): string {
  if (written !== undefined) {
    return coordinating.includes(written) ? written : knownBody(names, written, at).id;
  }
  const [only, second] = coordinating;
  if (only !== undefined && second === undefined) return only;
  const message =
    only === undefined
      ? `Nhiệm vụ ${id} không có cơ quan phối hợp.`
      : `Cần mã cơ quan phối hợp, một trong: ${coordinating.join(', ')}.`;
  throw refuse(only === undefined ? 'not-coordinating' : 'which-body', message, at);
}

export const BODY_ACTS: ActCommand[] = [
  receive,
  decline,
  progress,
  askParts,
  contribute,
  submit,
  approve,
  reject,
  extend,
  explain,
];
