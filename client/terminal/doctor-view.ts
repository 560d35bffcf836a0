import type { Paper } from './style';
import { hanging } from './text';

export interface Check {
  /** For programs. */
  name: 'node' | 'settings' | 'folder' | 'mailbox' | 'server' | 'store' | 'smtp' | 'offices';
  state: 'ok' | 'warning' | 'problem';
  lines: string[];
  /** What to do; null where nothing has to be done. */
  remedy: string | null;
}

const MARKS = { ok: 'được ', warning: 'lưu ý', problem: 'thiếu' } as const;
const COLOURS = { ok: 'green', warning: 'amber', problem: 'red' } as const;

export function doctorView(checks: Check[], paper: Paper): string[] {
  const { style, width } = paper;
  const lines = checks.flatMap(({ state, lines: [first = '', ...more], remedy }) => [
    ...hanging(`${style[COLOURS[state]](MARKS[state])}  `, first, width),
    ...more.flatMap((line) => line.split('\n')).flatMap((line) => hanging('         ', line, width)),
    ...(remedy === null ? [] : hanging('       → ', remedy, width)),
  ]);
  const problems = checks.filter(({ state }) => state === 'problem').length;
  const verdict =
    problems === 0
      ? style.green('Sẵn sàng. Bắt đầu: dondoc demo')
      : style.red(`${problems} chỗ cần sửa trước khi chạy được.`);
  return [...lines, '', verdict];
}
