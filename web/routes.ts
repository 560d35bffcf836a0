import { calendarRoutes } from './calendar/routes';
import { commonRoutes } from './common';
import type { Route } from './route';
import { watchRoutes } from './watch/routes';

/** Every page and act of the web; a path stands once. */
export const ROUTES: readonly Route[] = [...commonRoutes, ...watchRoutes, ...calendarRoutes];
