import type { LunarTable } from '../calendar/holidays';
import type { LocalDate } from '../time/epoch';
import { formatVn } from '../time/local-date';
import type { Assignment } from './assignment';
import { crowdedWeeks, duesNotRead, duesOnHolidays, lateDependencies, unsureYears } from './conflict-dates';
import {
  addressesShared,
  bodiesWithoutContact,
  leadsWithoutHead,
  officesMissing,
} from './conflict-recipients';
import type { CycleSource } from './cycle-source';
import { idsOf } from './group-by';
import type { PreparedCycle } from './prepare';

export type ConflictCode =
  | 'dueOnHoliday'
  | 'crowdedWeek'
  | 'noContact'
  | 'noHead'
  | 'noOffice'
  | 'sharedAddress'
  | 'dependencyLate'
  | 'noDue'
  | 'futureCalendar'
  | 'uncheckedCalendar'
  | 'beforeStart';

/** What a person should look at before the cycle starts; none of it keeps it from starting. */
export interface Conflict {
  code: ConflictCode;
  message: string;
  /** Where the plan file holds what is missing, for whoever edits the file itself. */
  field?: string;
  /** Mã nhiệm vụ concerned. */
  assignments: string[];
}

/** Everything worth a second look in a cycle that was prepared from `source`, in the order people fix things. */
export function conflictsOf(source: CycleSource, prepared: PreparedCycle, lunar: LunarTable): Conflict[] {
  const { plan } = source;
  const assignments = prepared.assignments.map(({ assignment }) => assignment);
  return [
    ...duesOnHolidays(assignments, prepared, lunar),
    ...crowdedWeeks(prepared.assignments),
    ...lateDependencies(assignments, prepared.before),
    ...duesNotRead(plan, assignments, prepared),
    ...bodiesWithoutContact(plan, assignments),
    ...leadsWithoutHead(plan, assignments),
    ...officesMissing(plan),
    ...addressesShared(plan),
    ...unsureYears(prepared),
    ...beforeStart(prepared.before, source.startsOn),
  ];
}

function beforeStart(before: Assignment[], startsOn: LocalDate): Conflict[] {
  if (before.length === 0) return [];
  const message = `${before.length} kỳ hạn trước ngày khởi động ${formatVn(startsOn)} chỉ liệt kê, không theo dõi`;
  return [{ code: 'beforeStart', message, assignments: idsOf(before) }];
}
