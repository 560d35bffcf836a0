import type { ItemKind } from './desk/types';
import type { AudienceKind } from './ladder/types';

/** Urgent single letters: they go at once, apart from the morning's digest. */
export type LetterKind =
  | 'returned'
  | 'kept'
  | 'drafted'
  | 'draftRejected'
  | 'extensionGranted'
  | 'extensionRefused'
  | 'transferPlanned'
  | 'urged'
  | 'explanationRequired'
  | 'decided'
  /** Also news of a morning, to those whose own work it does not change. */
  | 'transferred'
  | 'suspended'
  | 'resumed'
  | 'withdrawn'
  | 'reopened'
  | 'moved'
  | 'amended';

export type NoticeKind = ItemKind | LetterKind;

/** The part of a digest a line stands in, most pressing first. `answer`: the reader must look at it or decide. */
export const URGENCIES = ['overdue', 'answer', 'today', 'soon', 'new', 'information'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** No national standard of colours is known; a colour never stands without its words. */
export type Colour = 'red' | 'amber' | 'blue' | 'green' | 'grey';

export interface NoticeEntry {
  /** What people see. */
  label: string;
  /** Who may hear it. */
  audiences: readonly AudienceKind[];
  urgency: Urgency;
  colour: Colour;
  /** Whether it is a dated step of the ladder (with a rung) or follows from something that happened. */
  dated: boolean;
}

/** Everything that can be said to anybody. A new kind does not compile until it has its entry here and its words in letters. */
export const NOTICE_KINDS = {
  start: { label: 'Giao nhiệm vụ', audiences: ['body'], urgency: 'new', colour: 'blue', dated: true },
  reminder: { label: 'Nhắc nhiệm vụ', audiences: ['body'], urgency: 'soon', colour: 'amber', dated: true },
  due: { label: 'Đến hạn hôm nay', audiences: ['body'], urgency: 'today', colour: 'amber', dated: true },
  overdue: { label: 'Quá hạn', audiences: ['body'], urgency: 'overdue', colour: 'red', dated: true },
  escalation: {
    label: 'Báo cáo nhiệm vụ quá hạn',
    // The body itself where its head has no address apart.
    audiences: ['head', 'body', 'secretariat', 'office', 'committee'],
    urgency: 'overdue',
    colour: 'red',
    dated: true,
  },
  round: {
    label: 'Kỳ báo cáo',
    audiences: ['body', 'secretariat'],
    urgency: 'soon',
    colour: 'amber',
    dated: true,
  },
  submitted: {
    label: 'Đã nộp, chờ xác nhận',
    audiences: ['secretariat'],
    urgency: 'information',
    colour: 'blue',
    dated: false,
  },
  accepted: {
    label: 'Đã xác nhận hoàn thành',
    audiences: ['body', 'office', 'committee'],
    urgency: 'information',
    colour: 'green',
    dated: false,
  },
  closed: {
    label: 'Kết thúc theo dõi',
    audiences: ['body', 'office', 'committee'],
    urgency: 'information',
    colour: 'grey',
    dated: false,
  },
  returned: {
    label: 'Bị trả lại – đề nghị thực hiện lại',
    audiences: ['body'],
    urgency: 'today',
    colour: 'amber',
    dated: false,
  },
  receipt: {
    label: 'Chưa tiếp nhận',
    audiences: ['secretariat'],
    urgency: 'answer',
    colour: 'amber',
    dated: true,
  },
  withdrawn: entry('Thu hồi nhiệm vụ', ['body', 'office', 'committee'], 'information', 'grey'),
  suspended: entry('Tạm dừng thực hiện', ['body', 'office', 'committee'], 'information', 'grey'),
  resumed: entry('Tiếp tục thực hiện', ['body'], 'information', 'blue'),
  reopened: entry('Mở lại nhiệm vụ', ['body'], 'information', 'blue'),
  moved: entry('Điều chỉnh thời hạn', ['body', 'office', 'committee'], 'information', 'blue'),
  amended: entry('Điều chỉnh theo văn bản sửa đổi', ['body'], 'today', 'blue'),
  transferred: entry('Chuyển cơ quan thực hiện', ['body'], 'information', 'grey'),
  transferPlanned: entry('Sẽ chuyển cơ quan thực hiện', ['body'], 'information', 'grey'),
  contributed: entry('Cơ quan phối hợp đã gửi phần việc', ['body'], 'information', 'blue'),
  difficulty: entry('Khó khăn, vướng mắc; kiến nghị, đề xuất', ['secretariat'], 'answer', 'amber'),
  declined: entry('Trả lại do không đúng thẩm quyền', ['secretariat'], 'answer', 'amber'),
  kept: entry('Giữ nguyên cơ quan chủ trì', ['body'], 'today', 'blue'),
  drafted: entry('Chờ người đứng đầu cơ quan duyệt', ['head', 'body'], 'today', 'amber'),
  draftRejected: entry('Người đứng đầu cơ quan không duyệt', ['body'], 'today', 'amber'),
  extensionAsked: entry('Đề nghị gia hạn', ['secretariat', 'committee'], 'answer', 'amber'),
  extensionGranted: entry('Đã gia hạn', ['body'], 'information', 'green'),
  extensionRefused: entry('Không đồng ý gia hạn', ['body'], 'today', 'red'),
  moveProposed: entry('Đề xuất điều chỉnh thời hạn', ['secretariat'], 'answer', 'amber'),
  urged: entry('Đôn đốc', ['body'], 'today', 'red'),
  explanationRequired: entry('Yêu cầu giải trình', ['body'], 'today', 'red'),
  explained: entry('Đã giải trình', ['secretariat'], 'information', 'blue'),
  decided: entry('Ý kiến của Ban Thường vụ Tỉnh uỷ', ['body', 'head'], 'today', 'red'),
} satisfies Record<NoticeKind, NoticeEntry>;

function entry(
  label: string,
  audiences: readonly AudienceKind[],
  urgency: Urgency,
  colour: Colour,
): NoticeEntry {
  return { label, audiences, urgency, colour, dated: false };
}

export function noticeEntry(kind: NoticeKind): NoticeEntry {
  return NOTICE_KINDS[kind];
}
