import { PATHS } from '../paths';
import { get, type Route } from '../route';
import { morningPage } from './page';

export const morningRoutes: Route[] = [get(PATHS.morning, 'watch.read', morningPage)];
