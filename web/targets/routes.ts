import { PATHS } from '../paths';
import { get, type Route } from '../route';
import { exportTargets, TARGETS_FILE, targetsPage } from './page';

export const targetRoutes: Route[] = [
  get(PATHS.targets, 'watch.read', targetsPage),
  get(TARGETS_FILE, 'watch.export', exportTargets),
];
