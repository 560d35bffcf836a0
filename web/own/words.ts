import type { Said } from '../../domain/lang';
import type { OwnAct } from '../../domain/own/acts';

/** What the acts are called: on the button that opens the form, and on the one that sends it. */
export const ACT_WORDS: Said<Record<OwnAct, { open: string; send: string; about: string }>> = {
  vi: {
    receive: {
      open: 'Tiếp nhận',
      send: 'Tiếp nhận nhiệm vụ',
      about: 'Xác nhận cơ quan đã nhận nhiệm vụ này.',
    },
    submit: {
      open: 'Nộp kết quả',
      send: 'Nộp kết quả',
      about: 'Gửi sản phẩm, kèm số và ngày văn bản nếu có.',
    },
    report: {
      open: 'Báo cáo tiến độ, khó khăn',
      send: 'Gửi báo cáo',
      about: 'Việc đã làm, mức độ hoàn thành, khó khăn, kiến nghị. Chưa phải nộp kết quả.',
    },
    askExtension: { open: 'Đề nghị gia hạn', send: 'Gửi đề nghị', about: 'Nêu lý do và thời hạn đề nghị.' },
    askParts: {
      open: 'Đề nghị phối hợp',
      send: 'Gửi đề nghị',
      about: 'Đề nghị cơ quan phối hợp gửi phần việc của mình.',
    },
    decline: {
      open: 'Trả lại do không đúng thẩm quyền',
      send: 'Gửi đề nghị trả lại',
      about: 'Cơ quan theo dõi sẽ quyết định; thời hạn vẫn tính.',
    },
    contribute: {
      open: 'Gửi phần phối hợp',
      send: 'Gửi phần phối hợp',
      about: 'Kết quả phối hợp hoặc ý kiến.',
    },
    explain: { open: 'Gửi giải trình', send: 'Gửi giải trình', about: 'Trả lời yêu cầu giải trình.' },
    approve: { open: 'Duyệt kết quả', send: 'Duyệt và nộp', about: 'Kết quả được nộp cho cơ quan theo dõi.' },
    reject: { open: 'Không duyệt', send: 'Trả lại người soạn', about: 'Kết quả trở lại người soạn để sửa.' },
  },
  en: {
    receive: { open: 'Confirm receipt', send: 'Confirm receipt', about: 'Your body has received this duty.' },
    submit: {
      open: 'Submit the result',
      send: 'Submit',
      about: 'The product, with number and date of its paper.',
    },
    report: {
      open: 'Report progress, difficulties',
      send: 'Send the report',
      about: 'What was done, how far, what stands in the way. It is no result yet.',
    },
    askExtension: {
      open: 'Ask for an extension',
      send: 'Send',
      about: 'The reason and the day you ask for.',
    },
    askParts: { open: 'Ask for contributions', send: 'Send', about: 'Of the bodies that take part.' },
    decline: {
      open: 'Decline as wrongly addressed',
      send: 'Send',
      about: 'The body that follows up decides; the deadline stands.',
    },
    contribute: { open: 'Send your part', send: 'Send', about: 'A result or an opinion.' },
    explain: { open: 'Send the explanation', send: 'Send', about: 'The answer to what was asked.' },
    approve: {
      open: 'Approve the result',
      send: 'Approve and submit',
      about: 'It then goes to the body that follows up.',
    },
    reject: {
      open: 'Do not approve',
      send: 'Send back to the drafter',
      about: 'It goes back to be changed.',
    },
  },
};
