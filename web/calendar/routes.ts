import { PATHS } from '../paths';
import { get, post, type Route } from '../route';
import { feedFile } from './feed-file';
import { calendarPage } from './month-page';
import { feedsPage, makeFeed, revokeFeed } from './feeds-page';

export const calendarRoutes: Route[] = [
  get(PATHS.calendar, 'watch.read', calendarPage),
  get(PATHS.feeds, 'self.manage', (visit) => feedsPage(visit)),
  post(PATHS.feeds, 'self.manage', makeFeed),
  post(`${PATHS.feeds}/thu-hoi`, 'self.manage', revokeFeed),
  get(PATHS.feedFile(':secret'), 'public', feedFile),
];
