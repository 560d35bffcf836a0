import { adminRoutes } from './admin/routes';
import { calendarRoutes } from './calendar/routes';
import { commonRoutes } from './common';
import { dossierRoutes } from './dossiers/routes';
import { letterRoutes } from './letters/routes';
import { pictureRoutes } from './pictures/routes';
import { ownRoundRoutes } from './own-round/routes';
import { planRoutes } from './plans/routes';
import { rehearsalRoutes } from './rehearsal/routes';
import { loginRoutes } from './login/routes';
import { ownRoutes } from './own/routes';
import { morningRoutes } from './morning/routes';
import { bodyRoutes } from './bodies/routes';
import { targetRoutes } from './targets/routes';
import type { Route } from './route';
import { roundRoutes } from './rounds/routes';
import { watchRoutes } from './watch/routes';

/** Every page and act of the web; a path stands once. */
export const ROUTES: readonly Route[] = [
  ...commonRoutes,
  ...ownRoutes,
  ...loginRoutes,
  ...adminRoutes,
  ...planRoutes,
  ...ownRoundRoutes,
  ...morningRoutes,
  ...bodyRoutes,
  ...targetRoutes,
  ...roundRoutes,
  ...watchRoutes,
  ...calendarRoutes,
  ...letterRoutes,
  ...dossierRoutes,
  ...pictureRoutes,
  ...rehearsalRoutes,
];
