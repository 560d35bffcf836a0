import { columnsOf } from './text';

/** A view that fills the terminal and leaves it as it was. */
export interface Window {
  /** Shows these lines and nothing else; lines that did not change are not drawn again. */
  show(lines: readonly string[]): void;
  close(): void;
}

export interface WindowOutput {
  write(text: string): void;
  columns: number;
}

const OPEN = '\u001b[?1049h\u001b[?25l\u001b[2J';
const CLOSE = '\u001b[?25h\u001b[?1049l';

export function openWindow(output: WindowOutput): Window {
  let before: string[] = [];
  let columns = output.columns;
  let isOpen = true;
  output.write(OPEN);
  return {
    show(lines) {
      if (!isOpen) return;
      if (output.columns !== columns) {
        columns = output.columns;
        before = [];
        output.write('\u001b[2J');
      }
      const rows = Math.max(lines.length, before.length);
      const changed: string[] = [];
      for (let row = 0; row < rows; row += 1) {
        const line = lines[row] ?? '';
        if (line === before[row] || columnsOf(line) > columns) continue;
        changed.push(`\u001b[${row + 1};1H${line}\u001b[K`);
      }
      if (changed.length > 0) output.write(changed.join(''));
      before = [...lines];
    },
    close() {
      if (isOpen) output.write(CLOSE);
      isOpen = false;
    },
  };
}
