import { SECRETARIAT_ACTS, type SecretariatAct } from '../../domain/acts/offers';
import type { Said } from '../../domain/lang';

export function isSecretariatAct(text: string): text is SecretariatAct {
  return (SECRETARIAT_ACTS as readonly string[]).includes(text);
}

/** `done`: said when it was carried out. `about`: what it brings about. */
interface ActWords {
  label: string;
  about: string;
  done: string;
}

export const ACT_WORDS: Said<Record<SecretariatAct, ActWords>> = {
  vi: {
    urge: {
      label: 'Đôn đốc',
      about: 'Gửi thư ngay cho cơ quan chủ trì; số lần đôn đốc được ghi lại.',
      done: 'Đã đôn đốc.',
    },
    accept: {
      label: 'Xác nhận hoàn thành',
      about: 'Kết thúc theo dõi nhiệm vụ này; cơ quan được báo ngay.',
      done: 'Đã xác nhận hoàn thành.',
    },
    return: {
      label: 'Trả lại, đề nghị thực hiện lại',
      about: 'Nhiệm vụ trở lại chưa hoàn thành với thời hạn mới; cơ quan được báo ngay.',
      done: 'Đã trả lại, đề nghị thực hiện lại.',
    },
    decideExtension: {
      label: 'Quyết định về đề nghị gia hạn',
      about: 'Đồng ý thì thời hạn và lịch nhắc thay đổi; không đồng ý thì thời hạn giữ nguyên.',
      done: 'Đã ghi nhận quyết định về đề nghị gia hạn.',
    },
    decideMove: {
      label: 'Quyết định về đề xuất điều chỉnh thời hạn',
      about: 'Thời hạn dời theo nhiệm vụ đi trước, hoặc giữ nguyên.',
      done: 'Đã ghi nhận quyết định về điều chỉnh thời hạn.',
    },
    amend: {
      label: 'Điều chỉnh theo văn bản sửa đổi',
      about: 'Thời hạn và lịch nhắc theo ngày mới, muộn hơn hoặc sớm hơn; cơ quan chủ trì được báo ngay.',
      done: 'Đã điều chỉnh thời hạn theo văn bản sửa đổi.',
    },
    keep: {
      label: 'Giữ nguyên cơ quan chủ trì',
      about: 'Không chấp nhận việc trả lại do không đúng thẩm quyền; cơ quan phải tiếp nhận lại.',
      done: 'Đã giữ nguyên cơ quan chủ trì; chờ tiếp nhận.',
    },
    transfer: {
      label: 'Chuyển cơ quan thực hiện',
      about: 'Cơ quan khác nhận nhiệm vụ, ngay hoặc từ một ngày; hai bên đều được báo.',
      done: 'Đã ghi nhận việc chuyển cơ quan thực hiện.',
    },
    requireExplanation: {
      label: 'Yêu cầu giải trình',
      about: 'Cơ quan chủ trì phải trả lời, với hạn riêng.',
      done: 'Đã yêu cầu giải trình.',
    },
    suspend: {
      label: 'Tạm dừng thực hiện',
      about: 'Thời hạn không tính tiếp và không nhắc nữa, cho đến khi tiếp tục.',
      done: 'Đã tạm dừng thực hiện.',
    },
    resume: {
      label: 'Tiếp tục thực hiện',
      about: 'Thời hạn mới còn đủ số ngày làm việc như khi tạm dừng, trừ khi ghi một ngày khác.',
      done: 'Đã tiếp tục thực hiện.',
    },
    withdraw: {
      label: 'Thu hồi nhiệm vụ',
      about: 'Không ai phải làm nữa và không tính vào tỷ lệ hoàn thành.',
      done: 'Đã thu hồi nhiệm vụ.',
    },
    reopen: {
      label: 'Mở lại nhiệm vụ',
      about: 'Nhiệm vụ đã kết thúc được theo dõi tiếp với thời hạn mới.',
      done: 'Đã mở lại nhiệm vụ.',
    },
  },
  en: {
    urge: {
      label: 'Urge',
      about: 'Writes to the lead body at once; how often is kept.',
      done: 'Urged.',
    },
    accept: {
      label: 'Confirm completion',
      about: 'This assignment is no longer followed; the body is told at once.',
      done: 'Completion confirmed.',
    },
    return: {
      label: 'Return, to be done again',
      about: 'It is open again with a new date; the body is told at once.',
      done: 'Returned, to be done again.',
    },
    decideExtension: {
      label: 'Decide on the extension',
      about: 'Granted, the date and its reminders change; refused, the date stays.',
      done: 'The decision on the extension is recorded.',
    },
    decideMove: {
      label: 'Decide on the proposed move',
      about: 'The date follows its predecessor, or stays.',
      done: 'The decision on the move is recorded.',
    },
    amend: {
      label: 'Change by an amended paper',
      about: 'The date and its reminders follow the new day, later or sooner; the lead body is told at once.',
      done: 'The date was changed by the amended paper.',
    },
    keep: {
      label: 'Keep the lead body',
      about: 'That it was wrongly addressed is not accepted; the body has to confirm receipt anew.',
      done: 'The lead body stays; awaiting receipt.',
    },
    transfer: {
      label: 'Transfer to another body',
      about: 'Another body takes it, at once or from a day; both are told.',
      done: 'The transfer is recorded.',
    },
    requireExplanation: {
      label: 'Require an explanation',
      about: 'The lead body has to answer by a date of its own.',
      done: 'An explanation is required.',
    },
    suspend: {
      label: 'Suspend',
      about: 'Its clock stands still and nobody is reminded until it goes on.',
      done: 'Suspended.',
    },
    resume: {
      label: 'Resume',
      about: 'As many working days are left as when it was suspended, unless another day is given.',
      done: 'Resumed.',
    },
    withdraw: {
      label: 'Withdraw',
      about: 'Nobody has to do it any more, and it leaves the rate.',
      done: 'Withdrawn.',
    },
    reopen: {
      label: 'Reopen',
      about: 'What had ended is followed again with a new date.',
      done: 'Reopened.',
    },
  },
};
