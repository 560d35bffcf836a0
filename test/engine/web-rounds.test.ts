import { actOnRound, submitPart } from '../../client/rounds';
import { planSchema } from '../../domain/plan/schema';
import { openCycle, withOffice } from '../support/open-cycle';
import { partOf, roundOf, sourceWithRounds } from '../support/open-rounds';

jest.setTimeout(180_000);

/** The plan of three bodies with so many more that owe a part of the annual round. */
function sourceOfMany(n: number) {
  const source = sourceWithRounds();
  const more = Array.from({ length: n }, (_, i) => ({
    id: `xa-${i + 1}`,
    name: `Đảng uỷ xã số ${i + 1}`,
    contacts: [{ email: `xa${i + 1}@mau.example` }],
  }));
  const [first] = source.plan.obligations;
  const obligations = more.map(({ id }, i) => ({
    ...first,
    code: `KHM-II.${i + 1}-01`,
    clause: `II.${i + 1}`,
    lead: [id],
  }));
  const plan = planSchema.parse({
    ...source.plan,
    bodies: [...source.plan.bodies, ...more],
    obligations: [...source.plan.obligations, ...obligations],
  });
  return { source: { ...source, plan }, bodies: more.map(({ id }) => id) };
}

test('forty bodies that hand in at the same moment are all taken, and as many answers to them', async () => {
  const { source, bodies } = sourceOfMany(40);
  await withOffice({}, async (office) => {
    const cycle = await openCycle(office, source);
    await cycle.advance(cycle.id, '2026-03-02');
    const round = roundOf(office, cycle.scope, cycle.cycle, 'annual/2026');
    round.at('2026-12-10');
    await cycle.advance(round.id, '2026-12-10', 10);

    await Promise.all(
      bodies.map((body) =>
        submitPart(round.acting, round.address, {
          by: `Cán bộ ${body}`,
          content: partOf(cycle.cycle, 'annual/2026', body, `Kết quả của ${body}`),
          replaces: 0,
        }),
      ),
    );
    const handedIn = (await round.row()).state.parts.filter(({ status }) => status === 'submitted');
    expect(handedIn.map(({ body }) => body.id).sort()).toEqual([...bodies].sort());

    await Promise.all(
      bodies.map((body) =>
        actOnRound(round.acting, round.address, { by: 'Trần Văn Bình', type: 'acceptPart', body }),
      ),
    );
    const accepted = (await round.row()).state.parts.filter(({ status }) => status === 'accepted');
    expect(accepted).toHaveLength(40);
  });
});
