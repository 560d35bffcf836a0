import { join } from 'node:path';
import { cycleSourceOf } from '../../client/cycle-source';
import { readPlanFile } from '../../client/plan-file';
import { scriptFor } from '../../client/rehearsal/scripts';
import { prepareCycle } from '../../domain/plan/prepare';

const reading = readPlanFile(join(__dirname, '..', '..', 'examples', 'mot-nam-2026.yaml'));
if (!reading.ok) throw new Error('the year of the story does not read');
const prepared = prepareCycle(cycleSourceOf(reading.plan));

function actsOn(id: string, scenario: 'diligent' | 'mixed', seed: number): string[] {
  return scriptFor({ scenario, seed }, prepared)
    .filter(({ assignment }) => assignment === id)
    .map(({ form }) => form.type);
}

test('where the head sees a result first, the head lets it go before the secretariat answers', () => {
  expect(actsOn('KH26-III.3-01/2026-04', 'diligent', 1)).toEqual(['receive', 'submit', 'approve', 'accept']);
  expect(actsOn('KH26-II.1-01/2026-04', 'diligent', 1)).toEqual(['receive', 'submit', 'accept']);
});

test('what was returned goes to the head again', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => actsOn('KH26-III.3-01/2026-04', 'mixed', seed));
  const returned = seeds.filter((acts) => acts.includes('return'));
  expect(returned.length).toBeGreaterThan(0);
  for (const acts of returned)
    expect(acts).toEqual(['receive', 'submit', 'approve', 'return', 'submit', 'approve', 'accept']);
});
