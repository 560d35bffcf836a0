import { cellOf } from '../../domain/lifecycle/cell';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { rowAsOf } from '../../domain/reports/row-as-of';
import { askUntil, at, forms, lifeOf, reopenUntil, returnUntil, transferTo } from '../acts/lives';

/** The row as an earlier release wrote it. */
function withoutTraces(row: AssignmentRecord): AssignmentRecord {
  const text = JSON.stringify(row, (key, value: unknown) => (key === 'trace' ? undefined : value));
  return JSON.parse(text) as AssignmentRecord;
}

const reopened = lifeOf('goc/2026-Q2')
  .lived('2026-06-10 09:00', forms.submit, '2026-06-12 09:00', forms.accept)
  .lived('2026-06-20 09:00', reopenUntil('2026-09-30'));

describe('what was accepted and is taken up again', () => {
  test('was done in time on the days between', () => {
    const row = rowAsOf(reopened.row(), at('2026-06-15'));
    expect([row.status, cellOf(row, at('2026-06-15'))]).toEqual(['accepted', 'doneOnTime']);
    expect(row.effectiveDue).toBe('2026-06-30');
    expect(reopened.row()).toMatchObject({ status: 'inProgress', effectiveDue: '2026-09-30' });
  });

  test('reads as handed in then, where an earlier release did not write down how it had ended', () => {
    expect(rowAsOf(withoutTraces(reopened.row()), at('2026-06-15')).status).toBe('submitted');
  });
});

describe('what an earlier release did not say of a due day', () => {
  const paused = lifeOf('goc/2026-Q2').lived(
    '2026-03-02 09:00',
    forms.receive,
    '2026-04-01 09:00',
    forms.suspend,
    '2026-05-04 09:00',
    { ...forms.resume, until: null },
  );
  const resumedDue = paused.row().effectiveDue;

  test('is the day that stands now, if nothing moved it since', () => {
    expect(resumedDue).not.toBe('2026-06-30');
    const row = withoutTraces(paused.row());
    expect(rowAsOf(row, at('2026-05-04 08:00')).effectiveDue).toBe('2026-06-30');
    expect(rowAsOf(row, at('2026-05-04 09:00') + 1).effectiveDue).toBe(resumedDue);
  });

  test('is the day that stood at the next request for extension, if something did', () => {
    const moved = paused
      .copy()
      .lived('2026-05-05 09:00', askUntil('2026-12-30'), '2026-05-06 09:00', forms.submit)
      .lived('2026-05-07 09:00', returnUntil('2026-11-30'));
    const row = withoutTraces(moved.row());
    expect(rowAsOf(row, at('2026-05-06')).effectiveDue).toBe(resumedDue);
    expect(rowAsOf(row, at('2026-05-08')).effectiveDue).toBe('2026-11-30');
  });
});

test('a transfer of tomorrow is nothing of today: at 24:00 the old lead still leads', () => {
  const life = lifeOf('goc/2026-Q2')
    .lived('2026-03-02 09:00', forms.receive, transferTo('hoi-phu-nu', { on: '2026-04-01' }))
    .until(at('2026-04-10'));
  const before = rowAsOf(life.row(), at('2026-04-01'));
  const after = rowAsOf(life.row(), at('2026-04-01') + 1);
  expect([before.assignment.lead, before.leadName, before.status]).toEqual([
    'mttq',
    'Cơ quan mttq',
    'inProgress',
  ]);
  expect([after.assignment.lead, after.status]).toEqual(['hoi-phu-nu', 'awaitingReceipt']);
});

test('a transfer whose day came while a result waited for its answer takes effect with the answer', () => {
  const life = lifeOf('goc/2026-Q2')
    .lived('2026-03-02 09:00', transferTo('hoi-phu-nu', { on: '2026-04-01' }))
    .lived('2026-03-30 09:00', forms.submit, '2026-04-06 09:00', returnUntil('2026-06-30'))
    .until(at('2026-04-10'));
  const told = (day: string) => {
    const { status, assignment } = rowAsOf(life.row(), at(day));
    return [status, assignment.lead];
  };
  expect(told('2026-04-03')).toEqual(['submitted', 'mttq']);
  expect(told('2026-04-07')).toEqual(['awaitingReceipt', 'hoi-phu-nu']);
});

test('overdue begins at 24:00 of the due day, not a moment earlier', () => {
  const life = lifeOf('goc/2026-Q2').until(at('2026-09-01'));
  const midnight = at('2026-07-01');
  expect(rowAsOf(life.row(), midnight).overdue).toBe(true);
  expect(rowAsOf(life.row(), midnight - 1).overdue).toBe(false);
});

test('a row that was written before details were kept is told by its columns', () => {
  const life = lifeOf('goc/2026-Q2').lived(
    '2026-03-02 09:00',
    forms.receive,
    '2026-06-10 09:00',
    forms.submit,
    '2026-06-12 09:00',
    forms.accept,
  );
  const row = { ...life.row(), detail: null };
  const statuses = ['2026-03-01', '2026-04-01', '2026-06-11', '2026-06-13'].map(
    (day) => rowAsOf(row, at(day)).status,
  );
  expect(statuses).toEqual(['awaitingReceipt', 'inProgress', 'submitted', 'accepted']);
});
