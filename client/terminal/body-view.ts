import type { BodyJson } from '../json';
import type { Paper } from './style';
import { table, type Cell } from './table';
import { printable } from './text';
import { said } from './tongue';
import { dayOrNone } from './words';

export function bodyList(bodies: BodyJson[], paper: Paper): string[] {
  const columns = [
    { title: 'Mã', atLeast: 10 },
    { title: 'Tên cơ quan', atLeast: 16 },
    { title: 'Địa chỉ thư', atLeast: 12 },
    { title: 'Cơ quan kế thừa', atLeast: 12 },
  ];
  const rows = bodies.map(({ id, name, emails, succeeded }): Cell[] => [
    id,
    printable(name),
    emails.length === 0 ? 'chưa có' : emails.join(', '),
    succeeded === null ? '' : `${succeeded.by} ${said('từ')} ${dayOrNone(succeeded.from)}`,
  ]);
  return table(columns, rows, paper, 'Chưa có cơ quan nào.');
}
