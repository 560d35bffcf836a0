import { keptSource, sampleSource } from '../../client/rehearsal/openings';
import { refusalOf, RefusedError } from '../../client/refusals';
import { REAL_SCOPE } from '../../domain/ids';
import { isPace } from '../../domain/rehearsal/pace';
import { SCENARIOS } from '../../domain/rehearsal/scenario';
import { atHour, isLocalDate, type LocalDate } from '../../domain/time/epoch';
import { parseVn } from '../../domain/time/local-date';
import type { Conductor } from '../../client/rehearsal/conductor';
import { fragment, redirect, type Answer } from '../answer';
import { localPath } from '../common';
import { PATHS, stageBase } from '../paths';
import { get, officeOnly, post, type Route } from '../route';
import { forbidden, noSuchPage, refusedPage } from '../trouble';
import { text, type Visit } from '../visit';
import { rehearsalClock } from './bar';
import { castOf, giveCast, mayConduct, mayOpenRehearsals } from './grant';
import { rehearsalList } from './list-page';
import { mailboxPage, mailWords } from './mailbox-page';

/** People come to work at this hour: where a day is named, the clock stands then. */
const ARRIVES_AT = 9;

/**
 * What stands beside the pages of a rehearsal. Whoever conducts may play any part, and goes on conducting in it: these
 * acts are therefore checked against the grant of the browser and not against the part.
 */
export const rehearsalRoutes: Route[] = [
  get(PATHS.conduct, 'public', (visit) =>
    visit.stage.title === null ? noSuchPage(visit) : fragment(rehearsalClock(visit)),
  ),
  post(PATHS.conduct, 'public', conduct),
  post(PATHS.cast, 'public', takeCast),
  get(PATHS.mailbox, 'public', mailboxPage),
  get(PATHS.mailWords(':id').replace('%3A', ':'), 'public', mailWords),
  ...officeOnly([
    get(`${PATHS.entry}/:key`, 'public', enter),
    get(PATHS.rehearsals, 'rehearsal.watch', (visit) => listed(visit)),
    post(PATHS.rehearsals, 'rehearsal.conduct', open),
    post(PATHS.rehearsalEnd, 'rehearsal.conduct', end),
  ]),
];

function conduct(visit: Visit): Answer {
  const { form, office, scope } = visit;
  if (!mayConduct(visit)) return forbidden(visit);
  const conductor = office.rehearsals.conductorOf(scope);
  if (conductor === null) throw new RefusedError(NOT_PLAYED);
  order(conductor, text(form, 'viec'), form);
  return redirect(localPath(text(form, 'den')) ?? visit.url(PATHS.morning));
}

function order(conductor: Conductor, what: string, form: Visit['form']): void {
  switch (what) {
    case 'play':
      return conductor.play();
    case 'pause':
      return conductor.pause();
    case 'step':
      return conductor.step();
    case 'pace': {
      const pace = text(form, 'toc-do');
      if (!isPace(pace)) throw new RefusedError(UNKNOWN);
      return conductor.setPace(pace);
    }
    case 'jump': {
      const day = dayFrom(text(form, 'ngay'));
      if (day === null) throw new RefusedError(NO_DAY);
      return conductor.jump(atHour(day, ARRIVES_AT));
    }
    default:
      throw new RefusedError(UNKNOWN);
  }
}

/** `30/09/2027`, or as programs write it. */
function dayFrom(written: string): LocalDate | null {
  if (isLocalDate(written)) return written;
  try {
    return parseVn(written);
  } catch {
    return null;
  }
}

function takeCast(visit: Visit): Answer {
  const { office, scope, form } = visit;
  if (!mayConduct(visit)) return forbidden(visit);
  const cast = castOf(office, scope, text(form, 'vai'));
  if (cast === null) throw new RefusedError(NO_SUCH_PART);
  giveCast(visit, scope, cast);
  return redirect(visit.url(cast.role === 'body' ? PATHS.own : PATHS.morning));
}

/** The key works once; the browser that used it is known from then on. A program that only looks (HEAD) uses no key. */
function enter(visit: Visit): Answer {
  const { office, scope, params, request } = visit;
  if (office.door === undefined || request.method !== 'GET') return noSuchPage(visit);
  if (!mayConduct(visit)) {
    if (!office.door.open(params['key'] ?? '')) return refusedPage(visit, KEY_USED);
    giveCast(visit, scope, { role: 'secretariat', body: null, isHead: false });
  }
  return redirect(visit.url(PATHS.morning));
}

async function listed(visit: Visit, refusal?: RefusedError['refusal']): Promise<Answer> {
  const { rehearsals, store } = visit.office;
  const plans = mayOpenRehearsals(visit) ? await store.planDrafts.list() : [];
  const shown = { plans, rehearsals: await rehearsals.list() };
  return rehearsalList(visit, refusal === undefined ? shown : { ...shown, refusal });
}

async function open(visit: Visit): Promise<Answer> {
  const { office, form } = visit;
  if (!mayOpenRehearsals(visit)) return forbidden(visit);
  try {
    const scenario = SCENARIOS.find((one) => one === text(form, 'kich-ban'));
    const seed = Number(text(form, 'so'));
    if (scenario === undefined) throw new RefusedError(UNKNOWN);
    if (!Number.isInteger(seed) || seed < 0 || seed > 999_999_999) throw new RefusedError(NO_SEED);
    const kept = text(form, 'van-ban');
    const source = await (kept === '' ? sampleSource(office.store) : keptSource(office.store, kept));
    const scope = office.rehearsals.open({
      source,
      people: { scenario, seed },
      pace: 'tenDays',
      plays: false,
    });
    giveCast(visit, scope, { role: 'secretariat', body: null, isHead: false });
    return redirect(`${stageBase(scope, REAL_SCOPE)}${PATHS.morning}`);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return listed(visit, refusal);
  }
}

async function end(visit: Visit): Promise<Answer> {
  if (!mayOpenRehearsals(visit)) return forbidden(visit);
  await visit.office.rehearsals.stop(text(visit.form, 'dien-tap'));
  return redirect(visit.url(PATHS.rehearsals));
}

const NOT_PLAYED = {
  code: 'rehearsal-over',
  message: 'Buổi diễn tập này không còn chạy: xem được, không điều khiển được nữa.',
  at: null,
};
const UNKNOWN = {
  code: 'unknown-order',
  message: 'Không hiểu yêu cầu điều khiển; hãy tải lại trang rồi chọn lại.',
  at: null,
};
const NO_DAY = { code: 'no-date', message: 'Cần một ngày có thật để đi tới, ví dụ 30/09/2027.', at: 'ngay' };
const NO_SUCH_PART = {
  code: 'no-such-part',
  message: 'Buổi diễn tập không có vai này; hãy chọn một vai trong danh sách.',
  at: 'vai',
};
const NO_SEED = { code: 'bad-seed', message: 'Cần một số nguyên từ 0 đến 999999999, ví dụ 1.', at: 'so' };
const KEY_USED = {
  code: 'key-used',
  message:
    'Địa chỉ này đã được dùng, hoặc của một lần chạy trước: mỗi địa chỉ chỉ mở được một lần. Hãy mở tiếp ở trình duyệt đã vào, hoặc dừng và chạy lại lệnh để có địa chỉ mới.',
  at: null,
};
