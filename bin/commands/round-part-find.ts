import { z } from 'zod';
import { foldName } from '../../domain/draft/fold';
import { nearest } from '../../domain/plan/nearest';
import type { PartState, RoundRecord } from '../../domain/rounds/types';
import { refuse } from '../problems';

export const bodyArgument = z
  .string({ error: 'cần mã hoặc tên cơ quan, ví dụ --body so-noi-vu' })
  .trim()
  .min(1);

/** The participant of that id or name; refuses with the nearest one. */
export function participantNamed({ plan, state }: RoundRecord, written: string): PartState {
  const key = foldName(written);
  const found =
    state.parts.find(({ body }) => body.id === written) ??
    state.parts.find(({ body }) => key !== '' && foldName(body.name) === key);
  if (found !== undefined) return found;
  const meant = nearest(
    written,
    state.parts.flatMap(({ body }) => [body.id, body.name]),
  );
  const hint =
    meant === null ? `Xem cơ quan phải gửi bằng "dondoc round show ${plan.id}".` : `Có phải ý là ${meant}?`;
  throw refuse(
    'not-a-participant',
    `Cơ quan "${written}" không phải gửi báo cáo trong ${plan.title}. ${hint}`,
    '--body',
  );
}
