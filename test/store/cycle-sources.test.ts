import { onEachEngine } from './engines';
import { auditLine, CYCLE, RECIPIENTS, SOURCE } from './samples';

onEachEngine((bench) => {
  it('what a cycle started with is read once, read again when its row changed, and gone when the row is', async () => {
    const { records } = bench().store;
    await records.openCycle(CYCLE, SOURCE, RECIPIENTS, auditLine('mo'));
    const { scope, id } = CYCLE;
    const first = await records.cycleSource(scope, id);
    expect(first).toEqual(SOURCE);
    // The very same: it was not sent again.
    expect(await records.cycleSource(scope, id)).toBe(first);
    expect(await records.cycleSource('khac', id)).toBeNull();
    await bench().raw(
      `update cycle_sources set source = jsonb_set(source::jsonb, '{plan,plan,title}', '"Tên mới"')::json`,
    );
    expect((await records.cycleSource(scope, id))?.plan.plan.title).toBe('Tên mới');
    await bench().raw('delete from cycle_sources');
    expect(await records.cycleSource(scope, id)).toBeNull();
  });
});
