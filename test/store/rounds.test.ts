import { localDate, startOfDay } from '../../domain/time/epoch';
import { canonicalJson, sha256 } from '../../store/encode';
import { onEachEngine } from './engines';
import { BODIES, content, happened, opened, planned, roundPlan, snapshot, submitted } from './round-samples';
import { auditLine, CYCLE, RECIPIENTS, record, SOURCE } from './samples';

const HASH = 'a'.repeat(64);
const plan = roundPlan();

onEachEngine((bench) => {
  describe('a round', () => {
    it('is planned once, with the parts of its plan until it opens', async () => {
      const { rounds } = bench().store;
      await rounds.planRounds([planned()]);
      await rounds.planRounds([planned(roundPlan('annual/2021', { title: 'Tên khác' }))]);
      expect(await rounds.round('real', CYCLE.id, 'annual/2021')).toEqual(planned());
      expect(await rounds.round('dien-tap-1', CYCLE.id, 'annual/2021')).toBeNull();
      expect(await rounds.round('real', CYCLE.id, 'annual/2099')).toBeNull();
    });

    it('opens with who takes part then, in that order, and not with whom the plan named', async () => {
      const { rounds } = bench().store;
      const participants = [
        { id: 'so-noi-vu', name: 'Sở Nội vụ', targets: [] },
        { id: 'ban-dan-van', name: 'Ban Dân vận', targets: ['CT1'] },
      ];
      const { record: after, change } = happened(planned(), { ...opened(plan), participants } as never);
      await rounds.saveRound(change, [auditLine('annual/2021|1', { assignment: null })]);
      expect(await rounds.round('real', CYCLE.id, 'annual/2021')).toEqual(after);
      expect(after.state.parts.map(({ body }) => body.id)).toEqual(['so-noi-vu', 'ban-dan-van']);
    });

    it('takes one part without writing the others, and a repeat changes nothing', async () => {
      const { rounds } = bench().store;
      await rounds.planRounds([planned(roundPlan('annual/2022'))]);
      const fresh = planned(roundPlan('annual/2022'));
      const first = happened(fresh, opened(fresh.plan));
      const second = happened(first.record, submitted('tinh-doan', 1, HASH));
      await rounds.saveRound(first.change, []);
      await rounds.saveRound(second.change, [auditLine('annual/2022|2')]);
      await rounds.saveRound(second.change, [auditLine('annual/2022|2')]);
      expect(second.change.state.parts).toHaveLength(1);
      expect(await rounds.round('real', CYCLE.id, 'annual/2022')).toEqual(second.record);
      const lines = await bench().store.queries.auditLines({ scope: 'real' });
      expect(lines.filter(({ id }) => id === 'annual/2022|2')).toHaveLength(1);
    });

    it('keeps the newer row and the newer part, whichever is written last', async () => {
      const { rounds } = bench().store;
      const fresh = planned(roundPlan('annual/2023'));
      await rounds.planRounds([fresh]);
      const open = happened(fresh, opened(fresh.plan));
      const one = happened(open.record, submitted('ban-dan-van', 1, HASH));
      const two = happened(one.record, submitted('tinh-doan', 1, HASH));
      await rounds.saveRound(open.change, []);
      await rounds.saveRound(two.change, []);
      await rounds.saveRound(one.change, []);
      await rounds.saveRound(open.change, []);
      const row = (await rounds.round('real', CYCLE.id, 'annual/2023'))!;
      expect(row.state).toEqual(two.record.state);
      expect(row.state.seq).toBe(3);
    });

    it('that was never planned is named, and no line of audit stays', async () => {
      const { rounds } = bench().store;
      const { change } = happened(planned(roundPlan('annual/2050')), opened(plan));
      await expect(rounds.saveRound(change, [auditLine('annual/2050|1')])).rejects.toMatchObject({
        code: 'store-row-missing',
        message: expect.stringContaining('annual/2050'),
      });
      const lines = await bench().store.queries.auditLines({ scope: 'real' });
      expect(lines.map(({ id }) => id)).not.toContain('annual/2050|1');
    });
  });

  describe('the list of rounds', () => {
    it('is narrowed by cycle, kind, status and body, in order of opening', async () => {
      const { rounds } = bench().store;
      const scope = 'dien-tap-1';
      const dated = (id: string, opensOn: string) => {
        const base = roundPlan(id);
        return roundPlan(id, { days: { ...base.days, opensOn: localDate(opensOn) } });
      };
      const later = planned(dated('annual/2022', '2022-11-18'), { scope });
      const sooner = planned(dated('midterm/2022', '2022-05-04'), { scope });
      const other = planned(dated('annual/2022', '2022-02-01'), { scope, cycle: 'CT17/1' });
      await rounds.planRounds([later, sooner, other]);
      const heir = [{ id: 'so-noi-vu', name: 'Sở Nội vụ', targets: [] }];
      const { change } = happened(sooner, { ...opened(sooner.plan), participants: heir } as never);
      await rounds.saveRound(change, []);
      const ids = async (filter: object) =>
        (await rounds.listRounds({ scope, ...filter })).map(({ cycle, plan: { id } }) => `${cycle} ${id}`);
      expect(await ids({})).toEqual(['CT17/1 annual/2022', 'KH142/1 midterm/2022', 'KH142/1 annual/2022']);
      expect(await ids({ cycle: 'KH142/1' })).toEqual(['KH142/1 midterm/2022', 'KH142/1 annual/2022']);
      expect(await ids({ kind: 'midterm' })).toEqual(['KH142/1 midterm/2022']);
      expect(await ids({ statuses: ['open'] })).toEqual(['KH142/1 midterm/2022']);
      expect(await ids({ open: false })).toEqual([]);
      expect(await ids({ body: 'so-noi-vu' })).toEqual(['KH142/1 midterm/2022']);
      expect(await ids({ body: BODIES[0]! })).toEqual(['CT17/1 annual/2022', 'KH142/1 annual/2022']);
    });

    it('says whether a cycle still has a round that has not ended', async () => {
      const { rounds } = bench().store;
      const fresh = planned(plan, { scope: 'dien-tap-2' });
      expect(await rounds.hasOpenRound('dien-tap-2', CYCLE.id)).toBe(false);
      await rounds.planRounds([fresh]);
      expect(await rounds.hasOpenRound('dien-tap-2', CYCLE.id)).toBe(true);
      const at = startOfDay(localDate('2021-04-01'));
      const cancelled = happened(fresh, { type: 'RoundCancelled', by: 'Bình', reason: 'Dừng', at });
      await rounds.saveRound(cancelled.change, []);
      expect(await rounds.hasOpenRound('dien-tap-2', CYCLE.id)).toBe(false);
      // It never opened: whom the plan named stands in it still.
      expect((await rounds.round('dien-tap-2', CYCLE.id, plan.id))!.state.parts).toHaveLength(BODIES.length);
    });
  });

  describe('the content of a part', () => {
    const odd = content('Đạt 62,5 % “số liệu” \u0000 \ud800 😀');

    it('stands under the SHA-256 of its canonical JSON, whatever the order of its keys', async () => {
      const { rounds } = bench().store;
      const name = await rounds.keepPart(odd);
      expect(name).toBe(sha256(canonicalJson(odd)));
      const turned = Object.fromEntries(Object.entries(odd).reverse()) as typeof odd;
      expect(await rounds.keepPart(turned)).toBe(name);
      const other = await rounds.keepPart(content('Khác'));
      expect(await rounds.partContents([name, other, HASH])).toEqual({
        [name]: odd,
        [other]: content('Khác'),
      });
      expect(await rounds.partContents([])).toEqual({});
    });

    it('that was changed behind the back of the store is refused by name', async () => {
      const { store } = bench();
      const name = await store.rounds.keepPart(content('Nguyên văn'));
      await bench().raw(
        `update part_contents set content = replace(content, '62.5', '92.5') where sha256 = '${name}'`,
      );
      await expect(store.rounds.partContents([name])).rejects.toMatchObject({
        code: 'store-content-changed',
        message: expect.stringContaining(name.slice(0, 12)),
      });
    });
  });

  describe('a snapshot', () => {
    const line = (name: string) =>
      auditLine(`annual/2021|frozen`, { action: 'Frozen', after: { snapshot: name } });

    it('is frozen once: of two, also at the same time, one stands, with one line that names it', async () => {
      const { store } = bench();
      const { rounds } = store;
      const [a, b] = await Promise.all([
        rounds.freeze(snapshot(), line),
        rounds.freeze(snapshot('annual/2021', 'Sửa lại'), line),
      ]);
      expect(b).toBe(a);
      expect(await rounds.freeze(snapshot('annual/2021', 'Lần nữa'), line)).toBe(a);
      expect(await rounds.frozen('real', CYCLE.id, 'annual/2021')).toBe(a);
      expect(await rounds.frozen('real', CYCLE.id, 'annual/2022')).toBeNull();
      const kept = (await rounds.snapshot(a))!;
      expect(sha256(canonicalJson(kept))).toBe(a);
      const lines = await store.queries.auditLines({ scope: 'real', action: 'Frozen' });
      expect(lines.map(({ after }) => after)).toEqual([{ snapshot: a }]);
      expect(await rounds.snapshot(HASH)).toBeNull();
    });

    it('that was changed is refused by name', async () => {
      const { store } = bench();
      const name = await store.rounds.freeze(snapshot('annual/2024'), (sha) => auditLine(`2024|${sha}`));
      await bench().raw(`update snapshots set content = content || ' ' where sha256 = '${name}'`);
      await expect(store.rounds.snapshot(name)).rejects.toMatchObject({ code: 'store-content-changed' });
    });
  });

  describe('what a snapshot is made from', () => {
    it('is every assignment of the cycle, and the cycles that serve its plan', async () => {
      const { store } = bench();
      const { records, rounds } = store;
      const serving = { ...SOURCE.plan.plan, code: 'CTR5', serves: { plan: 'KH142', clause: 'III.4' } };
      const sub = { ...SOURCE, plan: { ...SOURCE.plan, plan: serving } };
      await records.openCycle(CYCLE, SOURCE, RECIPIENTS, auditLine('open|KH142/1'));
      await records.openCycle({ ...CYCLE, id: 'CTR5/1', plan: 'CTR5' }, sub, [], auditLine('open|CTR5/1'));
      await records.saveAssignments([record()], []);
      expect(await rounds.rowsOf('real', CYCLE.id)).toEqual([record()]);
      expect(await rounds.cyclesServing('real', 'KH142')).toEqual(['CTR5/1']);
      expect(await rounds.cyclesServing('real', 'CTR5')).toEqual([]);
      expect((await rounds.bodiesOf('real')).names).toEqual(
        new Map((await store.bodies.list('real')).map(({ audience, name }) => [audience.id, name])),
      );
    });
  });
});
