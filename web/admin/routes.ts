import { get, officeOnly, post, type Route } from '../route';
import { PATHS } from '../paths';
import { amendPage, carryOutAmending, copyForAmending, keepSupplement, previewAmending } from './amend';
import { applyCalendar, calendarPage, previewCalendar } from './calendars';
import { cycleList, endCycle, showCycle } from './cycles';
import { addToDirectory, changeEntry, directoryPage, entryPage } from './directory';
import { healthPage } from './health';
import { adminHome } from './home';
import { applyLadder, ladderPage, previewLadder } from './ladders';
import { substitutesPage, endSubstituteHere, setSubstituteHere } from './substitutes';
import { succeed, successionPage } from './succession';

const AMEND = `${PATHS.cycles}/:id/sua-doi`;
const ENTRY = `${PATHS.directory}/:kind/:id`;
const SUCCESSION = `${PATHS.directory}/body/:id/ke-thua`;

export const adminRoutes: Route[] = [
  get(PATHS.admin, 'plan.import', adminHome),
  get(PATHS.cycles, 'plan.import', cycleList),
  get(`${PATHS.cycles}/:id`, 'plan.import', showCycle),
  get(AMEND, 'cycle.amend', amendPage),
  post(`${AMEND}/xem`, 'cycle.amend', previewAmending),
  post(`${AMEND}/ban-sua`, 'cycle.amend', copyForAmending),
  post(`${AMEND}/bo-sung`, 'cycle.amend', keepSupplement),
  post(AMEND, 'cycle.amend', carryOutAmending),
  post(`${PATHS.cycles}/:id/ket-thuc`, 'cycle.end', endCycle),
  get(PATHS.directory, 'directory.edit', (visit) => directoryPage(visit)),
  post(PATHS.directory, 'directory.edit', addToDirectory),
  get(ENTRY, 'directory.edit', (visit) => entryPage(visit)),
  post(ENTRY, 'directory.edit', changeEntry),
  get(SUCCESSION, 'directory.edit', (visit) => successionPage(visit)),
  post(SUCCESSION, 'directory.edit', succeed),
  get(PATHS.substitutes, 'substitute.set', (visit) => substitutesPage(visit)),
  post(PATHS.substitutes, 'substitute.set', setSubstituteHere),
  post(`${PATHS.substitutes}/ket-thuc`, 'substitute.set', endSubstituteHere),
  ...officeOnly([
    get(PATHS.calendars, 'calendar.apply', (visit) => calendarPage(visit)),
    post(`${PATHS.calendars}/xem`, 'calendar.apply', previewCalendar),
    post(PATHS.calendars, 'calendar.apply', applyCalendar),
    get(PATHS.ladders, 'ladder.apply', (visit) => ladderPage(visit)),
    post(`${PATHS.ladders}/xem`, 'ladder.apply', previewLadder),
    post(PATHS.ladders, 'ladder.apply', applyLadder),
    get(PATHS.health, 'health.read', healthPage),
  ]),
];
