import { duration, shorten } from '../client/terminal/text';
import type { BuildProgress } from '../worker/temporal-server';
import type { Context } from './context';

/** How the engine is being had, told on stderr; the minutes of a first build on one changing line. */
export interface ServerLines {
  line(this: void, text: string): void;
  /** A step on the way: stays only where nothing can be replaced, or where it is a warning. */
  step(this: void, text: string): void;
  build(this: void, progress: BuildProgress): void;
  /** A line that the next one replaces; on a terminal only. */
  draw(this: void, text: string): void;
  /** Clears the changing line. */
  done(this: void): void;
}

const REDRAW_MS = 100;
/** How the engine's own lines begin when they are for a person to act on. */
const WARNING = 'Lưu ý';
/** Where lines stay, a build says something this often. */
const BUILD_LINE_MS = 30_000;

export function createServerLines({ io: { stderr }, tell }: Context): ServerLines {
  let shown = false;
  let drawnAt = 0;
  let toldAt = 0;

  const done = () => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  const draw = (text: string) => {
    const now = performance.now();
    if (!stderr.isTty || (shown && now - drawnAt < REDRAW_MS)) return;
    drawnAt = now;
    stderr.write(`\r\u001b[2K${shorten(text, stderr.columns - 1)}`);
    shown = true;
  };
  const line = (text: string) => {
    done();
    tell(text);
  };
  return {
    done,
    draw,
    line,
    step: (text) => (stderr.isTty && !text.startsWith(WARNING) ? draw(text) : line(text)),
    build({ elapsedMs, lastLine }) {
      const text = `Đang dựng máy chủ, đã ${duration(elapsedMs)} (chỉ một lần, chừng 3–10 phút): ${lastLine}`;
      if (stderr.isTty) return draw(text);
      if (toldAt > 0 && elapsedMs - toldAt < BUILD_LINE_MS) return;
      toldAt = elapsedMs;
      tell(text);
    },
  };
}
