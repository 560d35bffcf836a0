import type { RoundCloseJson } from '../round-json';
import type { Paper } from './style';
import { hanging, printable } from './text';
import { dayOrNone } from './words';

/** What closing a round now leaves out, and what its figures would be of. */
export function roundCloseView(
  { id, title, missing, unaccepted, cutoff }: RoundCloseJson,
  paper: Paper,
): string[] {
  const { style, width } = paper;
  const named = (label: string, bodies: RoundCloseJson['missing']) =>
    bodies.length === 0
      ? []
      : hanging(style.red(`${label}: `), bodies.map(({ name }) => printable(name)).join('; '), width);
  return [
    ...hanging(`${style.bold(id)}  `, printable(title), width),
    '',
    ...(missing.length === 0 ? ['Không thiếu cơ quan nào.'] : named('Còn thiếu', missing)),
    ...named('Chờ xác nhận', unaccepted),
    ...(cutoff.before === cutoff.after
      ? [`Số liệu đến hết ngày ${dayOrNone(cutoff.after)}, như đã định.`]
      : hanging(
          style.amber('Số liệu: '),
          `chỉ đến hết ngày ${dayOrNone(cutoff.after)}, không phải ngày ${dayOrNone(cutoff.before)}, vì chốt trước thời điểm chốt số liệu.`,
          width,
        )),
    ...hanging(
      '',
      'Đã chốt thì không mở lại, không chuyển ngày được; phần gửi sau chỉ là phần bổ sung.',
      width,
    ),
  ];
}
