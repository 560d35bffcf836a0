import { auditOfOfficeRule } from '../../domain/office-rules';
import { atHour, localDate } from '../../domain/time/epoch';
import { onEachEngine } from './engines';

const AT = atHour(localDate('2026-03-16'), 9);

onEachEngine((bench) => {
  it('lets one of two admins set a year at the same time; the other hears it, and the trail has one line', async () => {
    const { officeRules, queries } = bench().store;
    const set = (setBy: string, off: string, wasSetAt: number | null, at = AT) => {
      const rule = { kind: 'calendar', name: '2027', before: null, after: { off } } as const;
      const audit = auditOfOfficeRule(rule, { by: setBy, at, reason: 'Theo thông báo' });
      return officeRules.setCalendar(2027, { off }, { setBy, setAt: at, wasSetAt }, audit);
    };
    const both = await Promise.all([set('Trần Thị Hoa', 'a', null), set('Phan Đức Long', 'b', null)]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await officeRules.calendars()).toMatchObject([
      { setBy: both[0] ? 'Trần Thị Hoa' : 'Phan Đức Long' },
    ]);
    expect(await set('Lê Thu Hà', 'c', AT, AT + 60_000)).toBe(true);
    const lines = await queries.auditLines({ scope: 'real' });
    expect(lines).toHaveLength(2);
  });
});
