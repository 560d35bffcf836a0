import fc from 'fast-check';
import { cellOf } from '../../domain/lifecycle/cell';
import { hasEnded } from '../../domain/lifecycle/types';
import { localDate, plusDays, startOfDay } from '../../domain/time/epoch';
import { onEachEngine } from './engines';
import { today as anyDay, writes } from './random-records';
import { MORNING, record } from './samples';

const TODAY = localDate('2021-03-01');

onEachEngine((bench) => {
  it('tells of a body what looking at every row tells, after any writes and on any day', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constant(null).chain(() => writes('nhin')),
        anyDay,
        async (batches, today) => {
          const scope = `nhin-${(run += 1)}`;
          const { records, queries, bodyGlances } = bench().store;
          for (const batch of batches)
            await records.saveAssignments(
              batch.map((row) => ({ ...row, scope })),
              [],
            );
          const { rows } = await queries.listAssignments({ scope });
          const bodies = new Set(
            rows.flatMap(({ assignment: { lead, coordinating } }) => [lead, ...coordinating]),
          );
          for (const body of bodies) {
            const own = rows.filter(({ assignment: { lead } }) => lead === body);
            const heard = own
              .flatMap(({ receivedAt, submittedAt }) => [receivedAt ?? [], submittedAt ?? []])
              .flat();
            const late = own.filter((row) => cellOf(row, startOfDay(today)) === 'openOverdue');
            const due = (from: number, to: number) =>
              late.filter(
                ({ effectiveDue: day }) => day! <= plusDays(today, -from) && day! >= plusDays(today, -to),
              ).length;
            expect(await bodyGlances.of(scope, today, body)).toEqual({
              leadName: own.length === 0 ? null : `Cơ quan ${body}`,
              contact: null,
              head: null,
              heard: heard.length === 0 ? null : Math.max(...heard),
              coordinating: rows.filter(
                ({ assignment, status }) => assignment.coordinating.includes(body) && !hasEnded(status),
              ).length,
              ages: [
                { from: 1, to: 30, n: due(1, 30) },
                { from: 31, to: 60, n: due(31, 60) },
                { from: 61, to: 90, n: due(61, 90) },
                { from: 91, to: 120, n: due(91, 120) },
                { from: 121, to: null, n: due(121, 99_999) },
              ],
              successor: null,
              succeeds: [],
            });
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('knows where mail goes, who heads it, who goes on with its duties and whose it goes on with', async () => {
    const scope = 'nhin-ai';
    const { store } = bench();
    await store.records.saveAssignments([record({ scope })], []);
    await bench().raw(`insert into recipients (scope, kind, id, name, emails) values
      ('${scope}', 'body', 'a', 'Sở A', '["a@tinh.example","b@tinh.example"]'),
      ('${scope}', 'head', 'a', 'Bà Lan', '[]'), ('khac', 'body', 'a', 'Sở khác', '[]')`);
    const row = (body: string, successor: string, day: string) =>
      `('${scope}', '${body}', '${successor}', '${day}', null, 'sáp nhập', 'Hoa', ${MORNING})`;
    await bench()
      .raw(`insert into successors (scope, body, successor, first_day, paper, reason, set_by, set_at) values
      ${row('cu-2', 'a', '2021-02-01')}, ${row('cu-1', 'a', '2021-01-01')}, ${row('a', 'moi', '2021-07-01')},
      ${row('b', 'c', '2021-01-01')}`);
    expect(await store.bodyGlances.of(scope, TODAY, 'a')).toMatchObject({
      leadName: null,
      contact: { name: 'Sở A', emails: ['a@tinh.example', 'b@tinh.example'] },
      head: { name: 'Bà Lan', emails: [] },
      successor: { body: 'moi', firstDay: '2021-07-01' },
      succeeds: ['cu-1', 'cu-2'],
    });
    expect(await store.bodyGlances.of(scope, TODAY, 'khong-co')).toMatchObject({
      leadName: null,
      contact: null,
      coordinating: 0,
      successor: null,
    });
  });
});
