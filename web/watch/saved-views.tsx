import { randomUUID } from 'node:crypto';
import { RefusedError } from '../../client/refusals';
import { throughOf } from '../../domain/access/viewer';
import type { Said } from '../../domain/lang';
import { decideSavedView, LONGEST_NAME, type SavedView } from '../../domain/saved-views';
import { redirect, type Answer } from '../answer';
import { Seal } from '../parts/form';
import { PATHS } from '../paths';
import { say, text, type Fields, type Visit } from '../visit';
import { LIST_FIELDS, readListQuery } from './filter';
import { FIELD_WORDS } from './list-words';

const WORDS: Said<{ title: string; remove: string; save: string; name: string; none: string }> = {
  vi: {
    title: 'Danh sách đã lưu',
    remove: 'Xoá',
    save: 'Lưu danh sách này',
    name: 'Tên danh sách',
    none: 'Lọc xong, đặt tên và lưu để lần sau mở lại bằng một lần bấm.',
  },
  en: {
    title: 'Saved lists',
    remove: 'Remove',
    save: 'Save this list',
    name: 'Name of the list',
    none: 'Filter, give it a name and save it: it opens with one press the next time.',
  },
};

/** Whose lists they are: a user's own, or those of a part played in a rehearsal. */
export function ownerOf({ viewer }: Visit): string {
  return viewer.user ?? `${throughOf(viewer) ?? 'nobody'}:${viewer.role ?? ''}`;
}

export function SavedViewsPanel({ visit, views }: { visit: Visit; views: readonly SavedView[] }) {
  const words = say(visit, WORDS);
  return (
    <details class="saved no-print" open={views.length > 0}>
      <summary>{words.title}</summary>
      {views.length === 0 ? <p class="hint">{words.none}</p> : null}
      <ul class="saved-list">
        {views.map(({ id, name, query }) => (
          <li key={id}>
            <a href={`${visit.url(PATHS.assignments)}${query === '' ? '' : `?${query}`}`}>{name}</a>
            <form method="post" action={visit.url(`${PATHS.savedViews}/xoa`)}>
              <Seal visit={visit} />
              <button class="plain" name="ma" value={id} aria-label={`${words.remove}: ${name}`}>
                {words.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <SaveForm visit={visit} given={visit.query} />
    </details>
  );
}

function SaveForm({ visit, given }: { visit: Visit; given: Fields }) {
  const words = say(visit, WORDS);
  return (
    <form method="post" action={visit.url(PATHS.savedViews)} class="inline-form" data-takes-address="loc">
      <Seal visit={visit} />
      <input type="hidden" name="loc" value={queryText(given)} />
      <label for="o-ten" class="hidden">
        {words.name}
      </label>
      <input id="o-ten" name="ten" type="text" placeholder={words.name} maxLength={LONGEST_NAME} required />
      <button>{words.save}</button>
    </form>
  );
}

/** The fields of a list as they stand in its address. */
export function queryText(given: Fields): string {
  const query = new URLSearchParams();
  for (const field of LIST_FIELDS) {
    const value = text(given, field);
    if (value !== '' && field !== 'trang') query.set(field, value);
  }
  return query.toString();
}

/** The fields of an address that came in a form. */
export function fieldsOfText(query: string): Fields {
  return Object.fromEntries(new URLSearchParams(query.slice(0, 2_000)));
}

export async function saveView(visit: Visit): Promise<Answer> {
  const given = fieldsOfText(text(visit.form, 'loc'));
  const read = readListQuery(given, visit.lang, (field) => say(visit, FIELD_WORDS)[field]);
  if (!read.ok) throw new RefusedError(read.problems[0]!);
  const { scope, now, office } = visit;
  const owner = ownerOf(visit);
  const query = queryText(read.given);
  const wish = { id: randomUUID(), scope, owner, name: text(visit.form, 'ten'), query, madeAt: now };
  const saved = await office.store.savedViews.save(scope, owner, (standing) =>
    decideSavedView(standing, wish),
  );
  if (!saved.ok) throw new RefusedError(saved.refusal);
  return redirect(visit.url(PATHS.assignments, read.given));
}

export async function removeView(visit: Visit): Promise<Answer> {
  await visit.office.store.savedViews.remove(visit.scope, ownerOf(visit), text(visit.form, 'ma'));
  return redirect(visit.url(PATHS.assignments));
}
