import { localDate } from '../../domain/time/epoch';
import { onEachEngine } from './engines';
import { lived } from './lives';
import { assignment, auditLine, CYCLE, MORNING, record, RECIPIENTS, records, SOURCE } from './samples';

onEachEngine((bench) => {
  describe('a cycle', () => {
    it('is opened once: a repeat changes neither row, source, addresses nor trail', async () => {
      const { store } = bench();
      await store.records.openCycle(CYCLE, SOURCE, RECIPIENTS, auditLine('open|KH142/1'));
      await store.records.openCycle(
        { ...CYCLE, title: 'Tên khác' },
        { ...SOURCE, startsOn: localDate('2022-01-01') },
        [{ ...RECIPIENTS[0]!, emails: ['khac@tinh.example'] }],
        auditLine('open|KH142/1|again'),
      );
      expect(await store.queries.cycle('real', 'KH142/1')).toEqual(CYCLE);
      expect(await store.records.cycleSource('real', 'KH142/1')).toEqual(SOURCE);
      expect(await store.directory.recipient('real', RECIPIENTS[0]!.audience)).toEqual(RECIPIENTS[0]);
      expect((await store.queries.auditLines({ scope: 'real' })).map((line) => line.id)).toEqual([
        'open|KH142/1',
      ]);
    });

    it('brings the newest addresses of its recipients to the whole scope, and leaves other scopes alone', async () => {
      const { store } = bench();
      const moved = { ...RECIPIENTS[0]!, emails: ['moi@tinh.example'] };
      await store.records.openCycle(
        { ...CYCLE, id: 'KH142/2', n: 2 },
        SOURCE,
        [moved],
        auditLine('open|KH142/2'),
      );
      expect(await store.directory.recipient('real', moved.audience)).toEqual(moved);
      expect(await store.directory.recipient('real', RECIPIENTS[1]!.audience)).toEqual(RECIPIENTS[1]);
      expect(await store.directory.recipient('dien-tap-1', moved.audience)).toBeNull();
    });

    it('without contacts leaves the addresses that an earlier one brought', async () => {
      const { store } = bench();
      const bare = { ...RECIPIENTS[1]!, name: 'Tên mới', emails: [] };
      await store.records.openCycle(
        { ...CYCLE, id: 'KH142/3', n: 3 },
        SOURCE,
        [bare],
        auditLine('open|KH142/3'),
      );
      const { emails } = RECIPIENTS[1]!;
      expect(await store.directory.recipient('real', bare.audience)).toEqual({ ...bare, emails });
    });

    it('changes its status with a line of audit', async () => {
      const { store } = bench();
      const ended = auditLine('end|KH142/1', { action: 'CycleEnded' });
      await store.records.updateCycle('real', 'KH142/1', { status: 'ended', endedAt: MORNING + 5 }, ended);
      expect(await store.queries.cycle('real', 'KH142/1')).toEqual({
        ...CYCLE,
        status: 'ended',
        endedAt: MORNING + 5,
      });
      expect(await store.queries.auditLines({ scope: 'real', action: 'CycleEnded' })).toMatchObject([ended]);
    });

    it('that does not exist is named, and no line of audit stays', async () => {
      const { store } = bench();
      const change = store.records.updateCycle(
        'real',
        'KH999/1',
        { status: 'ended' },
        auditLine('end|KH999/1'),
      );
      await expect(change).rejects.toMatchObject({
        code: 'store-row-missing',
        message: expect.stringContaining('KH999/1'),
      });
      const lines = await store.queries.auditLines({ scope: 'real' });
      expect(lines.map((line) => line.id)).not.toContain('end|KH999/1');
    });
  });

  describe('assignments', () => {
    it('come back as they were saved, dates and Vietnamese text included', async () => {
      const { store } = bench();
      const full = record({
        cycle: 'tron-ven/1',
        assignment: assignment({ summary: 'Đẩy mạnh phong trào “Dân vận khéo”'.normalize('NFC') }),
        status: 'submitted',
        overdue: true,
        escalationLevel: 4,
        nominalDue: localDate('2024-02-29'),
        effectiveDue: localDate('2025-12-31'),
        receivedAt: MORNING,
        submittedAt: MORNING + 1,
        acceptedAt: MORNING + 2,
        closedAt: MORNING + 3,
        returns: 2,
      });
      await store.records.saveAssignments([full], []);
      const stored = await store.queries.assignmentRow('real', 'tron-ven/1', full.assignment.id);
      expect(stored).toEqual(full);
      expect(stored!.assignment.summary).toBe(stored!.assignment.summary.normalize('NFC'));
      expect(Object.keys(stored!.assignment)).toEqual(Object.keys(full.assignment));
    });

    it('hold no text that keeps a row from being written: a NUL or half a letter in what a body reported', async () => {
      const { store } = bench();
      const summary = 'a\0b \uD800 \\u0000';
      const odd = record({ cycle: 'le/1', assignment: assignment({ summary }) });
      await store.records.saveAssignments([odd], []);
      const stored = await store.queries.assignmentRow('real', 'le/1', odd.assignment.id);
      expect(stored!.assignment.summary).toBe('ab \uFFFD \\u0000');
    });

    it('keep the greatest seq: an older or equal one is left alone, its audit line is kept', async () => {
      const { store } = bench();
      const at = (seq: number, leadName: string) => record({ cycle: 'seq/1', seq, leadName });
      await store.records.saveAssignments([at(3, 'ba')], []);
      await store.records.saveAssignments([at(3, 'ba nữa')], []);
      await store.records.saveAssignments([at(2, 'hai')], [auditLine('seq/1|2')]);
      const stored = () => store.queries.assignmentRow('real', 'seq/1', record().assignment.id);
      expect(await stored()).toMatchObject({ seq: 3, leadName: 'ba' });
      await store.records.saveAssignments([at(4, 'bốn')], []);
      expect(await stored()).toMatchObject({ seq: 4, leadName: 'bốn' });
      expect((await store.queries.auditLines({ scope: 'real' })).map((line) => line.id)).toContain('seq/1|2');
    });

    it('may stand twice in one batch: the greater seq wins', async () => {
      const { store } = bench();
      const at = (seq: number) => record({ cycle: 'doi/1', seq });
      await store.records.saveAssignments([at(1), at(3), at(2)], []);
      expect(await store.queries.assignmentRow('real', 'doi/1', record().assignment.id)).toMatchObject({
        seq: 3,
      });
    });

    it('are saved in batches larger than one statement', async () => {
      const { store } = bench();
      await store.records.saveAssignments(records('lon/1', 1203), []);
      await store.records.saveAssignments(records('lon/1', 1203, { seq: 2, status: 'inProgress' }), []);
      const { total } = await store.queries.listAssignments({
        scope: 'real',
        cycle: 'lon/1',
        statuses: ['inProgress'],
      });
      expect(total).toBe(1203);
    });

    it('are all saved or none: a line that cannot be written takes the rows with it', async () => {
      const { store } = bench();
      const bad = auditLine('hong', { at: Number.NaN });
      await expect(store.records.saveAssignments(records('hong/1', 3), [bad])).rejects.toThrow();
      expect(await store.records.hasOpen('real', 'hong/1')).toBe(false);
    });

    it('saved by two batches in opposite order at once do not deadlock', async () => {
      const { store } = bench();
      const forth = records('nguoc/1', 800, { seq: 2 });
      const back = [...records('nguoc/1', 800, { seq: 3 })].reverse();
      const lines = (tag: string) => Array.from({ length: 50 }, (_, n) => auditLine(`${tag}|${n}`));
      await Promise.all([
        store.records.saveAssignments(forth, lines('xuoi')),
        store.records.saveAssignments(back, lines('nguoc')),
        store.records.saveAssignments(forth, lines('xuoi-2')),
        store.records.saveAssignments(back, lines('nguoc-2')),
      ]);
      const { rows } = await store.queries.listAssignments({ scope: 'real', cycle: 'nguoc/1' });
      expect(rows.every((row) => row.seq === 3)).toBe(true);
    });

    it('count as open until accepted or closed', async () => {
      const { store } = bench();
      const statuses = [
        'awaitingReceipt',
        'inProgress',
        'submitted',
        'returned',
        'accepted',
        'closed',
      ] as const;
      const rows = records('mo/1', 6).map((row, index) => ({ ...row, status: statuses[index]! }));
      await store.records.saveAssignments(rows, []);
      expect(await store.records.hasOpen('real', 'mo/1')).toBe(true);
      expect(await store.records.openAssignments('real', 'mo/1')).toEqual(
        rows.slice(0, 4).map((row) => row.assignment.id),
      );
      expect(await store.records.hasOpen('real', 'khong-co/1')).toBe(false);
      const ended = records('het/1', 2, { status: 'accepted' });
      await store.records.saveAssignments(ended, []);
      expect(await store.records.hasOpen('real', 'het/1')).toBe(false);
    });

    it('are read by their ids, each of its own cycle', async () => {
      const { store } = bench();
      await store.records.saveAssignments(records('doc/1', 3), []);
      await store.records.saveAssignments(records('doc/2', 3), []);
      const [first, second] = records('doc/1', 3).map((row) => row.assignment.id);
      const found = await store.records.assignmentRows('real', [
        { cycle: 'doc/1', assignment: first! },
        { cycle: 'doc/2', assignment: second! },
        { cycle: 'doc/2', assignment: 'khong-co' },
      ]);
      expect(found.map((row) => `${row.cycle} ${row.assignment.id}`).sort()).toEqual(
        [`doc/1 ${first!}`, `doc/2 ${second!}`].sort(),
      );
      expect(await store.records.assignmentRows('real', [])).toEqual([]);
    });

    it('await acceptance across cycles, the longest waiting first, within their scope', async () => {
      const { store } = bench();
      const waiting = (cycle: string, submittedAt: number, scope = 'dien-tap-2') =>
        record({ scope, cycle, status: 'submitted', submittedAt });
      const rows = [
        waiting('b/1', 200),
        waiting('a/1', 300),
        waiting('c/1', 100),
        waiting('d/1', 50, 'dien-tap-3'),
      ];
      await store.records.saveAssignments([...rows, record({ scope: 'dien-tap-2', cycle: 'e/1' })], []);
      const found = await store.records.awaitingAcceptance('dien-tap-2');
      expect(found.map((row) => row.cycle)).toEqual(['c/1', 'b/1', 'a/1']);
      expect(found[0]).toEqual(rows[2]);
    });

    it('keep the whole life of an assignment beside their columns, word for word', async () => {
      const { store } = bench();
      const row = lived({ scope: 'doi-song' });
      await store.records.saveAssignments([row], []);
      const read = await store.queries.assignmentRow('doi-song', row.cycle, row.assignment.id);
      expect(read).toEqual(row);
      expect(read?.detail?.extensions[0]?.reason).toBe('Chờ số liệu của “các huyện” \\u0041 😀');
      const later = { ...row, seq: row.seq + 1, detail: { ...row.detail!, urges: [] } };
      await store.records.saveAssignments([later], []);
      expect(await store.queries.assignmentRow('doi-song', row.cycle, row.assignment.id)).toEqual(later);
    });

    it('are looked for on the mornings between which receipt should have come', async () => {
      const { records } = bench().store;
      const scope = 'chua-nhan';
      const waiting = (cycle: string, on: string | null) =>
        lived({ scope, cycle, status: 'awaitingReceipt', receiptOn: on });
      await records.saveAssignments(
        [
          waiting('a/1', '2021-03-08'),
          waiting('b/1', '2021-03-09'),
          waiting('c/1', '2021-03-10'),
          waiting('d/1', null),
          lived({ scope, cycle: 'e/1', status: 'inProgress', receiptOn: '2021-03-09' }),
          lived({ scope: 'khac', cycle: 'f/1', status: 'awaitingReceipt', receiptOn: '2021-03-09' }),
        ],
        [],
      );
      const cycles = async (after: string | null, through: string) =>
        (
          await records.unreceived(scope, {
            after: after === null ? null : localDate(after),
            through: localDate(through),
          })
        ).map(({ cycle }) => cycle);
      expect(await cycles('2021-03-08', '2021-03-10')).toEqual(['b/1', 'c/1']);
      expect(await cycles('2021-03-08', '2021-03-09')).toEqual(['b/1']);
      expect(await cycles(null, '2021-03-09')).toEqual(['a/1', 'b/1']);
      expect(await cycles('2021-03-10', '2021-12-31')).toEqual([]);
    });

    it('wait for a decision when declined, with an extension asked for or a move proposed', async () => {
      const { records } = bench().store;
      const scope = 'can-quyet';
      await records.saveAssignments(
        [
          lived({ scope, cycle: 'a/1', asked: true }),
          lived({ scope, cycle: 'b/1', status: 'declined' }),
          lived({ scope, cycle: 'c/1' }),
          lived({ scope, cycle: 'd/1', status: 'submitted' }),
          lived({ scope, cycle: 'e/1', status: 'accepted', asked: true }),
          lived({ scope, cycle: 'f/1', moveProposed: true }),
          lived({ scope: 'khac', cycle: 'g/1', status: 'declined' }),
        ],
        [],
      );
      expect((await records.needingDecision(scope)).map(({ cycle }) => cycle)).toEqual(['a/1', 'b/1', 'f/1']);
      await records.saveAssignments([{ ...lived({ scope, cycle: 'a/1' }), seq: 99 }], []);
      expect((await records.needingDecision(scope)).map(({ cycle }) => cycle)).toEqual(['b/1', 'f/1']);
    });

    it('owe an explanation from the day after it was due, until it is there or nothing is asked any more', async () => {
      const { records } = bench().store;
      const scope = 'giai-trinh';
      await records.saveAssignments(
        [
          lived({ scope, cycle: 'a/1', explainBy: '2021-10-15' }),
          lived({ scope, cycle: 'b/1', explainBy: '2021-10-16' }),
          lived({ scope, cycle: 'c/1', explainBy: '2021-10-15', explained: true }),
          lived({ scope, cycle: 'd/1', explainBy: '2021-10-15', status: 'withdrawn' }),
          lived({ scope: 'khac', cycle: 'e/1', explainBy: '2021-10-15' }),
        ],
        [],
      );
      const cycles = async (day: string) =>
        (await records.explanationsOverdue(scope, localDate(day))).map(({ cycle }) => cycle);
      expect(await cycles('2021-10-15')).toEqual([]);
      expect(await cycles('2021-10-16')).toEqual(['a/1']);
      expect(await cycles('2021-10-17')).toEqual(['a/1', 'b/1']);
    });
  });
});
