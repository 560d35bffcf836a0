import { localDate } from '../../domain/time/epoch';
import type { MailHead, MailShown } from '../mailbox';
import type { Paper } from './style';
import { table } from './table';
import { hanging, padEnd, printable } from './text';
import { asWritten, said } from './tongue';
import { longDay } from './words';

/** Key and ending stand behind: the short form is enough to name a mail in `show`. */
const KEY_CHARACTERS = 6;

export function mailList(mails: MailHead[], paper: Paper): string[] {
  const columns = [
    { title: 'Ngày giờ' },
    { title: 'Nơi nhận', atLeast: 12 },
    { title: 'Tiêu đề', atLeast: 20 },
    { title: 'Mã thư', atLeast: 20 },
  ];
  const rows = mails.map(({ id, date, to, toName, urgent, subject }) => [
    `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)} ${date.slice(11, 16)}`,
    printable(toName === '' ? to.join(', ') : toName),
    `${urgent ? '(khẩn) ' : ''}${printable(subject)}`,
    shortId(id),
  ]);
  return table(columns, rows, paper, 'Không có thư nào.');
}

function shortId(id: string): string {
  const key = id.lastIndexOf('_');
  return id.slice(0, key + 1 + KEY_CHARACTERS);
}

const HEAD_COLUMNS = 9;

export function mailView({ date, to, toName, subject, text }: MailShown, { style, width }: Paper): string[] {
  const day = localDate(date.slice(0, 10));
  const name = printable(toName);
  return [
    ...hanging(
      padEnd(said('Gửi:', 'Gửi tới:'), HEAD_COLUMNS),
      `${name === '' ? '' : `${name} `}<${to.map(printable).join(', ')}>`,
      width,
    ),
    `${padEnd('Ngày:', HEAD_COLUMNS)}${longDay(day)}, ${date.slice(11, 16)}`,
    ...hanging('Tiêu đề: ', style.bold(printable(subject)), width),
    '',
    ...text.split('\n').map((line) => asWritten(line.trimEnd().replaceAll('\u001b', ''))),
  ];
}
