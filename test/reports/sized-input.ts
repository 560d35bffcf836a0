import type { Plan } from '../../domain/plan/schema';
import type { SnapshotInput } from '../../domain/reports/inputs';
import { localDate } from '../../domain/time/epoch';
import { forms } from '../acts/lives';
import { content, held, inputOf, life, PLAN } from './sample';

/** A text as long as bodies write them. */
const written = (length: number) =>
  'Đã phối hợp với các đơn vị liên quan triển khai. '.repeat(Math.ceil(length / 49));

const reported = { ...forms.report, text: written(300), difficulties: written(200), proposals: written(150) };
const led = life('K-1/once').lived(
  '2026-03-02 09:00',
  forms.receive,
  '2026-04-01 09:00',
  reported,
  '2026-05-04 09:00',
  { ...reported, difficulties: written(250) },
  '2026-06-01 09:00',
  { type: 'askExtension', by: 'Trần Thị Hoa', reason: written(300), until: localDate('2026-07-30') },
  '2026-06-25 09:00',
  forms.submit,
  '2026-12-20 09:00',
  forms.accept,
);

/** So many assignments like that one, half of them done after the cut-off, and parts of so many bodies on 30 targets. */
export function inputOfSize(assignments: number, bodies: number, round = 'annual/2026'): SnapshotInput {
  const ids = Array.from({ length: bodies }, (_, i) => `co-quan-${i}`);
  const targets = Array.from({ length: 30 }, (_, i) => ({ ...PLAN.targets[0]!, code: `CT-${i}` }));
  const plan: Plan = { ...PLAN, targets, bodies: ids.map((id) => ({ ...PLAN.bodies[0]!, id })) };
  const open = life('K-1/once').lived('2026-04-01 09:00', reported);
  const rows = Array.from({ length: assignments }, (_, i) => {
    const row = (i % 2 === 0 ? led : open).row();
    const assignment = {
      ...row.assignment,
      id: `K-${i}/once`,
      obligation: `K-${i}`,
      clause: `II.${i % 40}`,
      lead: ids[i % bodies]!,
      summary: written(120),
    };
    return { ...row, assignment };
  });
  const input = inputOf(held(round).closed(), { rows });
  const says = {
    results: written(1_500),
    limits: written(700),
    causes: written(500),
    directions: written(700),
  };
  const parts = ids.map((id) => ({
    body: { id, name: `Cơ quan ${id}`, targets: targets.map(({ code }) => code) },
    status: 'submitted' as const,
    versions: [{ n: 1, content: id, by: 'Cán bộ', at: input.closedAt - 1, late: false }],
    returns: [],
    acceptedAt: null,
  }));
  const contents = Object.fromEntries(
    ids.map((id, i) => [
      id,
      content(round, id, {
        figures: Object.fromEntries(targets.map(({ code }) => [code, { value: 70.5, weight: 20 }])),
        remarks: Object.fromEntries(
          rows.filter((_, n) => n % bodies === i).map(({ assignment }) => [assignment.id, written(80)]),
        ),
        says,
      }),
    ]),
  );
  return { ...input, plan, contents, round: { ...input.round, state: { ...input.round.state, parts } } };
}
