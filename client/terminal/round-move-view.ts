import type { RoundDays } from '../../domain/rounds/types';
import type { RoundMoveJson } from '../round-json';
import type { Paper } from './style';
import { table, type Cell } from './table';
import { hanging, printable } from './text';
import { dayOrNone } from './words';

const DAY_LABELS: Record<keyof RoundDays, string> = {
  dataFrom: 'Số liệu từ ngày',
  cutoff: 'Chốt số liệu',
  opensOn: 'Mở kỳ',
  partsDue: 'Hạn gửi phần báo cáo',
  collateDue: 'Hạn tổng hợp',
  committeeDue: 'Hạn trình',
  lapsesOn: 'Nhận bổ sung đến',
};

/** Every day of a round as it is and as it would be. */
export function roundMoveView({ id, title, changes, rolled, told }: RoundMoveJson, paper: Paper): string[] {
  const { style, width } = paper;
  const rows = changes.map(({ day, before, after }): Cell[] => [
    DAY_LABELS[day],
    dayOrNone(before),
    before === after ? 'không đổi' : { text: dayOrNone(after), paint: style.amber },
  ]);
  return [
    ...hanging(`${style.bold(id)}  `, printable(title), width),
    '',
    ...table([{ title: 'Ngày' }, { title: 'Đang có' }, { title: 'Sẽ là' }], rows, paper, ''),
    ...rolled.flatMap(({ day, asked, becomes }) =>
      hanging(
        style.amber('Chuyển sang ngày làm việc: '),
        `${DAY_LABELS[day]} ${dayOrNone(asked)} là ngày nghỉ, tính sang ngày làm việc tiếp theo ${dayOrNone(becomes)}.`,
        width,
      ),
    ),
    '',
    told === 0
      ? 'Không cơ quan nào cần được báo: kỳ chưa mở.'
      : `${told} cơ quan chưa xong phần báo cáo được báo trong thư tới.`,
  ];
}
