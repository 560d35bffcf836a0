import { onEachEngine } from './engines';
import { ledgerEntry, MORNING } from './samples';

onEachEngine((bench) => {
  it('finds the letters that spoke of an assignment, the newest first, and no others', async () => {
    const { ledger, letters } = bench().store;
    const item = ledgerEntry('x').items[0]!;
    const about = (assignment: string) => [
      { ...item, assignment },
      { ...item, assignment: 'khac/2021' },
    ];
    await ledger.reserve(ledgerEntry('a1', { items: about('tim/2021') }), 'w', MORNING);
    await ledger.reserve(ledgerEntry('a2', { items: about('tim/2021'), at: MORNING + 5 }), 'w', MORNING);
    await ledger.reserve(ledgerEntry('a3', { items: about('tim/2022'), at: MORNING + 6 }), 'w', MORNING);
    const found = async (limit: number) =>
      (await letters.about('real', item.cycle, 'tim/2021', limit)).map(({ key }) => key);
    expect(await found(10)).toEqual(['a2', 'a1']);
    expect(await found(1)).toEqual(['a2']);
    expect(await letters.about('khac', item.cycle, 'tim/2021', 10)).toEqual([]);
    expect(await letters.about('real', 'KH0/1', 'tim/2021', 10)).toEqual([]);
  });
});
