import { actOnRow, type Acting } from '../../client/acting';
import { cellOf } from '../../domain/lifecycle/cell';
import { prepareCycle } from '../../domain/plan/prepare';
import { atHour, localDate } from '../../domain/time/epoch';
import { openCycle, withOffice } from '../support/open-cycle';
import { actsOn } from '../support/people';
import { smallPlan, sourceOf } from '../support/small-plan';

jest.setTimeout(180_000);

const source = sourceOf(
  smallPlan({
    startsOn: '2026-03-02',
    termEnd: '2026-12-31',
    deadlines: ['Hoàn thành trong quý II/2026', 'Hoàn thành trong quý II/2026'],
  }),
);
/** Due on Tuesday 30/06/2026; the eighth working day is Friday 10/07, and the Committee hears on Mondays. */
const MONDAY = localDate('2026-07-13');
const PAPER = { number: '15-TB/TU', date: MONDAY };

test('two duties that stay overdue are one dossier; what the Committee decides takes effect, and the next one tells of it', async () => {
  await withOffice({}, async (office) => {
    const { client, store, taskQueue } = office;
    const { scope, cycle, id, assignmentId, deskId, advance } = await openCycle(office, source);
    const [first, second] = prepareCycle(source).assignments.map(({ assignment }) => assignment.id) as [
      string,
      string,
    ];
    await advance(id, '2026-03-02');
    for (const one of [first, second]) await advance(assignmentId(one), MONDAY, 7);
    await advance(deskId('committee'), MONDAY, 8);

    const toCommittee = async () =>
      (await store.queries.listMails({ scope })).filter(({ audience }) => audience.kind === 'committee');
    expect(await toCommittee()).toMatchObject([{ day: MONDAY, state: 'SENT' }]);
    const dossier = (await store.dossiers.find(scope, MONDAY))!;
    expect(
      dossier.items.map(({ row, named, proposed }) => [row.assignment.id, named, proposed.measure]),
    ).toEqual([
      [first, 0, 'remind'],
      [second, 0, 'remind'],
    ]);

    const now = () => atHour(MONDAY, 14);
    const acting: Acting = {
      client,
      store,
      taskQueue,
      now,
      clock: () => ({ mode: 'rehearsal', now: now(), granted: 0 }),
    };
    await advance(assignmentId(first), MONDAY, 14);
    const row = (await store.queries.assignmentRow(scope, cycle, first))!;
    const decide = (measure: 'extend' | 'criticise', until: string | null) =>
      actOnRow(acting, row, {
        by: 'Phan Đức Long',
        type: 'decide',
        dossier: dossier.id,
        measure,
        paper: PAPER,
        note: null,
        until: until === null ? null : localDate(until),
      });
    await decide('criticise', null);
    await decide('extend', '2026-09-30');
    await expect(decide('criticise', null)).rejects.toMatchObject({ cause: { type: 'already-decided' } });
    const moved = (await store.queries.assignmentRow(scope, cycle, first))!;
    expect(moved).toMatchObject({ effectiveDue: '2026-09-30', overdue: false });
    expect(cellOf(moved, now())).toBe('openInTerm');
    expect(moved.detail!.decisions.map(({ measure, paper }) => [measure, paper.number])).toEqual([
      ['criticise', '15-TB/TU'],
      ['extend', '15-TB/TU'],
    ]);

    // The other one is handed in and accepted: the Committee, which was alarmed, hears of both next Monday.
    await advance(assignmentId(second), '2026-07-15', 9);
    const acts = actsOn(client, { scope, cycle, assignment: second });
    await acts.submit({ by: 'Trần Thị Hoa', text: 'Đã xong', paper: null });
    await acts.accept({ by: 'Phan Đức Long', note: null });
    await advance(deskId('committee'), '2026-07-20', 8);
    const next = (await store.dossiers.find(scope, '2026-07-20'))!;
    expect(next.items).toEqual([]);
    expect(next.settled.map(({ row: { assignment }, outcome }) => [assignment.id, outcome])).toEqual([
      [first, 'moved'],
      [second, 'accepted'],
    ]);
    // Nothing new comes after that: no mail repeats what was said.
    await advance(deskId('committee'), '2026-08-31', 8);
    expect((await toCommittee()).map(({ day }) => day)).toEqual([MONDAY, '2026-07-20']);
  });
});
