import { commonRoutes } from './common';
import type { Route } from './route';

/** Every page and act of the web; a path stands once. */
export const ROUTES: readonly Route[] = [...commonRoutes];
