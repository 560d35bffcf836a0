import { earlierFigures, goalWords } from '../../domain/rounds/part-form';
import { markText, readMark } from '../../domain/rounds/part-mark';
import { form, formInput, goodPart, lastYear, plan, roundRecord, row, rows } from '../parts/sample-round';
import { partForm } from '../../domain/rounds/part-form';
import { localDate, startOfDay } from '../../domain/time/epoch';

const ids = (made: ReturnType<typeof form>) => made.assignments.map(({ id }) => id);

describe('the form of a participant', () => {
  test('asks for its targets, with goal and last year beside them, and for nothing yet', () => {
    const { targets, content, head, mark } = form();
    expect(targets.map(({ code, goal, weighted }) => [code, goal, weighted])).toEqual([
      ['KHM-I.1', 'từ 90 % trở lên mỗi năm', true],
      ['KHM-I.2', 'từ 1.200 xã trở lên mỗi năm', false],
      ['KHM-I.3', 'không quá 5 ngày mỗi năm', false],
    ]);
    expect(targets.map(({ earlier }) => earlier?.value)).toEqual([85, 120, 4.5]);
    expect(content.figures.every(({ value, reason, weight }) => value ?? reason ?? weight ?? true)).toBe(
      true,
    );
    expect(content.narrative.results).toBe('');
    expect(head).toMatchObject({ body: 'Sở Nội vụ', collator: 'Ban Dân vận Tỉnh uỷ', returned: null });
    expect(mark.replaces).toBe(0);
  });

  test('is made for participants only', () => {
    expect(partForm(formInput({ body: 'so-y-te' }))).toBeNull();
  });

  test('holds its own assignments that concern the round: none of others, secret, long over, or of later years', () => {
    const more = [
      row('A-other/2026', 'Của cơ quan khác', { lead: 'tinh-doan' }),
      row('A-secret/2026', 'Mật', { secret: true }),
      row('A-over/2025', 'Xong từ trước', { status: 'accepted', due: '2025-11-30', ended: '2025-11-20' }),
      row('A-later/2028', 'Của năm 2028', { due: '2028-06-30' }),
      row('A-after/2026', 'Đến hạn sau khi chốt, cùng năm', { due: '2026-12-31' }),
      row('A-over-in-time/2026', 'Xong trong kỳ', {
        status: 'accepted',
        due: '2025-12-31',
        ended: '2025-12-20',
      }),
    ];
    expect(ids(form({ rows: [...more, ...rows] }))).toEqual([
      'A-after/2026',
      'A-over-in-time/2026',
      ...rows.map(({ assignment }) => assignment.id),
    ]);
  });

  test('judges assignments at the cut-off, also when it is made later', () => {
    const late = row('A-1/2026', 'Hạn ngày 20/12', { due: '2026-12-20' });
    const made = form({ rows: [late], now: startOfDay(localDate('2027-01-15')) });
    expect(made.assignments[0]).toMatchObject({ cell: 'openInTerm' });
  });

  test('after a return holds what was sent, says why it came back, and replaces that version', () => {
    const round = roundRecord();
    const [part] = round.state.parts;
    const at = startOfDay(localDate('2026-12-10'));
    Object.assign(part!, {
      status: 'returned',
      versions: [{ n: 1, content: 'a'.repeat(64), by: 'Lê Thu Hà', at, late: false }],
      returns: [{ by: 'Trần Văn Bình', reason: 'Thiếu số liệu cấp xã', at }],
    });
    const made = form({ round, before: goodPart() });
    expect(made.content.figures[0]).toMatchObject({ value: 92.5, weight: 1250 });
    expect(made.content.assignments[1]!.remark).toMatch(/Còn 3 xã/);
    expect(made.content.narrative).toEqual(goodPart().narrative);
    expect(made.head.returned).toBe('Thiếu số liệu cấp xã');
    expect(made.mark.replaces).toBe(1);
  });

  test('compares with the newest round in which the body reported the target', () => {
    const older = { ...lastYear, round: { period: '2024' } } as unknown as typeof lastYear;
    const silent = { ...lastYear, round: { period: '2026-H1' }, targets: [] } as unknown as typeof lastYear;
    expect(earlierFigures([older, lastYear, silent], 'so-noi-vu')['KHM-I.1']).toEqual({
      period: '2025',
      value: 85,
    });
    expect(earlierFigures([lastYear], 'tinh-doan')).toEqual({});
  });

  test('says every goal in words', () => {
    const [first] = plan.targets;
    const words = (op: (typeof plan.targets)[0]['op']) =>
      goalWords({ ...first!, op, value: 80.5, each: null });
    expect((['>', '>=', '<', '<=', '=', '~'] as const).map(words)).toEqual([
      'trên 80,5 %',
      'từ 80,5 % trở lên',
      'dưới 80,5 %',
      'không quá 80,5 %',
      '80,5 %',
      'khoảng 80,5 %',
    ]);
  });
});

describe('the mark of a form', () => {
  const mark = {
    form: { cycle: 'KHM/1', round: 'periodic/KHM-II.1-01/2026-Q3', body: 'so-noi-vu' },
    replaces: 12,
  };

  test('is read again, whatever a program of the office makes of its spaces', () => {
    expect(readMark(markText(mark))).toEqual({ ok: true, value: mark });
    expect(readMark(` ${markText(mark).replaceAll(' · ', '\u00a0·\n')} `)).toEqual({ ok: true, value: mark });
  });

  test('does not pass with any one letter changed, dropped or doubled', () => {
    const text = markText(mark);
    for (let i = 0; i < text.length; i += 1) {
      if (text[i] === ' ') continue;
      for (const other of ['', text[i]! + text[i]!, text[i] === '7' ? '8' : '7'])
        expect(readMark(text.slice(0, i) + other + text.slice(i + 1)).ok).toBe(false);
    }
  });
});
