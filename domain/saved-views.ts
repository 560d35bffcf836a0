import { accepted, refused, type Outcome } from './refusal';
import type { Instant } from './time/epoch';

/** A list that somebody comes back to: what it is narrowed by, under a name of their own. */
export interface SavedView {
  id: string;
  scope: string;
  /** Whose it is. */
  owner: string;
  name: string;
  /** As it stands in the address of the list. */
  query: string;
  madeAt: Instant;
}

const MOST_VIEWS = 30;
export const LONGEST_NAME = 80;

/** A name that stands already is given to the new list; the rest is bounded. */
export function decideSavedView(standing: readonly SavedView[], wish: SavedView): Outcome<SavedView> {
  if (wish.name === '') return refused('missing-text', 'Thiếu tên của danh sách cần lưu.', 'ten');
  if (wish.name.length > LONGEST_NAME)
    return refused('text-too-long', `Tên danh sách tối đa ${LONGEST_NAME} ký tự.`, 'ten');
  const same = standing.find(
    ({ name }) => name.toLocaleLowerCase('vi') === wish.name.toLocaleLowerCase('vi'),
  );
  if (same !== undefined) return accepted({ ...wish, id: same.id });
  if (standing.length >= MOST_VIEWS)
    return refused(
      'too-many',
      `Đã lưu ${standing.length} danh sách, đủ số cho phép; hãy xoá bớt một danh sách rồi lưu lại.`,
      'ten',
    );
  return accepted(wish);
}
