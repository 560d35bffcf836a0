import { redirect } from '../answer';
import { clearCookie } from '../cookies';
import { fileRoutes } from '../files';
import { PATHS } from '../paths';
import { get, post, type Route } from '../route';
import { actWithFiles, actWithoutFiles } from './act';
import { showDuty } from './assignment-page';
import { keepDraft } from './draft';
import { ownPage } from './list-page';
import { lostLink, sendNewLink } from './lost-link';
import { openLink } from './open-link';
import { receiptPage, receiptsPage } from './receipt-page';

const DUTY = '/viec-cua-toi/:cycle/:id';
const WITH_TEXTS = 512 * 1024;

/** Where bodies answer: from the link of a letter to the receipt of an act. */
export const ownRoutes: Route[] = [
  get(PATHS.link(':secret'), 'public', openLink),
  get(`${PATHS.link(':secret')}/:viec`, 'public', openLink),
  get(PATHS.lostLink, 'public', lostLink),
  post(PATHS.lostLink, 'public', sendNewLink),
  get(PATHS.own, 'own.read', ownPage),
  get(PATHS.ownReceipts, 'own.read', receiptsPage),
  get(PATHS.ownReceipt(':n'), 'own.read', receiptPage),
  get(DUTY, 'own.read', showDuty),
  post(`${DUTY}/gui/:act`, 'own.answer', actWithoutFiles, { bodyLimit: WITH_TEXTS }),
  post(`${DUTY}/gui-tep/:act`, 'own.answer', actWithFiles, { multipart: true }),
  post(`${DUTY}/nhap/:act`, 'own.answer', keepDraft, { bodyLimit: WITH_TEXTS }),
  post(PATHS.ownLeave, 'public', (visit) => {
    clearCookie(visit.office, visit.reply, 'link');
    clearCookie(visit.office, visit.reply, 'signer');
    return redirect(visit.url(PATHS.lostLink));
  }),
  ...fileRoutes,
];
