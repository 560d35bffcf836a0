import type { Colour } from '../../domain/notices';
import type { RoundKind } from '../../domain/plan/schema';
import type { RoundEventType } from '../../domain/rounds/events';
import type { RoundStatus } from '../../domain/rounds/types';
import type { PartStanding } from '../round-json';

export const ROUND_STATUS_LABELS: Record<RoundStatus, string> = {
  planned: 'Chưa mở',
  open: 'Đang nhận phần báo cáo',
  collating: 'Đã chốt, đang tổng hợp',
  reported: 'Đã báo cáo',
  lapsed: 'Hết thời gian, chưa ghi nhận báo cáo',
  cancelled: 'Đã huỷ',
};

export const ROUND_STATUS_COLOURS: Record<RoundStatus, Colour> = {
  planned: 'grey',
  open: 'blue',
  collating: 'amber',
  reported: 'green',
  lapsed: 'red',
  cancelled: 'grey',
};

export const ROUND_KIND_LABELS: Record<RoundKind, string> = {
  annual: 'Báo cáo năm',
  periodic: 'Báo cáo định kỳ',
  midterm: 'Sơ kết',
  final: 'Tổng kết',
  review: 'Sơ kết, tổng kết văn bản',
};

export const STANDING_LABELS: Record<PartStanding, string> = {
  notAsked: 'Chưa đến kỳ',
  missing: 'Chưa gửi',
  late: 'Gửi sau khi chốt',
  sent: 'Đã gửi, chờ xác nhận',
  accepted: 'Đã xác nhận',
};

export const STANDING_COLOURS: Record<PartStanding, Colour> = {
  notAsked: 'grey',
  missing: 'red',
  late: 'amber',
  sent: 'blue',
  accepted: 'green',
};

/** What people see for what happened to a round. */
export const ROUND_EVENT_LABELS: Record<RoundEventType, string> = {
  Opened: 'Mở kỳ báo cáo',
  PartSubmitted: 'Gửi phần báo cáo',
  PartAccepted: 'Xác nhận phần báo cáo',
  PartReturned: 'Trả lại phần báo cáo',
  RoundMoved: 'Chuyển các ngày của kỳ báo cáo',
  PartsClosed: 'Chốt phần báo cáo của các cơ quan',
  Frozen: 'Chốt số liệu',
  RoundReported: 'Ghi nhận báo cáo đã gửi',
  RoundLapsed: 'Kỳ báo cáo hết thời gian',
  RoundCancelled: 'Huỷ kỳ báo cáo',
};
