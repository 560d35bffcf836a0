import type { Said } from '../../domain/lang';
import { say, type Visit } from '../visit';

const WORDS: Said<{
  title: string;
  open: string;
  close: string;
  keys: readonly (readonly [string, string])[];
}> = {
  vi: {
    title: 'Phím tắt của danh sách',
    open: 'Phím tắt',
    close: 'Đóng',
    keys: [
      ['j hoặc ↓', 'dòng sau'],
      ['k hoặc ↑', 'dòng trước'],
      ['Enter', 'mở nhiệm vụ'],
      ['x', 'chọn, bỏ chọn dòng'],
      ['/', 'đến ô tìm'],
      ['?', 'bảng này'],
      ['Esc', 'đóng bảng này, rời ô tìm'],
    ],
  },
  en: {
    title: 'Keys of the list',
    open: 'Keys',
    close: 'Close',
    keys: [
      ['j or ↓', 'next row'],
      ['k or ↑', 'row before'],
      ['Enter', 'open the assignment'],
      ['x', 'select the row, or not'],
      ['/', 'to the search'],
      ['?', 'this table'],
      ['Esc', 'close this table, leave the search'],
    ],
  },
};

/** Shown by `?` or its button; both need the script, so the button appears with it. */
export function KeysHelp({ visit }: { visit: Visit }) {
  const { title, open, close, keys } = say(visit, WORDS);
  return (
    <>
      <p class="wide-only no-print">
        <button type="button" class="plain" data-opens="phim-tat" hidden>
          {open} (?)
        </button>
      </p>
      <dialog id="phim-tat" aria-labelledby="phim-tat-ten">
        <h2 id="phim-tat-ten">{title}</h2>
        <dl class="facts">
          {keys.map(([key, words]) => (
            <>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </>
          ))}
        </dl>
        <form method="dialog">
          <button>{close}</button>
        </form>
      </dialog>
    </>
  );
}
