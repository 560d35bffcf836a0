import { get, post, type Route } from '../route';
import { PATHS } from '../paths';
import { actOnAssignment } from './act';
import { assignmentsPage } from './assignments';
import { auditPage } from './audit';
import { carryOutChosen, previewChosen, startBulk } from './bulk';
import { exportAssignments } from './export';
import { removeView, saveView } from './saved-views';
import { storyPage } from './story';

const LIST = PATHS.assignments;

/** Assignments for those who watch. */
export const watchRoutes: Route[] = [
  get(LIST, 'watch.read', assignmentsPage),
  get(PATHS.assignmentsExport, 'watch.export', exportAssignments),
  post(PATHS.savedViews, 'watch.save-view', saveView),
  post(`${PATHS.savedViews}/xoa`, 'watch.save-view', removeView),
  post(PATHS.assignmentsBulk, 'watch.act', startBulk),
  post(`${PATHS.assignmentsBulk}/xem-truoc`, 'watch.act', previewChosen),
  post(`${PATHS.assignmentsBulk}/thuc-hien`, 'watch.act', carryOutChosen),
  get(`${LIST}/:cycle/:id`, 'watch.read', storyPage),
  post(`${LIST}/:cycle/:id/thao-tac`, 'watch.act', actOnAssignment),
  get(PATHS.audit, 'audit.read', auditPage),
];
