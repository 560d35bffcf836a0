import { PATHS } from '../paths';
import { get, post, type Route } from '../route';
import {
  acceptPart,
  cancelPage,
  cancelRound,
  closePage,
  closeRound,
  movePage,
  moveTheRound,
  reportPage,
  reportRound,
  returnPart,
} from './acts';
import { roundsPage } from './list';
import { acceptGaps, roundPaper } from './papers';
import { partPage } from './part';
import { ROUND } from './paths';
import { roundPage } from './round';

/** Rounds of reports as those who watch see them, and what the secretariat does to them. */
export const roundRoutes: Route[] = [
  get(PATHS.rounds, 'watch.read', roundsPage),
  get(ROUND, 'watch.read', roundPage),
  get(`${ROUND}/phan/:body`, 'watch.read', (visit) => partPage(visit)),
  post(`${ROUND}/xac-nhan`, 'watch.act', acceptPart),
  post(`${ROUND}/tra-lai`, 'watch.act', returnPart),
  get(`${ROUND}/chot`, 'watch.act', (visit) => closePage(visit)),
  post(`${ROUND}/chot`, 'watch.act', closeRound),
  get(`${ROUND}/chuyen-ngay`, 'watch.act', (visit) => movePage(visit)),
  post(`${ROUND}/chuyen-ngay`, 'watch.act', moveTheRound),
  get(`${ROUND}/huy`, 'watch.act', (visit) => cancelPage(visit)),
  post(`${ROUND}/huy`, 'watch.act', cancelRound),
  get(`${ROUND}/da-bao-cao`, 'watch.act', (visit) => reportPage(visit)),
  post(`${ROUND}/da-bao-cao`, 'watch.act', reportRound),
  get(`${ROUND}/van-ban/:paper`, 'report.make', roundPaper),
  post(`${ROUND}/van-ban/bao-cao`, 'report.make', acceptGaps),
];
