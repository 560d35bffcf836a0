import type { MailJson } from '../json';
import type { Paper } from './style';
import { table } from './table';
import { printable } from './text';
import { audienceName } from './words';

/** Enough of a key to name a mail in `mail resend` and `mail mark-sent`. */
const SHORT_KEY = 12;

export function mailLedgerView(mails: MailJson[], paper: Paper): string[] {
  const columns = [
    { title: 'Ngày' },
    { title: 'Nơi nhận', atLeast: 12 },
    { title: 'Tiêu đề', atLeast: 20 },
    { title: 'Tình trạng', atLeast: 16 },
    { title: 'Mã thư' },
  ];
  const rows = mails.map((mail) => [
    `${mail.day.slice(8, 10)}/${mail.day.slice(5, 7)}/${mail.day.slice(0, 4)}`,
    mail.to.length === 0 ? audienceName(mail.audience, new Map()) : printable(mail.to.join(', ')),
    `${mail.urgent ? '(gửi ngay) ' : ''}${printable(mail.subject)}`,
    standing(mail),
    mail.key.slice(0, SHORT_KEY),
  ]);
  return table(columns, rows, paper, 'Không có thư nào cần xử lý.');
}

const DECIDED = { resend: 'đã quyết định gửi lại', sent: 'đã ghi nhận xử lý xong' } as const;

function standing({ state, code, response, rejected, resolution }: MailJson): string {
  const decided = resolution === null ? '' : `; ${DECIDED[resolution]}`;
  switch (state) {
    case 'RESERVED':
      return `đang gửi${decided}`;
    case 'SENT':
      return rejected.length === 0 ? 'đã gửi' : `không tới ${rejected.map(printable).join(', ')}${decided}`;
    case 'DOUBT':
      return `chưa rõ đã tới hay chưa${decided}`;
    case 'REFUSED':
      return `${code === 'no-address' ? 'chưa có địa chỉ' : `bị từ chối: ${printable(response ?? code ?? '')}`}${decided}`;
    case 'WITHDRAWN':
      return code === 'carried' ? 'chuyển sang thư hôm sau' : 'đã rút, không còn đúng';
  }
}
