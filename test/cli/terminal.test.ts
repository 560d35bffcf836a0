import { demoScreen, type DemoModel } from '../../client/terminal/demo-screen';
import { terminalStyle } from '../../client/terminal/style';
import { table } from '../../client/terminal/table';
import {
  columnsOf,
  duration,
  grouped,
  hanging,
  padEnd,
  percent,
  printable,
  shorten,
} from '../../client/terminal/text';
import { openWindow } from '../../client/terminal/window';
import type { Cell } from '../../domain/lifecycle/types';
import { atHour, localDate } from '../../domain/time/epoch';
import { dondoc } from './captured';

const plain = terminalStyle(false);
const colourful = terminalStyle(true);

describe('text', () => {
  it('counts columns of composed and decomposed letters alike, without colours', () => {
    expect(columnsOf('Đôn Đốc')).toBe(7);
    expect(columnsOf('Đôn Đốc'.normalize('NFD'))).toBe(7);
    expect(columnsOf(colourful.red('quý'))).toBe(3);
    expect(padEnd('quý', 5)).toBe('quý  ');
  });

  it('shortens with a mark', () => {
    expect(shorten('Uỷ ban Mặt trận', 8)).toBe('Uỷ ban…');
    expect(shorten('Sở Y tế', 7)).toBe('Sở Y tế');
  });

  it('takes control characters out of foreign words', () => {
    expect(printable('Ban\u001b[31m A\r\nB\u202e')).toBe('Ban [31m A B');
  });

  it('writes numbers as people here do', () => {
    expect(grouped(1_234_567)).toBe('1.234.567');
    expect(percent(0.98627)).toBe('98,6 %');
    expect(duration(12_430)).toBe('12,4 giây');
    expect(duration(200_000)).toBe('3 phút 20 giây');
  });

  it('hangs the following lines under the first', () => {
    expect(hanging('– ', 'một hai ba bốn năm sáu', 22)).toEqual(['– một hai ba bốn năm', '  sáu']);
  });
});

describe('table', () => {
  it('lets the widest yielding column give way and keeps the rest whole', () => {
    const columns = [{ title: 'Mã' }, { title: 'Tên', atLeast: 6 }];
    const rows = [['KH25-II.1', 'Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh']];
    const lines = table(columns, rows, { width: 24, style: plain }, 'trống');
    expect(lines.at(-1)).toBe('KH25-II.1  Uỷ ban Mặt t…');
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(24);
  });

  it('says so when there is nothing', () => {
    expect(table([{ title: 'Mã' }], [], { width: 80, style: plain }, 'Không có gì.')).toEqual([
      'Không có gì.',
    ]);
  });
});

describe('colours', () => {
  it('stand on a terminal only, and not where they are unwanted', async () => {
    const argv = ['calendar', '2026'];
    expect((await dondoc(argv, { isTty: true })).stdout).toContain('\u001b[');
    expect((await dondoc(argv, { isTty: true, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b[');
    expect((await dondoc(argv, { isTty: true, env: { TERM: 'dumb' } })).stdout).not.toContain('\u001b[');
    expect((await dondoc(argv)).stdout).not.toContain('\u001b[');
  });
});

describe('the screen of the demo', () => {
  const cells: Cell[] = ['doneOnTime', 'doneOnTime', 'doneLate', 'openOverdue', 'openInTerm', 'none'];
  const model: DemoModel = {
    title: 'Kế hoạch đổi mới công tác dân vận, củng cố khối đại đoàn kết toàn dân, giai đoạn 2026-2030',
    at: atHour(localDate('2026-06-30'), 8),
    fraction: 0.08,
    elapsedMs: 30_800,
    leftMs: 321_000,
    speed: 1_234,
    cells,
    mailCount: 12_345,
    mails: Array.from({ length: 60 }, (_, i) => ({
      when: '30/06 08:00',
      to: `Uỷ ban Mặt trận Tổ quốc Việt Nam xã thứ ${i} của tỉnh`,
      what: '12 việc: đã xác nhận hoàn thành, nhắc nhiệm vụ, đến hạn hôm nay, quá hạn',
      urgent: i % 2 === 0,
    })),
    overdue: Array.from({ length: 40 }, (_, i) => ({
      id: `KH25-II.1.a-02/2026-Q1/xa-thu-${i}`,
      lead: 'Đảng uỷ xã Thượng Mẫu và các cơ quan trực thuộc',
      days: i * 10,
      level: i % 5,
    })),
    escalated: [120, 110, 100, 90],
    footer: '  q hoặc Ctrl-C: dừng',
  };

  it.each([
    [80, 24],
    [120, 40],
    [200, 60],
  ])('fills %i × %i and no more', (columns, rows) => {
    for (const style of [plain, colourful]) {
      const lines = demoScreen(model, { columns, rows }, style);
      expect(lines).toHaveLength(rows);
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      expect(lines.at(-1)).toContain('Ctrl-C');
    }
  });

  it('keeps to a window that is too small for all of it', () => {
    expect(demoScreen(model, { columns: 60, rows: 12 }, plain)).toHaveLength(12);
  });

  it('shows the rate with its denominator and who was told', () => {
    const text = demoScreen(model, { columns: 100, rows: 40 }, plain).join('\n');
    expect(text).toContain('75,0 % (3/4)');
    expect(text).toContain('người đứng đầu 120');
    expect(text).toContain('Ban Thường vụ 90');
    expect(text).toContain('12.345 thư');
  });

  it('redraws only what changed and leaves the terminal as it was', () => {
    let said = '';
    const window = openWindow({ write: (text) => void (said += text), columns: 80 });
    window.show(['một', 'hai']);
    said = '';
    window.show(['một', 'ba']);
    expect(said).toBe('\u001b[2;1Hba\u001b[K');
    window.close();
    window.close();
    expect(said.match(/\u001b\[\?1049l/g)).toHaveLength(1);
  });
});
