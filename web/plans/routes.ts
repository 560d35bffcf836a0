import { officeOnly, get, post } from '../route';
import { importPlan, planList } from './import';
import { planBook, planFile, returnWorkbook } from './files';
import {
  answerMany,
  answerOne,
  changeAddresses,
  changeHead,
  changeObligation,
  changeOffices,
  dropPlan,
} from './acts';
import { showPlan, showPreview } from './show';
import { showStart, startPlan } from './start';
import { PATHS } from '../paths';
import { MAX_FILE_BYTES } from '../../domain/files/types';

const ONE = `${PATHS.plans}/:id`;
const FILES = { multipart: true, bodyLimit: MAX_FILE_BYTES + 1024 * 1024 };

/** From a paper to a cycle. Kept once for the whole office: a rehearsal has no papers of its own. */
export const planRoutes = officeOnly([
  get(PATHS.plans, 'plan.import', planList),
  post(PATHS.plans, 'plan.import', importPlan, FILES),
  get(ONE, 'plan.import', showPlan),
  get(`${ONE}/xem-truoc`, 'plan.import', showPreview),
  get(`${ONE}/ke-hoach.yaml`, 'plan.import', planFile),
  get(`${ONE}/ke-hoach.xlsx`, 'plan.import', planBook),
  post(`${ONE}/bang-tinh`, 'plan.import', returnWorkbook, FILES),
  post(`${ONE}/diem`, 'plan.import', answerOne),
  post(`${ONE}/nhieu`, 'plan.import', answerMany),
  post(`${ONE}/nhiem-vu`, 'plan.import', changeObligation),
  post(`${ONE}/dia-chi`, 'plan.import', changeAddresses),
  post(`${ONE}/van-phong`, 'plan.import', changeOffices),
  post(`${ONE}/dau`, 'plan.import', changeHead),
  post(`${ONE}/bo`, 'plan.import', dropPlan),
  get(`${ONE}/khoi-dong`, 'cycle.start', showStart),
  post(`${ONE}/khoi-dong`, 'cycle.start', startPlan),
]);
