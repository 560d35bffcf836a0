import { repeatsBetween } from '../../domain/ladder/repeats';
import { lastStepOn, looksOf, type PreparedCycle } from '../../domain/plan/prepare';
import { previewSteps, sortKey, totalsOf } from '../../domain/plan/preview';
import { isoMinute } from '../../domain/time/epoch';
import { body, obligation, planOf, preparedOf } from './cycles';

/** The same list without any thought of speed. */
function plainly({ assignments, rounds, calendar }: PreparedCycle): string[] {
  const ofRounds = rounds.rounds.flatMap(({ id, steps, participants, collator }) => {
    const who =
      collator === null ? (['secretariat', 'secretariat'] as const) : (['body', collator.id] as const);
    const step = (
      kind: string,
      audience: string,
      assignment: string,
      { on, rung }: { on: string; rung: string },
    ) => `${on} ${kind} ${audience} ${assignment} round ${rung}`;
    return [
      ...participants.flatMap((one) => steps.parts.map((at) => step('body', one.id, id, at))),
      ...steps.collate.map((at) => step(who[0], who[1], `${id}/tong-hop`, at)),
    ];
  });
  return assignments
    .flatMap(({ assignment, ladder: { steps, escalations, repeat, receipt } }) => {
      const repeats = repeat === null ? [] : repeatsBetween(repeat, repeat.after, repeat.until, calendar);
      const look =
        receipt == null
          ? []
          : [{ ...receipt, audience: { kind: 'secretariat', id: 'secretariat' }, kind: 'receipt' } as const];
      return [...steps, ...escalations, ...repeats, ...look].map(({ on, audience, kind, rung }) =>
        sortKey({ date: on, audience, assignment: assignment.id, kind, rung }),
      );
    })
    .concat(ofRounds)
    .sort();
}

test('one assignment, from its start to the last Monday and the last first of a month', () => {
  const plan = planOf([obligation('a', 'quý III/2026', { coordinating: ['tinh-doan'] })], {
    plan: { term: { start: '2026-01-01', end: '2026-12-31' } },
  });
  const { prepared } = preparedOf(plan);
  const steps = previewSteps(prepared);
  expect(
    steps.map(({ date, audience, kind, rung }) => `${date} ${audience.kind}:${audience.id} ${kind} ${rung}`),
  ).toEqual([
    '2026-01-12 body:mttq start -177',
    // Three working days to confirm receipt: 13, 14, 15/01; the morning after them.
    '2026-01-16 secretariat:secretariat receipt -173',
    '2026-09-09 body:mttq reminder -15',
    '2026-09-09 body:tinh-doan reminder -15',
    '2026-09-21 body:mttq reminder -7',
    '2026-09-25 body:mttq reminder -3',
    '2026-09-29 body:mttq reminder -1',
    '2026-09-29 body:tinh-doan reminder -1',
    '2026-09-30 body:mttq due 0',
    '2026-10-01 body:mttq overdue +1',
    '2026-10-02 head:mttq escalation +2',
    '2026-10-05 body:mttq overdue +3',
    '2026-10-06 secretariat:secretariat escalation +4',
    '2026-10-07 body:mttq overdue +5',
    '2026-10-08 office:office escalation +6',
    '2026-10-12 committee:committee escalation +8',
    '2026-10-14 body:mttq overdue +10',
    '2026-10-21 body:mttq overdue +15',
    '2026-10-28 body:mttq overdue +20',
    '2026-11-04 body:mttq overdue +25',
    '2026-12-01 body:mttq overdue +43',
  ]);
  expect(totalsOf(prepared, steps)).toEqual({
    assignments: 1,
    steps: 21,
    byKind: { start: 1, reminder: 6, due: 1, overdue: 8, escalation: 4, receipt: 1 },
  });
});

test('bodies that share a due day keep their own repeats, in the order of the contract', () => {
  const plan = planOf([
    obligation('z', 'quý III/2026', {
      lead: ['doan-the', 'mttq'],
      coordinating: ['doan-the'],
      informed: ['mttq'],
    }),
    obligation('b', 'hằng năm', { lead: ['doan-the'] }),
    obligation('b.1', 'hằng quý', { ladder: 'gon' }),
    obligation('b-1', 'quý III/2026'),
    obligation('n', 'thường xuyên', { informed: ['tinh-doan'] }),
  ]);
  const { prepared } = preparedOf(plan);
  expect(previewSteps(prepared).map(sortKey)).toEqual(plainly(prepared));
});

test('the preview leaves what was prepared as it was', () => {
  const { prepared } = preparedOf(planOf([obligation('b', 'hằng năm'), obligation('a', 'hằng năm')]));
  const before = structuredClone(prepared.assignments);
  previewSteps(prepared);
  expect(prepared.assignments).toEqual(before);
});

test('a cycle looks after itself at each turn of the year, and on the evening of its last step', () => {
  const rounds = { annual: false, midterm: false, final: false };
  const { source, prepared } = preparedOf(planOf([obligation('a', 'quý IV/2028')], { plan: { rounds } }));
  // 31/12/2028 is a Sunday and rolls to 02/01/2029; its last weekly rung comes on 06/02/2029, after the term.
  const last = lastStepOn(prepared, source.plan.plan.term.end);
  expect(last).toBe(previewSteps(prepared).at(-1)!.date);
  expect(looksOf(prepared, source).map(isoMinute)).toEqual([
    '2027-01-01T00:00+07:00',
    '2028-01-01T00:00+07:00',
    '2029-01-01T00:00+07:00',
    '2029-02-07T00:00+07:00',
  ]);
});

test('a cycle waits for the paper of its last round, and looks after itself once it has lapsed', () => {
  const { source, prepared } = preparedOf(planOf([obligation('a', 'quý IV/2026')]));
  const last = prepared.rounds.rounds.at(-1)!;
  expect(last.id).toBe('annual/2028');
  // 120 calendar days after 03/01/2029, the day on which the paper is to reach the Standing Committee.
  expect(last.days).toMatchObject({ committeeDue: '2029-01-03', lapsesOn: '2029-05-03' });
  expect(looksOf(prepared, source).map(isoMinute).at(-1)).toBe('2029-05-04T00:00+07:00');
});

test('a thousand obligations over five years are previewed in the time of a breath', () => {
  const bodies = Array.from({ length: 40 }, (_, i) => body(`co-quan-${i}`));
  const phrase = (i: number) =>
    [
      'hằng năm',
      `quý ${(i % 4) + 1}/${2026 + (i % 5)}`,
      `trước ngày ${(i % 28) + 1}/6/2027`,
      'hằng quý',
      'thường xuyên',
    ][i % 5]!;
  const plan = planOf(
    Array.from({ length: 1000 }, (_, i) => obligation(`v${i}`, phrase(i), { lead: [`co-quan-${i % 40}`] })),
    { bodies, groups: [], plan: { term: { start: '2026-01-01', end: '2030-12-31' } } },
  );
  const begun = process.cpuUsage();
  const { prepared } = preparedOf(plan);
  const steps = previewSteps(prepared);
  const { user } = process.cpuUsage(begun);
  expect(prepared.assignments.length).toBeGreaterThan(6000);
  expect(steps.length).toBeGreaterThan(200_000);
  // Some 0.6 s alone on a machine; the bound is for a wrong order of growth, not for a slow machine.
  expect(user / 1e6).toBeLessThan(10);
});
