import { missingParts, partStanding } from '../../domain/rounds/standing';
import { held, type Happened } from '../reports/sample';

const sends = (body = 'mttq'): Happened => ({ body, sends: {} });
const returned = (body = 'mttq'): Happened => ({ body, returned: 'Thiếu số liệu' });
const accepted: Happened = { body: 'mttq', accepted: true };

const standing = (before: Happened[], after: Happened[]) => {
  const { state } = held('annual/2026', ...before)
    .closed()
    .then(...after);
  const part = state.parts.find(({ body }) => body.id === 'mttq')!;
  return [partStanding(part, state), missingParts(state).some(({ body }) => body.id === 'mttq')];
};

test.each<[string, Happened[], Happened[], string]>([
  ['came in time, its supplement sent back', [sends()], [sends(), returned()], 'sent'],
  ['was accepted, its supplement sent back', [sends(), accepted], [sends(), returned()], 'accepted'],
  ['was accepted, its supplement waits', [sends(), accepted], [sends()], 'accepted'],
  ['was accepted, its supplement too', [sends(), accepted], [sends(), accepted], 'accepted'],
  ['came in time and was accepted after the close', [sends()], [accepted], 'accepted'],
  ['came in time, only its supplement accepted', [sends()], [sends(), accepted], 'sent'],
  ['was mended in time', [sends(), returned(), sends()], [], 'sent'],
])('after the close what %s is not missing', (_, before, after, is) => {
  expect(standing(before, after)).toEqual([is, false]);
});

test.each<[string, Happened[], Happened[], string]>([
  ['nothing came', [], [], 'missing'],
  ['what came was sent back and not mended', [sends(), returned()], [], 'missing'],
  ['a late one came, accepted', [], [sends(), accepted], 'late'],
  ['a late one came and was sent back', [], [sends(), returned()], 'late'],
])('after the close, where %s, it stays missing', (_, before, after, is) => {
  expect(standing(before, after)).toEqual([is, true]);
});
