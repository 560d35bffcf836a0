import fc from 'fast-check';
import { STATUSES, type AssignmentRecord } from '../../domain/lifecycle/types';
import { dateOf, startOfDay, DAY_MS, type Instant, type LocalDate } from '../../domain/time/epoch';
import { lived } from './lives';
import { assignment, MORNING, record } from './samples';

/** Days around which everything happens, so that due days, submissions and "today" meet. */
const DAYS = 12;

export const dayAt = (index: number): LocalDate => dateOf(startOfDay(dateOf(MORNING)) + index * DAY_MS);
const instant: fc.Arbitrary<Instant> = fc
  .tuple(fc.nat(DAYS), fc.constantFrom(0, 1, DAY_MS - 1))
  .map(([day, part]) => startOfDay(dayAt(day)) + part);

/** A day to look at them from. */
export const today: fc.Arbitrary<LocalDate> = fc.nat(DAYS + 1).map(dayAt);

const seen = fc.record({
  id: fc.nat(9),
  cycle: fc.constantFrom('KH142/1', 'KH142/2'),
  lead: fc.constantFrom('ban-dan-van', 'hoi-nong-dan', 'tinh-doan'),
  status: fc.constantFrom(...STATUSES),
  due: fc.option(fc.nat(DAYS).map(dayAt)),
  overdue: fc.boolean(),
  submittedAt: fc.option(instant),
  stopped: fc.option(instant),
  level: fc.nat(4),
  returns: fc.nat(2),
  seq: fc.nat(20),
});

/** One row as the read model gets it; what it says need not make sense as a life. */
export function anyRecord(scope: string): fc.Arbitrary<AssignmentRecord> {
  return seen.map(({ id, cycle, lead, status, due, overdue, submittedAt, stopped, level, returns, seq }) => {
    const { detail } = lived({ scope });
    const suspension = { by: 'Nguyễn Văn Bình', reason: 'Chờ', paper: null, from: status, resumedAt: null };
    const suspensions = stopped === null ? [] : [{ ...suspension, suspendedAt: stopped }];
    return record({
      scope,
      cycle,
      assignment: assignment({ id: `KH142-III.4-0${id}/2021-Q3`, lead }),
      leadName: `Cơ quan ${lead}`,
      status,
      effectiveDue: due,
      overdue,
      submittedAt,
      escalationLevel: level,
      returns,
      seq,
      detail: id % 3 === 0 ? null : { ...detail!, suspensions },
    });
  });
}

/** Batches, one after the other: some rows are written again, some come too late. */
export const writes = (scope: string) =>
  fc.array(fc.array(anyRecord(scope), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 });
