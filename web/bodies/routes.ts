import { PATHS } from '../paths';
import { get, post, type Route } from '../route';
import { bodyPage } from './body';
import { bodiesPage, exportBodies } from './list';
import { BODIES_FILE } from './paths';
import { revokeLink } from './revoke';

/** Bodies as those who watch see them. */
export const bodyRoutes: Route[] = [
  get(PATHS.bodies, 'watch.read', bodiesPage),
  get(BODIES_FILE, 'watch.export', exportBodies),
  get(`${PATHS.bodies}/:id`, 'watch.read', (visit) => bodyPage(visit)),
  post(`${PATHS.bodies}/:id/thu-hoi`, 'link.revoke', revokeLink),
];
