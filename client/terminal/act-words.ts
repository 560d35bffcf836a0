import type { EventType } from '../../domain/lifecycle/events';
import type { Authority } from '../../domain/lifecycle/policy';
import type { Through } from '../../domain/lifecycle/types';

/** What people see for what happened to an assignment. */
export const EVENT_LABELS: Record<EventType, string> = {
  Received: 'Tiếp nhận',
  Declined: 'Trả lại do không đúng thẩm quyền',
  Kept: 'Giữ nguyên cơ quan chủ trì',
  Contributed: 'Cơ quan phối hợp gửi phần việc',
  PartsAsked: 'Đề nghị cơ quan phối hợp',
  ProgressReported: 'Báo cáo tiến độ',
  Drafted: 'Trình người đứng đầu duyệt',
  DraftRejected: 'Người đứng đầu không duyệt',
  Submitted: 'Nộp kết quả',
  Accepted: 'Xác nhận hoàn thành',
  Returned: 'Trả lại, đề nghị thực hiện lại',
  ExtensionAsked: 'Đề nghị gia hạn',
  ExtensionGranted: 'Đồng ý gia hạn',
  ExtensionRefused: 'Không đồng ý gia hạn',
  TransferPlanned: 'Quyết định chuyển cơ quan thực hiện',
  Transferred: 'Chuyển cơ quan thực hiện',
  TransferTookEffect: 'Việc chuyển cơ quan có hiệu lực',
  Suspended: 'Tạm dừng thực hiện',
  Resumed: 'Tiếp tục thực hiện',
  Withdrawn: 'Thu hồi nhiệm vụ',
  Reopened: 'Mở lại nhiệm vụ',
  Amended: 'Điều chỉnh theo văn bản sửa đổi',
  Moved: 'Điều chỉnh thời hạn',
  MoveRefused: 'Không điều chỉnh thời hạn',
  MoveProposed: 'Đề xuất điều chỉnh thời hạn',
  Released: 'Không còn chờ nhiệm vụ đi trước',
  Urged: 'Đôn đốc',
  ExplanationRequired: 'Yêu cầu giải trình',
  Explained: 'Giải trình',
  Decided: 'Ý kiến của Ban Thường vụ Tỉnh uỷ',
  Closed: 'Kết thúc theo dõi',
  BecameOverdue: 'Quá hạn',
  Escalated: 'Báo cáo cấp trên',
};

export function eventLabel(action: string): string {
  return (EVENT_LABELS as Record<string, string | undefined>)[action] ?? action;
}

export const THROUGH_LABELS: Record<Through, string> = {
  cli: 'dòng lệnh',
  link: 'đường dẫn trong thư',
  login: 'đăng nhập',
  rehearsal: 'diễn tập',
};

export const AUTHORITY_LABELS: Record<Authority, string> = {
  secretariat: 'cơ quan theo dõi',
  committee: 'Ban Thường vụ Tỉnh uỷ',
};

export const SECRECY_LABELS = { mat: 'Mật', 'toi-mat': 'Tối mật', 'tuyet-mat': 'Tuyệt mật' } as const;

export const ROLE_LABELS = {
  lead: 'cơ quan chủ trì',
  coordinating: 'cơ quan phối hợp',
  informed: 'nhận để biết',
} as const;
