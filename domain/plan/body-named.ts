import { foldName } from '../draft/fold';
import type { BodyRef } from '../lifecycle/types';
import { accepted, refused, type Outcome } from '../refusal';
import { nearest } from './nearest';

/** The body of that id or name among those that are known; otherwise the nearest one is offered. `at`: where it was written. */
export function bodyNamed(names: ReadonlyMap<string, string>, written: string, at: string): Outcome<BodyRef> {
  const known = [...names].map(([id, name]) => ({ id, name }));
  const key = foldName(written);
  const found =
    known.find(({ id }) => id === written) ?? known.find(({ name }) => key !== '' && foldName(name) === key);
  if (found !== undefined) return accepted(found);
  const meant = nearest(
    written,
    known.flatMap(({ id, name }) => [id, name]),
  );
  const hint =
    meant === null
      ? 'Xem mã cơ quan bằng "dondoc body list"; cơ quan mới thì khai báo bằng "dondoc body add".'
      : `Có phải ý là ${meant}?`;
  return refused('no-such-body', `Không có cơ quan "${written}" trong hệ thống. ${hint}`, at);
}
