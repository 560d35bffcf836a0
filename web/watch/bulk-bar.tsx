import type { Said } from '../../domain/lang';
import { BULK_LIMIT } from '../../domain/acts/bulk';
import { SECRETARIAT_ACTS } from '../../domain/acts/offers';
import { Seal } from '../parts/form';
import { say, type Fields, type Visit } from '../visit';
import { ACT_WORDS } from './act-words';
import { queryText } from './saved-views';

const WORDS: Said<{ all: (n: string) => string; act: string; go: string; note: string }> = {
  vi: {
    all: (n) => `mọi nhiệm vụ khớp điều kiện (${n})`,
    act: 'Thao tác với những nhiệm vụ đã chọn',
    go: 'Tiếp tục',
    note: `Mỗi lần tối đa ${BULK_LIMIT} nhiệm vụ. Bước sau cho xem trước từng việc, chưa thay đổi gì.`,
  },
  en: {
    all: (n) => `everything that matches (${n})`,
    act: 'Act on what is selected',
    go: 'Go on',
    note: `At most ${BULK_LIMIT} at once. The next step shows what would change; nothing changes yet.`,
  },
};

/** Below the list: what to do with the rows that were picked. */
export function BulkBar({
  visit,
  given,
  total,
  canTakeAll,
}: {
  visit: Visit;
  given: Fields;
  total: string;
  /** An act on everything there is must at least be narrowed by something. */
  canTakeAll: boolean;
}) {
  const words = say(visit, WORDS);
  const acts = say(visit, ACT_WORDS);
  return (
    <div class="bulk no-print">
      <Seal visit={visit} />
      <input type="hidden" name="loc" value={queryText(given)} />
      <label for="o-viec">{words.act}</label>
      <select id="o-viec" name="viec">
        {SECRETARIAT_ACTS.map((act) => (
          <option key={act} value={act}>
            {acts[act].label}
          </option>
        ))}
      </select>
      {canTakeAll ? (
        <label class="check">
          <input type="checkbox" name="tat-ca" value="1" /> {words.all(total)}
        </label>
      ) : null}
      <button>{words.go}</button>
      <p class="hint">{words.note}</p>
    </div>
  );
}
