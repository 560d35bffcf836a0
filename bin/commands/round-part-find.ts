import { z } from 'zod';
import { foldName } from '../../domain/draft/fold';
import { REAL_SCOPE } from '../../domain/ids';
import type { BodyRef } from '../../domain/lifecycle/types';
import { nearest } from '../../domain/plan/nearest';
import type { PartState, RoundRecord } from '../../domain/rounds/types';
import type { Store } from '../../store';
import { lazy } from '../lazy';
import { refuse } from '../problems';

export const bodyArgument = z
  .string({ error: 'cần mã hoặc tên cơ quan, ví dụ --body so-noi-vu' })
  .trim()
  .min(1);

/** The participant of that id or name; refuses an unknown body, and one that owes no part, with the nearest one. */
export async function participantNamed(
  store: Store,
  { plan, state }: RoundRecord,
  written: string,
): Promise<PartState> {
  const bodies = state.parts.map(({ body }) => body);
  const own = named(bodies, written);
  if (own !== undefined) return state.parts.find(({ body }) => body.id === own.id)!;
  const all = [...(await lazy.successors().namesOfBodies(store, REAL_SCOPE))].map(([id, name]) => ({
    id,
    name,
  }));
  const known = named(all, written);
  if (known !== undefined)
    throw refuse(
      'not-a-participant',
      `${known.name} không phải gửi báo cáo trong ${plan.title}. Xem cơ quan phải gửi bằng "dondoc round show ${plan.id}".`,
      '--body',
    );
  const meant = meantBy(written, bodies) ?? meantBy(written, all);
  const hint =
    meant === null ? `Xem cơ quan phải gửi bằng "dondoc round show ${plan.id}".` : `Có phải ý là ${meant}?`;
  throw refuse('no-such-body', `Không có cơ quan "${written}". ${hint}`, '--body');
}

function named(bodies: readonly BodyRef[], written: string): BodyRef | undefined {
  const key = foldName(written);
  return (
    bodies.find(({ id }) => id === written) ?? bodies.find(({ name }) => key !== '' && foldName(name) === key)
  );
}

/** A slip of a letter, a name without its marks, or the beginning of a longer one: `ban dan van` of `Ban Dân vận Tỉnh uỷ`. */
function meantBy(written: string, bodies: readonly BodyRef[]): string | null {
  const key = foldName(written);
  const close = nearest(
    written,
    bodies.flatMap(({ id, name }) => [id, name]),
  );
  if (close !== null || key === '') return close;
  const longer = bodies.filter(({ name }) => foldName(name).startsWith(`${key} `));
  if (longer.length > 0)
    return longer.map(({ id, name }) => `${name} (${id})`).reduce((some, one) => `${some} hoặc ${one}`);
  const plain = nearest(
    key,
    bodies.map(({ name }) => foldName(name)),
  );
  return bodies.find(({ name }) => foldName(name) === plain)?.name ?? null;
}
