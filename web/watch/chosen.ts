import { RefusedError } from '../../client/refusals';
import { BULK_LIMIT } from '../../domain/acts/bulk';
import type { SecretariatAct } from '../../domain/acts/offers';
import type { Said } from '../../domain/lang';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import type { AssignmentFilter } from '../../store';
import { say, text, texts, type Visit } from '../visit';
import { filterOf, isNarrowed, readListQuery } from './filter';
import { FIELD_WORDS } from './list-words';
import { fieldsOfText } from './saved-views';

const WORDS: Said<{ none: string; tooMany: (n: string) => string; notNarrowed: string; gone: string }> = {
  vi: {
    none: 'Chưa chọn nhiệm vụ nào. Hãy quay lại danh sách và chọn ít nhất một dòng.',
    tooMany: (n) =>
      `Đã chọn ${n} nhiệm vụ, quá ${BULK_LIMIT} của một lần. Hãy lọc hẹp hơn rồi làm nhiều lần.`,
    notNarrowed: 'Không làm với mọi nhiệm vụ của hệ thống trong một lần; hãy lọc theo ít nhất một điều kiện.',
    gone: 'Có nhiệm vụ đã chọn không còn trong danh sách. Hãy mở lại danh sách và chọn lại.',
  },
  en: {
    none: 'Nothing is selected. Go back to the list and select at least one row.',
    tooMany: (n) => `${n} assignments are selected, more than the ${BULK_LIMIT} of one go. Narrow the list.`,
    notNarrowed: 'Not on everything there is at once; narrow the list by at least one condition.',
    gone: 'Something that was selected is not there any more. Open the list again and select anew.',
  },
};

/** The rows that a form picked: one by one, or all that match. Throws a RefusedError where that is none or too many. */
export async function chosenRows(visit: Visit, act: SecretariatAct): Promise<AssignmentRecord[]> {
  return text(visit.form, 'tat-ca') === '1' ? matchingRows(visit, act) : pickedRows(visit);
}

async function pickedRows(visit: Visit): Promise<AssignmentRecord[]> {
  const words = say(visit, WORDS);
  const keys = [...new Set(texts(visit.form, 'chon'))];
  if (keys.length === 0) throw refused('nothing-chosen', words.none);
  if (keys.length > BULK_LIMIT) throw refused('too-many', words.tooMany(String(keys.length)));
  const ids = keys.map((key) => {
    const [cycle = '', assignment = ''] = key.split('|');
    return { cycle, assignment };
  });
  const rows = await visit.office.store.records.assignmentRows(visit.scope, ids);
  if (rows.length !== keys.length) throw refused('not-found', words.gone);
  const place = new Map(keys.map((key, i) => [key, i]));
  const placeOf = ({ cycle, assignment }: AssignmentRecord) => place.get(`${cycle}|${assignment.id}`) ?? 0;
  return rows.sort((a, b) => placeOf(a) - placeOf(b));
}

async function matchingRows(visit: Visit, act: SecretariatAct): Promise<AssignmentRecord[]> {
  const words = say(visit, WORDS);
  const given = fieldsOfText(text(visit.form, 'loc'));
  const read = readListQuery(given, visit.lang, (field) => say(visit, FIELD_WORDS)[field]);
  if (!read.ok) throw new RefusedError(read.problems[0]!);
  if (!isNarrowed(read.given)) throw refused('not-narrowed', words.notNarrowed);
  const { query } = read;
  // What has ended is only reached by what begins anew, or where the list asks for it.
  const isSaid = query['tinh-trang'] ?? query['xep-loai'] ?? query.mo;
  const filter: AssignmentFilter = {
    ...(isSaid === undefined ? { open: act !== 'reopen' } : {}),
    ...filterOf(visit, query),
    limit: BULK_LIMIT + 1,
  };
  const { rows, total } = await visit.office.store.queries.listAssignments(filter);
  if (rows.length === 0) throw refused('nothing-chosen', words.none);
  if (rows.length > BULK_LIMIT) throw refused('too-many', words.tooMany(String(total)));
  return rows;
}

function refused(code: string, message: string): RefusedError {
  return new RefusedError({ code, message, at: null });
}
