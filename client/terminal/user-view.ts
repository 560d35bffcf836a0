import type { UserJson } from '../user-json';
import { linesOf, when } from './assignment-lines';
import type { Paper } from './style';
import { table, type Cell } from './table';
import { printable } from './text';
import { ROLE_LABELS } from './words';

const STATE_LABELS: Record<UserJson['state'], string> = {
  good: 'đang dùng',
  temporary: 'chờ đổi mật khẩu',
  locked: 'tạm khoá',
  ended: 'đã kết thúc',
};

export function userList(users: UserJson[], paper: Paper): string[] {
  const columns = [
    { title: 'Tên đăng nhập' },
    { title: 'Họ và tên', atLeast: 12 },
    { title: 'Vai' },
    { title: 'Cơ quan' },
    { title: 'Tình trạng' },
    { title: 'Hai bước' },
  ];
  const rows = users.map((user): Cell[] => [
    user.login,
    printable(user.name),
    ROLE_LABELS[user.role],
    user.body ?? '–',
    STATE_LABELS[user.state],
    user.hasSecondStep ? 'có' : 'chưa',
  ]);
  const none = 'Chưa có tài khoản nào; tạo quản trị đầu tiên bằng "dondoc user add --role admin".';
  return table(columns, rows, paper, none);
}

export function userView(user: UserJson, paper: Paper): string[] {
  const locked = user.lockedUntil === null ? '' : ` đến ${when(user.lockedUntil)}`;
  return [
    paper.style.bold(user.login),
    ...[
      { label: 'Họ và tên', text: printable(user.name) },
      { label: 'Vai', text: ROLE_LABELS[user.role] },
      ...(user.body === null ? [] : [{ label: 'Cơ quan', text: user.body }]),
      { label: 'Tình trạng', text: `${STATE_LABELS[user.state]}${locked}` },
      { label: 'Hai bước', text: user.hasSecondStep ? 'có' : 'chưa' },
      { label: 'Tạo', text: `${when(user.createdAt)}, ${printable(user.createdBy)}` },
    ].flatMap((block) => linesOf(block, paper)),
  ];
}

export function temporaryPasswordView(password: string, paper: Paper): string[] {
  return [
    '',
    `Mật khẩu tạm: ${paper.style.bold(password)}`,
    'Chỉ hiện lần này. Hãy trao tận tay hoặc đọc qua điện thoại; phải đổi ngay khi đăng nhập.',
  ];
}
